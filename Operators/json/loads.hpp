/// `json.loads`: the value that a JSON text says.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "drupe/library_exceptions.hpp"
#include "drupe/number_text.hpp"
#include "drupe/text.hpp"
#include "value.hpp"

namespace rt::json {

/// Reads a JSON text.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  /// Reads all of the text.
  Result<Value> read() {
    skip();
    Value value = RT_PROPAGATE(value_at());
    skip();
    if (at_ < text_.size()) return fault("Extra data", at_);
    return value;
  }

 private:
  /// Reads the value that begins here.
  Result<Value> value_at() {
    if (at_ == text_.size()) return fault("Expecting value", at_);
    switch (text_[at_]) {
      case '"': {
        ++at_;
        return rt::convert<Value>(RT_PROPAGATE(string()));
      }
      case '{': return object();
      case '[': return array();
      case 'n':
        if (take("null")) return Value();
        break;
      case 't':
        if (take("true")) return rt::convert<Value>(true);
        break;
      case 'f':
        if (take("false")) return rt::convert<Value>(false);
        break;
      case 'N':
        if (take("NaN")) return rt::convert<Value>(__builtin_nan(""));
        break;
      case 'I':
        if (take("Infinity")) return rt::convert<Value>(__builtin_inf());
        break;
      case '-':
        if (take("-Infinity")) return rt::convert<Value>(-__builtin_inf());
        return number();
      default:
        if (is_digit(at_)) return number();
    }
    return fault("Expecting value", at_);
  }

  /// Reads a number.
  Result<Value> number() {
    const std::size_t start = at_;
    std::size_t at = at_ + (text_[at_] == '-');
    if (!is_digit(at)) return fault("Expecting value", start);
    if (text_[at] == '0') {
      ++at;
    } else {
      while (is_digit(at)) ++at;
    }
    bool integral = true;
    if (at < text_.size() && text_[at] == '.' && is_digit(at + 1)) {
      integral = false;
      for (++at; is_digit(at);) ++at;
    }
    if (at < text_.size() && (text_[at] == 'e' || text_[at] == 'E')) {
      std::size_t digits = at + 1;
      if (digits < text_.size() && (text_[digits] == '+' || text_[digits] == '-')) ++digits;
      if (is_digit(digits)) {
        integral = false;
        for (at = digits; is_digit(at);) ++at;
      }
    }
    at_ = at;
    const std::string_view digits = text_.substr(start, at - start);
    if (!integral) return rt::convert<Value>(*parse_double(digits));
    std::int64_t value = 0;
    if (parse_int(digits, 10, value) != IntText::ok) {
      return raise(exceptions::OverflowError, "integer result does not fit in 64 bits");
    }
    return rt::convert<Value>(value);
  }

  /// Reads a list.
  Result<Value> array() {
    RT_PROPAGATE(enter());
    List<Value> items;
    ++at_;
    skip();
    if (next_is(']')) return left(rt::convert<Value>(items));
    for (;;) {
      items.push(RT_PROPAGATE(value_at()));
      skip();
      if (next_is(']')) return left(rt::convert<Value>(items));
      if (!next_is(',')) return fault("Expecting ',' delimiter", at_);
      skip();
    }
  }

  /// Reads a dict.
  Result<Value> object() {
    RT_PROPAGATE(enter());
    Dict<Str, Value> items;
    ++at_;
    skip();
    if (next_is('}')) return left(rt::convert<Value>(items));
    for (;;) {
      if (!next_is('"')) {
        return fault("Expecting property name enclosed in double quotes", at_);
      }
      Str key = RT_PROPAGATE(string());
      skip();
      if (!next_is(':')) return fault("Expecting ':' delimiter", at_);
      skip();
      items.set(std::move(key), RT_PROPAGATE(value_at()));
      skip();
      if (next_is('}')) return left(rt::convert<Value>(items));
      if (!next_is(',')) return fault("Expecting ',' delimiter", at_);
      skip();
    }
  }

