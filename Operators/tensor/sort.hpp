/// tensor.sort, argsort, topk: stable, NaN last.
#pragma once

#include <cstdint>
#include <tuple>

#include "drupe/vector.hpp"
#include "indices.hpp"

namespace rt::tensor {

/// Returns whether `x` comes before `y`: smaller, or a number before NaN.
template <typename T>
bool comes_before(T x, T y) {
  const auto a = scalar_cast<Computed<T>>(x), b = scalar_cast<Computed<T>>(y);
  return a < b || (b != b && a == a);
}

/// Sorts the `n` indices at `order`, stably, by `before(i, j)`, with `n` indices of scratch: a
/// merge of runs that double.
template <typename Before>
void merge_sort(std::int64_t* order, std::int64_t* scratch, std::int64_t n, Before before) {
  constexpr std::int64_t run = 16;
  for (std::int64_t start = 0; start < n; start += run) {
    const std::int64_t end = start + run < n ? start + run : n;
    for (std::int64_t i = start + 1; i < end; ++i) {
      const std::int64_t moved = order[i];
      std::int64_t j = i;
      for (; j > start && before(moved, order[j - 1]); --j) order[j] = order[j - 1];
      order[j] = moved;
    }
  }
  std::int64_t *from = order, *to = scratch;
  for (std::int64_t width = run; width < n; width *= 2) {
    for (std::int64_t start = 0; start < n; start += 2 * width) {
      const std::int64_t middle = start + width < n ? start + width : n;
      const std::int64_t end = start + 2 * width < n ? start + 2 * width : n;
      std::int64_t left = start, right = middle;
      for (std::int64_t i = start; i < end; ++i) {
        const bool take_right = left == middle || (right < end && before(from[right], from[left]));
        to[i] = take_right ? from[right++] : from[left++];
      }
    }
    std::swap(from, to);
  }
  if (from != order) {
    for (std::int64_t i = 0; i < n; ++i) order[i] = from[i];
  }
}

/// Calls `each(line, order, out)` for each line of `a` along `axis`: `line` points to its first
/// value, `order` has the indices sorted by `before(line[i], line[j])`, and `out` is the offset of
/// the line in a row-major result of `shape`.
template <typename T, typename Before, typename Each>
void for_each_sorted_line(const Tensor<T>& a, std::int64_t axis, const Shape& shape, Before before,
                          Each each) {
  Shape kept = a.shape(), in = a.strides(), out = shape.row_major_strides();
  const std::int64_t n = kept[axis], step = in[axis];
  kept.erase(axis);
  in.erase(axis);
  out.erase(axis);
  const auto work = Tensor<std::int64_t>::empty(Shape{2, n});
  std::int64_t* order = work.mutable_data();
  for_each_run<2>(kept, {out, in}, [&](const auto& at, std::int64_t count, const auto& by) {
    for (std::int64_t j = 0; j < count; ++j) {
      const T* line = a.data() + at[1] + j * by[1];
      for (std::int64_t i = 0; i < n; ++i) order[i] = i;
      merge_sort(order, order + n, n, [&](std::int64_t x, std::int64_t y) {
        return before(line[x * step], line[y * step]);
      });
      each(line, order, at[0] + j * by[0]);
    }
  });
}

/// Returns the values in ascending order along `axis`.
template <typename T>
Result<Tensor<T>> sort(const Tensor<T>& a, std::int64_t axis) {
  const std::int64_t along = RT_PROPAGATE(normalized_axis(axis, a.rank()));
  auto result = Tensor<T>::empty(a.shape());
  const std::int64_t n = a.shape()[along], in = a.strides()[along], out = result.strides()[along];
  for_each_sorted_line(a, along, a.shape(), comes_before<T>,
                       [&](const T* line, const std::int64_t* order, std::int64_t at) {
                         for (std::int64_t i = 0; i < n; ++i) {
                           result.mutable_data()[at + i * out] = line[order[i] * in];
                         }
                       });
  return result;
}

/// Returns the indices that sort `a` along `axis`.
template <typename T>
Result<Tensor<std::int64_t>> argsort(const Tensor<T>& a, std::int64_t axis) {
  const std::int64_t along = RT_PROPAGATE(normalized_axis(axis, a.rank()));
  auto result = Tensor<std::int64_t>::empty(a.shape());
  const std::int64_t n = a.shape()[along], out = result.strides()[along];
  for_each_sorted_line(a, along, a.shape(), comes_before<T>,
                       [&](const T*, const std::int64_t* order, std::int64_t at) {
                         for (std::int64_t i = 0; i < n; ++i) {
                           result.mutable_data()[at + i * out] = order[i];
                         }
                       });
  return result;
}

/// Returns the `k` largest (or smallest) values along `axis`, best first, and their indices.
template <typename T>
Result<std::tuple<Tensor<T>, Tensor<std::int64_t>>> topk(const Tensor<T>& a, std::int64_t k,
                                                         std::int64_t axis, bool largest) {
  const std::int64_t along = RT_PROPAGATE(normalized_axis(axis, a.rank()));
  Shape shape = a.shape();
  if (k < 0 || k > shape[along]) {
    return raise(exceptions::ValueError, "k is outside of the number of values");
  }
  shape[along] = k;
  auto values = Tensor<T>::empty(shape);
  auto indices = Tensor<std::int64_t>::empty(shape);
  const std::int64_t in = a.strides()[along], out = values.strides()[along];
  const auto better = [largest](T x, T y) {
    const auto p = scalar_cast<Computed<T>>(x), q = scalar_cast<Computed<T>>(y);
    return largest ? p > q || (q != q && p == p) : comes_before(x, y);
  };
  for_each_sorted_line(a, along, shape, better,
                       [&](const T* line, const std::int64_t* order, std::int64_t at) {
                         for (std::int64_t i = 0; i < k; ++i) {
                           values.mutable_data()[at + i * out] = line[order[i] * in];
                           indices.mutable_data()[at + i * out] = order[i];
                         }
                       });
  return std::tuple(values, indices);
}

}  // namespace rt::tensor
