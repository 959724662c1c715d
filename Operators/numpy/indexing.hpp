/// `a[index]`, `a[index] = value`, and copies in place.
#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>

#include "../tensor/indices.hpp"
#include "../tensor/join.hpp"
#include "create.hpp"
#include "drupe/range.hpp"

namespace rt::numpy {

/// One item of an index.
struct IndexItem {
  /// What it is. A mask is turned into one array of positions per axis beforehand.
  enum class Kind { integer, slice, new_axis, ellipsis, positions };

  /// What it is.
  Kind kind;
  /// An integer.
  std::int64_t integer = 0;
  /// A slice.
  Slice slice{};
  /// Positions along one axis.
  Tensor<std::int64_t> positions{std::int64_t(0)};
  /// The size that the axis must have, for positions that come from a mask; else -1.
  std::int64_t mask_size = -1;
};

/// Adds the items that `index` stands for to `items`; ValueError for an uneven list.
inline Result<None> add_items(Vector<IndexItem>& items, std::int64_t index) {
  items.push({.kind = IndexItem::Kind::integer, .integer = index});
  return success();
}
inline Result<None> add_items(Vector<IndexItem>& items, const Slice& index) {
  items.push({.kind = IndexItem::Kind::slice, .slice = index});
  return success();
}
inline Result<None> add_items(Vector<IndexItem>& items, None) {
  items.push({.kind = IndexItem::Kind::new_axis});
  return success();
}
inline Result<None> add_items(Vector<IndexItem>& items, Ellipsis) {
  items.push({.kind = IndexItem::Kind::ellipsis});
  return success();
}
template <typename T>
  requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
Result<None> add_items(Vector<IndexItem>& items, const Tensor<T>& index) {
  if (index.rank() == 0) return add_items(items, static_cast<std::int64_t>(index.item()));
  items.push({.kind = IndexItem::Kind::positions, .positions = rt::cast<std::int64_t>(index)});
  return success();
}
inline Result<None> add_items(Vector<IndexItem>& items, const Tensor<bool>& mask) {
  std::int64_t count = 0;
  mask.for_each([&count](bool chosen) { count += chosen; });
  const Shape& shape = mask.shape();
  for (std::int64_t axis = 0; axis < shape.rank(); ++axis) {
    std::int64_t after = 1;
    for (std::int64_t i = axis + 1; i < shape.rank(); ++i) after *= shape[i];
    auto positions = Tensor<std::int64_t>::empty(Shape{count});
    std::int64_t* out = positions.mutable_data();
    std::int64_t flat = 0;
    mask.for_each([&](bool chosen) {
      if (chosen) *out++ = flat / after % shape[axis];
      ++flat;
    });
    items.push({.kind = IndexItem::Kind::positions, .positions = positions, .mask_size = shape[axis]});
  }
  return success();
}

/// The type of the numbers in nested lists of `T`.
template <typename T>
struct LeafOf {
  using Type = T;
};
template <typename T>
struct LeafOf<List<T>> : LeafOf<T> {};

template <typename T>
Result<None> add_items(Vector<IndexItem>& items, const List<T>& index) {
  return add_items(items, RT_PROPAGATE(array<Tensor<typename LeafOf<T>::Type>>(index)));
}
template <typename... T>
Result<None> add_items(Vector<IndexItem>& items, const std::tuple<T...>& index) {
  std::optional<Error> raised;
  const auto one = [&](const auto& each) {
    if (raised) return;
    auto result = add_items(items, each);
    if (!result.ok()) raised.emplace(std::move(result).error());
  };
  std::apply([&](const T&... each) { (one(each), ...); }, index);
  if (raised) return std::move(*raised);
  return success();
}

/// The part of a tensor that an index chooses.
template <typename T>
struct Selection {
  /// The axes that no positions choose from, as a view.
  Tensor<T> rest;
  /// The offset in `rest` of each chosen position; one, zero, if there are no positions.
  Vector<std::int64_t> offsets;
  /// The shape of the positions.
  Shape chosen;
  /// Where the axes of `chosen` are among those of `rest` in the result.
  std::int64_t place = 0;
  /// `true` iff positions choose, so that the result is a copy.
  bool is_advanced = false;

