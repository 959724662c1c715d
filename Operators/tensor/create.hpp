/// tensor.full, arange, range, shape_of, item.
#pragma once

#include <cmath>

#include "elementwise.hpp"
#include "indices.hpp"

namespace rt::tensor {

/// Returns a tensor of `shape`, checked, that holds `value`.
template <typename Out>
Result<Out> filled(const Shape& shape, typename Out::Element value) {
  RT_PROPAGATE(checked_count(shape, sizeof value));
  return Out::full(shape, value);
}

/// Returns a tensor of `shape` that holds the integer `value` everywhere.
template <typename Out, typename Target>
Result<Out> full(const VarTuple<std::int64_t>& shape, std::int64_t value, Target) {
  const auto element = RT_PROPAGATE(weak_integer<typename Out::Element>(value));
  const Shape sizes = RT_PROPAGATE(integers(shape));
  return filled<Out>(sizes, element);
}

/// Returns a tensor of `shape`, a tuple or a vector, that holds the float `value` everywhere.
template <typename Out, typename Sizes, typename Target>
Result<Out> full(const Sizes& shape, double value, Target) {
  const Shape sizes = RT_PROPAGATE(integers(shape));
  return filled<Out>(sizes, scalar_cast<typename Out::Element>(value));
}

/// Returns the vector `start + i * step` of `length` values, calculated in `T`.
template <typename Out, typename T>
Result<Out> progression(T start, T step, double length) {
  if (!(length < 0x1p62)) return raise(exceptions::ValueError, "Maximum allowed size exceeded");
  const Shape shape{length > 0 ? static_cast<std::int64_t>(length) : 0};
  RT_PROPAGATE(checked_count(shape, sizeof(typename Out::Element)));
  Out result = Out::empty(shape);
  for (std::int64_t i = 0; i < shape[0]; ++i) {
    if constexpr (std::is_integral_v<T>) {
      const auto value = static_cast<std::uint64_t>(start) +
                         static_cast<std::uint64_t>(i) * static_cast<std::uint64_t>(step);
      result.mutable_data()[i] = scalar_cast<typename Out::Element>(static_cast<T>(value));
    } else {
      result.mutable_data()[i] =
          scalar_cast<typename Out::Element>(start + static_cast<T>(i) * step);
    }
  }
  return result;
}

/// Returns how many steps of `step` lead from `start` to `stop`.
/// - Requires: `step` is not 0.
inline double integer_steps(std::int64_t start, std::int64_t stop, std::int64_t step) {
  if (step > 0 ? start >= stop : start <= stop) return 0;
  // The distance may be beyond int64, but not beyond uint64.
  const std::uint64_t from = static_cast<std::uint64_t>(start),
                      to = static_cast<std::uint64_t>(stop);
  const std::uint64_t distance = step > 0 ? to - from : from - to;
  const std::uint64_t size =
      step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  return static_cast<double>((distance - 1) / size + 1);
}

/// Returns `start`, `start + step`, ... before `stop`.
template <typename Out, typename Target>
Result<Out> arange(std::int64_t start, std::int64_t stop, std::int64_t step, Target) {
  if (step == 0) return raise(exceptions::ZeroDivisionError, "division by zero");
  return progression<Out>(start, step, integer_steps(start, stop, step));
}

/// Returns ceil((stop - start) / step) values `start + i * step`.
template <typename Out, typename Target>
Result<Out> arange(double start, double stop, double step, Target) {
  if (step == 0) return raise(exceptions::ZeroDivisionError, "float division by zero");
  // As NumPy: the step is what separates the first two values, after rounding.
  const double delta = (start + step) - start;
  return progression<Out>(start, delta, std::ceil((stop - start) / step));
}

/// Returns `start`, `start + delta`, ... before `limit`, each of one element.
template <typename T>
Result<Tensor<T>> range(const Tensor<T>& start, const Tensor<T>& limit, const Tensor<T>& delta) {
  if (start.count() != 1 || limit.count() != 1 || delta.count() != 1) {
    return raise(exceptions::ValueError, "the bounds of a range must be single numbers");
  }
  using C = Computed<T>;
  const C first = scalar_cast<C>(start.item()), last = scalar_cast<C>(limit.item());
  const C step = scalar_cast<C>(delta.item());
  if (step == C(0)) return raise(exceptions::ValueError, "the step of a range must not be zero");
  if constexpr (std::is_integral_v<T>) {
    return progression<Tensor<T>>(static_cast<std::int64_t>(first), static_cast<std::int64_t>(step),
                                  integer_steps(first, last, step));
  } else {
    return progression<Tensor<T>>(first, step, std::ceil(static_cast<double>(last - first) / step));
  }
}

/// Returns the shape of `x` as a vector.
template <typename T>
Tensor<std::int64_t> shape_of(const Tensor<T>& x) {
  auto result = Tensor<std::int64_t>::empty(Shape{x.rank()});
  for (std::int64_t i = 0; i < x.rank(); ++i) result.mutable_data()[i] = x.shape()[i];
  return result;
}

/// Returns the only value of `x` as a Python number.
template <typename Number, typename T>
Result<Number> item(const Tensor<T>& x) {
  if (x.count() != 1) {
    return raise(exceptions::ValueError, "can only convert an array of size 1 to a Python scalar");
  }
  return scalar_cast<Number>(x.item());
}

}  // namespace rt::tensor
