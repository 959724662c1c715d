/// Lists: displays, operators, items and slices.
#pragma once

#include <cstdint>
#include <utility>

#include "drupe/list.hpp"
#include "drupe/range.hpp"
#include "drupe/tuple.hpp"
#include "items.hpp"
#include "sequence.hpp"

namespace rt::python {

/// Returns a new list of `items`, of type `L`.
template <typename L, typename... T>
L list_display(const T&... items) {
  auto result = L::with_capacity(sizeof...(T));
  (result.push(items), ...);
  return result;
}

/// Returns a new empty list, of type `L`.
template <typename L>
L list() {
  return L();
}

/// Returns a new list of the items of `iterable`.
template <typename X>
Result<List<ItemOf<X>>> list(const X& iterable) {
  List<ItemOf<X>> result;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) result.push(*item);
  return result;
}

/// Returns a new list of the items of `a` and then of `b`.
template <typename T>
List<T> add(const List<T>& a, const List<T>& b) {
  auto result = List<T>::with_capacity(a.size() + b.size());
  result.items().append(a.begin(), a.items().size());
  result.items().append(b.begin(), b.items().size());
  return result;
}

/// Returns a new list of the items of `a`, `count` times.
template <typename T>
List<T> mul(const List<T>& a, std::int64_t count) {
  if (count <= 0 || a.empty()) return List<T>();
  checked_bytes(static_cast<std::size_t>(count), a.items().size() * sizeof(T));
  auto result = List<T>::with_capacity(count * a.size());
  for (std::int64_t i = 0; i < count; ++i) result.items().append(a.begin(), a.items().size());
  return result;
}

/// Returns a new list of the items of `a`, `count` times.
template <typename T>
List<T> mul(std::int64_t count, const List<T>& a) {
  return mul(a, count);
}

/// Appends the items of `b` to `a` and returns `a` itself.
template <typename T, typename X>
Result<List<T>> iadd(const List<T>& a, const X& b) {
  RT_PROPAGATE(a.check_mutable());
  if constexpr (std::is_same_v<X, List<T>>) {
    // At once, so that a list can be appended to itself.
    a.items().append(b.begin(), b.items().size());
  } else {
    auto items = iterate(b);
    while (const auto* item = RT_PROPAGATE(next_item(items))) {
      if constexpr (ConvertibleTo<T, ItemOf<X>>) {
        a.push(rt::convert<T>(*item));
      } else {
        return raise(exceptions::SystemError, "a list of which no item is known has one");
      }
    }
  }
  return a;
}

/// Makes `a` its items `count` times and returns `a` itself.
template <typename T>
Result<List<T>> imul(const List<T>& a, std::int64_t count) {
  RT_PROPAGATE(a.check_mutable());
  Vector<T> repeated(mul(a, count).items());
  a.items().swap(repeated);
  return a;
}

/// Returns whether an item of `a` is `item` or equals it.
template <typename T, typename Q>
bool contains(const List<T>& a, const Q& item) {
  return position_of(a, item, 0, a.size()) >= 0;
}

/// Returns the number of items.
template <typename T>
RT_INLINE std::int64_t len(const List<T>& a) {
  return a.size();
}

/// Returns the item at `index`.
template <typename T>
RT_INLINE Result<T> getitem(const List<T>& a, std::int64_t index) {
  return a[RT_PROPAGATE(checked_index(index, a.size(), "list index out of range"))];
}

/// Returns a new list of the items in the slice.
template <typename T>
Result<List<T>> getitem(const List<T>& a, const Slice& index) {
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  auto result = List<T>::with_capacity(bounds.count);
  for (std::int64_t i = 0; i < bounds.count; ++i) result.push(a[bounds.start + i * bounds.step]);
  return result;
}

/// Replaces the item at `index`.
template <typename T>
RT_INLINE Result<None> setitem(const List<T>& a, std::int64_t index, const T& value) {
  RT_PROPAGATE(a.check_mutable());
  const std::int64_t at =
      RT_PROPAGATE(checked_index(index, a.size(), "list assignment index out of range"));
  // The old item is destroyed last: its destructor may look at this list.
  T old = std::exchange(a[at], value);
  return success();
}

