/// tensor.reshape, transpose, squeeze, unsqueeze, broadcast_to, expand, slice.
#pragma once

#include <optional>

#include "indices.hpp"

namespace rt::tensor {

/// Returns the strides by which `shape` reads the elements of a tensor of `old_shape` and
/// `old_strides` in row-major order, or no value if they must be copied.
/// - Requires: both shapes have the same number of elements, and it is not 0.
inline std::optional<Shape> reshaped_strides(const Shape& old_shape, const Shape& old_strides,
                                             const Shape& shape) {
  Shape strides = Shape::filled(shape.rank(), 0);
  std::int64_t to = shape.rank() - 1, from = old_shape.rank() - 1;
  // From the last axis: takes as few old axes and new axes as have the same number of elements.
  while (from >= 0) {
    if (old_shape[from] == 1) {
      --from;
      continue;
    }
    const std::int64_t last_stride = old_strides[from];
    std::int64_t old_count = old_shape[from], new_count = 1, stride = last_stride;
    while (true) {
      while (new_count < old_count) {
        strides[to] = stride;
        stride *= shape[to];
        new_count *= shape[to--];
      }
      if (new_count == old_count) break;
      // The next old axis has to continue this one.
      if (old_strides[from - 1] != old_strides[from] * old_shape[from]) return std::nullopt;
      old_count *= old_shape[--from];
    }
    --from;
  }
  for (; to >= 0; --to) strides[to] = 1;  // sizes of 1
  return strides;
}

/// Returns ValueError: `count` elements do not make `shape`, in which the size -1 was unknown.
inline Error cannot_reshape(std::int64_t count, const Shape& shape) {
  StrBuilder text;
  text.append("cannot reshape array of size ");
  write_int(text, count);
  text.append(" into shape (");
  for (std::int64_t i = 0; i < shape.rank(); ++i) {
    if (i) text.append(',');
    if (shape[i] < 0) {
      text.append("newaxis");
    } else {
      write_int(text, shape[i]);
    }
  }
  text.append(shape.rank() == 1 ? ",)" : ")");
  return raise(exceptions::ValueError, text.finish());
}

/// Returns `a` in `shape` (a tuple or a vector), of which one size may be negative: whatever is
/// left. A view unless the elements must be copied.
template <typename T, typename Sizes>
Result<Tensor<T>> reshape(const Tensor<T>& a, const Sizes& shape) {
  const Shape given = RT_PROPAGATE(integers(shape));
  Shape sizes = given;
  std::int64_t unknown = -1, known = 1;
  bool fits = true;
  for (std::int64_t i = 0; i < sizes.rank(); ++i) {
    if (sizes[i] >= 0) {
      fits &= !__builtin_mul_overflow(known, sizes[i], &known);
    } else if (unknown >= 0) {
      return raise(exceptions::ValueError, "can only specify one unknown dimension");
    } else {
      unknown = i;
    }
  }
  const std::int64_t count = a.count();
  if (unknown >= 0) {
    if (!fits || known == 0 || count % known != 0) return cannot_reshape(count, given);
    sizes[unknown] = count / known;
  } else if (!fits || known != count) {
    return cannot_reshape(count, given);
  }
  if (count == 0) return a.view(0, sizes, sizes.row_major_strides());
  if (const auto strides = reshaped_strides(a.shape(), a.strides(), sizes)) {
    return a.view(0, sizes, *strides);
  }
  return a.copy().view(0, sizes, sizes.row_major_strides());
}

/// Returns a view with the dimensions in the order of `axes`; reversed without one.
template <typename T>
Result<Tensor<T>> transpose(const Tensor<T>& a, const std::optional<VarTuple<std::int64_t>>& axes) {
  Shape order;
  if (axes) {
    order = RT_PROPAGATE(integers(*axes));
    if (order.rank() != a.rank()) return raise(exceptions::ValueError, "axes don't match array");
    RT_PROPAGATE(axis_set(order, a.rank(), "repeated axis in transpose"));
  } else {
    for (std::int64_t i = a.rank() - 1; i >= 0; --i) order.push(i);
  }
  Shape shape, strides;
  for (const std::int64_t axis : order) {
    shape.push(a.shape()[axis < 0 ? axis + a.rank() : axis]);
    strides.push(a.strides()[axis < 0 ? axis + a.rank() : axis]);
  }
  return a.view(0, shape, strides);
}

/// Returns a view without the dimensions `axes`, which must be 1; without all of 1 if there are
/// none.
template <typename T>
Result<Tensor<T>> squeeze(const Tensor<T>& a, const std::optional<VarTuple<std::int64_t>>& axes) {
  Axes removed;
  if (axes) {
    const Shape given = RT_PROPAGATE(integers(*axes));
    removed = RT_PROPAGATE(axis_set(given, a.rank(), "duplicate value in 'axis'"));
  }
  Shape shape, strides;
  for (std::int64_t i = 0; i < a.rank(); ++i) {
    if (axes && removed.contains[i] && a.shape()[i] != 1) {
      return raise(exceptions::ValueError,
                   "cannot select an axis to squeeze out which has size not equal to one");
    }
    if (axes ? removed.contains[i] : a.shape()[i] == 1) continue;
    shape.push(a.shape()[i]);
    strides.push(a.strides()[i]);
  }
  return a.view(0, shape, strides);
}

/// Returns a view in which the dimensions `axes` of the result are new and 1.
template <typename T>
Result<Tensor<T>> unsqueeze(const Tensor<T>& a, const VarTuple<std::int64_t>& axes) {
  const Shape given = RT_PROPAGATE(integers(axes));
  const std::int64_t rank = a.rank() + given.rank();
  if (rank > Shape::max_rank) return too_many_dimensions();
  const Axes added = RT_PROPAGATE(axis_set(given, rank, "repeated axis"));
  Shape shape, strides;
  for (std::int64_t i = 0, from = 0; i < rank; ++i) {
    shape.push(added.contains[i] ? 1 : a.shape()[from]);
    strides.push(added.contains[i] ? 0 : a.strides()[from]);
    if (!added.contains[i]) ++from;
  }
  return a.view(0, shape, strides);
}

/// Returns a read-only view of exactly `shape`, repeating `a` without copying.
template <typename T>
Result<Tensor<T>> broadcast_to(const Tensor<T>& a, const VarTuple<std::int64_t>& shape) {
  const Shape target = RT_PROPAGATE(integers(shape));
  for (const std::int64_t size : target) {
    if (size < 0) {
      return raise(exceptions::ValueError, "all elements of broadcast shape must be non-negative");
    }
  }
  if (target.rank() < a.rank()) {
    return raise(exceptions::ValueError,
                 "input operand has more dimensions than allowed by the axis remapping");
  }
  for (std::int64_t i = 0; i < a.rank(); ++i) {
    const std::int64_t size = a.shape()[i];
    if (size == 1 || size == target[target.rank() - a.rank() + i]) continue;
    StrBuilder text;
    text.append(
        "operands could not be broadcast together with remapped shapes "
        "[original->remapped]: ");
    write_shape(text, a.shape(), ",");
    text.append("  and requested shape ");
    write_shape(text, target, ",");
    return raise(exceptions::ValueError, text.finish());
  }
  return a.broadcast_to(target);
}

/// Returns a view of `a` broadcast with `shape` (a tuple or a vector): a 1 in it keeps the
/// dimension of `a`.
template <typename T, typename Sizes>
Result<Tensor<T>> expand(const Tensor<T>& a, const Sizes& shape) {
  const Shape given = RT_PROPAGATE(integers(shape));
  const Shape target = RT_PROPAGATE(broadcast(a.shape(), given));
  RT_PROPAGATE(checked_count(target, 1));
  return a.broadcast_to(target);
}

/// Returns `bound` of a slice, counted from the end if negative, limited to [low, high].
inline std::int64_t slice_bound(std::int64_t bound, std::int64_t size, std::int64_t low,
                                std::int64_t high) {
  if (bound < 0) bound = bound < -size ? low : bound + size;
  return bound < low ? low : bound > high ? high : bound;
}

/// Returns the view `a[starts[i]:ends[i]:steps[i]]` on each of `axes`; all lists are tuples or all
/// vectors.
template <typename T, typename List>
Result<Tensor<T>> slice(const Tensor<T>& a, const List& starts, const List& ends, const List& axes,
                        const List& steps) {
  const Shape from = RT_PROPAGATE(integers(starts));
  const Shape to = RT_PROPAGATE(integers(ends));
  const Shape on = RT_PROPAGATE(integers(axes));
  const Shape by = RT_PROPAGATE(integers(steps));
  if (to.rank() != from.rank() || on.rank() != from.rank() || by.rank() != from.rank()) {
    return raise(exceptions::ValueError, "the bounds of a slice differ in number");
  }
  Shape shape = a.shape(), strides = a.strides();
  std::int64_t offset = 0;
  for (std::int64_t i = 0; i < from.rank(); ++i) {
    const std::int64_t axis = RT_PROPAGATE(normalized_axis(on[i], a.rank()));
    const std::int64_t size = shape[axis], step = by[i];
    if (step == 0) return raise(exceptions::ValueError, "slice step cannot be zero");
    const std::int64_t low = step > 0 ? 0 : -1, high = step > 0 ? size : size - 1;
    const std::int64_t start = slice_bound(from[i], size, low, high);
    const std::int64_t end = slice_bound(to[i], size, low, high);
    const std::int64_t distance = step > 0 ? end - start : start - end;
    // -(step + 1) does not overflow where -step does.
    const std::int64_t length = distance <= 0          ? 0
                                : step > 0             ? (distance - 1) / step + 1
                                : step + 1 < -distance ? 1
                                                       : (distance - 1) / -step + 1;
    if (length > 0) offset += start * strides[axis];
    shape[axis] = length;
    if (length > 1) strides[axis] *= step;
  }
  return a.view(offset, shape, strides);
}

}  // namespace rt::tensor
