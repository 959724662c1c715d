/// tensor.add, subtract, multiply, minimum, maximum.
#pragma once

#include "elementwise.hpp"

namespace rt::tensor {

/// x + y; `or` for booleans; integers wrap.
struct Add {
  template <typename T>
  static T apply(T x, T y) {
    if constexpr (std::is_same_v<T, bool>) {
      return x || y;
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(static_cast<Wrapping<T>>(x) + static_cast<Wrapping<T>>(y));
    } else {
      return x + y;
    }
  }
};

/// x - y; integers wrap.
struct Subtract {
  template <typename T>
  static T apply(T x, T y) {
    if constexpr (std::is_same_v<T, bool>) {
      return x != y;
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(static_cast<Wrapping<T>>(x) - static_cast<Wrapping<T>>(y));
    } else {
      return x - y;
    }
  }
};

/// x * y; `and` for booleans; integers wrap.
struct Multiply {
  template <typename T>
  static T apply(T x, T y) {
    if constexpr (std::is_same_v<T, bool>) {
      return x && y;
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(static_cast<Wrapping<T>>(x) * static_cast<Wrapping<T>>(y));
    } else {
      return x * y;
    }
  }
};

/// The smaller of x and y; NaN if either is.
struct Minimum {
  template <typename T>
  static T apply(T x, T y) {
    return x < y || x != x ? x : y;
  }
};

/// The larger of x and y; NaN if either is.
struct Maximum {
  template <typename T>
  static T apply(T x, T y) {
    return x > y || x != x ? x : y;
  }
};

RT_TENSOR_BINARY(add, Add)
RT_TENSOR_BINARY_FLOAT(add, Add)
RT_TENSOR_BINARY(subtract, Subtract)
RT_TENSOR_BINARY_FLOAT(subtract, Subtract)
RT_TENSOR_BINARY(multiply, Multiply)
RT_TENSOR_BINARY_FLOAT(multiply, Multiply)
RT_TENSOR_BINARY(minimum, Minimum)
RT_TENSOR_BINARY_FLOAT(minimum, Minimum)
RT_TENSOR_BINARY(maximum, Maximum)
RT_TENSOR_BINARY_FLOAT(maximum, Maximum)

}  // namespace rt::tensor
