/// What the elementwise families share: operands of a common type, weak Python numbers,
/// broadcasting.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "drupe/error.hpp"
#include "drupe/number_text.hpp"
#include "drupe/tensor.hpp"

namespace rt::tensor {

/// The type that wrapping arithmetic on integers of type `T` is done in: unsigned and not narrower
/// than `unsigned`, so that nothing is promoted to a signed type.
/// Other types wrap nothing and stand for themselves.
template <typename T>
struct WrappingOf {
  using type = T;
};
template <typename T>
  requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
struct WrappingOf<T> {
  using type = std::conditional_t<(sizeof(T) < 4), std::uint32_t, std::make_unsigned_t<T>>;
};
template <typename T>
using Wrapping = typename WrappingOf<T>::type;

/// Returns `value` as NumPy converts an operand to the type `R` of the operation.
template <typename R, typename T>
constexpr Computed<R> operand(T value) {
  return scalar_cast<Computed<R>>(scalar_cast<R>(value));
}

/// Returns the Python integer `value` as an element `R`, or OverflowError if `R` cannot hold it.
template <typename R>
Result<R> weak_integer(std::int64_t value) {
  if constexpr (std::is_integral_v<R> && !std::is_same_v<R, bool>) {
    const bool fits = std::is_same_v<R, std::uint64_t>
                          ? value >= 0
                          : value >= static_cast<std::int64_t>(std::numeric_limits<R>::min()) &&
                                (sizeof(R) == 8 ||
                                 value <= static_cast<std::int64_t>(std::numeric_limits<R>::max()));
    if (!fits) {
      StrBuilder text;
      text.append("Python integer ");
      write_int(text, value);
      text.append(" out of bounds for ");
      text.append(Scalar<R>::name);
      return raise(exceptions::OverflowError, text.finish());
    }
  }
  return scalar_cast<R>(value);
}

/// Returns `Function::apply` of `a` and `b` broadcast together, in the element type of `Out`.
template <typename Out, typename Function, typename A, typename B>
Result<Out> combine(const Tensor<A>& a, const Tensor<B>& b) {
  using R = typename Out::Element;
  return zip_map(
      a, b, [](A x, B y) { return scalar_cast<R>(Function::apply(operand<R>(x), operand<R>(y))); });
}

/// Returns `Function::apply` of each element of `a` and the number `b`.
template <typename Out, typename Function, typename A>
Out combine_right(const Tensor<A>& a, typename Out::Element b) {
  using R = typename Out::Element;
  const auto y = operand<R>(b);
  return a.map([y](A x) { return scalar_cast<R>(Function::apply(operand<R>(x), y)); });
}

/// Returns `Function::apply` of the number `a` and each element of `b`.
template <typename Out, typename Function, typename B>
Out combine_left(typename Out::Element a, const Tensor<B>& b) {
  using R = typename Out::Element;
  const auto x = operand<R>(a);
  return b.map([x](B y) { return scalar_cast<R>(Function::apply(x, operand<R>(y))); });
}

/// Defines the kernels of the binary operator `name`: two tensors, or a tensor and a Python integer
/// on either side. `Out` is the type of the result.
#define RT_TENSOR_BINARY(name, Function)                                 \
  template <typename Out, typename A, typename B>                        \
  Result<Out> name(const Tensor<A>& a, const Tensor<B>& b) {             \
    return combine<Out, Function>(a, b);                                 \
  }                                                                      \
  template <typename Out, typename A>                                    \
  Result<Out> name(const Tensor<A>& a, std::int64_t b) {                 \
    const auto y = RT_PROPAGATE(weak_integer<typename Out::Element>(b)); \
    return combine_right<Out, Function>(a, y);                           \
  }                                                                      \
  template <typename Out, typename B>                                    \
  Result<Out> name(std::int64_t a, const Tensor<B>& b) {                 \
    const auto x = RT_PROPAGATE(weak_integer<typename Out::Element>(a)); \
    return combine_left<Out, Function>(x, b);                            \
  }

/// Defines the kernels of `name` for a tensor and a Python float on either side.
#define RT_TENSOR_BINARY_FLOAT(name, Function)                                     \
  template <typename Out, typename A>                                              \
  Out name(const Tensor<A>& a, double b) {                                         \
    return combine_right<Out, Function>(a, scalar_cast<typename Out::Element>(b)); \
  }                                                                                \
  template <typename Out, typename B>                                              \
  Out name(double a, const Tensor<B>& b) {                                         \
    return combine_left<Out, Function>(scalar_cast<typename Out::Element>(a), b);  \
  }

}  // namespace rt::tensor
