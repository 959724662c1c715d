/// Complex numbers: `complex()`, arithmetic and methods, by the algorithms of CPython 3.11.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

#include "conversion.hpp"
#include "drupe/number.hpp"

namespace rt::python {

/// Returns `a + b`.
inline Complex add(const Complex& a, const Complex& b) { return {a.real + b.real, a.imag + b.imag}; }

/// Returns `a - b`.
inline Complex sub(const Complex& a, const Complex& b) { return {a.real - b.real, a.imag - b.imag}; }

/// Returns `a * b`.
inline Complex mul(const Complex& a, const Complex& b) {
  return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

/// Returns `a / b` for a `b` other than zero.
inline Complex quotient(const Complex& a, const Complex& b) {
  // The larger part of the divisor scales the other, so that nothing overflows on the way.
  if (std::fabs(b.real) >= std::fabs(b.imag)) {
    const double ratio = b.imag / b.real;
    const double denominator = b.real + b.imag * ratio;
    return {(a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator};
  }
  if (std::fabs(b.imag) >= std::fabs(b.real)) {
    const double ratio = b.real / b.imag;
    const double denominator = b.real * ratio + b.imag;
    return {(a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator};
  }
  return {std::nan(""), std::nan("")};
}

/// Returns `a / b`.
inline Result<Complex> truediv(const Complex& a, const Complex& b) {
  if (b.real == 0 && b.imag == 0) {
    return raise(exceptions::ZeroDivisionError, "complex division by zero");
  }
  return quotient(a, b);
}

/// Returns `a ** b` for a whole `b` that is not negative.
inline Complex whole_power(const Complex& a, std::int64_t b) {
  Complex result{1, 0}, power = a;
  for (std::int64_t mask = 1; b >= mask; mask <<= 1) {
    if (b & mask) result = mul(result, power);
    power = mul(power, power);
  }
  return result;
}

/// Returns `a ** b` for numbers other than zero.
inline Complex polar_power(const Complex& a, const Complex& b) {
  const double size = std::hypot(a.real, a.imag);
  const double angle = std::atan2(a.imag, a.real);
  double length = std::pow(size, b.real);
  double phase = angle * b.real;
  if (b.imag != 0) {
    length /= std::exp(angle * b.imag);
    phase += b.imag * std::log(size);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

/// Returns `a ** b`.
inline Result<Complex> pow(const Complex& a, const Complex& b) {
  const bool is_zero = a.real == 0 && a.imag == 0;
  const bool is_whole = b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100;
  if (is_zero && (b.imag != 0 || b.real < 0)) {
    return raise(exceptions::ZeroDivisionError, "0.0 to a negative or complex power");
  }
  Complex result;
  if (is_whole) {
    const auto exponent = static_cast<std::int64_t>(b.real);
    result = exponent > 0 ? whole_power(a, exponent)
                          : quotient(Complex{1, 0}, whole_power(a, -exponent));
  } else if (!is_zero) {
    result = polar_power(a, b);
  }
  if (std::isinf(result.real) || std::isinf(result.imag)) {
    return raise(exceptions::OverflowError, "complex exponentiation");
  }
  return result;
}

/// Returns `-a`.
inline Complex neg(const Complex& a) { return {-a.real, -a.imag}; }
/// Returns `a`.
inline Complex pos(const Complex& a) { return a; }

/// Returns the distance from zero.
inline Result<double> abs(const Complex& a) {
  const double size = std::hypot(a.real, a.imag);
  if (std::isinf(size) && std::isfinite(a.real) && std::isfinite(a.imag)) {
    return raise(exceptions::OverflowError, "absolute value too large");
  }
  return size;
}

/// Returns the number with the opposite imaginary part.
inline Complex complex_conjugate(const Complex& self) { return {self.real, -self.imag}; }
/// Returns the real part.
inline double complex_real(const Complex& self) { return self.real; }
/// Returns the imaginary part.
inline double complex_imag(const Complex& self) { return self.imag; }

/// Returns 0j.
inline Complex complex() { return {0, 0}; }
/// Returns `x`.
inline Complex complex(const Complex& x) { return x; }
/// Returns `real + imag * 1j` with the signs of zeros as they are.
inline Complex complex(double real, double imag) { return {real, imag}; }
/// Returns `real + imag * 1j`.
inline Complex complex(const Complex& real, const Complex& imag) {
  return {real.real - imag.imag, real.imag + imag.real};
}
inline Complex complex(double real, const Complex& imag) { return {real - imag.imag, imag.real}; }
inline Complex complex(const Complex& real, double imag) { return {real.real, real.imag + imag}; }

/// Returns the number of characters at the start of `text` that write a float.
inline std::size_t float_prefix(std::string_view text) {
  std::size_t at = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
  for (const std::string_view name : {"infinity", "inf", "nan"}) {
    std::size_t same = 0;
    while (same < name.size() && at + same < text.size() && (text[at + same] | 32) == name[same]) ++same;
    if (same == name.size()) return at + same;
  }
  const auto digits = [&] {
    const std::size_t start = at;
    while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '_')) ++at;
    return at > start;
  };
  bool has_digits = digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    has_digits |= digits();
  }
  if (!has_digits) return 0;
  if (at < text.size() && (text[at] | 32) == 'e') {
    const std::size_t before = at++;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (!digits()) at = before;
  }
  return at;
}

/// Reads `[real][imag j]` without parentheses; `false` if `text` is no complex number.
inline bool read_complex(std::string_view text, Complex& number) {
  const auto take = [&text](double& value) {
    const std::size_t size = float_prefix(text);
    const std::optional<double> read = size ? parse_double(text.substr(0, size)) : std::nullopt;
    if (!read) return false;
    value = *read;
    text.remove_prefix(size);
    return true;
  };
  const auto is_unit = [&text] { return text == "j" || text == "J"; };
  double first = 0;
  if (take(first)) {
    if (text.empty() || is_unit()) {
      number = text.empty() ? Complex{first, 0} : Complex{0, first};
      return true;
    }
    if (text[0] != '+' && text[0] != '-') return false;
  }
  double second = 0;
  if (!take(second)) {
    // A sign, or nothing at all, before the unit.
    second = text.starts_with('-') ? -1 : 1;
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  }
  number = {first, second};
  return is_unit();
}

/// `true` iff each underscore of `text` stands between digits.
inline bool has_joining_underscores(std::string_view text) {
  const auto is_digit = [text](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '_' && (at == 0 || !is_digit(at - 1) || !is_digit(at + 1))) return false;
  }
  return true;
}

/// Returns the number that `x` writes.
inline Result<Complex> complex(const Str& x) {
  const Str plain = number_text(x);
  std::string_view text = plain.bytes();
  if (text.starts_with('(') && text.ends_with(')')) {
    text = text.substr(1, text.size() - 2);
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
  }
  if (!has_joining_underscores(plain.bytes())) {
    return raise(exceptions::ValueError, "could not convert string to complex: ", rt::repr(x));
  }
  Complex number;
  if (!read_complex(text, number)) {
    return raise(exceptions::ValueError, "complex() arg is a malformed string");
  }
  return number;
}

}  // namespace rt::python