  /// Returns the shape of the result.
  Shape shape() const {
    Shape shape = rest.shape();
    for (std::int64_t i = 0; i < chosen.rank(); ++i) shape.insert(place + i, chosen[i]);
    return shape;
  }
  /// Calls `visit(part, of_values)` for each position: the chosen part of the tensor, and the same
  /// part of `values`, which has the shape of the result.
  template <typename U, typename Visit>
  void for_each(const Tensor<U>& values, Visit&& visit) const {
    Shape strides = values.strides();
    for (std::int64_t i = 0; i < chosen.rank(); ++i) strides.erase(place);
    for (std::size_t n = 0; n < offsets.size(); ++n) {
      auto left = static_cast<std::int64_t>(n);
      std::int64_t offset = 0;
      for (std::int64_t i = chosen.rank() - 1; i >= 0; --i) {
        offset += left % chosen[i] * values.strides()[place + i];
        left /= chosen[i];
      }
      visit(rest.view(offsets[n], rest.shape(), rest.strides()),
            values.view(offset, rest.shape(), strides));
    }
  }
};

/// Returns `items` with one `...` (which is added at the end if there is none) as full slices.
inline Result<Vector<IndexItem>> completed(Vector<IndexItem> items, std::int64_t rank) {
  std::int64_t used = 0, ellipses = 0;
  for (const IndexItem& item : items) {
    used += item.kind != IndexItem::Kind::new_axis && item.kind != IndexItem::Kind::ellipsis;
    ellipses += item.kind == IndexItem::Kind::ellipsis;
  }
  if (ellipses > 1) {
    return raise(exceptions::IndexError, "an index can only have a single ellipsis ('...')");
  }
  if (used > rank && rank == 0) {
    return raise(exceptions::IndexError, "invalid index to scalar variable.");
  }
  if (used > rank) {
    return raise(exceptions::IndexError, "too many indices for array: array is ", rt::repr(rank),
                 "-dimensional, but ", rt::repr(used), " were indexed");
  }
  if (ellipses == 0) items.push({.kind = IndexItem::Kind::ellipsis});
  Vector<IndexItem> result;
  for (const IndexItem& item : items) {
    if (item.kind != IndexItem::Kind::ellipsis) {
      result.push(item);
    } else {
      // The empty run of slices still separates the positions around it; `select` sees the mark.
      result.push(item);
      for (std::int64_t i = used; i < rank; ++i) result.push({.kind = IndexItem::Kind::slice});
    }
  }
  return result;
}

/// An axis that positions choose from.
struct ChosenAxis {
  /// The positions.
  Tensor<std::int64_t> positions;
  /// The number of the axis in the tensor.
  std::int64_t axis;
};

/// Returns the shape that the positions of `axes` have together.
inline Result<Shape> positions_shape(const Vector<ChosenAxis>& axes) {
  Shape shape;
  for (const ChosenAxis& each : axes) {
    auto wider = broadcast(shape, each.positions.shape());
    if (!wider.ok()) {
      StrBuilder message;
      message.append("shape mismatch: indexing arrays could not be broadcast together with shapes ");
      for (const ChosenAxis& axis : axes) {
        write_shape(message, axis.positions.shape(), ",");
        message.append(' ');
      }
      return raise(exceptions::IndexError, message.finish());
    }
    shape = std::move(wider).value();
  }
  return shape;
}

/// Returns what `index` chooses of `a`.
template <typename T, typename Index>
Result<Selection<T>> select(const Tensor<T>& a, const Index& index) {
  using Kind = IndexItem::Kind;
  Vector<IndexItem> given;
  RT_PROPAGATE(add_items(given, index));
  const Vector<IndexItem> items = RT_PROPAGATE(completed(std::move(given), a.rank()));
  bool is_advanced = false;
  for (const IndexItem& item : items) is_advanced = is_advanced || item.kind == Kind::positions;

  Shape shape, strides;
  Vector<ChosenAxis> chosen;
  std::int64_t offset = 0, axis = 0, place = -1;
  bool is_together = true, was_chosen = false;
  for (const IndexItem& item : items) {
    const std::int64_t size = axis < a.rank() ? a.shape()[axis] : 0;
    const std::int64_t stride = axis < a.rank() ? a.strides()[axis] : 0;
    const bool chooses = item.kind == Kind::positions || (item.kind == Kind::integer && is_advanced);
    if (chooses) {
      if (place < 0) place = shape.rank();
      if (!chosen.empty() && !was_chosen) is_together = false;
    }
    was_chosen = chooses;
    switch (item.kind) {
      case Kind::ellipsis:
        break;
      case Kind::new_axis:
        if (shape.rank() == Shape::max_rank) return tensor::too_many_dimensions();
        shape.push(1);
        strides.push(0);
        break;
      case Kind::slice: {
        const SliceBounds bounds = RT_PROPAGATE(item.slice.bounds(size));
        if (shape.rank() == Shape::max_rank) return tensor::too_many_dimensions();
        if (bounds.count > 0) offset += bounds.start * stride;
        shape.push(bounds.count);
        strides.push(stride * bounds.step);
        ++axis;
        break;
      }
      case Kind::integer: {
        const std::int64_t at = RT_PROPAGATE(tensor::checked_index(item.integer, axis, size));
        if (is_advanced) {
          chosen.push({Tensor<std::int64_t>(at), axis});
        } else {
          offset += at * stride;
        }
        ++axis;
        break;
      }
      case Kind::positions:
        if (item.mask_size >= 0 && item.mask_size != size) {
          return raise(exceptions::IndexError,
                       "boolean index did not match indexed array along axis ", rt::repr(axis),
                       "; size of axis is ", rt::repr(size),
                       " but size of corresponding boolean axis is ", rt::repr(item.mask_size));
        }
        chosen.push({item.positions, axis++});
        break;
    }
  }
  Selection<T> selection{a.view(offset, shape, strides), {}, {}, is_together ? place : 0, is_advanced};
  if (!is_advanced) {
    selection.place = 0;
    selection.offsets.push(0);
    return selection;
  }
  selection.chosen = RT_PROPAGATE(positions_shape(chosen));
  if (selection.chosen.rank() + shape.rank() > Shape::max_rank) return tensor::too_many_dimensions();
  for (std::int64_t n = 0; n < selection.chosen.count(); ++n) selection.offsets.push(0);
  for (const ChosenAxis& each : chosen) {
    std::size_t n = 0;
    std::optional<Error> raised;
    each.positions.broadcast_to(selection.chosen).for_each([&](std::int64_t position) {
      if (raised) return;
      auto at = tensor::checked_index(position, each.axis, a.shape()[each.axis]);
      if (!at.ok()) return void(raised.emplace(std::move(at).error()));
      selection.offsets[n++] += at.value() * a.strides()[each.axis];
    });
    if (raised) return std::move(*raised);
  }
  return selection;
}

}  // namespace rt::numpy

