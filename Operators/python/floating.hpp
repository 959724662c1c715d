/// Arithmetic of `float`, with Python's signs, zeros and exceptions.
#pragma once

#include <cmath>

#include "drupe/number.hpp"
#include "drupe/tuple.hpp"

namespace rt::python {

/// Returns `a + b`.
RT_INLINE double add(double a, double b) { return a + b; }
/// Returns `a - b`.
RT_INLINE double sub(double a, double b) { return a - b; }
/// Returns `a * b`.
RT_INLINE double mul(double a, double b) { return a * b; }

/// Returns `a / b`.
RT_INLINE Result<double> truediv(double a, double b) {
  if (b == 0) return raise(exceptions::ZeroDivisionError, "float division by zero");
  return a / b;
}

/// Returns `(a // b, a % b)` for a `b` other than zero, as CPython's `_float_div_mod`.
inline Tuple<double, double> floor_division(double a, double b) {
  double remainder = std::fmod(a, b);
  // What is left is a multiple of `b` up to rounding.
  double quotient = (a - remainder) / b;
  if (remainder != 0) {
    if ((b < 0) != (remainder < 0)) {
      remainder += b;
      quotient -= 1;
    }
  } else {
    remainder = std::copysign(0.0, b);
  }
  if (quotient == 0) return {std::copysign(0.0, a / b), remainder};
  const double floored = std::floor(quotient);
  return {quotient - floored > 0.5 ? floored + 1 : floored, remainder};
}

/// Returns `a // b`.
inline Result<double> floordiv(double a, double b) {
  if (b == 0) return raise(exceptions::ZeroDivisionError, "float floor division by zero");
  return std::get<0>(floor_division(a, b));
}

/// Returns `a % b`.
inline Result<double> mod(double a, double b) {
  if (b == 0) return raise(exceptions::ZeroDivisionError, "float modulo");
  return std::get<1>(floor_division(a, b));
}

/// Returns `(a // b, a % b)`.
inline Result<Tuple<double, double>> divmod(double a, double b) {
  if (b == 0) return raise(exceptions::ZeroDivisionError, "float divmod()");
  return floor_division(a, b);
}

/// The exception for a negative power of zero.
inline Error zero_to_negative_power() {
  return raise(exceptions::ZeroDivisionError, "0.0 cannot be raised to a negative power");
}

/// Returns `a ** b`.
inline Result<double> pow(double a, double b) {
  const double result = std::pow(a, b);
  if (!std::isfinite(a) || !std::isfinite(b)) return result;
  if (a == 0 && b < 0) return zero_to_negative_power();
  if (std::isnan(result)) {
    return raise(exceptions::ValueError, "a fractional power of a negative number is complex");
  }
  if (std::isinf(result)) {
    return raise(exceptions::OverflowError, "(34, 'Numerical result out of range')");
  }
  return result;
}

/// Returns `-a`.
RT_INLINE double neg(double a) { return -a; }
/// Returns `a`.
RT_INLINE double pos(double a) { return a; }
/// Returns the absolute value.
RT_INLINE double abs(double a) { return std::fabs(a); }

}  // namespace rt::python
