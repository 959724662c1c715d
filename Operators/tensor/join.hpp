/// tensor.concatenate, stack.
#pragma once

#include "drupe/list.hpp"
#include "indices.hpp"

namespace rt::tensor {

/// Returns ValueError: the parts of a concatenation differ in rank, or in a size outside the axis.
inline Error unlike_parts(std::int64_t index, const Shape& first, const Shape& other,
                          std::int64_t axis) {
  StrBuilder text;
  const auto number = [&](const char* before, std::int64_t value) {
    text.append(before);
    write_int(text, value);
  };
  if (first.rank() != other.rank()) {
    number("all the input arrays must have same number of dimensions, but the array at index ", 0);
    number(" has ", first.rank());
    number(" dimension(s) and the array at index ", index);
    number(" has ", other.rank());
    text.append(" dimension(s)");
    return raise(exceptions::ValueError, text.finish());
  }
  std::int64_t differing = 0;
  while (differing == axis || first[differing] == other[differing]) ++differing;
  number(
      "all the input array dimensions except for the concatenation axis must match exactly, but "
      "along dimension ",
      differing);
  number(", the array at index ", 0);
  number(" has size ", first[differing]);
  number(" and the array at index ", index);
  number(" has size ", other[differing]);
  return raise(exceptions::ValueError, text.finish());
}

/// Copies the elements of `from` to those of `to`, which has the same shape.
template <typename T>
void copy_into(const Tensor<T>& to, const Tensor<T>& from) {
  for_each_run<2>(to.shape(), {to.strides(), from.strides()},
                  [&](const auto& at, std::int64_t n, const auto& step) {
                    T* out = to.mutable_data() + at[0];
                    const T* in = from.data() + at[1];
                    for (std::int64_t i = 0; i < n; ++i) out[i * step[0]] = in[i * step[1]];
                  });
}

/// Returns `parts`, of which there is at least one, one after another along `axis`.
template <typename T>
Result<Tensor<T>> joined(const Tensor<T>* parts, std::int64_t count, std::int64_t axis) {
  if (parts[0].rank() == 0) {
    return raise(exceptions::ValueError, "zero-dimensional arrays cannot be concatenated");
  }
  const std::int64_t line = RT_PROPAGATE(normalized_axis(axis, parts[0].rank()));
  Shape shape = parts[0].shape();
  for (std::int64_t i = 1; i < count; ++i) {
    Shape expected = shape;
    if (parts[i].rank() == shape.rank()) expected[line] = parts[i].shape()[line];
    if (!(parts[i].shape() == expected)) {
      return unlike_parts(i, parts[0].shape(), parts[i].shape(), line);
    }
    shape[line] += parts[i].shape()[line];
  }
  auto result = Tensor<T>::empty(shape);
  std::int64_t offset = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    copy_into(result.view(offset * result.strides()[line], parts[i].shape(), result.strides()),
              parts[i]);
    offset += parts[i].shape()[line];
  }
  return result;
}

/// Returns `parts`, of which there is at least one and all of one shape, along a new `axis`.
template <typename T>
Result<Tensor<T>> stacked(const Tensor<T>* parts, std::int64_t count, std::int64_t axis) {
  const Shape& each = parts[0].shape();
  for (std::int64_t i = 1; i < count; ++i) {
    if (!(parts[i].shape() == each)) {
      return raise(exceptions::ValueError, "all input arrays must have the same shape");
    }
  }
  if (each.rank() == Shape::max_rank) return too_many_dimensions();
  const std::int64_t line = RT_PROPAGATE(normalized_axis(axis, each.rank() + 1));
  Shape shape = each;
  shape.insert(line, count);
  auto result = Tensor<T>::empty(shape);
  Shape strides = result.strides();
  strides.erase(line);
  for (std::int64_t i = 0; i < count; ++i) {
    copy_into(result.view(i * result.strides()[line], each, strides), parts[i]);
  }
  return result;
}

/// Returns the tensors of a list one after another along `axis`.
template <typename T>
Result<Tensor<T>> concatenate(const List<Tensor<T>>& tensors, std::int64_t axis) {
  if (tensors.size() == 0) {
    return raise(exceptions::ValueError, "need at least one array to concatenate");
  }
  return joined(tensors.begin(), tensors.size(), axis);
}

/// Returns the given tensors one after another along `axis`.
template <typename T, typename... Rest>
Result<Tensor<T>> concatenate(std::int64_t axis, const Tensor<T>& first, const Rest&... rest) {
  const Tensor<T> parts[] = {first, rest...};
  return joined(parts, 1 + sizeof...(rest), axis);
}

/// Returns the tensors of a list along a new `axis`.
template <typename T>
Result<Tensor<T>> stack(const List<Tensor<T>>& tensors, std::int64_t axis) {
  if (tensors.size() == 0) {
    return raise(exceptions::ValueError, "need at least one array to stack");
  }
  return stacked(tensors.begin(), tensors.size(), axis);
}

/// Returns the given tensors along a new `axis`.
template <typename T, typename... Rest>
Result<Tensor<T>> stack(std::int64_t axis, const Tensor<T>& first, const Rest&... rest) {
  const Tensor<T> parts[] = {first, rest...};
  return stacked(parts, 1 + sizeof...(rest), axis);
}

}  // namespace rt::tensor
