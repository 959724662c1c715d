/// The methods of sets.
#pragma once

#include <cstdint>

#include "drupe/set.hpp"
#include "items.hpp"
#include "set.hpp"

namespace rt::python {

/// Adds `item`.
template <typename T>
Result<None> set_add(const Set<T>& self, const T& item) {
  RT_PROPAGATE(self.check_mutable());
  self.add(item);
  return success();
}

/// Removes `item` if it is there.
template <typename T, typename Q>
Result<None> set_discard(const Set<T>& self, const Q& item) {
  RT_PROPAGATE(self.check_mutable());
  self.erase(item);
  return success();
}

/// Removes `item`, which must be there.
template <typename T, typename Q>
Result<None> set_remove(const Set<T>& self, const Q& item) {
  RT_PROPAGATE(self.check_mutable());
  if (!self.erase(item)) return missing_key(item);
  return success();
}

/// Removes all items.
template <typename T>
Result<None> set_clear(const Set<T>& self) {
  RT_PROPAGATE(self.check_mutable());
  self.clear();
  return success();
}

/// Returns a new set of the same items.
template <typename T>
Set<T> set_copy(const Set<T>& self) {
  return self.copy();
}

/// Removes and returns an item.
template <typename T>
Result<T> set_pop(const Set<T>& self) {
  RT_PROPAGATE(self.check_mutable());
  if (self.empty()) return raise(exceptions::KeyError, "'pop from an empty set'");
  return self.pop();
}

/// Returns the items of `iterable` as a set; a set is its own.
template <typename X>
Result<Set<ItemOf<X>>> items_of(const X& iterable) {
  if constexpr (requires { Set<ItemOf<X>>(iterable); }) {
    return Set<ItemOf<X>>(iterable);
  } else {
    return set(iterable);
  }
}

/// Keeps the items of `self` that are in `other` too, in the order that CPython finds them.
template <typename T, typename X>
Result<Set<T>> common(const Set<T>& self, const X& other) {
  if constexpr (requires { Set<ItemOf<X>>(other); }) {
    return and_(self, Set<ItemOf<X>>(other));
  } else {
    Set<T> result;
    auto items = iterate(other);
    while (const auto* item = RT_PROPAGATE(next_item(items))) {
      if (self.contains(*item)) result.add(rt::convert<T>(*item));
    }
    return result;
  }
}

/// Removes the items of `other` from `self`.
template <typename T, typename X>
Result<None> remove_all(const Set<T>& self, const X& other) {
  const auto removed = RT_PROPAGATE(items_of(other));
  if (removed.identity() == self.identity()) {
    self.clear();
  } else {
    for (const auto& item : removed) self.erase(item);
  }
  return success();
}

/// Adds the items of `others`.
template <typename T, typename... X>
Result<None> set_update(const Set<T>& self, const X&... others) {
  Result<None> result = self.check_mutable();
  (void)((result.ok() && (result = add_all(self, others), result.ok())) && ...);
  return result;
}

/// Returns a new set with the items of `others` too.
template <typename T, typename... X>
Result<Set<T>> set_union(const Set<T>& self, const X&... others) {
  const Set<T> result = self.copy();
  RT_PROPAGATE(set_update(result, others...));
  return result;
}

/// Returns a new set of the items that are in all of `others` too.
template <typename T, typename... X>
Result<Set<T>> set_intersection(const Set<T>& self, const X&... others) {
  Result<Set<T>> result = sizeof...(X) == 0 ? self.copy() : self;
  (void)((result.ok() && (result = common(result.value(), others), result.ok())) && ...);
  return result;
}

/// Returns a new set of the items that are in none of `others`.
template <typename T, typename... X>
Result<Set<T>> set_difference(const Set<T>& self, const X&... others) {
  const Set<T> result = self.copy();
  Result<None> done = success();
  (void)((done.ok() && (done = remove_all(result, others), done.ok())) && ...);
  if (!done.ok()) return std::move(done).error();
  return result;
}

/// Returns a new set of the items of one only.
template <typename T, typename X>
Result<Set<T>> set_symmetric_difference(const Set<T>& self, const X& other) {
  return xor_(self, RT_PROPAGATE(items_of(other)));
}

/// The same for items of other types than those of the result, of type `S`.
template <typename S, typename T, typename... X>
Result<S> set_union(const Set<T>& self, const X&... others) {
  return set_union(set_of<typename S::Item>(self), others...);
}
template <typename S, typename T, typename... X>
Result<S> set_intersection(const Set<T>& self, const X&... others) {
  return set_intersection(set_of<typename S::Item>(self), others...);
}
template <typename S, typename T, typename X>
Result<S> set_symmetric_difference(const Set<T>& self, const X& other) {
  return set_symmetric_difference(set_of<typename S::Item>(self), other);
}

/// Keeps the items that are in all of `others`.
template <typename T, typename... X>
Result<None> set_intersection_update(const Set<T>& self, const X&... others) {
  return become(self, RT_PROPAGATE(set_intersection(self, others...)).copy());
}

/// Removes the items of `others`.
template <typename T, typename... X>
Result<None> set_difference_update(const Set<T>& self, const X&... others) {
  Result<None> done = self.check_mutable();
  (void)((done.ok() && (done = remove_all(self, others), done.ok())) && ...);
  return done;
}

/// Keeps the items of one only.
template <typename T, typename X>
Result<None> set_symmetric_difference_update(const Set<T>& self, const X& other) {
  const auto items = RT_PROPAGATE(items_of(other));
  RT_PROPAGATE(ixor(self, items));
  return success();
}

/// Returns whether no item is in `other`.
template <typename T, typename X>
Result<bool> set_isdisjoint(const Set<T>& self, const X& other) {
  auto items = iterate(other);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (self.contains(*item)) return false;
  }
  return true;
}

/// Returns whether all items are in `other`.
template <typename T, typename X>
Result<bool> set_issubset(const Set<T>& self, const X& other) {
  return le(self, RT_PROPAGATE(items_of(other)));
}

/// Returns whether all items of `other` are here.
template <typename T, typename X>
Result<bool> set_issuperset(const Set<T>& self, const X& other) {
  auto items = iterate(other);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (!self.contains(*item)) return false;
  }
  return true;
}

}  // namespace rt::python
