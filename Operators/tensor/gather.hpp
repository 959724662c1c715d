/// tensor.gather, gather_elements, gather_nd.
#pragma once

#include "indices.hpp"
#include "join.hpp"

namespace rt::tensor {

/// Returns `a[..., indices, ...]` with the dimensions of `indices` in the place of `axis`.
template <typename T, typename I>
Result<Tensor<T>> gather(const Tensor<T>& a, const Tensor<I>& indices, std::int64_t axis) {
  const std::int64_t line = RT_PROPAGATE(normalized_axis(axis, a.rank()));
  if (a.rank() - 1 + indices.rank() > Shape::max_rank) return too_many_dimensions();
  // The result is (before, indices, after); `slice` is one (before, after) of it.
  Shape shape, slice_shape, slice_in, in_strides = a.strides();
  for (std::int64_t i = 0; i < a.rank(); ++i) {
    if (i == line) {
      for (const std::int64_t size : indices.shape()) shape.push(size);
    } else {
      shape.push(a.shape()[i]);
      slice_shape.push(a.shape()[i]);
      slice_in.push(in_strides[i]);
    }
  }
  RT_PROPAGATE(checked_count(shape, sizeof(T)));
  auto result = Tensor<T>::empty(shape);
  Shape slice_out = result.strides();
  for (std::int64_t i = 0; i < indices.rank(); ++i) slice_out.erase(line);
  // Distance of neighbouring indices in the result: the size of what comes after the axis.
  std::int64_t after = 1;
  for (std::int64_t i = line + 1; i < a.rank(); ++i) after *= a.shape()[i];
  const std::int64_t size = a.shape()[line];
  if (size == 0 && result.count() != 0) {
    return raise(exceptions::IndexError, "cannot do a non-empty take from an empty axes.");
  }
  const Tensor<I> ids = indices.contiguous();
  for (std::int64_t i = 0; i < ids.count(); ++i) {
    const std::int64_t index =
        RT_PROPAGATE(checked_index(static_cast<std::int64_t>(ids.data()[i]), line, size));
    copy_into(result.view(i * after, slice_shape, slice_out),
              a.view(index * in_strides[line], slice_shape, slice_in));
  }
  return result;
}

/// Returns the value of `a` at each place of `indices`, with the index in place of `axis`.
template <typename T, typename I>
Result<Tensor<T>> gather_elements(const Tensor<T>& a, const Tensor<I>& indices, std::int64_t axis) {
  if (a.rank() != indices.rank()) {
    return raise(exceptions::ValueError,
                 "`indices` and `arr` must have the same number of dimensions");
  }
  const std::int64_t line = RT_PROPAGATE(normalized_axis(axis, a.rank()));
  // Outside the axis both broadcast; ONNX allows fewer indices than values there.
  Shape strides = a.strides();
  for (std::int64_t i = 0; i < a.rank(); ++i) {
    const std::int64_t size = a.shape()[i];
    if (i != line && size == 1) strides[i] = 0;
    if (i != line && size != 1 && indices.shape()[i] > size) {
      return raise(exceptions::IndexError,
                   "shape mismatch: indexing arrays could not be broadcast together");
    }
  }
  const std::int64_t size = a.shape()[line], step = strides[line];
  strides[line] = 0;
  auto result = Tensor<T>::empty(indices.shape());
  std::optional<Error> error;
  for_each_run<3>(indices.shape(), {result.strides(), strides, indices.strides()},
                  [&](const auto& at, std::int64_t n, const auto& by) {
                    for (std::int64_t i = 0; i < n && !error; ++i) {
                      const auto given =
                          static_cast<std::int64_t>(indices.data()[at[2] + i * by[2]]);
                      Result<std::int64_t> index = checked_index(given, line, size);
                      if (!index.ok()) {
                        error.emplace(std::move(index).error());
                        return;
                      }
                      result.mutable_data()[at[0] + i * by[0]] =
                          a.data()[at[1] + i * by[1] + index.value() * step];
                    }
                  });
  if (error) return std::move(*error);
  return result;
}

/// Returns the slices of `a` that the last dimension of `indices` addresses, per batch of the first
/// `batch_dimensions`, which both have in common.
template <typename T, typename I>
Result<Tensor<T>> gather_nd(const Tensor<T>& a, const Tensor<I>& indices,
                            std::int64_t batch_dimensions) {
  const std::int64_t batch = batch_dimensions;
  if (batch < 0 || indices.rank() < batch + 1 ||
      a.rank() < batch + indices.shape()[indices.rank() - 1]) {
    return raise(exceptions::ValueError, "the indices address more dimensions than there are");
  }
  const std::int64_t depth = indices.shape()[indices.rank() - 1];
  const std::int64_t slice_rank = a.rank() - batch - depth;
  if (indices.rank() - 1 + slice_rank > Shape::max_rank) return too_many_dimensions();
  Shape shape, slice_shape, slice_strides;
  std::int64_t batches = 1;
  for (std::int64_t i = 0; i < indices.rank() - 1; ++i) {
    if (i < batch && indices.shape()[i] != a.shape()[i]) {
      return raise(exceptions::ValueError, "the batch dimensions of values and indices differ");
    }
    if (i < batch) batches *= a.shape()[i];
    shape.push(indices.shape()[i]);
  }
  for (std::int64_t i = batch + depth; i < a.rank(); ++i) {
    shape.push(a.shape()[i]);
    slice_shape.push(a.shape()[i]);
    slice_strides.push(a.strides()[i]);
  }
  auto result = Tensor<T>::empty(shape);
  const Tensor<I> ids = indices.contiguous();
  const std::int64_t size = slice_shape.count();
  const std::int64_t rows = depth == 0 ? result.count() / (size ? size : 1) : ids.count() / depth;
  for (std::int64_t row = 0; row < rows && size; ++row) {
    // The batch of the row, as an offset in `a`.
    std::int64_t offset = 0, rest = row / (rows / batches);
    for (std::int64_t i = batch - 1; i >= 0; --i) {
      offset += rest % a.shape()[i] * a.strides()[i];
      rest /= a.shape()[i];
    }
    for (std::int64_t i = 0; i < depth; ++i) {
      const std::int64_t axis = batch + i;
      const std::int64_t index = RT_PROPAGATE(checked_index(
          static_cast<std::int64_t>(ids.data()[row * depth + i]), axis, a.shape()[axis]));
      offset += index * a.strides()[axis];
    }
    copy_into(result.view(row * size, slice_shape, slice_shape.row_major_strides()),
              a.view(offset, slice_shape, slice_strides));
  }
  return result;
}

}  // namespace rt::tensor
