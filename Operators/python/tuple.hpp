/// Tuples: what compiled code does with whole ones.
#pragma once

#include <cstdint>

#include "drupe/tuple.hpp"
#include "items.hpp"
#include "sequence.hpp"

namespace rt::python {

/// Returns a tuple of `items`, of type `Result`.
template <typename Result, typename... T>
Result tuple_display(const T&... items) {
  return Result(items...);
}

/// Returns a tuple of the items of `iterable`.
template <typename X>
Result<VarTuple<ItemOf<X>>> tuple(const X& iterable) {
  Vector<ItemOf<X>> result;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) result.push(*item);
  return VarTuple<ItemOf<X>>(std::move(result));
}

/// Returns the items of `a` and then of `b`.
template <typename T>
VarTuple<T> add(const VarTuple<T>& a, const VarTuple<T>& b) {
  Vector<T> items;
  items.reserve(static_cast<std::size_t>(a.size() + b.size()));
  items.append(a.begin(), static_cast<std::size_t>(a.size()));
  items.append(b.begin(), static_cast<std::size_t>(b.size()));
  return VarTuple<T>(std::move(items));
}

/// Returns the items of `a`, `count` times.
template <typename T>
VarTuple<T> mul(const VarTuple<T>& a, std::int64_t count) {
  Vector<T> items;
  if (count > 0 && !a.empty()) {
    const auto size = static_cast<std::size_t>(a.size());
    checked_bytes(static_cast<std::size_t>(count), size * sizeof(T));
    items.reserve(static_cast<std::size_t>(count) * size);
    for (std::int64_t i = 0; i < count; ++i) items.append(a.begin(), size);
  }
  return VarTuple<T>(std::move(items));
}

/// Returns whether an item of `a` is `item` or equals it.
template <typename... T, typename Q>
bool contains(const std::tuple<T...>& a, const Q& item) {
  return std::apply([&item](const T&... each) { return (rt::same(each, item) || ... || false); }, a);
}
template <typename T, typename Q>
bool contains(const VarTuple<T>& a, const Q& item) {
  return position_of(a, item, 0, a.size()) >= 0;
}

/// Returns the number of items.
template <typename... T>
std::int64_t len(const std::tuple<T...>&) {
  return sizeof...(T);
}
template <typename T>
std::int64_t len(const VarTuple<T>& a) {
  return a.size();
}

/// Returns the item at `index`.
template <typename T>
Result<T> getitem(const VarTuple<T>& a, std::int64_t index) {
  return a[RT_PROPAGATE(checked_index(index, a.size(), "tuple index out of range"))];
}

/// Returns the items in the slice.
template <typename T>
Result<VarTuple<T>> getitem(const VarTuple<T>& a, const Slice& index) {
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  Vector<T> items;
  items.reserve(static_cast<std::size_t>(bounds.count));
  for (std::int64_t i = 0; i < bounds.count; ++i) items.push(a[bounds.start + i * bounds.step]);
  return VarTuple<T>(std::move(items));
}

/// Returns where the first item between `start` and `stop` that equals `item` is.
template <typename T, typename Q>
Result<std::int64_t> tuple_index(const VarTuple<T>& self, const Q& item, std::int64_t start,
                                 std::int64_t stop) {
  const std::int64_t at = position_of(self, item, clamped_bound(start, self.size()),
                                      clamped_bound(stop, self.size()));
  if (at < 0) return raise(exceptions::ValueError, "tuple.index(x): x not in tuple");
  return at;
}

/// Returns how many items equal `item`.
template <typename T, typename Q>
std::int64_t tuple_count(const VarTuple<T>& self, const Q& item) {
  return occurrences(self, item);
}

}  // namespace rt::python
