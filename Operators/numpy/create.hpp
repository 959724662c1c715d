/// Arrays from nested lists, and others that need no operator of `tensor`.
#pragma once

#include <cmath>
#include <cstdint>
#include <tuple>

#include "../tensor/elementwise.hpp"
#include "../tensor/indices.hpp"
#include "drupe/list.hpp"
#include "drupe/tensor.hpp"
#include "drupe/tuple.hpp"

namespace rt::numpy {

/// How arrays are made of an `X`. `depth` counts the nested sequences around the leaves; a tensor
/// adds as many as it has axes.
template <typename X>
struct Nesting {
  /// Calls `visit(size)` for each sequence `level` levels down; `false` iff `visit` was ever.
  template <typename Visit>
  static bool sizes(const X&, std::int64_t, Visit&&) {
    return true;
  }
  /// Calls `visit(leaf)` for each number, in order.
  template <typename Visit>
  static Result<None> leaves(const X& x, Visit&& visit) {
    return visit(x);
  }
};

/// Sequences: lists and tuples of any length.
template <typename X>
struct SequenceNesting {
  template <typename Visit>
  static bool sizes(const X& x, std::int64_t level, Visit&& visit) {
    if (level == 0) return visit(x.size());
    for (const auto& item : x) {
      if (!Nesting<typename X::Item>::sizes(item, level - 1, visit)) return false;
    }
    return true;
  }
  template <typename Visit>
  static Result<None> leaves(const X& x, Visit&& visit) {
    for (const auto& item : x) RT_PROPAGATE(Nesting<typename X::Item>::leaves(item, visit));
    return success();
  }
};
template <typename T>
struct Nesting<List<T>> : SequenceNesting<List<T>> {};
template <typename T>
struct Nesting<VarTuple<T>> : SequenceNesting<VarTuple<T>> {};

template <typename... T>
struct Nesting<std::tuple<T...>> {
  template <typename Visit>
  static bool sizes(const std::tuple<T...>& x, std::int64_t level, Visit&& visit) {
    if (level == 0) return visit(static_cast<std::int64_t>(sizeof...(T)));
    return std::apply(
        [&](const T&... items) { return (Nesting<T>::sizes(items, level - 1, visit) && ... && true); },
        x);
  }
  template <typename Visit>
  static Result<None> leaves(const std::tuple<T...>& x, Visit&& visit) {
    std::optional<Error> raised;
    const auto one = [&](const auto& item) {
      if (raised) return;
      auto result = Nesting<std::remove_cvref_t<decltype(item)>>::leaves(item, visit);
      if (!result.ok()) raised.emplace(std::move(result).error());
    };
    std::apply([&](const T&... items) { (one(items), ...); }, x);
    if (raised) return std::move(*raised);
    return success();
  }
};

template <typename T>
struct Nesting<Tensor<T>> {
  template <typename Visit>
  static bool sizes(const Tensor<T>& x, std::int64_t level, Visit&& visit) {
    return level >= x.rank() || visit(x.shape()[level]);
  }
  template <typename Visit>
  static Result<None> leaves(const Tensor<T>& x, Visit&& visit) {
    std::optional<Error> raised;
    x.for_each([&](T element) {
      if (raised) return;
      auto result = visit(element);
      if (!result.ok()) raised.emplace(std::move(result).error());
    });
    if (raised) return std::move(*raised);
    return success();
  }
};

template <typename... T>
struct Nesting<std::variant<T...>> {
  template <typename Visit>
  static bool sizes(const std::variant<T...>& x, std::int64_t level, Visit&& visit) {
    return rt::visit(x, [&](const auto& held) {
      return Nesting<std::remove_cvref_t<decltype(held)>>::sizes(held, level, visit);
    });
  }
  template <typename Visit>
  static Result<None> leaves(const std::variant<T...>& x, Visit&& visit) {
    return rt::visit(x, [&](const auto& held) {
      return Nesting<std::remove_cvref_t<decltype(held)>>::leaves(held, visit);
    });
  }
};

/// Returns the shape of the nested sequences `x`; ValueError if they are uneven.
template <typename X>
Result<Shape> nested_shape(const X& x) {
  Shape shape;
  while (true) {
    std::int64_t common = -1;
    const bool even = Nesting<X>::sizes(x, shape.rank(), [&common](std::int64_t size) {
      if (common < 0) common = size;
      return size == common;
    });
    if (!even) {
      StrBuilder message;
      message.append("setting an array element with a sequence. The requested array has an "
                     "inhomogeneous shape after ");
      write_int(message, shape.rank());
      message.append(" dimensions. The detected shape was ");
      write_shape(message, shape);
      message.append(" + inhomogeneous part.");
      return raise(exceptions::ValueError, message.finish());
    }
    if (common < 0) return shape;
    if (shape.rank() == Shape::max_rank) return tensor::too_many_dimensions();
    shape.push(common);
  }
}

/// Returns a number as an element of type `T`; an int must fit, a float loses its fraction.
template <typename T, typename Number>
Result<T> element_of(Number number) {
  if constexpr (std::is_same_v<Number, std::int64_t>) {
    return tensor::weak_integer<T>(number);
  } else {
    if constexpr (std::is_same_v<Number, double> && std::is_integral_v<T> && !std::is_same_v<T, bool>) {
      if (number != number) {
        return raise(exceptions::ValueError, "cannot convert float NaN to integer");
      }
      if (number - number != 0) {
        return raise(exceptions::OverflowError, "cannot convert float infinity to integer");
      }
      if (!(number >= -0x1p63 && number < 0x1p63)) {
        return raise(exceptions::OverflowError, "Python int too large to convert to C long");
      }
      return tensor::weak_integer<T>(static_cast<std::int64_t>(number));
    } else {
      return scalar_cast<T>(number);
    }
  }
}

/// Returns a new array of the nested sequences `object`.
template <typename Out, typename X>
Result<Out> array(const X& object) {
  using T = typename Out::Element;
  const Shape shape = RT_PROPAGATE(nested_shape(object));
  RT_PROPAGATE(checked_count(shape, sizeof(T)));
  Out result = Out::empty(shape);
  T* out = result.mutable_data();
  RT_PROPAGATE(Nesting<X>::leaves(object, [&out](auto number) -> Result<None> {
    *out++ = RT_PROPAGATE(element_of<T>(number));
    return success();
  }));
  return result;
}
template <typename Out, typename X>
Result<Out> array(const X& object, None) {
  return array<Out>(object);
}
template <typename Out, typename X, typename T>
Result<Out> array(const X& object, Type<T>) {
  return array<Out>(object);
}

/// Returns a new array of the same values.
template <typename T>
Tensor<T> copy(const Tensor<T>& a) {
  return a.copy();
}

/// Returns an array like `a` that holds `fill_value` everywhere.
template <typename T>
Result<Tensor<T>> full_like(const Tensor<T>& a, std::int64_t fill_value, None) {
  const T element = RT_PROPAGATE(tensor::weak_integer<T>(fill_value));
  return Tensor<T>::full(a.shape(), element);
}
template <typename T>
Tensor<T> full_like(const Tensor<T>& a, double fill_value, None) {
  return Tensor<T>::full(a.shape(), scalar_cast<T>(fill_value));
}
template <typename Out, typename T, typename S>
Result<Out> full_like(const Tensor<T>& a, std::int64_t fill_value, Type<S>) {
  const S element = RT_PROPAGATE(tensor::weak_integer<S>(fill_value));
  return Out::full(a.shape(), element);
}
template <typename Out, typename T, typename S>
Out full_like(const Tensor<T>& a, double fill_value, Type<S>) {
  return Out::full(a.shape(), scalar_cast<S>(fill_value));
}

/// Returns `num` values evenly spaced from `start` to `stop`.
inline Result<Tensor<double>> linspace(double start, double stop, std::int64_t num, bool endpoint) {
  if (num < 0) {
    return raise(exceptions::ValueError, "Number of samples, ", rt::repr(num),
                 ", must be non-negative.");
  }
  RT_PROPAGATE(checked_count(Shape{num}, sizeof(double)));
  auto result = Tensor<double>::empty(Shape{num});
  double* const out = result.mutable_data();
  const auto intervals = static_cast<double>(endpoint ? num - 1 : num);
  const double step = (stop - start) / intervals;
  for (std::int64_t i = 0; i < num; ++i) {
    const auto at = static_cast<double>(i);
    // A step that is rounded to zero would lose the difference of the bounds.
    const double way = intervals <= 0 ? at * (stop - start)
                       : step == 0    ? at / intervals * (stop - start)
                                      : at * step;
    out[i] = way + start;
  }
  if (endpoint && num > 1) out[num - 1] = stop;
  return result;
}

/// Returns a matrix of zeros with ones on the diagonal `k`.
inline Result<Tensor<double>> eye(std::int64_t rows, std::optional<std::int64_t> columns,
                                  std::int64_t k) {
  const Shape shape{rows, columns.value_or(rows)};
  RT_PROPAGATE(checked_count(shape, sizeof(double)));
  auto result = Tensor<double>::zeros(shape);
  for (std::int64_t row = 0; row < rows; ++row) {
    const std::int64_t column = row + k;
    if (column >= 0 && column < shape[1]) result.mutable_data()[row * shape[1] + column] = 1;
  }
  return result;
}

}  // namespace rt::numpy
