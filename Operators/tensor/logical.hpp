/// tensor.logical_and, logical_or, logical_xor, bitwise_and, bitwise_or, bitwise_xor, left_shift,
/// right_shift.
#pragma once

#include "elementwise.hpp"

namespace rt::tensor {

/// Returns whether `a` and `b` are both nonzero.
template <typename A, typename B>
Result<Tensor<bool>> logical_and(const Tensor<A>& a, const Tensor<B>& b) {
  return zip_map(a, b, [](A x, B y) { return scalar_cast<bool>(x) && scalar_cast<bool>(y); });
}

/// Returns whether `a` or `b` is nonzero.
template <typename A, typename B>
Result<Tensor<bool>> logical_or(const Tensor<A>& a, const Tensor<B>& b) {
  return zip_map(a, b, [](A x, B y) { return scalar_cast<bool>(x) || scalar_cast<bool>(y); });
}

/// Returns whether exactly one of `a` and `b` is nonzero.
template <typename A, typename B>
Result<Tensor<bool>> logical_xor(const Tensor<A>& a, const Tensor<B>& b) {
  return zip_map(a, b, [](A x, B y) { return scalar_cast<bool>(x) != scalar_cast<bool>(y); });
}

/// x & y.
struct BitwiseAnd {
  template <typename T>
  static T apply(T x, T y) {
    return static_cast<T>(x & y);
  }
};

/// x | y.
struct BitwiseOr {
  template <typename T>
  static T apply(T x, T y) {
    return static_cast<T>(x | y);
  }
};

/// x ^ y.
struct BitwiseXor {
  template <typename T>
  static T apply(T x, T y) {
    return static_cast<T>(x ^ y);
  }
};

/// x << y; 0 if all bits leave.
struct LeftShift {
  template <typename T>
  static T apply(T x, T y) {
    if (static_cast<std::uint64_t>(y) >= 8 * sizeof(T)) return 0;
    return static_cast<T>(static_cast<std::uint64_t>(x) << y);
  }
};

/// x >> y; the sign if all bits leave.
struct RightShift {
  template <typename T>
  static T apply(T x, T y) {
    if (static_cast<std::uint64_t>(y) >= 8 * sizeof(T)) return static_cast<T>(x < T(0) ? -1 : 0);
    return static_cast<T>(x >> y);
  }
};

RT_TENSOR_BINARY(bitwise_and, BitwiseAnd)
RT_TENSOR_BINARY(bitwise_or, BitwiseOr)
RT_TENSOR_BINARY(bitwise_xor, BitwiseXor)
RT_TENSOR_BINARY(left_shift, LeftShift)
RT_TENSOR_BINARY(right_shift, RightShift)

}  // namespace rt::tensor
