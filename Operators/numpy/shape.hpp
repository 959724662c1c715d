/// What the shape of an array says, and views with axes exchanged.
#pragma once

#include <cstdint>
#include <utility>

#include "drupe/tensor.hpp"
#include "drupe/tuple.hpp"

namespace rt::numpy {

/// Returns the lengths of the axes.
template <typename T>
VarTuple<std::int64_t> ndarray_shape(const Tensor<T>& self) {
  Vector<std::int64_t> sizes;
  sizes.append(self.shape().begin(), static_cast<std::size_t>(self.rank()));
  return VarTuple<std::int64_t>(std::move(sizes));
}

/// Returns the number of axes.
template <typename T>
std::int64_t ndarray_ndim(const Tensor<T>& self) {
  return self.rank();
}

/// Returns the number of elements.
template <typename T>
std::int64_t ndarray_size(const Tensor<T>& self) {
  return self.count();
}

/// Returns `axis` counted from the start; the exception names the parameter `name`.
inline Result<std::int64_t> named_axis(std::int64_t axis, std::int64_t rank, const char* name) {
  auto normalized = normalized_axis(axis, rank);
  if (normalized.ok()) return normalized;
  return raise(normalized.error().type(), std::string_view(name), Str(": "),
               normalized.error().message());
}

/// Returns a view with two axes exchanged.
template <typename T>
Result<Tensor<T>> swapaxes(const Tensor<T>& a, std::int64_t axis1, std::int64_t axis2) {
  Shape shape = a.shape(), strides = a.strides();
  const std::int64_t first = RT_PROPAGATE(named_axis(axis1, a.rank(), "axis1"));
  const std::int64_t second = RT_PROPAGATE(named_axis(axis2, a.rank(), "axis2"));
  std::swap(shape[first], shape[second]);
  std::swap(strides[first], strides[second]);
  return a.view(0, shape, strides);
}

}  // namespace rt::numpy
