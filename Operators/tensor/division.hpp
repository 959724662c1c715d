/// tensor.divide, floor_divide, remainder, power.
#pragma once

#include "elementwise.hpp"

namespace rt::tensor {

/// x / y of floats.
struct Divide {
  template <typename T>
  static T apply(T x, T y) {
    return x / y;
  }
};

/// The remainder of x / y, with the sign of y; 0 for integers and y = 0.
struct Remainder {
  template <typename T>
  static T apply(T x, T y) {
    if constexpr (std::is_integral_v<T>) {
      if (y == 0) return 0;
      if constexpr (std::is_signed_v<T>) {
        if (y == -1) return 0;  // also for the smallest integer
        const T rest = static_cast<T>(x % y);
        return rest != 0 && (rest < 0) != (y < 0) ? static_cast<T>(rest + y) : rest;
      } else {
        return static_cast<T>(x % y);
      }
    } else {
      const T rest = std::fmod(x, y);
      if (y == 0) return rest;
      if (rest == 0) return std::copysign(T(0), y);
      return (rest < 0) != (y < 0) ? rest + y : rest;
    }
  }
};

/// The largest integer not above x / y; 0 for integers and y = 0.
struct FloorDivide {
  template <typename T>
  static T apply(T x, T y) {
    if constexpr (std::is_integral_v<T>) {
      if (y == 0) return 0;
      if constexpr (std::is_signed_v<T>) {
        if (y == -1) return static_cast<T>(Wrapping<T>(0) - static_cast<Wrapping<T>>(x));
        const T quotient = static_cast<T>(x / y);
        return (x % y != 0 && (x < 0) != (y < 0)) ? static_cast<T>(quotient - 1) : quotient;
      } else {
        return static_cast<T>(x / y);
      }
    } else {
      if (y == 0) return x / y;
      const T rest = std::fmod(x, y);
      T quotient = (x - rest) / y;
      if (rest != 0 && (rest < 0) != (y < 0)) quotient -= 1;
      if (quotient == 0) return std::copysign(T(0), x / y);
      // The quotient is an integer but for rounding.
      const T whole = std::floor(quotient);
      return quotient - whole > T(0.5) ? whole + 1 : whole;
    }
  }
};

/// x to the power y; integers wrap, and their exponents are not negative.
struct Power {
  template <typename T>
  static T apply(T x, T y) {
    if constexpr (std::is_integral_v<T>) {
      Wrapping<T> result = 1, square = static_cast<Wrapping<T>>(x);
      for (auto exponent = static_cast<Wrapping<T>>(y); exponent != 0; exponent >>= 1) {
        if (exponent & 1) result *= square;
        square *= square;
      }
      return static_cast<T>(result);
    } else {
      if (y == 2) return x * x;
      // float32 through float64 is rounded correctly but for rare ties.
      return static_cast<T>(std::pow(static_cast<double>(x), static_cast<double>(y)));
    }
  }
};

/// Returns ValueError iff `exponent` is a negative integer power in the type `R`.
template <typename R, typename T>
Result<None> check_exponent(T exponent) {
  if constexpr (std::is_integral_v<R> && std::is_integral_v<T> && std::is_signed_v<T>) {
    if (exponent < 0) {
      return raise(exceptions::ValueError, "Integers to negative integer powers are not allowed.");
    }
  }
  return success();
}

RT_TENSOR_BINARY(divide, Divide)
RT_TENSOR_BINARY_FLOAT(divide, Divide)
RT_TENSOR_BINARY(floor_divide, FloorDivide)
RT_TENSOR_BINARY_FLOAT(floor_divide, FloorDivide)
RT_TENSOR_BINARY(remainder, Remainder)
RT_TENSOR_BINARY_FLOAT(remainder, Remainder)
RT_TENSOR_BINARY_FLOAT(power, Power)

/// Returns `a ** b`; ValueError for a negative integer power of integers.
template <typename Out, typename A, typename B>
Result<Out> power(const Tensor<A>& a, const Tensor<B>& b) {
  using R = typename Out::Element;
  if constexpr (std::is_integral_v<R> && std::is_signed_v<B>) {
    bool negative = false;
    b.for_each([&](B exponent) { negative |= exponent < 0; });
    RT_PROPAGATE(check_exponent<R>(std::int64_t{negative ? -1 : 0}));
  }
  return combine<Out, Power>(a, b);
}

/// Returns `a ** b` for a Python integer `b`.
template <typename Out, typename A>
Result<Out> power(const Tensor<A>& a, std::int64_t b) {
  using R = typename Out::Element;
  RT_PROPAGATE(check_exponent<R>(b));
  const auto exponent = RT_PROPAGATE(weak_integer<R>(b));
  return combine_right<Out, Power>(a, exponent);
}

/// Returns `a ** b` for a Python integer `a`.
template <typename Out, typename B>
Result<Out> power(std::int64_t a, const Tensor<B>& b) {
  const auto base = RT_PROPAGATE(weak_integer<typename Out::Element>(a));
  return power<Out>(Tensor<typename Out::Element>(base), b);
}

}  // namespace rt::tensor
