/// tensor.equal, not_equal, less, less_equal, greater, greater_equal.
#pragma once

#include "elementwise.hpp"

namespace rt::tensor {

/// Defines the comparison `Function` with the operator `symbol`.
#define RT_COMPARISON(Function, symbol) \
  struct Function {                     \
    template <typename T>               \
    static bool apply(T x, T y) {       \
      return x symbol y;                \
    }                                   \
  }
RT_COMPARISON(Equal, ==);
RT_COMPARISON(NotEqual, !=);
RT_COMPARISON(Less, <);
RT_COMPARISON(LessEqual, <=);
RT_COMPARISON(Greater, >);
RT_COMPARISON(GreaterEqual, >=);
#undef RT_COMPARISON

/// Returns the comparison of `x` and `y` by value: integers exactly, mixed kinds as float64.
template <typename Function, typename A, typename B>
bool compare(A x, B y) {
  if constexpr (std::is_same_v<A, B>) {
    return Function::apply(scalar_cast<Computed<A>>(x), scalar_cast<Computed<A>>(y));
  } else if constexpr (is_floating<A> || is_floating<B>) {
    return Function::apply(scalar_cast<double>(x), scalar_cast<double>(y));
  } else if constexpr (std::is_signed_v<A> != std::is_signed_v<B>) {
    // A negative number is below any unsigned one; compare the signs, then the values.
    const bool low_x = std::is_signed_v<A> && x < A(0), low_y = std::is_signed_v<B> && y < B(0);
    if (low_x || low_y) return Function::apply(low_x ? -1 : 1, low_y ? -1 : 1);
    return Function::apply(static_cast<std::uint64_t>(x), static_cast<std::uint64_t>(y));
  } else if constexpr (std::is_signed_v<A>) {
    return Function::apply(static_cast<std::int64_t>(x), static_cast<std::int64_t>(y));
  } else {
    return Function::apply(static_cast<std::uint64_t>(x), static_cast<std::uint64_t>(y));
  }
}

/// Returns the comparison of each element of `a` with the Python number `b`, which is weak: for a
/// tensor of floats it is one of them.
template <typename Function, typename A, typename Number>
Tensor<bool> compare_right(const Tensor<A>& a, Number b) {
  if constexpr (is_floating<A>) {
    const A y = scalar_cast<A>(b);
    return a.map([y](A x) { return compare<Function>(x, y); });
  } else {
    return a.map([b](A x) { return compare<Function>(x, b); });
  }
}

/// Returns the comparison of the Python number `a` with each element of `b`.
template <typename Function, typename B, typename Number>
Tensor<bool> compare_left(Number a, const Tensor<B>& b) {
  if constexpr (is_floating<B>) {
    const B x = scalar_cast<B>(a);
    return b.map([x](B y) { return compare<Function>(x, y); });
  } else {
    return b.map([a](B y) { return compare<Function>(a, y); });
  }
}

/// Defines the kernels of the comparison `name`: two tensors, or a tensor and a Python number on
/// either side.
#define RT_TENSOR_COMPARISON(name, Function)                                \
  template <typename A, typename B>                                         \
  Result<Tensor<bool>> name(const Tensor<A>& a, const Tensor<B>& b) {       \
    return zip_map(a, b, [](A x, B y) { return compare<Function>(x, y); }); \
  }                                                                         \
  template <typename A, typename Number>                                    \
    requires std::is_arithmetic_v<Number>                                   \
  Tensor<bool> name(const Tensor<A>& a, Number b) {                         \
    return compare_right<Function>(a, b);                                   \
  }                                                                         \
  template <typename B, typename Number>                                    \
    requires std::is_arithmetic_v<Number>                                   \
  Tensor<bool> name(Number a, const Tensor<B>& b) {                         \
    return compare_left<Function>(a, b);                                    \
  }
RT_TENSOR_COMPARISON(equal, Equal)
RT_TENSOR_COMPARISON(not_equal, NotEqual)
RT_TENSOR_COMPARISON(less, Less)
RT_TENSOR_COMPARISON(less_equal, LessEqual)
RT_TENSOR_COMPARISON(greater, Greater)
RT_TENSOR_COMPARISON(greater_equal, GreaterEqual)
#undef RT_TENSOR_COMPARISON

}  // namespace rt::tensor
