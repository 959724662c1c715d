/// The conversions of `text % values`: each value as C's `printf` shows it.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

#include "conversion.hpp"

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

}  // namespace rt::python
