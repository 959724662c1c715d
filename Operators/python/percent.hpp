/// `text % values`: the formatting of C's `printf`, as Python does it.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>
#include <tuple>

#include "conversion.hpp"
#include "drupe/dict.hpp"
#include "drupe/tuple.hpp"
#include "items.hpp"

namespace rt::python {

/// What a conversion such as `%-08.3f` asks for.
struct Conversion {
  /// `-`: at the left of the width.
  bool left = false;
  /// `+`: positive numbers show their sign.
  bool plus = false;
  /// A space: positive numbers show a space as their sign.
  bool blank = false;
  /// `#`: with the prefix of the base, or the point.
  bool alternate = false;
  /// `0`: zeros fill the width of numbers.
  bool zero = false;
  /// The width.
  std::int64_t width = 0;
  /// The precision, or -1.
  std::int64_t precision = -1;
  /// The letter.
  char32_t type = 0;
};

/// A shown value before it is laid out in its width.
struct Shown {
  /// The text, which may begin with a sign.
  Str text;
  /// `true` iff it is a number, with a sign to show and zeros to fill.
  bool is_number = false;
  /// Such as `0x`.
  std::string_view prefix = {};
};

/// Appends `shown` in the width of `conversion`.
inline void lay_out(StrBuilder& out, const Conversion& conversion, const Shown& shown) {
  std::string_view text = shown.text.bytes();
  std::int64_t size = shown.text.size();
  char32_t sign = 0;
  if (shown.is_number) {
    if (text.starts_with('-') || text.starts_with('+')) {
      sign = static_cast<char32_t>(text[0]);
      text.remove_prefix(1);
      --size;
    } else if (conversion.plus) {
      sign = U'+';
    } else if (conversion.blank) {
      sign = U' ';
    }
  }
  const std::int64_t used = size + (sign ? 1 : 0) + static_cast<std::int64_t>(shown.prefix.size());
  const std::int64_t missing = conversion.width > used ? conversion.width - used : 0;
  const bool zeros = shown.is_number && conversion.zero && !conversion.left;
  if (!conversion.left && !zeros) out.append(missing, U' ');
  if (sign) out.append(sign);
  out.append(shown.prefix);
  if (zeros) out.append(missing, U'0');
  out.append(text);
  if (conversion.left) out.append(missing, U' ');
}

/// Returns the int that `digits` writes, with at least as many digits as the precision says.
inline Shown shown_digits(std::string_view digits, const Conversion& conversion) {
  const char32_t type = conversion.type;
  StrBuilder text;
  if (digits.starts_with('-')) {
    text.append('-');
    digits.remove_prefix(1);
  }
  text.append(conversion.precision - static_cast<std::int64_t>(digits.size()), U'0');
  for (const char c : digits) {
    text.append(type == U'X' && c >= 'a' ? static_cast<char>(c - 32) : c);
  }
  const std::string_view prefix = !conversion.alternate ? ""
                                  : type == U'o'        ? "0o"
                                  : type == U'x'        ? "0x"
                                  : type == U'X'        ? "0X"
                                                        : "";
  return {text.finish(), true, prefix};
}

/// Returns the int `value` in the base of `conversion`.
inline Shown shown_integer(std::int64_t value, const Conversion& conversion) {
  const char32_t type = conversion.type;
  StrBuilder digits;
  write_int(digits, value, type == U'o' ? 8 : type == U'x' || type == U'X' ? 16 : 10);
  return shown_digits(digits.bytes(), conversion);
}

/// The exception for a value of the class `name` where `conversion` wants a number.
inline Error number_required(const Conversion& conversion, std::string_view name) {
  const bool is_whole = conversion.type == U'x' || conversion.type == U'X' || conversion.type == U'o';
  StrBuilder message;
  message.append('%').append(conversion.type);
  message.append(is_whole ? " format: an integer is required, not "
                          : " format: a real number is required, not ");
  return raise(exceptions::TypeError, message.append(name).finish());
}

/// Returns `value` for one of the conversions of ints.
template <typename T>
Result<Shown> integer_for(const T& value, const Conversion& conversion) {
  const bool is_decimal = conversion.type == U'd' || conversion.type == U'i' || conversion.type == U'u';
  if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t>) {
    return shown_integer(value, conversion);
  } else {
    if constexpr (std::is_same_v<T, double>) {
      if (is_decimal) {
        // All its digits are exact, also of one that no int holds.
        if (std::isfinite(value)) {
          return shown_digits(format_double(std::trunc(value) + 0.0, 0, 'f').bytes(), conversion);
        }
        return shown_integer(RT_PROPAGATE(integral(value)), conversion);
      }
    }
    return number_required(conversion, rt::type_name(value));
  }
}

