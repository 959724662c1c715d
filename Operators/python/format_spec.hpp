/// The format mini-language: reading a specification and laying out what it asks for.
#pragma once

#include <cstdint>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/number.hpp"
#include "drupe/text.hpp"
#include "unicode.hpp"

namespace rt::python {

/// A specification such as `*>+#010,.2f`.
struct FormatSpec {
  /// The character that fills up the width.
  char32_t fill = U' ';
  /// `<`, `>`, `=` or `^`.
  char32_t align;
  /// `+`, `-`, a space, or 0 if absent.
  char32_t sign = 0;
  /// Whether `z` was given: a negative zero loses its sign.
  bool coerces_zero = false;
  /// Whether `#` was given.
  bool alternate = false;
  /// The width, or -1.
  std::int64_t width = -1;
  /// `,`, `_` or 0.
  char32_t separator = 0;
  /// The precision, or -1.
  std::int64_t precision = -1;
  /// The type; 0 if absent.
  char32_t type;
};

/// The exception for `type` on a value of the class `name`.
inline Error unknown_format(char32_t type, std::string_view name) {
  StrBuilder message;
  message.append("Unknown format code '");
  if (type > 32 && type < 128) {
    message.append(type);
  } else {
    message.append("\\x");
    write_int(message, static_cast<std::int64_t>(type), 16);
  }
  message.append("' for object of type '").append(name).append("'");
  return raise(exceptions::ValueError, message.finish());
}

/// Reads a specification.
class FormatSpecReader {
 public:
  /// Prepares to read `text`, which is for a value of the class `name`.
  FormatSpecReader(const Str& text, std::string_view name) : text_(text.bytes()), name_(name) {}

  /// Returns the specification, in which `align` and `type` are the defaults of the value's type.
  Result<FormatSpec> read(char32_t align, char32_t type) {
    FormatSpec spec{.align = align, .type = type};
    bool has_fill = false, has_align = false;
    if (!at_end() && is_align(point(after()))) {
      spec.fill = take();
      spec.align = take();
      has_fill = has_align = true;
    } else if (is_align(point(at_))) {
      spec.align = take();
      has_align = true;
    }
    if (is_one_of(U"+- ")) spec.sign = take();
    if (is_one_of(U"z")) spec.coerces_zero = take() != 0;
    if (is_one_of(U"#")) spec.alternate = take() != 0;
    if (!has_fill && is_one_of(U"0")) {
      spec.fill = take();
      if (!has_align && align == U'>') spec.align = U'=';
    }
    spec.width = RT_PROPAGATE(integer());
    RT_PROPAGATE(read_separator(spec));
    if (is_one_of(U".")) {
      take();
      spec.precision = RT_PROPAGATE(integer());
      if (spec.precision < 0) {
        return raise(exceptions::ValueError, "Format specifier missing precision");
      }
    }
    if (!at_end() && after() < text_.size()) {
      return raise(exceptions::ValueError, "Invalid format specifier '", text_,
                   "' for object of type '", name_, "'");
    }
    if (!at_end()) spec.type = take();
    RT_PROPAGATE(check_separator(spec));
    return spec;
  }

 private:
  /// `true` iff all was read.
  bool at_end() const { return at_ == text_.size(); }
  /// Returns the byte offset after the next character.
  std::size_t after() const { return unicode::next(text_, at_); }
  /// Returns the character at byte `at`, or 0 at the end.
  char32_t point(std::size_t at) const {
    return at < text_.size() ? utf8::decode(&text_[at]) : U'\0';
  }
  /// Returns the next character and goes on.
  char32_t take() {
    const char32_t taken = point(at_);
    at_ = after();
    return taken;
  }
  /// `true` iff the next character is one of `characters`.
  bool is_one_of(const char32_t* characters) const {
    for (; *characters && !at_end(); ++characters) {
      if (point(at_) == *characters) return true;
    }
    return false;
  }
  /// `true` iff `character` says where to align.
  static bool is_align(char32_t character) {
    return character == U'<' || character == U'>' || character == U'=' || character == U'^';
  }

  /// Returns the number that comes next, or -1 if none does.
  Result<std::int64_t> integer() {
    std::int64_t value = -1;
    while (!at_end() && text_[at_] >= '0' && text_[at_] <= '9') {
      value = value < 0 ? 0 : value;
      if (__builtin_mul_overflow(value, 10, &value) ||
          __builtin_add_overflow(value, text_[at_] - '0', &value)) {
        return raise(exceptions::ValueError, "Too many decimal digits in format string");
      }
      ++at_;
    }
    return value;
  }

