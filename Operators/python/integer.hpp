/// Arithmetic of `int`: 64 bits, checked.
#pragma once

#include <cmath>
#include <cstdint>

#include "drupe/number.hpp"
#include "drupe/tuple.hpp"
#include "floating.hpp"

namespace rt::python {

/// Returns `a + b`.
RT_INLINE Result<std::int64_t> add(std::int64_t a, std::int64_t b) { return checked_add(a, b); }

/// Returns `a - b`.
RT_INLINE Result<std::int64_t> sub(std::int64_t a, std::int64_t b) { return checked_sub(a, b); }

/// Returns `a * b`.
RT_INLINE Result<std::int64_t> mul(std::int64_t a, std::int64_t b) { return checked_mul(a, b); }

/// The exception for dividing an int by zero with `//` or `divmod`.
[[gnu::cold, gnu::noinline]] inline Error integer_division_by_zero() {
  return raise(exceptions::ZeroDivisionError, "integer division or modulo by zero");
}

/// Returns `a // b`.
RT_INLINE Result<std::int64_t> floordiv(std::int64_t a, std::int64_t b) {
  if (b == 0) return integer_division_by_zero();
  // The only quotient that does not fit, and a trap on most machines.
  if (b == -1) return checked_neg(a);
  const std::int64_t quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

/// Returns `a % b` for a `b` other than zero.
RT_INLINE std::int64_t floor_remainder(std::int64_t a, std::int64_t b) {
  if (b == -1) return 0;
  const std::int64_t remainder = a % b;
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

/// Returns `a % b`.
RT_INLINE Result<std::int64_t> mod(std::int64_t a, std::int64_t b) {
  if (b == 0) return raise(exceptions::ZeroDivisionError, "integer modulo by zero");
  return floor_remainder(a, b);
}

/// Returns `(a // b, a % b)`.
inline Result<Tuple<std::int64_t, std::int64_t>> divmod(std::int64_t a, std::int64_t b) {
  const std::int64_t quotient = RT_PROPAGATE(floordiv(a, b));
  return Tuple<std::int64_t, std::int64_t>(quotient, floor_remainder(a, b));
}

/// Returns the absolute value, which fits for the lowest int too.
constexpr std::uint64_t magnitude(std::int64_t a) {
  return a < 0 ? -static_cast<std::uint64_t>(a) : static_cast<std::uint64_t>(a);
}

/// Returns `a / b`, correctly rounded.
RT_INLINE Result<double> truediv(std::int64_t a, std::int64_t b) {
  if (b == 0) return raise(exceptions::ZeroDivisionError, "division by zero");
  const std::uint64_t top = magnitude(a);
  const std::uint64_t bottom = magnitude(b);
  constexpr std::uint64_t exact = std::uint64_t(1) << 53;
  if (top <= exact && bottom <= exact) return static_cast<double>(a) / static_cast<double>(b);
  // A quotient of at least 56 bits, whose last bit also says whether anything was left, rounds as
  // the exact one does.
  const int missing = 56 - (__builtin_clzll(bottom) - (top ? __builtin_clzll(top) : 63));
  const int shift = missing < 0 ? 0 : missing;
  const unsigned __int128 scaled = static_cast<unsigned __int128>(top) << shift;
  auto quotient = static_cast<std::uint64_t>(scaled / bottom);
  if (scaled % bottom != 0) quotient |= 1;
  const double result = std::ldexp(static_cast<double>(quotient), -shift);
  return (a < 0) != (b < 0) ? -result : result;
}

/// Returns `a ** b` for a `b` that is not negative.
inline Result<std::int64_t> pow(std::int64_t a, std::int64_t b) {
  if (b < 0) {
    if (a == 0) return zero_to_negative_power();
    return raise(exceptions::ValueError,
                 "a negative power of an int is a float: write float(a) ** b");
  }
  std::int64_t result = 1;
  std::int64_t base = a;
  while (true) {
    if (b & 1) result = RT_PROPAGATE(checked_mul(result, base));
    b >>= 1;
    if (b == 0) return result;
    if (base == 0 || base == 1) return result * base;
    if (base == -1) return result;
    base = RT_PROPAGATE(checked_mul(base, base));
  }
}

/// Returns `a ** b` as an `R`, which is a float for a negative `b`.
template <typename R>
Result<R> pow(std::int64_t a, std::int64_t b) {
  if constexpr (std::is_same_v<R, double>) {
    return pow(static_cast<double>(a), static_cast<double>(b));
  } else {
    return pow(a, b);
  }
}

/// Returns the inverse of `a` modulo `modulus`, or 0 if it has none.
/// - Requires: `0 <= a < modulus`.
inline std::int64_t modular_inverse(std::int64_t a, std::int64_t modulus) {
  std::int64_t remainder = modulus, next_remainder = a;
  std::int64_t factor = 0, next_factor = 1;
  // Euclid's algorithm: the factors stay below the modulus.
  while (next_remainder != 0) {
    const std::int64_t quotient = remainder / next_remainder;
    const std::int64_t new_remainder = remainder - quotient * next_remainder;
    const std::int64_t new_factor = factor - quotient * next_factor;
    remainder = next_remainder;
    next_remainder = new_remainder;
    factor = next_factor;
    next_factor = new_factor;
  }
  return remainder == 1 ? (factor < 0 ? factor + modulus : factor) : 0;
}

/// Returns `pow(a, b, modulus)`.
inline Result<std::int64_t> pow(std::int64_t a, std::int64_t b, std::int64_t modulus) {
  if (modulus == 0) return raise(exceptions::ValueError, "pow() 3rd argument cannot be 0");
  if (modulus == 1 || modulus == -1) return 0;
  const std::uint64_t size = magnitude(modulus);
  const auto wide = static_cast<unsigned __int128>(size);
  auto base = static_cast<std::uint64_t>(magnitude(a) % size);
  if (a < 0 && base != 0) base = size - base;
  std::uint64_t exponent = magnitude(b);
  if (b < 0) {
    // The lowest int as modulus is even, and the only one whose size is no int.
    const auto limit = static_cast<std::int64_t>(size);
    const std::int64_t inverse = limit < 0 ? 0 : modular_inverse(static_cast<std::int64_t>(base), limit);
    if (inverse == 0) {
      return raise(exceptions::ValueError, "base is not invertible for the given modulus");
    }
    base = static_cast<std::uint64_t>(inverse);
  }
  std::uint64_t result = 1;
  for (; exponent != 0; exponent >>= 1) {
    if (exponent & 1) result = static_cast<std::uint64_t>(result * static_cast<unsigned __int128>(base) % wide);
    base = static_cast<std::uint64_t>(base * static_cast<unsigned __int128>(base) % wide);
  }
  // The result has the sign of the modulus; its negation fits for every modulus.
  return static_cast<std::int64_t>(modulus < 0 && result != 0 ? result - size : result);
}

/// Returns `a << b`.
RT_INLINE Result<std::int64_t> lshift(std::int64_t a, std::int64_t b) {
  if (b < 0) return raise(exceptions::ValueError, "negative shift count");
  if (a == 0) return 0;
  if (b > 63) return integer_overflow();
  const auto shifted = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) << b);
  if (shifted >> b != a) return integer_overflow();
  return shifted;
}

/// Returns `a >> b`.
RT_INLINE Result<std::int64_t> rshift(std::int64_t a, std::int64_t b) {
  if (b < 0) return raise(exceptions::ValueError, "negative shift count");
  return a >> (b > 63 ? 63 : b);
}

/// Returns the bits that are set in both.
RT_INLINE std::int64_t and_(std::int64_t a, std::int64_t b) { return a & b; }
/// Returns the bits that are set in either.
RT_INLINE std::int64_t or_(std::int64_t a, std::int64_t b) { return a | b; }
/// Returns the bits that are set in one only.
RT_INLINE std::int64_t xor_(std::int64_t a, std::int64_t b) { return a ^ b; }

/// Returns whether both are true.
RT_INLINE bool and_(bool a, bool b) { return a && b; }
/// Returns whether either is true.
RT_INLINE bool or_(bool a, bool b) { return a || b; }
/// Returns whether one only is true.
RT_INLINE bool xor_(bool a, bool b) { return a != b; }

/// Returns `-a`.
RT_INLINE Result<std::int64_t> neg(std::int64_t a) { return checked_neg(a); }
/// Returns `a`.
RT_INLINE std::int64_t pos(std::int64_t a) { return a; }
/// Returns `~a`.
RT_INLINE std::int64_t invert(std::int64_t a) { return ~a; }
/// Returns the absolute value.
RT_INLINE Result<std::int64_t> abs(std::int64_t a) { return a < 0 ? checked_neg(a) : a; }

}  // namespace rt::python