namespace rt::python {

/// Returns the elements that `index` chooses.
template <typename T, typename Index>
Result<Tensor<T>> getitem(const Tensor<T>& a, const Index& index) {
  const numpy::Selection<T> selection = RT_PROPAGATE(numpy::select(a, index));
  if (!selection.is_advanced) return selection.rest;
  RT_PROPAGATE(checked_count(selection.shape(), sizeof(T)));
  auto result = Tensor<T>::empty(selection.shape());
  selection.for_each(result, [](const Tensor<T>& part, const Tensor<T>& place) {
    tensor::copy_into(place, part);
  });
  return result;
}

/// Returns `value` as a tensor of `T`: a number, nested lists, or a tensor.
template <typename T, typename Value>
Result<Tensor<T>> values_of(const Value& value) {
  if constexpr (is_number<Value>) {
    return Tensor<T>(RT_PROPAGATE(numpy::element_of<T>(value)));
  } else if constexpr (requires { typename Value::Element; }) {
    // A copy, so that a tensor can be assigned to a part of itself.
    return rt::cast<T>(value);
  } else {
    return numpy::array<Tensor<T>>(value);
  }
}

/// Sets the elements that `index` chooses to `value`.
template <typename T, typename Index, typename Value>
Result<None> setitem(const Tensor<T>& a, const Index& index, const Value& value) {
  RT_PROPAGATE(a.check_writable());
  const numpy::Selection<T> selection = RT_PROPAGATE(numpy::select(a, index));
  Tensor<T> values = RT_PROPAGATE(values_of<T>(value));
  const Shape shape = selection.shape();
  // Leading axes of length one are dropped where there are too many.
  const Shape given = values.shape();
  while (values.rank() > shape.rank() && values.shape()[0] == 1) {
    Shape sizes = values.shape(), strides = values.strides();
    sizes.erase(0);
    strides.erase(0);
    values = values.view(0, sizes, strides);
  }
  auto together = broadcast(values.shape(), shape);
  if (!together.ok() || !(together.value() == shape)) {
    if (selection.is_advanced) {
      return raise(exceptions::ValueError, "shape mismatch: value array of shape ",
                   shape_text(given, ","), " could not be broadcast to indexing result of shape ",
                   shape_text(shape, ","));
    }
    return raise(exceptions::ValueError, "could not broadcast input array from shape ",
                 shape_text(given, ","), " into shape ", shape_text(shape, ","));
  }
  selection.for_each(values.broadcast_to(shape), [](const Tensor<T>& part, const Tensor<T>& from) {
    tensor::copy_into(part, from);
  });
  return success();
}

/// Returns the length of the first axis.
template <typename T>
Result<std::int64_t> len(const Tensor<T>& a) {
  if (a.rank() != 0) return a.shape()[0];
  return raise(exceptions::TypeError, "object of type 'numpy.", Scalar<T>::name, "' has no len()");
}

}  // namespace rt::python

namespace rt::numpy {

/// The kinds of element types, from narrow to wide.
template <typename T>
inline constexpr int kind_of = std::is_same_v<T, bool>   ? 0
                               : is_floating<T>          ? 3
                               : std::is_unsigned_v<T>   ? 1
                                                         : 2;

/// Returns `target` after its elements became `values`; of a scalar, the new value.
template <typename A, typename B>
Result<Tensor<A>> copied_into(const Tensor<A>& target, const Tensor<B>& values) {
  if constexpr (kind_of<B> > kind_of<A>) {
    return raise(exceptions::TypeError, "Cannot cast array data from dtype('", Scalar<B>::name,
                 "') to dtype('", Scalar<A>::name, "') according to the rule 'same_kind'");
  } else {
    const Tensor<A> converted = rt::cast<A>(values);
    if (target.rank() == 0) return converted;
    RT_PROPAGATE(target.check_writable());
    auto together = broadcast(converted.shape(), target.shape());
    if (!together.ok() || !(together.value() == target.shape())) {
      return raise(exceptions::ValueError, "could not broadcast input array from shape ",
                   shape_text(values.shape(), ","), " into shape ", shape_text(target.shape(), ","));
    }
    tensor::copy_into(target, converted.broadcast_to(target.shape()));
    return target;
  }
}

}  // namespace rt::numpy