  /// Reads the separator of thousands, of which there may be one.
  Result<None> read_separator(FormatSpec& spec) {
    if (is_one_of(U",")) spec.separator = take();
    if (is_one_of(U"_")) {
      if (spec.separator) return both_separators();
      spec.separator = take();
    }
    if (is_one_of(U",") && spec.separator == U'_') return both_separators();
    return success();
  }

  /// The exception for two separators.
  static Error both_separators() {
    return raise(exceptions::ValueError, "Cannot specify both ',' and '_'.");
  }

  /// Returns ValueError if the type has no separators.
  static Result<None> check_separator(const FormatSpec& spec) {
    if (!spec.separator) return success();
    const std::u32string_view decimal(U"defgEG%F\0", 9), binary(U"boxX");
    if (decimal.find(spec.type) != std::u32string_view::npos) return success();
    if (spec.separator == U'_' && binary.find(spec.type) != std::u32string_view::npos) {
      return success();
    }
    StrBuilder message;
    message.append("Cannot specify '").append(spec.separator).append("' with '");
    if (spec.type > 32 && spec.type < 128) {
      message.append(spec.type);
    } else {
      message.append("\\x");
      write_int(message, static_cast<std::int64_t>(spec.type), 16);
    }
    return raise(exceptions::ValueError, message.append("'.").finish());
  }

  /// What is read.
  std::string_view text_;
  /// The class of the value.
  std::string_view name_;
  /// The byte offset of the next character.
  std::size_t at_ = 0;
};

/// A number in the parts that are laid out.
struct NumberParts {
  /// `-`, `+`, a space, or 0.
  char32_t sign;
  /// Such as `0x`.
  std::string_view prefix;
  /// The digits before the point, which separators group.
  std::string_view digits;
  /// Whatever follows them.
  std::string_view rest;
};

/// Returns `digits` in groups of `size` (0 for none) with `separator` between, and zeros before them
/// up to `width`.
inline Str grouped(std::string_view digits, char32_t separator, std::size_t size,
                   std::int64_t width) {
  auto left = static_cast<std::int64_t>(digits.size());
  // From the last group to the first; reversed in the end. ASCII throughout.
  StrBuilder reversed;
  while (true) {
    const std::int64_t wanted = left > width ? left : width > 1 ? width : 1;
    const std::int64_t group = size && static_cast<std::int64_t>(size) < wanted
                                   ? static_cast<std::int64_t>(size)
                                   : wanted;
    for (std::int64_t i = 0; i < group; ++i) {
      reversed.append(left > 0 ? digits[static_cast<std::size_t>(left - 1)] : '0');
      --left;
    }
    left = left < 0 ? 0 : left;
    width -= group;
    if (left <= 0 && width <= 0) break;
    reversed.append(static_cast<char>(separator));
    --width;
  }
  StrBuilder result;
  const std::string_view bytes = reversed.bytes();
  for (std::size_t i = bytes.size(); i > 0; --i) result.append(bytes[i - 1]);
  return result.finish();
}

/// Returns a number laid out by `spec`.
inline Str laid_out(const FormatSpec& spec, const NumberParts& parts) {
  const auto size_of = [](std::string_view text) {
    return static_cast<std::int64_t>(utf8::count(text));
  };
  const std::int64_t fixed = (parts.sign ? 1 : 0) + size_of(parts.prefix) + size_of(parts.rest);
  const bool zero_padded = spec.fill == U'0' && spec.align == U'=';
  const std::size_t group =
      !spec.separator ? 0 : std::u32string_view(U"boxX").find(spec.type) != std::u32string_view::npos ? 4 : 3;
  Str digits;
  if (!parts.digits.empty()) {
    digits = grouped(parts.digits, spec.separator, group, zero_padded ? spec.width - fixed : 0);
  }
  const std::int64_t missing = spec.width - fixed - digits.size();
  const std::int64_t padding = missing > 0 ? missing : 0;
  const std::int64_t before = spec.align == U'>' ? padding : spec.align == U'^' ? padding / 2 : 0;
  const std::int64_t inside = spec.align == U'=' ? padding : 0;
  StrBuilder result;
  result.append(before, spec.fill);
  if (parts.sign) result.append(parts.sign);
  result.append(parts.prefix).append(inside, spec.fill).append(digits).append(parts.rest);
  return result.append(padding - before - inside, spec.fill).finish();
}

}  // namespace rt::python
