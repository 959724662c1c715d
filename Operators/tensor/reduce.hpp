/// tensor.sum, prod, mean, max, min, any, all, argmax, argmin, cumsum.
///
/// A result is computed run by run along the reduced axes. Where they are the inner axes of memory
/// a run is added pairwise with eight partial sums, else row by row, many results at a time: both
/// in the order in which NumPy adds.
#pragma once

#include <optional>

#include "arithmetic.hpp"
#include "indices.hpp"

namespace rt::tensor {

// The reductions: the value of `nothing`, and how two partial results combine.

/// The sum; 0 of nothing.
struct SumOf {
  template <typename T>
  static constexpr T nothing = T(0);
  template <typename T>
  static T combine(T x, T y) {
    return Add::apply(x, y);
  }
};

/// The product; 1 of nothing.
struct ProductOf {
  template <typename T>
  static constexpr T nothing = T(1);
  template <typename T>
  static T combine(T x, T y) {
    return Multiply::apply(x, y);
  }
};

/// The largest value; NaN wins.
struct LargestOf {
  template <typename T>
  static constexpr T nothing = std::is_floating_point_v<T> ? -std::numeric_limits<T>::infinity()
                                                           : std::numeric_limits<T>::lowest();
  template <typename T>
  static T combine(T x, T y) {
    return Maximum::apply(x, y);
  }
};

/// The smallest value; NaN wins.
struct SmallestOf {
  template <typename T>
  static constexpr T nothing = std::is_floating_point_v<T> ? std::numeric_limits<T>::infinity()
                                                           : std::numeric_limits<T>::max();
  template <typename T>
  static T combine(T x, T y) {
    return Minimum::apply(x, y);
  }
};

/// Whether any value is true.
struct AnyOf {
  template <typename T>
  static constexpr T nothing = false;
  template <typename T>
  static T combine(T x, T y) {
    return x || y;
  }
};

/// Whether all values are true.
struct AllOf {
  template <typename T>
  static constexpr T nothing = true;
  template <typename T>
  static T combine(T x, T y) {
    return x && y;
  }
};

/// Returns the reduction of `n` values of `x`, `step` apart, converted to `C`: pairwise, as NumPy.
template <typename Operation, typename C, typename T>
C reduce_run(const T* x, std::int64_t n, std::int64_t step) {
  if (n < 8) {
    C result = Operation::template nothing<C>;
    for (std::int64_t i = 0; i < n; ++i) {
      result = Operation::combine(result, scalar_cast<C>(x[i * step]));
    }
    return result;
  }
  if (n > 128) {
    const std::int64_t half = n / 2 - n / 2 % 8;
    return Operation::combine(reduce_run<Operation, C>(x, half, step),
                              reduce_run<Operation, C>(x + half * step, n - half, step));
  }
  C part[8];
  for (int j = 0; j < 8; ++j) part[j] = scalar_cast<C>(x[j * step]);
  std::int64_t i = 8;
  for (; i + 8 <= n; i += 8) {
    for (int j = 0; j < 8; ++j) {
      part[j] = Operation::combine(part[j], scalar_cast<C>(x[(i + j) * step]));
    }
  }
  C result = Operation::combine(Operation::combine(Operation::combine(part[0], part[1]),
                                                   Operation::combine(part[2], part[3])),
                                Operation::combine(Operation::combine(part[4], part[5]),
                                                   Operation::combine(part[6], part[7])));
  for (; i < n; ++i) result = Operation::combine(result, scalar_cast<C>(x[i * step]));
  return result;
}

/// The axes of a reduction as the kernels get them; all for no value.
using OptionalAxes = std::optional<VarTuple<std::int64_t>>;

/// The axes of a tensor, parted into those that stay and those that are reduced.
struct Parting {
  Shape kept_shape, kept_strides, reduced_shape, reduced_strides;
  /// The shape of the result.
  Shape result;
};

/// Returns the parting of a tensor by `axes` (all if there is no value).
template <typename T>
Result<Parting> part_axes(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  Axes reduced;
  if (axes) {
    const Shape given = RT_PROPAGATE(integers(*axes));
    reduced = RT_PROPAGATE(axis_set(given, a.rank(), "duplicate value in 'axis'"));
  }
  Parting parting;
  for (std::int64_t i = 0; i < a.rank(); ++i) {
    if (!axes || reduced.contains[i]) {
      parting.reduced_shape.push(a.shape()[i]);
      parting.reduced_strides.push(a.strides()[i]);
      if (keepdims) parting.result.push(1);
    } else {
      parting.kept_shape.push(a.shape()[i]);
      parting.kept_strides.push(a.strides()[i]);
      parting.result.push(a.shape()[i]);
    }
  }
  return parting;
}

/// Returns the reduction of `a`, calculated in `C`, with `finish` applied to each result.
template <typename Operation, typename C, typename R, typename T, typename Finish>
Tensor<R> reduce(const Tensor<T>& a, const Parting& parting, Finish finish) {
  constexpr std::int64_t block = 64;
  Tensor<R> result = Tensor<R>::empty(parting.result);
  R* out = result.mutable_data();
  for_each_run<1>(
      parting.kept_shape, {parting.kept_strides},
      [&](const auto& start, std::int64_t columns, const auto& column_step) {
        for (std::int64_t column = 0; column < columns; column += block) {
          const std::int64_t width = columns - column < block ? columns - column : block;
          const T* corner = a.data() + start[0] + column * column_step[0];
          C values[block];
          for (std::int64_t j = 0; j < width; ++j) values[j] = Operation::template nothing<C>;
          for_each_run<1>(
              parting.reduced_shape, {parting.reduced_strides},
              [&](const auto& at, std::int64_t n, const auto& step) {
                const T* x = corner + at[0];
                if (width == 1 || std::abs(step[0]) <= std::abs(column_step[0])) {
                  for (std::int64_t j = 0; j < width; ++j) {
                    values[j] = Operation::combine(
                        values[j], reduce_run<Operation, C>(x + j * column_step[0], n, step[0]));
                  }
                  return;
                }
                for (std::int64_t i = 0; i < n; ++i, x += step[0]) {
                  for (std::int64_t j = 0; j < width; ++j) {
                    values[j] =
                        Operation::combine(values[j], scalar_cast<C>(x[j * column_step[0]]));
                  }
                }
              });
          for (std::int64_t j = 0; j < width; ++j) *out++ = scalar_cast<R>(finish(values[j]));
        }
      });
  return result;
}

/// Returns what it is given: the end of a reduction that has none.
struct Unchanged {
  template <typename C>
  C operator()(C value) const {
    return value;
  }
};

/// Returns the sum over `axes` in the element type of `Out`.
template <typename Out, typename T>
Result<Out> sum(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  using R = typename Out::Element;
  const Parting parting = RT_PROPAGATE(part_axes(a, axes, keepdims));
  return reduce<SumOf, Computed<R>, R>(a, parting, Unchanged{});
}

/// Returns the product over `axes` in the element type of `Out`.
template <typename Out, typename T>
Result<Out> prod(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  using R = typename Out::Element;
  const Parting parting = RT_PROPAGATE(part_axes(a, axes, keepdims));
  return reduce<ProductOf, Computed<R>, R>(a, parting, Unchanged{});
}

/// Returns the arithmetic mean over `axes`; NaN if there is nothing to average.
template <typename Out, typename T>
Result<Out> mean(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  using R = typename Out::Element;
  using C = Computed<R>;
  const Parting parting = RT_PROPAGATE(part_axes(a, axes, keepdims));
  const C count = static_cast<C>(parting.reduced_shape.count());
  return reduce<SumOf, C, R>(a, parting, [count](C sum) { return sum / count; });
}

/// Returns the reduction by `Operation`, or ValueError with `name` if there is nothing to choose
/// from.
template <typename Operation, typename T>
Result<Tensor<T>> extreme(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims,
                          const char* name) {
  const Parting parting = RT_PROPAGATE(part_axes(a, axes, keepdims));
  if (parting.reduced_shape.count() == 0 && parting.result.count() != 0) {
    StrBuilder text;
    text.append("zero-size array to reduction operation ");
    text.append(name);
    text.append(" which has no identity");
    return raise(exceptions::ValueError, text.finish());
  }
  return reduce<Operation, Computed<T>, T>(a, parting, Unchanged{});
}

/// Returns the largest value over `axes`; NaN wins.
template <typename T>
Result<Tensor<T>> max(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  return extreme<LargestOf>(a, axes, keepdims, "maximum");
}

/// Returns the smallest value over `axes`; NaN wins.
template <typename T>
Result<Tensor<T>> min(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  return extreme<SmallestOf>(a, axes, keepdims, "minimum");
}

/// Returns whether any value is true.
template <typename T>
Result<Tensor<bool>> any(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  const Parting parting = RT_PROPAGATE(part_axes(a, axes, keepdims));
  return reduce<AnyOf, bool, bool>(a, parting, Unchanged{});
}

/// Returns whether all values are true.
template <typename T>
Result<Tensor<bool>> all(const Tensor<T>& a, const OptionalAxes& axes, bool keepdims) {
  const Parting parting = RT_PROPAGATE(part_axes(a, axes, keepdims));
  return reduce<AllOf, bool, bool>(a, parting, Unchanged{});
}

/// Returns the index of the first value of each line along `axis` that `better` prefers to all
/// before it; NaN is preferred to all. `name` is for the ValueError of empty lines.
template <typename T, typename Better>
Result<Tensor<std::int64_t>> best_index(const Tensor<T>& a, std::optional<std::int64_t> axis,
                                        bool keepdims, const char* name, Better better) {
  const Tensor<T> values = axis ? a : a.contiguous().view(0, Shape{a.count()}, Shape{1});
  const std::int64_t line = RT_PROPAGATE(normalized_axis(axis.value_or(0), values.rank()));
  Shape kept = values.shape(), strides = values.strides();
  const std::int64_t n = kept[line], step = strides[line];
  kept.erase(line);
  strides.erase(line);
  if (n == 0 && kept.count() != 0) {
    return raise(exceptions::ValueError, "attempt to get ", name, " of an empty sequence");
  }
  Shape shape = kept;
  if (keepdims) shape = axis ? values.shape() : Shape::filled(a.rank(), 1);
  if (keepdims && axis) shape[line] = 1;
  auto result = Tensor<std::int64_t>::empty(shape);
  std::int64_t* out = result.mutable_data();
  const Tensor<T> starts = values.view(0, kept, strides);
  starts.for_each([&](const T& first) {
    const T* x = &first;
    std::int64_t best = 0;
    auto held = scalar_cast<Computed<T>>(x[0]);
    for (std::int64_t i = 1; i < n && held == held; ++i) {
      const auto value = scalar_cast<Computed<T>>(x[i * step]);
      if (better(value, held) || value != value) {
        best = i;
        held = value;
      }
    }
    *out++ = best;
  });
  return result;
}

/// Returns the index of the first largest value (or NaN) on `axis`, or in the flat tensor.
template <typename T>
Result<Tensor<std::int64_t>> argmax(const Tensor<T>& a, std::optional<std::int64_t> axis,
                                    bool keepdims) {
  return best_index(a, axis, keepdims, "argmax", [](auto x, auto y) { return x > y; });
}

/// Returns the index of the first smallest value (or NaN) on `axis`, or in the flat tensor.
template <typename T>
Result<Tensor<std::int64_t>> argmin(const Tensor<T>& a, std::optional<std::int64_t> axis,
                                    bool keepdims) {
  return best_index(a, axis, keepdims, "argmin", [](auto x, auto y) { return x < y; });
}

/// Returns the running sums along `axis`: without the value itself if `exclusive`, from the end if
/// `reverse`.
template <typename Out, typename T>
Result<Out> cumsum(const Tensor<T>& a, std::int64_t axis, bool exclusive, bool reverse) {
  using R = typename Out::Element;
  using C = Computed<R>;
  const std::int64_t line = RT_PROPAGATE(normalized_axis(axis, a.rank()));
  Out result = Out::empty(a.shape());
  Shape kept = a.shape(), in_strides = a.strides(), out_strides = result.strides();
  const std::int64_t n = kept[line];
  const std::int64_t direction = reverse ? -1 : 1, first = reverse ? n - 1 : 0;
  const std::int64_t in = in_strides[line], out = out_strides[line];
  kept.erase(line);
  in_strides.erase(line);
  out_strides.erase(line);
  for_each_run<2>(kept, {out_strides, in_strides},
                  [&](const auto& at, std::int64_t count, const auto& step) {
                    for (std::int64_t j = 0; j < count; ++j) {
                      R* to = result.mutable_data() + at[0] + j * step[0];
                      const T* from = a.data() + at[1] + j * step[1];
                      C sum = 0;
                      for (std::int64_t i = 0, k = first; i < n; ++i, k += direction) {
                        const C before = sum;
                        sum = Add::apply(sum, scalar_cast<C>(scalar_cast<R>(from[k * in])));
                        to[k * out] = scalar_cast<R>(exclusive ? before : sum);
                      }
                    }
                  });
  return result;
}

}  // namespace rt::tensor