  /// Reads a text whose opening quote was read.
  Result<Str> string() {
    const std::size_t start = at_ - 1;
    StrBuilder out;
    std::size_t plain = at_;
    for (;; ++at_) {
      if (at_ == text_.size()) return fault("Unterminated string starting at", start);
      const char c = text_[at_];
      if (c == '"') break;
      if (static_cast<unsigned char>(c) < 0x20) return fault("Invalid control character at", at_);
      if (c != '\\') continue;
      out.append(text_.substr(plain, at_ - plain));
      RT_PROPAGATE(escape(out, start));
      plain = at_ + 1;
    }
    out.append(text_.substr(plain, at_ - plain));
    ++at_;
    return out.finish();
  }

  /// Reads what stands behind the backslash here, up to its last character.
  Result<None> escape(StrBuilder& out, std::size_t start) {
    const std::size_t backslash = at_++;
    if (at_ == text_.size()) return fault("Unterminated string starting at", start);
    constexpr std::string_view letters = "\"\\/bfnrt", values = "\"\\/\b\f\n\r\t";
    const std::size_t index = letters.find(text_[at_]);
    if (index != letters.npos) {
      out.append(values[index]);
      return success();
    }
    if (text_[at_] != 'u') return fault("Invalid \\escape", backslash);
    std::int64_t unit = RT_PROPAGATE(hexadecimal(at_ + 1));
    at_ += 4;
    if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(at_ + 1, 2) == "\\u" &&
        at_ + 7 < text_.size()) {
      const auto second = hexadecimal(at_ + 3);
      if (!second.ok()) return second.error();
      if (second.value() >= 0xDC00 && second.value() < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10 | (second.value() - 0xDC00));
        at_ += 6;
      }
    }
    out.append(static_cast<char32_t>(unit));
    return success();
  }

  /// Returns the number that the four hexadecimal digits at byte `at` say.
  Result<std::int64_t> hexadecimal(std::size_t at) const {
    std::int64_t value = 0;
    if (at + 4 >= text_.size()) return fault("Invalid \\uXXXX escape", at - 1);
    for (std::size_t i = at; i < at + 4; ++i) {
      const char c = text_[i];
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return fault("Invalid \\uXXXX escape", at - 1);
      value = value * 16 + digit;
    }
    return value;
  }

  /// The exception for a fault at byte `place`.
  Error fault(const char* message, std::size_t place) const {
    const std::string_view before = text_.substr(0, place);
    return decode_error(Str(std::string_view(message)), Str(text_),
                        static_cast<std::int64_t>(utf8::count(before)));
  }

  /// Begins a container; RecursionError if it is too deep.
  Result<None> enter() {
    if (++level_ > 990) {
      return raise(exceptions::RecursionError,
                   "maximum recursion depth exceeded while decoding a JSON document");
    }
    return success();
  }
  /// Ends a container.
  Value left(Value value) {
    --level_;
    return value;
  }
  /// Skips whitespace.
  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' ||
                                  text_[at_] == '\r')) {
      ++at_;
    }
  }
  /// Skips `character`, if it is here; returns whether it is.
  bool next_is(char character) {
    if (at_ == text_.size() || text_[at_] != character) return false;
    ++at_;
    return true;
  }
  /// Skips `word`, if it is here; returns whether it is.
  bool take(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  bool is_digit(std::size_t at) const {
    return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
  }

  std::string_view text_;
  /// The byte that is read next.
  std::size_t at_ = 0;
  /// The number of containers around.
  int level_ = 0;
};

inline Result<Value> loads(const Str& s) {
  if (s.bytes().substr(0, 3) == "\xEF\xBB\xBF") {
    return decode_error(Str("Unexpected UTF-8 BOM (decode using utf-8-sig)"), s, 0);
  }
  return Reader(s.bytes()).read();
}

}  // namespace rt::json
