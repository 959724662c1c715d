/// Functions of `math` on several numbers, and on the parts of one.
#pragma once

#include <cmath>
#include <cstdint>
#include <utility>
#include <variant>

#include "../python/items.hpp"
#include "drupe/error.hpp"
#include "drupe/tuple.hpp"
#include "drupe/vector.hpp"
#include "functions.hpp"

namespace rt::math {

/// A sum of floats without loss: parts of falling size whose bits do not overlap.
class Partials {
 public:
  /// Adds `x`.
  Result<None> add(double x) {
    const double original = x;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      double y = parts_[i];
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0) parts_[kept++] = low;
      x = high;
    }
    parts_.truncate(kept);
    if (x == 0) return success();
    if (x - x != 0) {
      if (original - original == 0) {
        return raise(exceptions::OverflowError, "intermediate overflow in fsum");
      }
      if (original == original) infinities_ += original;
      special_ += original;
      parts_.truncate(0);
    } else {
      parts_.push(x);
    }
    return success();
  }

  /// Returns the sum, rounded once.
  Result<double> finish() const {
    if (special_ != 0) {
      if (infinities_ != infinities_) {
        return raise(exceptions::ValueError, "-inf + inf in fsum");
      }
      return special_;
    }
    std::size_t left = parts_.size();
    if (left == 0) return 0.0;
    double high = parts_[--left], low = 0;
    while (left > 0) {
      const double x = high, y = parts_[--left];
      high = x + y;
      low = y - (high - x);
      if (low != 0) break;
    }
    // A tie goes to the side of what is left.
    if (left > 0 && ((low < 0 && parts_[left - 1] < 0) || (low > 0 && parts_[left - 1] > 0))) {
      const double twice = low * 2;
      const double other = high + twice;
      if (twice == other - high) high = other;
    }
    return high;
  }

 private:
  Vector<double> parts_;
  /// The sums of what is not finite, and of the infinities alone.
  double special_ = 0, infinities_ = 0;
};

template <typename X>
Result<double> fsum(const X& iterable) {
  Partials sum;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    RT_PROPAGATE(sum.add(static_cast<double>(*item)));
  }
  return sum.finish();
}

/// The exception for a result beyond 64 bits.
inline Error too_large() {
  return raise(exceptions::OverflowError, "integer result does not fit in 64 bits");
}

/// Returns the greatest common divisor.
inline std::uint64_t divisor_of(std::uint64_t a, std::uint64_t b) {
  while (b) a = std::exchange(b, a % b);
  return a;
}
inline std::uint64_t size_of(std::int64_t x) {
  return x < 0 ? 0 - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x);
}
template <typename... Integers>
Result<std::int64_t> gcd(Integers... integers) {
  std::uint64_t divisor = 0;
  ((divisor = divisor_of(divisor, size_of(integers))), ...);
  if (divisor >> 63) return too_large();
  return static_cast<std::int64_t>(divisor);
}
template <typename... Integers>
Result<std::int64_t> lcm(Integers... integers) {
  std::uint64_t multiple = 1;
  bool overflows = false, is_zero = false;
  const auto include = [&](std::uint64_t x) {
    if (x == 0) {
      is_zero = true;
      return;
    }
    overflows = __builtin_mul_overflow(multiple / divisor_of(multiple, x), x, &multiple) || overflows;
  };
  (include(size_of(integers)), ...);
  if (is_zero) return 0;
  if (overflows || multiple >> 63) return too_large();
  return static_cast<std::int64_t>(multiple);
}
inline Result<std::int64_t> isqrt(std::int64_t n) {
  if (n < 0) return raise(exceptions::ValueError, "isqrt() argument must be nonnegative");
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(n)));
  while (root > 0 && root > n / root) --root;
  while (root + 1 <= n / (root + 1)) ++root;
  return root;
}
inline Result<std::int64_t> comb(std::int64_t n, std::int64_t k) {
  if (n < 0) return raise(exceptions::ValueError, "n must be a non-negative integer");
  if (k < 0) return raise(exceptions::ValueError, "k must be a non-negative integer");
  if (k > n) return 0;
  if (k > n - k) k = n - k;
  std::uint64_t result = 1;
  for (std::int64_t i = 0; i < k; ++i) {
    // result * (n - i) / (i + 1) is whole; common factors go first, so that it fits.
    auto factor = static_cast<std::uint64_t>(n - i), divisor = static_cast<std::uint64_t>(i + 1);
    const std::uint64_t common = divisor_of(result, divisor);
    result /= common;
    factor /= divisor / common;
    if (__builtin_mul_overflow(result, factor, &result) || result >> 63) return too_large();
  }
  return static_cast<std::int64_t>(result);
}
template <typename X>
Result<std::int64_t> prod(const X& iterable, std::int64_t start)
  requires(!std::is_same_v<ItemOf<X>, double>)
{
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (__builtin_mul_overflow(start, static_cast<std::int64_t>(*item), &start)) return too_large();
  }
  return start;
}
template <typename X>
Result<double> prod(const X& iterable, double start) {
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) start *= *item;
  return start;
}
template <typename X>
  requires std::is_same_v<ItemOf<X>, double>
Result<std::variant<double, std::int64_t>> prod(const X& iterable, std::int64_t start) {
  using Number = std::variant<double, std::int64_t>;
  auto product = static_cast<double>(start);
  bool any = false;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    product *= *item;
    any = true;
  }
  return any ? Number(product) : Number(start);
}

inline Tuple<double, std::int64_t> frexp(double x) {
  int exponent = 0;
  if (x - x != 0 || x == 0) return {x, 0};
  const double mantissa = std::frexp(x, &exponent);
  return {mantissa, exponent};
}
inline Result<double> ldexp(double x, std::int64_t i) {
  const auto exponent = static_cast<int>(i > 10000 ? 10000 : i < -10000 ? -10000 : i);
  const double result = std::ldexp(x, exponent);
  if (x - x == 0 && result - result != 0) return range_error();
  return result;
}
inline Tuple<double, double> modf(double x) {
  if (x - x != 0) return {x == x ? std::copysign(0.0, x) : x, x};
  const double whole = std::trunc(x);
  return {std::copysign(x - whole, x), whole};
}
inline Result<double> remainder(double x, double y) {
  if (x == x && y == y && (y == 0 || std::isinf(x))) return domain_error();
  return std::remainder(x, y);
}
inline double nextafter(double x, double y) { return std::nextafter(x, y); }
inline double ulp(double x) {
  x = std::fabs(x);
  if (x - x != 0) return x;
  const double next = std::nextafter(x, __builtin_inf());
  return std::isinf(next) ? x - std::nextafter(x, 0.0) : next - x;
}
inline double cbrt(double x) { return std::cbrt(x); }
inline Result<double> exp2(double x) {
  const double result = std::exp2(x);
  if (x - x == 0 && result - result != 0) return range_error();
  return result;
}
inline double erfc(double x) { return std::erfc(x); }
inline double asinh(double x) { return std::asinh(x); }
inline Result<double> acosh(double x) {
  if (x < 1) return domain_error();
  return std::acosh(x);
}
inline Result<double> atanh(double x) {
  if (x <= -1 || x >= 1) return domain_error();
  return std::atanh(x);
}

}  // namespace rt::math
