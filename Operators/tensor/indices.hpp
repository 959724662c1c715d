/// Lists of integers as operators take them: tuples, or vectors that a model computed.
#pragma once

#include <cstdint>

#include "drupe/error.hpp"
#include "drupe/number_text.hpp"
#include "drupe/tensor.hpp"
#include "drupe/tuple.hpp"

namespace rt::tensor {

/// Returns ValueError: a tensor has at most `Shape::max_rank` dimensions.
inline Error too_many_dimensions() {
  StrBuilder text;
  text.append("compiled code supports at most ");
  write_int(text, Shape::max_rank);
  text.append(" dimensions");
  return raise(exceptions::ValueError, text.finish());
}

/// Returns the integers of a tuple, at most `Shape::max_rank`.
inline Result<Shape> integers(const VarTuple<std::int64_t>& values) {
  if (values.size() > Shape::max_rank) return too_many_dimensions();
  Shape result;
  for (const std::int64_t value : values) result.push(value);
  return result;
}

/// Returns the integers of a vector, at most `Shape::max_rank`.
inline Result<Shape> integers(const Tensor<std::int64_t>& values) {
  if (values.count() > Shape::max_rank) return too_many_dimensions();
  Shape result;
  values.for_each([&](std::int64_t value) { result.push(value); });
  return result;
}

/// Some of the dimensions of a tensor.
struct Axes {
  bool contains[Shape::max_rank] = {};
};

/// Returns the set of `axes` of a tensor of `rank` dimensions, or ValueError with `duplicate` if
/// one is there twice.
inline Result<Axes> axis_set(const Shape& axes, std::int64_t rank, const Str& duplicate) {
  Axes result;
  for (const std::int64_t given : axes) {
    const std::int64_t axis = RT_PROPAGATE(normalized_axis(given, rank));
    if (result.contains[axis]) return raise(exceptions::ValueError, duplicate);
    result.contains[axis] = true;
  }
  return result;
}

/// Returns `index` counted from the start, or IndexError if it is outside of `size` on `axis`.
inline Result<std::int64_t> checked_index(std::int64_t index, std::int64_t axis,
                                          std::int64_t size) {
  const std::int64_t from_start = index < 0 ? index + size : index;
  if (index >= -size && index < size) return from_start;
  StrBuilder text;
  text.append("index ");
  write_int(text, index);
  text.append(" is out of bounds for axis ");
  write_int(text, axis);
  text.append(" with size ");
  write_int(text, size);
  return raise(exceptions::IndexError, text.finish());
}

}  // namespace rt::tensor
