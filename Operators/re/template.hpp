/// The templates of replacements: `r"\2 and \g<name>"`.
#pragma once

#include <cstdint>
#include <string_view>

#include "drupe/library_exceptions.hpp"
#include "match.hpp"

namespace rt::re {

/// A template, taken apart: texts and groups in turn.
class Template {
 public:
  /// A text, and the group behind it; -1 if there is none.
  struct Part {
    Str text;
    std::int64_t group;
  };

  /// Takes `text` apart for matches of `program`.
  static Result<Template> parse(const Program& program, const Str& text) {
    Template result;
    if (text.bytes().find('\\') == std::string_view::npos) {
      result.parts_.push({text, -1});
      return result;
    }
    Parser parser(program, text);
    RT_PROPAGATE(parser.run(result.parts_));
    return result;
  }

  /// Appends the template filled in with the groups of a match in `text`; `range_of` gives the two
  /// ends of a group, null if it took no part.
  template <typename RangeOf>
  void write(StrBuilder& out, const RangeOf& range_of) const {
    for (const Part& part : parts_) {
      out.append(part.text);
      if (part.group < 0) continue;
      const auto [start, stop] = range_of(part.group);
      if (start) out.append(std::string_view(start, static_cast<std::size_t>(stop - start)));
    }
  }

 private:
  /// Takes a template apart.
  struct Parser {
    Parser(const Program& program, const Str& text) : program(program), text(text.bytes()) {}

    const Program& program;
    std::string_view text;
    std::size_t at = 0;
    StrBuilder literal;

    /// Fills `parts`.
    Result<None> run(Vector<Part>& parts) {
      while (at < text.size()) {
        const std::size_t next = text.find('\\', at);
        literal.append(text.substr(at, next - at));
        if (next == std::string_view::npos) break;
        at = next + 1;
        if (at == text.size()) return fault("bad escape (end of pattern)", next);
        const std::int64_t group = RT_PROPAGATE(escape(next));
        if (group >= 0) parts.push({literal.finish(), group});
      }
      parts.push({literal.finish(), -1});
      return success();
    }

    /// Reads what follows the backslash at `start`; returns the group that it names, or -1.
    Result<std::int64_t> escape(std::size_t start) {
      const char c = text[at++];
      if (c == 'g') return named(start);
      if (c == '0') {
        std::int64_t value = 0;
        for (int i = 0; i < 2 && at < text.size() && is_octal(text[at]); ++i) {
          value = value * 8 + (text[at++] - '0');
        }
        literal.append(static_cast<char32_t>(value & 0xFF));
        return -1;
      }
      if (is_ascii_digit(static_cast<unsigned char>(c))) return numbered(c, start);
      constexpr std::string_view names = "abfnrtv\\", values = "\a\b\f\n\r\t\v\\";
      const std::size_t index = names.find(c);
      if (index != std::string_view::npos) {
        literal.append(values[index]);
      } else if (is_ascii_word(static_cast<unsigned char>(c))) {
        return fault(rt::concatenate(Str("bad escape \\"), Str::of(static_cast<char32_t>(c))).bytes(),
                     start);
      } else {
        literal.append('\\');
        --at;
        const std::size_t stop = python::unicode::next(text, at);
        literal.append(text.substr(at, stop - at));
        at = stop;
      }
      return -1;
    }

    /// Reads a group's number that begins with `first`, or a character in octal.
    Result<std::int64_t> numbered(char first, std::size_t start) {
      std::int64_t number = first - '0';
      if (at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]))) {
        const char second = text[at];
        const bool octal = is_octal(first) && is_octal(second) && at + 1 < text.size() &&
                           is_octal(text[at + 1]);
        if (octal) {
          const int value = (first - '0') * 64 + (second - '0') * 8 + (text[at + 1] - '0');
          at += 2;
          if (value > 0377) {
            return fault(rt::concatenate(Str("octal escape value "), quoted(start),
                                         Str(" outside of range 0-0o377")).bytes(), start);
          }
          literal.append(static_cast<char32_t>(value));
          return -1;
        }
        number = number * 10 + (second - '0');
        ++at;
      }
      return checked(number, start + 1);
    }

    /// Reads `<name>` or `<number>`.
    Result<std::int64_t> named(std::size_t) {
      if (at == text.size() || text[at] != '<') return fault("missing <", at);
      const std::size_t start = ++at;
      const std::size_t stop = text.find('>', at);
      if (start == text.size()) return fault("missing group name", start);
      if (stop == std::string_view::npos) return fault("missing >, unterminated name", start);
      if (stop == start) return fault("missing group name", start);
      const std::string_view name = text.substr(start, stop - start);
      at = stop + 1;
      std::int64_t number = 0;
      bool digits = true;
      for (const char c : name) {
        digits = digits && is_ascii_digit(static_cast<unsigned char>(c));
        if (digits && number < 1000000) number = number * 10 + (c - '0');
      }
      if (digits) return checked(number, start);
      for (std::int64_t i = 0; i < program.name_count; ++i) {
        if (name == program.names[i].name) return program.names[i].group;
      }
      if (!is_identifier(name)) {
        return fault(rt::concatenate(Str("bad character in group name "),
                                     rt::repr(Str(name))).bytes(), start);
      }
      return raise(exceptions::IndexError, "unknown group name ", rt::repr(Str(name)).bytes());
    }

    /// Returns `number` if there is such a group.
    Result<std::int64_t> checked(std::int64_t number, std::size_t place) const {
      if (number <= program.groups) return number;
      return fault(
          rt::concatenate(Str("invalid group reference "), rt::repr(number)).bytes(), place);
    }

    /// The exception for a fault at byte `place`.
    Error fault(std::string_view message, std::size_t place) const {
      StrBuilder out;
      out.append(message).append(" at position ");
      rt::write_repr(out, static_cast<std::int64_t>(utf8::count(text.substr(0, place))));
      const std::string_view before = text.substr(0, place);
      if (text.find('\n') != std::string_view::npos) {
        std::int64_t line = 1;
        for (const char c : before) line += c == '\n';
        const std::size_t newline = before.rfind('\n');
        const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
        out.append(" (line ");
        rt::write_repr(out, line);
        out.append(", column ");
        rt::write_repr(out, static_cast<std::int64_t>(utf8::count(before.substr(line_start))) + 1);
        out.append(')');
      }
      return raise(error, out.finish());
    }

    /// Returns what was read since byte `start`.
    Str quoted(std::size_t start) const { return Str(text.substr(start, at - start)); }
    static bool is_octal(char c) { return c >= '0' && c <= '7'; }
    /// `true` iff `name` can be the name of a group.
    static bool is_identifier(std::string_view name) {
      for (std::size_t i = 0; i < name.size(); i = python::unicode::next(name, i)) {
        const char32_t point = utf8::decode(&name[i]);
        if (!(i ? is_word(point) : is_word(point) && !is_ascii_digit(point))) return false;
      }
      return true;
    }
  };

  Vector<Part> parts_;
};

}  // namespace rt::re
