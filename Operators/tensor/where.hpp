/// tensor.where, clip.
#pragma once

#include <optional>

#include "elementwise.hpp"

namespace rt::tensor {

/// Returns the shape to which all three broadcast, or ValueError with the shapes.
inline Result<Shape> broadcast_all(const Shape& a, const Shape& b, const Shape& c) {
  Result<Shape> first = broadcast(b, c);
  if (first.ok()) first = broadcast(a, first.value());
  if (first.ok()) return first;
  StrBuilder message;
  message.append("operands could not be broadcast together with shapes ");
  for (const Shape* shape : {&a, &b, &c}) {
    write_shape(message, *shape, ",");
    message.append(' ');
  }
  return raise(exceptions::ValueError, message.finish());
}

/// Returns `a` where `condition` holds and `b` elsewhere, all broadcast together, as elements of
/// `Out`.
template <typename Out, typename A, typename B>
Result<Out> where(const Tensor<bool>& condition, const Tensor<A>& a, const Tensor<B>& b) {
  using R = typename Out::Element;
  const Shape shape = RT_PROPAGATE(broadcast_all(condition.shape(), a.shape(), b.shape()));
  Out result = Out::empty(shape);
  for_each_run<4>(
      shape,
      {result.strides(), broadcast_strides(condition.shape(), condition.strides(), shape),
       broadcast_strides(a.shape(), a.strides(), shape),
       broadcast_strides(b.shape(), b.strides(), shape)},
      [&](const auto& at, std::int64_t n, const auto& step) {
        R* out = result.mutable_data() + at[0];
        const bool* chosen = condition.data() + at[1];
        const A* yes = a.data() + at[2];
        const B* no = b.data() + at[3];
        for (std::int64_t i = 0; i < n; ++i) {
          out[i * step[0]] = chosen[i * step[1]] ? scalar_cast<R>(yes[i * step[2]])
                                                 : scalar_cast<R>(no[i * step[3]]);
        }
      });
  return result;
}

/// Returns `a` where `condition` holds and the Python integer `b`, wrapped, elsewhere.
template <typename Out, typename A>
Result<Out> where(const Tensor<bool>& condition, const Tensor<A>& a, std::int64_t b) {
  return where<Out>(condition, a, Out(scalar_cast<typename Out::Element>(b)));
}

/// Returns `a` where `condition` holds and the Python float `b` elsewhere.
template <typename Out, typename A>
Result<Out> where(const Tensor<bool>& condition, const Tensor<A>& a, double b) {
  return where<Out>(condition, a, Out(scalar_cast<typename Out::Element>(b)));
}

/// Returns the Python integer `a`, wrapped, where `condition` holds and `b` elsewhere.
template <typename Out, typename B>
Result<Out> where(const Tensor<bool>& condition, std::int64_t a, const Tensor<B>& b) {
  return where<Out>(condition, Out(scalar_cast<typename Out::Element>(a)), b);
}

/// Returns the Python float `a` where `condition` holds and `b` elsewhere.
template <typename Out, typename B>
Result<Out> where(const Tensor<bool>& condition, double a, const Tensor<B>& b) {
  return where<Out>(condition, Out(scalar_cast<typename Out::Element>(a)), b);
}

/// Returns `a` limited to [`low`, `high`]; NaN stays NaN, and `high` wins if `low > high`.
template <typename T>
Tensor<T> clip(const Tensor<T>& a, std::optional<T> low, std::optional<T> high) {
  using C = Computed<T>;
  const bool has_low = low.has_value(), has_high = high.has_value();
  const C least = scalar_cast<C>(low.value_or(T{})), most = scalar_cast<C>(high.value_or(T{}));
  return a.map([=](T element) {
    C x = scalar_cast<C>(element);
    // A limit that is NaN makes everything NaN, as in NumPy.
    if (has_low && (x < least || least != least)) x = least;
    if (has_high && (x > most || most != most)) x = most;
    return scalar_cast<T>(x);
  });
}

}  // namespace rt::tensor
