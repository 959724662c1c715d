/// `format(value, spec)` for each type.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

#include "conversion.hpp"
#include "format_spec.hpp"

namespace rt::python {

/// Returns the sign to show of a number.
inline char32_t shown_sign(const FormatSpec& spec, bool negative) {
  return negative ? U'-' : spec.sign == U'+' || spec.sign == U' ' ? spec.sign : U'\0';
}

/// Returns `text`, which shows a finite float, with a point before its exponent.
inline Str pointed(const Str& text) {
  const std::string_view bytes = text.bytes();
  if (bytes.find_first_of(".n") != std::string_view::npos) return text;
  const std::size_t exponent = bytes.find('e');
  StrBuilder result;
  result.append(bytes.substr(0, exponent)).append('.');
  if (exponent != std::string_view::npos) result.append(bytes.substr(exponent));
  return result.finish();
}

/// Returns the float `value` in the type of `spec`, with its sign but not yet laid out.
inline Result<Str> float_text(double value, const FormatSpec& spec) {
  char32_t type = spec.type;
  if (type == U'%') {
    value *= 100;
    type = U'f';
  }
  if (spec.precision > std::numeric_limits<std::int32_t>::max()) {
    return raise(exceptions::ValueError, "precision too big");
  }
  if (type != U'\0') {
    const char letter = type == U'n' ? 'g' : static_cast<char>(type);
    return format_double(value, spec.precision < 0 ? 6 : spec.precision, letter, spec.alternate);
  }
  if (spec.precision >= 0 && !spec.alternate) return format_double_general(value, spec.precision);
  Str text = spec.precision < 0 ? rt::repr(value) : format_double(value, spec.precision, 'g', true);
  if (!spec.alternate || !std::isfinite(value)) return text;
  // The alternate form always has a point, and without an exponent a digit after it.
  const std::string_view bytes = text.bytes();
  const std::size_t exponent = bytes.find('e');
  if (exponent == std::string_view::npos) {
    return bytes.ends_with('.') ? rt::concatenate(text, Str("0")) : text;
  }
  return pointed(text);
}

/// Returns the float `value`, which `text` shows, laid out by `spec`.
inline Str laid_out_float(double value, const Str& text, const FormatSpec& spec) {
  std::string_view number = text.bytes();
  bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  if (spec.coerces_zero && std::isfinite(value) &&
      number.substr(0, number.find_first_of("eE")).find_first_of("123456789") == std::string_view::npos) {
    negative = false;
  }
  std::size_t digits = 0;
  while (digits < number.size() && number[digits] >= '0' && number[digits] <= '9') ++digits;
  StrBuilder rest;
  rest.append(number.substr(digits));
  if (spec.type == U'%') rest.append('%');
  return laid_out(spec, {shown_sign(spec, negative), {}, number.substr(0, digits), rest.bytes()});
}

/// Returns the float `value` as `spec`, of a value of the class `name`, says.
inline Result<Str> formatted(double value, const FormatSpec& spec, std::string_view name) {
  if (spec.type != U'\0' && std::u32string_view(U"eEfFgGn%").find(spec.type) == std::u32string_view::npos) {
    return unknown_format(spec.type, name);
  }
  return laid_out_float(value, RT_PROPAGATE(float_text(value, spec)), spec);
}

/// Returns the int `value` as `spec`, of a value of the class `name`, says.
inline Result<Str> formatted(std::int64_t value, const FormatSpec& spec, std::string_view name) {
  const std::u32string_view floats(U"eEfFgG%"), integers(U"bcdoxXn");
  if (floats.find(spec.type) != std::u32string_view::npos) {
    return formatted(static_cast<double>(value), spec, name);
  }
  if (integers.find(spec.type) == std::u32string_view::npos) return unknown_format(spec.type, name);
  if (spec.precision >= 0) {
    return raise(exceptions::ValueError, "Precision not allowed in integer format specifier");
  }
  if (spec.coerces_zero) {
    return raise(exceptions::ValueError,
                 "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (spec.type == U'c') {
    if (spec.sign) {
      return raise(exceptions::ValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
      return raise(exceptions::ValueError,
                   "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (value < 0 || value > 0x10FFFF) {
      return raise(exceptions::OverflowError, "%c arg not in range(0x110000)");
    }
    const Str character = Str::of(static_cast<char32_t>(value));
    return laid_out(spec, {U'\0', {}, {}, character.bytes()});
  }
  const int base = spec.type == U'b' ? 2 : spec.type == U'o' ? 8 : spec.type == U'x' || spec.type == U'X' ? 16 : 10;
  StrBuilder lower;
  write_int(lower, value, base);
  StrBuilder digits;
  for (const char digit : lower.bytes()) {
    if (digit == '-') continue;
    digits.append(spec.type == U'X' && digit >= 'a' ? static_cast<char>(digit - 32) : digit);
  }
  const std::string_view prefix = !spec.alternate || base == 10 ? ""
                                  : base == 2                   ? "0b"
                                  : base == 8                   ? "0o"
                                  : spec.type == U'x'           ? "0x"
                                                                : "0X";
  return laid_out(spec, {shown_sign(spec, value < 0), prefix, digits.bytes(), {}});
}

/// Returns the int `value` as `spec` says.
inline Result<Str> format(std::int64_t value, const Str& spec) {
  if (spec.empty()) return rt::str(value);
  const FormatSpec read = RT_PROPAGATE(FormatSpecReader(spec, "int").read(U'>', U'd'));
  return formatted(value, read, "int");
}

/// Returns the bool `value` as `spec` says.
inline Result<Str> format(bool value, const Str& spec) {
  if (spec.empty()) return rt::str(value);
  const FormatSpec read = RT_PROPAGATE(FormatSpecReader(spec, "bool").read(U'>', U'd'));
  return formatted(static_cast<std::int64_t>(value), read, "bool");
}

/// Returns the float `value` as `spec` says.
inline Result<Str> format(double value, const Str& spec) {
  if (spec.empty()) return rt::str(value);
  const FormatSpec read = RT_PROPAGATE(FormatSpecReader(spec, "float").read(U'>', U'\0'));
  return formatted(value, read, "float");
}

/// Returns a part of a complex number as `spec` says, with the sign `sign`.
inline Result<Str> complex_part(double value, FormatSpec spec, char32_t sign) {
  spec.sign = sign;
  spec.width = -1;
  Str text;
  if (spec.type == U'\0' && spec.precision < 0) {
    text = rt::repr(value);
    if (text.bytes().ends_with(".0")) text = text.slice(0, text.size() - 2);
    if (spec.alternate) text = pointed(text);
  } else {
    if (spec.type == U'\0') spec.type = U'g';
    text = RT_PROPAGATE(float_text(value, spec));
  }
  return laid_out_float(value, text, spec);
}

/// Returns the complex number `value` as `spec` says.
inline Result<Str> format(const Complex& value, const Str& spec) {
  if (spec.empty()) return rt::str(value);
  FormatSpec read = RT_PROPAGATE(FormatSpecReader(spec, "complex").read(U'>', U'\0'));
  if (read.type != U'\0' && std::u32string_view(U"eEfFgGn").find(read.type) == std::u32string_view::npos) {
    return unknown_format(read.type, "complex");
  }
  if (read.fill == U'0') {
    return raise(exceptions::ValueError, "Zero padding is not allowed in complex format specifier");
  }
  if (read.align == U'=') {
    return raise(exceptions::ValueError,
                 "'=' alignment flag is not allowed in complex format specifier");
  }
  const bool is_plain = read.type == U'\0';
  const bool has_real = !is_plain || value.real != 0 || std::signbit(value.real);
  StrBuilder text;
  if (is_plain && has_real) text.append('(');
  if (has_real) text.append(RT_PROPAGATE(complex_part(value.real, read, read.sign)));
  text.append(RT_PROPAGATE(complex_part(value.imag, read, has_real ? U'+' : read.sign)));
  text.append(is_plain && has_real ? "j)" : "j");
  return laid_out(read, {U'\0', {}, {}, text.bytes()});
}

/// Returns the text `value` as `spec` says.
inline Result<Str> format(const Str& value, const Str& spec) {
  if (spec.empty()) return value;
  const FormatSpec read = RT_PROPAGATE(FormatSpecReader(spec, "str").read(U'<', U's'));
  if (read.type != U's') return unknown_format(read.type, "str");
  const char* fault = read.sign == U' '       ? "Space not allowed in string format specifier"
                      : read.sign             ? "Sign not allowed in string format specifier"
                      : read.coerces_zero     ? "Negative zero coercion (z) not allowed in string format specifier"
                      : read.alternate        ? "Alternate form (#) not allowed in string format specifier"
                      : read.align == U'='    ? "'=' alignment not allowed in string format specifier"
                                              : nullptr;
  if (fault) return raise(exceptions::ValueError, Str(std::string_view(fault)));
  const bool cut = read.precision >= 0 && read.precision < value.size();
  const Str shown = cut ? value.slice(0, read.precision) : value;
  const std::int64_t missing = read.width - shown.size();
  const std::int64_t padding = missing > 0 ? missing : 0;
  const std::int64_t before = read.align == U'>' ? padding : read.align == U'^' ? padding / 2 : 0;
  StrBuilder result;
  result.append(before, read.fill).append(shown).append(padding - before, read.fill);
  return result.finish();
}

/// Returns `str(value)` for an empty `spec`; what a union holds is formatted as its type says.
template <typename T>
Result<Str> format(const T& value, const Str& spec) {
  if constexpr (is_optional<T>) {
    return value ? format(*value, spec) : format(None{}, spec);
  } else if constexpr (is_union<T>) {
    return rt::visit(value, [&spec](const auto& held) { return format(held, spec); });
  } else {
    if (spec.empty()) return rt::str(value);
    return raise(exceptions::TypeError, "unsupported format string passed to ", rt::type_name(value),
                 ".__format__");
  }
}

}  // namespace rt::python
