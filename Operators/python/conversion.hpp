/// Calls of types, and the text and rounding of numbers.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "drupe/number.hpp"
#include "drupe/text.hpp"
#include "integer.hpp"
#include "unicode.hpp"
#include "unicode_kinds.hpp"

namespace rt::python {

/// Returns 0.
inline std::int64_t int_() { return 0; }

/// Returns `x`.
inline std::int64_t int_(std::int64_t x) { return x; }

/// Returns the integral float `whole` as an int, or the exception why it is none.
inline Result<std::int64_t> integral(double whole) {
  if (std::isnan(whole)) {
    return raise(exceptions::ValueError, "cannot convert float NaN to integer");
  }
  if (std::isinf(whole)) {
    return raise(exceptions::OverflowError, "cannot convert float infinity to integer");
  }
  if (whole < -0x1p63 || whole >= 0x1p63) return integer_overflow();
  return static_cast<std::int64_t>(whole);
}

/// Returns `x` without its fraction.
inline Result<std::int64_t> int_(double x) { return integral(std::trunc(x)); }

/// Returns the value of the decimal digit `point`, of whatever script.
inline int decimal_value(char32_t point) {
  // Decimal digits come in tens from zero on, and each series of tens is one range of the table.
  std::size_t at = 0;
  while (at + 2 < unicode::decimal.size() && unicode::decimal[at + 2] <= point) at += 2;
  return static_cast<int>((point - unicode::decimal[at]) % 10);
}

/// Returns `text` as CPython reads numbers from it: without whitespace around it, and with the
/// digits of all scripts as ASCII. The separators 28 to 31 are no whitespace here.
inline Str number_text(const Str& text) {
  StrBuilder result(text.bytes().size());
  const std::string_view bytes = text.bytes();
  for (std::size_t at = 0; at < bytes.size(); at = unicode::next(bytes, at)) {
    const char32_t point = utf8::decode(&bytes[at]);
    if (unicode::is_space(point) && !(point >= 28 && point <= 31)) {
      result.append(' ');
    } else if (point >= 0x80 && unicode::is(unicode::decimal, point)) {
      result.append(static_cast<char>('0' + decimal_value(point)));
    } else {
      result.append(point);
    }
  }
  std::string_view digits = result.bytes();
  while (digits.starts_with(' ')) digits.remove_prefix(1);
  while (digits.ends_with(' ')) digits.remove_suffix(1);
  return Str(digits);
}

/// Returns the number that `x` writes in `base`.
inline Result<std::int64_t> int_(const Str& x, std::int64_t base) {
  if (base != 0 && (base < 2 || base > 36)) {
    return raise(exceptions::ValueError, "int() base must be >= 2 and <= 36, or 0");
  }
  std::int64_t value = 0;
  switch (parse_int(number_text(x).bytes(), static_cast<int>(base), value)) {
    case IntText::ok: return value;
    case IntText::too_large: return integer_overflow();
    case IntText::malformed: break;
  }
  return raise(exceptions::ValueError, "invalid literal for int() with base ", rt::repr(base), ": ",
               rt::repr(x));
}

/// Returns 0.0.
inline double float_() { return 0.0; }

/// Returns `x`.
inline double float_(double x) { return x; }

/// Returns the number that `x` writes.
inline Result<double> float_(const Str& x) {
  if (const std::optional<double> value = parse_double(number_text(x).bytes())) return *value;
  return raise(exceptions::ValueError, "could not convert string to float: ", rt::repr(x));
}

/// Returns `x` as `print` shows it.
template <typename T>
Str str(const T& x) {
  return rt::str(x);
}

/// Returns `x` as Python code writes it.
template <typename T>
Str repr(const T& x) {
  return rt::repr(x);
}

/// Appends the escape of `point`: `\xe9`, `\u20ac` or `\U0001f600`.
inline void append_escape(StrBuilder& out, char32_t point) {
  const int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
  out.append(digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
  for (int i = digits - 1; i >= 0; --i) out.append("0123456789abcdef"[point >> (4 * i) & 15]);
}

/// Returns `repr(x)` with all but ASCII escaped.
template <typename T>
Str ascii(const T& x) {
  const Str shown = rt::repr(x);
  if (shown.is_ascii()) return shown;
  StrBuilder result;
  const std::string_view text = shown.bytes();
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    const char32_t point = utf8::decode(&text[at]);
    point < 0x80 ? void(result.append(text[at])) : append_escape(result, point);
  }
  return result.finish();
}

/// Returns `x` in `base` with its sign and `prefix`.
inline Str prefixed(std::int64_t x, int base, const char* prefix) {
  StrBuilder digits;
  write_int(digits, x, base);
  std::string_view text = digits.bytes();
  StrBuilder result;
  if (x < 0) {
    result.append('-');
    text.remove_prefix(1);
  }
  return result.append(prefix).append(text).finish();
}

/// Returns `x` in base 2.
inline Str bin(std::int64_t x) { return prefixed(x, 2, "0b"); }
/// Returns `x` in base 8.
inline Str oct(std::int64_t x) { return prefixed(x, 8, "0o"); }
/// Returns `x` in base 16.
inline Str hex(std::int64_t x) { return prefixed(x, 16, "0x"); }

/// Returns the nearest int, halves to even.
inline Result<std::int64_t> round(double x) { return integral(std::nearbyint(x)); }

/// Returns `x`.
inline std::int64_t round(std::int64_t x) { return x; }

/// Returns |x| rounded to a multiple of 10**`power`, which is larger than 1; infinite if too large.
/// - Requires: `x` is finite and not negative.
inline double rounded_to_power(double x, std::int64_t power) {
  // Twenty-six digits never round a double up to the next power of ten.
  const Str digits = format_double(x, 25, 'e');
  const std::string_view text = digits.bytes();
  std::int64_t exponent = 0;
  parse_int(text.substr(text.find('e') + 1), 10, exponent);
  if (exponent < power - 1) return 0.0;
  if (exponent >= power) {
    const Str rounded = format_double(x, exponent - power, 'e');
    return parse_decimal(rounded.bytes()).value_or(std::numeric_limits<double>::infinity());
  }
  // Between nothing and one: decided by half, which is one digit 5 and zeros.
  bool above = text[0] > '5';
  if (text[0] == '5') {
    // More digits than any double has, so that the rest is exact.
    const Str exact = format_double(x, 800, 'e');
    above = exact.bytes().substr(2, 800).find_first_not_of('0') != std::string_view::npos;
  }
  if (!above) return 0.0;
  StrBuilder one;
  one.append("1e");
  write_int(one, power);
  return parse_decimal(one.bytes()).value_or(std::numeric_limits<double>::infinity());
}

/// Returns `x` correctly rounded to `ndigits` decimals.
inline Result<double> round(double x, std::int64_t ndigits) {
  // Beyond these, nothing changes or nothing is left.
  constexpr std::int64_t most = 323, least = -308;
  if (!std::isfinite(x) || x == 0 || ndigits > most) return x;
  if (ndigits < least) return 0.0 * x;
  double rounded = 0;
  if (ndigits >= 0) {
    rounded = parse_decimal(format_double(std::fabs(x), ndigits, 'f').bytes())
                  .value_or(std::numeric_limits<double>::infinity());
  } else {
    rounded = rounded_to_power(std::fabs(x), -ndigits);
  }
  if (std::isinf(rounded)) {
    return raise(exceptions::OverflowError, "rounded value too large to represent");
  }
  return std::copysign(rounded, x);
}

/// Returns `x` rounded to a power of ten for a negative `ndigits`.
inline Result<std::int64_t> round(std::int64_t x, std::int64_t ndigits) {
  if (ndigits >= 0) return x;
  if (ndigits < -19) return 0;
  __int128 power = 1;
  for (std::int64_t i = 0; i > ndigits; --i) power *= 10;
  __int128 remainder = x % power;
  if (remainder < 0) remainder += power;
  const __int128 below = x - remainder;
  const bool odd = below / power % 2 != 0;
  const __int128 rounded = remainder * 2 > power || (remainder * 2 == power && odd) ? below + power : below;
  if (rounded != static_cast<std::int64_t>(rounded)) return integer_overflow();
  return static_cast<std::int64_t>(rounded);
}

}  // namespace rt::python