/// Replaces the items in the slice.
template <typename T, typename X>
Result<None> setitem(const List<T>& a, const Slice& index, const X& values) {
  RT_PROPAGATE(a.check_mutable());
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  const List<T> replacement = RT_PROPAGATE(list(values));
  if (bounds.step != 1) {
    if (replacement.size() != bounds.count) {
      return raise(exceptions::ValueError, "attempt to assign sequence of size ",
                   rt::repr(replacement.size()), " to extended slice of size ",
                   rt::repr(bounds.count));
    }
    for (std::int64_t i = 0; i < bounds.count; ++i) {
      a[bounds.start + i * bounds.step] = replacement[i];
    }
    return success();
  }
  const auto size = static_cast<std::size_t>(a.size());
  const auto start = static_cast<std::size_t>(bounds.start);
  const auto stop = start + static_cast<std::size_t>(bounds.count);
  Vector<T> items;
  items.reserve(size - (stop - start) + replacement.items().size());
  items.append(a.begin(), start);
  items.append(replacement.begin(), replacement.items().size());
  items.append(a.begin() + stop, size - stop);
  a.items().swap(items);
  return success();
}

/// Removes the item at `index`.
template <typename T>
Result<None> delitem(const List<T>& a, std::int64_t index) {
  RT_PROPAGATE(a.check_mutable());
  const std::int64_t at =
      RT_PROPAGATE(checked_index(index, a.size(), "list assignment index out of range"));
  a.items().erase(static_cast<std::size_t>(at), static_cast<std::size_t>(at) + 1);
  return success();
}

/// Removes the items in the slice.
template <typename T>
Result<None> delitem(const List<T>& a, const Slice& index) {
  RT_PROPAGATE(a.check_mutable());
  SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  if (bounds.count == 0) return success();
  if (bounds.step < 0) {
    bounds.start += (bounds.count - 1) * bounds.step;
    bounds.step = -bounds.step;
  }
  Vector<T> kept;
  std::int64_t next = bounds.start;
  std::int64_t left = bounds.count;
  for (std::int64_t i = 0; i < a.size(); ++i) {
    if (left > 0 && i == next) {
      --left;
      if (left > 0) next += bounds.step;
    } else {
      kept.push(a[i]);
    }
  }
  a.items().swap(kept);
  return success();
}

/// Returns the slice of `:stop`.
inline Slice slice(std::optional<std::int64_t> stop) { return Slice{std::nullopt, stop, std::nullopt}; }
/// Returns where the slice begins.
inline std::optional<std::int64_t> slice_start(const Slice& self) { return self.start; }
/// Returns where the slice ends.
inline std::optional<std::int64_t> slice_stop(const Slice& self) { return self.stop; }
/// Returns the distance of the items.
inline std::optional<std::int64_t> slice_step(const Slice& self) { return self.step; }

/// Returns the bounds and the step for a sequence of `length` items.
inline Result<Tuple<std::int64_t, std::int64_t, std::int64_t>> slice_indices(const Slice& self,
                                                                            std::int64_t length) {
  if (length < 0) return raise(exceptions::ValueError, "length should not be negative");
  const SliceBounds bounds = RT_PROPAGATE(self.bounds(length));
  const std::int64_t lowest = bounds.step < 0 ? -1 : 0;
  const std::int64_t highest = bounds.step < 0 ? length - 1 : length;
  std::int64_t stop = self.stop.value_or(bounds.step < 0 ? lowest - length : highest);
  if (stop < 0) stop += length;
  stop = stop < lowest ? lowest : stop > highest ? highest : stop;
  return Tuple<std::int64_t, std::int64_t, std::int64_t>(bounds.start, stop, bounds.step);
}

/// Returns the slice of `start:stop:step`.
inline Slice slice(std::optional<std::int64_t> start, std::optional<std::int64_t> stop,
                   std::optional<std::int64_t> step) {
  return Slice{start, stop, step};
}

}  // namespace rt::python