/// Returns `value` for one of the conversions of floats.
template <typename T>
Result<Shown> float_for(const T& value, const Conversion& conversion) {
  if constexpr (is_number<T>) {
    const std::int64_t precision = conversion.precision < 0 ? 6 : conversion.precision;
    return Shown{format_double(static_cast<double>(value), precision,
                               static_cast<char>(conversion.type), conversion.alternate),
                 true};
  } else {
    return raise(exceptions::TypeError, "must be real number, not ", rt::type_name(value));
  }
}

/// Returns `value` as the character that `%c` shows.
template <typename T>
Result<Shown> character_for(const T& value) {
  if constexpr (std::is_same_v<T, Str>) {
    if (value.size() == 1) return Shown{value};
  } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t>) {
    const auto number = static_cast<std::int64_t>(value);
    if (number < 0 || number > 0x10FFFF) {
      return raise(exceptions::OverflowError, "%c arg not in range(0x110000)");
    }
    return Shown{Str::of(static_cast<char32_t>(number))};
  }
  return raise(exceptions::TypeError, "%c requires int or char");
}

/// Formats the values of type `T`: a tuple of them, a dict of named ones, or a single one.
template <typename T>
class PercentFormatter {
 public:
  /// Prepares the formatting of `values` by `format`.
  PercentFormatter(const Str& format, const T& values) : format_(format.bytes()), values_(values) {}

  /// Returns the text.
  Result<Str> formatted() {
    while (at_ < format_.size()) {
      const std::size_t percent = format_.find('%', at_);
      if (percent == std::string_view::npos) break;
      out_.append(format_.substr(at_, percent - at_));
      at_ = percent + 1;
      RT_PROPAGATE(convert_next());
    }
    out_.append(format_.substr(at_));
    if (used_ < count() && !is_mapping) {
      return raise(exceptions::TypeError, "not all arguments converted during string formatting");
    }
    return out_.finish();
  }

 private:
  /// `true` iff the values are a mapping in the sense of `%`, which may stay unused.
  static constexpr bool is_mapping = requires(const T& values) { values.identity(); };

  /// Returns the number of values that have no names.
  std::size_t count() const {
    if constexpr (is_tuple) {
      return std::tuple_size_v<T>;
    } else if constexpr (is_sequence) {
      return static_cast<std::size_t>(values_.size());
    } else {
      return 1;
    }
  }

  /// `true` iff the values are a tuple of known length.
  template <typename X>
  static constexpr bool is_tuple_type = false;
  template <typename... X>
  static constexpr bool is_tuple_type<std::tuple<X...>> = true;
  static constexpr bool is_tuple = is_tuple_type<T>;
  /// `true` iff the values are a tuple of any length.
  template <typename X>
  static constexpr bool is_sequence_type = false;
  template <typename X>
  static constexpr bool is_sequence_type<VarTuple<X>> = true;
  static constexpr bool is_sequence = is_sequence_type<T>;

  /// Returns the character at the place of reading and goes on; 0 at the end.
  char32_t take() {
    if (at_ >= format_.size()) return 0;
    const char32_t point = utf8::decode(&format_[at_]);
    at_ = unicode::next(format_, at_);
    return point;
  }

  /// Returns the character at the place of reading; 0 at the end.
  char32_t peek() const { return at_ < format_.size() ? utf8::decode(&format_[at_]) : 0; }

  /// Reads the rest of a conversion and appends what it asks for.
  Result<None> convert_next() {
    if (peek() == U'%') {
      take();
      out_.append('%');
      return success();
    }
    Conversion conversion;
    std::optional<Str> key;
    if (peek() == U'(') key = RT_PROPAGATE(read_key());
    read_flags(conversion);
    RT_PROPAGATE(read_sizes(conversion));
    if (peek() == U'h' || peek() == U'l' || peek() == U'L') take();
    const std::size_t place = at_;
    conversion.type = take();
    if (conversion.type == 0) return raise(exceptions::ValueError, "incomplete format");
    const auto show = [&](const auto& value) { return append(value, conversion, place); };
    if (key) return with_named(*key, show);
    return with_next(show);
  }

  /// Reads `(name)`.
  Result<Str> read_key() {
    if constexpr (!is_mapping) {
      return raise(exceptions::TypeError, "format requires a mapping");
    }
    take();
    const std::size_t start = at_;
    int depth = 1;
    while (depth > 0 && at_ < format_.size()) {
      const char32_t point = take();
      depth += point == U'(' ? 1 : point == U')' ? -1 : 0;
    }
    if (depth > 0) return raise(exceptions::ValueError, "incomplete format key");
    return Str(format_.substr(start, at_ - 1 - start));
  }

  /// Reads flags.
  void read_flags(Conversion& conversion) {
    for (;; take()) {
      switch (peek()) {
        case U'-': conversion.left = true; break;
        case U'+': conversion.plus = true; break;
        case U' ': conversion.blank = true; break;
        case U'#': conversion.alternate = true; break;
        case U'0': conversion.zero = true; break;
        default: return;
      }
    }
  }

