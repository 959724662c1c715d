/// The functions of `math`.
#pragma once

#include <cmath>
#include <cstdint>

#include "../python/conversion.hpp"
#include "drupe/error.hpp"

namespace rt::math {

/// The exception for an argument outside of a function's domain.
[[gnu::cold, gnu::noinline]] inline Error domain_error() { return raise(exceptions::ValueError, "math domain error"); }

/// The exception for a result that is too large.
[[gnu::cold, gnu::noinline]] inline Error range_error() { return raise(exceptions::OverflowError, "math range error"); }

/// Returns the `result` of a function of `x`: NaN that `x` is not, and infinities of a finite `x`,
/// are outside of its domain.
RT_INLINE Result<double> in_domain(double result, double x) {
  if (__builtin_expect(!std::isfinite(result), 0)) {
    if (std::isnan(result) && !std::isnan(x)) return domain_error();
    if (std::isinf(result) && std::isfinite(x)) return domain_error();
  }
  return result;
}

/// Returns the `result` of a function of `x`: infinities of a finite `x` are too large.
RT_INLINE Result<double> in_range(double result, double x) {
  if (std::isinf(result) && std::isfinite(x)) return range_error();
  return result;
}

/// Returns the square root.
RT_INLINE Result<double> sqrt(double x) { return in_domain(std::sqrt(x), x); }
/// Returns the natural logarithm.
inline Result<double> log(double x) { return in_domain(std::log(x), x); }
/// Returns the logarithm to base 2.
inline Result<double> log2(double x) { return in_domain(std::log2(x), x); }
/// Returns the logarithm to base 10.
inline Result<double> log10(double x) { return in_domain(std::log10(x), x); }
/// Returns `log(1 + x)`.
inline Result<double> log1p(double x) { return in_domain(std::log1p(x), x); }
/// Returns the sine.
inline Result<double> sin(double x) { return in_domain(std::sin(x), x); }
/// Returns the cosine.
inline Result<double> cos(double x) { return in_domain(std::cos(x), x); }
/// Returns the tangent.
inline Result<double> tan(double x) { return in_domain(std::tan(x), x); }
/// Returns the arc sine.
inline Result<double> asin(double x) { return in_domain(std::asin(x), x); }
/// Returns the arc cosine.
inline Result<double> acos(double x) { return in_domain(std::acos(x), x); }
/// Returns e to the power `x`.
inline Result<double> exp(double x) { return in_range(std::exp(x), x); }
/// Returns `exp(x) - 1`.
inline Result<double> expm1(double x) { return in_range(std::expm1(x), x); }
/// Returns the hyperbolic sine.
inline Result<double> sinh(double x) { return in_range(std::sinh(x), x); }
/// Returns the hyperbolic cosine.
inline Result<double> cosh(double x) { return in_range(std::cosh(x), x); }
/// Returns the absolute value.
inline double fabs(double x) { return std::fabs(x); }
/// Returns the arc tangent.
inline double atan(double x) { return std::atan(x); }
/// Returns the hyperbolic tangent.
inline double tanh(double x) { return std::tanh(x); }
/// Returns the error function.
inline double erf(double x) { return std::erf(x); }

/// Half of the circumference of a circle of radius 1.
inline constexpr double pi = 3.141592653589793;

/// Returns the angle `x`, in radians, in degrees.
inline double degrees(double x) { return x * (180.0 / pi); }
/// Returns the angle `x`, in degrees, in radians.
inline double radians(double x) { return x * (pi / 180.0); }

/// Returns the logarithm to `base`.
inline Result<double> log(double x, double base) {
  const double top = RT_PROPAGATE(log(x));
  const double bottom = RT_PROPAGATE(log(base));
  if (bottom == 0) return raise(exceptions::ZeroDivisionError, "float division by zero");
  return top / bottom;
}

/// Returns `x` to the power `y`.
inline Result<double> pow(double x, double y) {
  const double result = std::pow(x, y);
  if (!std::isfinite(x) || !std::isfinite(y)) return result;
  if (std::isnan(result)) return domain_error();
  if (std::isinf(result)) return x == 0 ? domain_error() : range_error();
  return result;
}

/// Returns the remainder with the sign of `x`.
inline Result<double> fmod(double x, double y) {
  if (std::isinf(y) && std::isfinite(x)) return x;
  const double result = std::fmod(x, y);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) return domain_error();
  return result;
}

/// Returns the angle of the point (`x`, `y`).
inline double atan2(double y, double x) { return std::atan2(y, x); }

/// Returns the size of `x` with the sign of `y`.
inline double copysign(double x, double y) { return std::copysign(x, y); }

/// Returns the distance of a point from the origin.
inline double hypot() { return 0; }
template <typename... Rest>
double hypot(double first, Rest... rest) {
  double distance = std::fabs(first);
  ((distance = std::hypot(distance, rest)), ...);
  return distance;
}

/// Returns the largest int not above `x`.
inline Result<std::int64_t> floor(double x) { return python::integral(std::floor(x)); }
/// Returns the smallest int not below `x`.
inline Result<std::int64_t> ceil(double x) { return python::integral(std::ceil(x)); }
/// Returns `x` without its fraction.
inline Result<std::int64_t> trunc(double x) { return python::integral(std::trunc(x)); }
/// Returns `x`.
inline std::int64_t floor(std::int64_t x) { return x; }
/// Returns `x`.
inline std::int64_t ceil(std::int64_t x) { return x; }
/// Returns `x`.
inline std::int64_t trunc(std::int64_t x) { return x; }

/// Returns whether `x` is NaN.
inline bool isnan(double x) { return std::isnan(x); }
/// Returns whether `x` is infinite.
inline bool isinf(double x) { return std::isinf(x); }
/// Returns whether `x` is neither NaN nor infinite.
inline bool isfinite(double x) { return std::isfinite(x); }

/// Returns whether two floats differ by no more than a tolerance.
inline Result<bool> isclose(double a, double b, double rel_tol, double abs_tol) {
  if (rel_tol < 0 || abs_tol < 0) {
    return raise(exceptions::ValueError, "tolerances must be non-negative");
  }
  if (a == b) return true;
  if (std::isinf(a) || std::isinf(b)) return false;
  const double difference = std::fabs(b - a);
  return difference <= std::fabs(rel_tol * b) || difference <= std::fabs(rel_tol * a) ||
         difference <= abs_tol;
}

}  // namespace rt::math