  /// Reads a width and a precision.
  Result<None> read_sizes(Conversion& conversion) {
    conversion.width = RT_PROPAGATE(read_size("width too big"));
    if (conversion.width < 0) {
      conversion.left = true;
      conversion.width = -conversion.width;
    }
    if (peek() != U'.') return success();
    take();
    const std::int64_t precision = RT_PROPAGATE(read_size("precision too big"));
    conversion.precision = precision < 0 ? 0 : precision;
    return success();
  }

  /// Reads a number or `*`, which is the next value; 0 if there is none.
  Result<std::int64_t> read_size(const char* too_big) {
    std::int64_t size = 0;
    if (peek() == U'*') {
      take();
      RT_PROPAGATE(with_next([&size](const auto& value) -> Result<None> {
        using X = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<X, std::int64_t> || std::is_same_v<X, bool>) {
          size = static_cast<std::int64_t>(value);
          return success();
        } else {
          return raise(exceptions::TypeError, "* wants int");
        }
      }));
      return size;
    }
    while (peek() >= U'0' && peek() <= U'9') {
      size = size * 10 + static_cast<std::int64_t>(take() - U'0');
      if (size > 0x7FFFFFFF) return raise(exceptions::ValueError, Str(std::string_view(too_big)));
    }
    return size;
  }

  /// Calls `function` with the next value that has no name.
  template <typename Function>
  Result<None> with_next(const Function& function) {
    if (used_ >= count()) {
      return raise(exceptions::TypeError, "not enough arguments for format string");
    }
    const std::size_t index = used_++;
    if constexpr (is_tuple) {
      return with_item(values_, index, [&](const auto& item) { return with_held(item, function); });
    } else if constexpr (is_sequence) {
      return with_held(values_[static_cast<std::int64_t>(index)], function);
    } else {
      return with_held(values_, function);
    }
  }

  /// Calls `function` with the value called `key`.
  template <typename Function>
  Result<None> with_named(const Str& key, const Function& function) {
    if constexpr (requires { values_.find(key)->bytes(); } || requires { *values_.find(key); }) {
      used_ = count();
      const auto* value = values_.find(key);
      if (!value) return raise(exceptions::KeyError, rt::repr(key));
      return with_held(*value, function);
    } else {
      return raise(exceptions::TypeError, "list indices must be integers or slices, not str");
    }
  }

  /// Appends `value` as `conversion`, whose letter is at byte `place`, asks for.
  template <typename X>
  Result<None> append(const X& value, const Conversion& conversion, std::size_t place) {
    Shown shown;
    switch (conversion.type) {
      case U's': shown.text = rt::str(value); break;
      case U'r': shown.text = rt::repr(value); break;
      case U'a': shown.text = ascii(value); break;
      case U'c': shown = RT_PROPAGATE(character_for(value)); break;
      case U'd':
      case U'i':
      case U'u':
      case U'o':
      case U'x':
      case U'X': shown = RT_PROPAGATE(integer_for(value, conversion)); break;
      case U'e':
      case U'E':
      case U'f':
      case U'F':
      case U'g':
      case U'G': shown = RT_PROPAGATE(float_for(value, conversion)); break;
      default: return unsupported(conversion.type, place);
    }
    const bool is_text = conversion.type == U's' || conversion.type == U'r' || conversion.type == U'a';
    if (is_text && conversion.precision >= 0 && conversion.precision < shown.text.size()) {
      shown.text = shown.text.slice(0, conversion.precision);
    }
    lay_out(out_, conversion, shown);
    return success();
  }

  /// The exception for the letter `type` at byte `place`.
  Error unsupported(char32_t type, std::size_t place) const {
    StrBuilder message;
    message.append("unsupported format character '").append(type >= 32 && type < 127 ? type : U'?');
    message.append("' (0x");
    write_int(message, static_cast<std::int64_t>(type), 16);
    message.append(") at index ");
    write_int(message, static_cast<std::int64_t>(utf8::count(format_.substr(0, place))));
    return raise(exceptions::ValueError, message.finish());
  }

  /// The format.
  std::string_view format_;
  /// The values.
  const T& values_;
  /// The byte at which reading goes on.
  std::size_t at_ = 0;
  /// The number of values without names that were used.
  std::size_t used_ = 0;
  /// The text so far.
  StrBuilder out_;
};

/// Returns `a` with the values `b` in the places of its conversions.
template <typename T>
Result<Str> mod(const Str& a, const T& b) {
  if constexpr (is_optional<T> || is_union<T>) {
    return with_held(b, [&a](const auto& held) { return mod(a, held); });
  } else {
    return PercentFormatter<T>(a, b).formatted();
  }
}

}  // namespace rt::python
