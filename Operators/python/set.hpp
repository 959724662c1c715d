/// Sets: displays, operators and methods.
#pragma once

#include <cstdint>

#include "dict.hpp"
#include "drupe/set.hpp"
#include "items.hpp"

namespace rt::python {

/// Returns a new set of `items`, of type `S`.
template <typename S, typename... T>
S set_display(const T&... items) {
  S result;
  (result.add(items), ...);
  return result;
}

/// Returns a new empty set, of type `S`.
template <typename S>
S set() {
  return S();
}

/// Adds the items of `iterable` to `self`.
template <typename T, typename X>
Result<None> add_all(const Set<T>& self, const X& iterable) {
  if constexpr (std::is_same_v<X, Set<T>>) {
    self.merge(iterable);
  } else {
    auto items = iterate(iterable);
    while (const auto* item = RT_PROPAGATE(next_item(items))) self.add(*item);
  }
  return success();
}

/// Returns a new set of the items of `iterable`.
template <typename X>
Result<Set<ItemOf<X>>> set(const X& iterable) {
  Set<ItemOf<X>> result;
  RT_PROPAGATE(add_all(result, iterable));
  return result;
}

/// Returns whether `item` is in `a`.
template <typename T, typename Q>
bool contains(const Set<T>& a, const Q& item) {
  return a.contains(item);
}

/// Returns the number of items.
template <typename T>
std::int64_t len(const Set<T>& a) {
  return a.size();
}

/// Returns a new set of the items of either.
template <typename T>
Set<T> or_(const Set<T>& a, const Set<T>& b) {
  Set<T> result = a.copy();
  result.merge(b);
  return result;
}

/// Returns a new set of the items of both, found by walking over the smaller one.
template <typename T>
Set<T> and_(const Set<T>& a, const Set<T>& b) {
  const bool swapped = b.size() > a.size();
  Set<T> result;
  for (const T& item : swapped ? a : b) {
    if ((swapped ? b : a).contains(item)) result.add(item);
  }
  return result;
}

/// Returns a new set of the items of `a` that are not in `b`.
template <typename T>
Set<T> sub(const Set<T>& a, const Set<T>& b) {
  Set<T> result;
  for (const T& item : a) {
    if (!b.contains(item)) result.add(item);
  }
  return result;
}

/// Returns a new set of the items of one only.
template <typename T>
Set<T> xor_(const Set<T>& a, const Set<T>& b) {
  Set<T> result = b.copy();
  for (const T& item : a) {
    if (!result.erase(item)) result.add(item);
  }
  return result;
}

/// Returns whether all items of `a` are in `b`.
template <typename T>
bool le(const Set<T>& a, const Set<T>& b) {
  if (a.size() > b.size()) return false;
  for (const T& item : a) {
    if (!b.contains(item)) return false;
  }
  return true;
}

/// Returns whether all items of `a` are in `b`, which has more.
template <typename T>
bool lt(const Set<T>& a, const Set<T>& b) {
  return a.size() < b.size() && le(a, b);
}

/// Returns whether all items of `b` are in `a`.
template <typename T>
bool ge(const Set<T>& a, const Set<T>& b) {
  return le(b, a);
}

/// Returns whether all items of `b` are in `a`, which has more.
template <typename T>
bool gt(const Set<T>& a, const Set<T>& b) {
  return lt(b, a);
}

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

/// Adds the items of `items`.
template <typename T, typename X>
Result<None> set_update(const Set<T>& self, const X& items) {
  RT_PROPAGATE(self.check_mutable());
  return add_all(self, items);
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

/// Returns a new set with the items of `items` too.
template <typename T, typename X>
Result<Set<T>> set_union(const Set<T>& self, const X& items) {
  Set<T> result = self.copy();
  RT_PROPAGATE(add_all(result, items));
  return result;
}

/// Returns a new set of the items that are in `items` too.
template <typename T, typename X>
Result<Set<T>> set_intersection(const Set<T>& self, const X& items) {
  if constexpr (std::is_same_v<X, Set<T>>) {
    return and_(self, items);
  } else {
    Set<T> result;
    auto others = iterate(items);
    while (const auto* item = RT_PROPAGATE(next_item(others))) {
      if (self.contains(*item)) result.add(*item);
    }
    return result;
  }
}

/// Returns a new set of the items that are not in `items`.
template <typename T, typename X>
Result<Set<T>> set_difference(const Set<T>& self, const X& items) {
  Set<T> result = self.copy();
  auto others = iterate(items);
  while (const auto* item = RT_PROPAGATE(next_item(others))) result.erase(*item);
  return result;
}

/// Returns whether all items are in `other`.
template <typename T>
bool set_issubset(const Set<T>& self, const Set<T>& other) {
  return le(self, other);
}

/// Returns whether all items of `other` are here.
template <typename T>
bool set_issuperset(const Set<T>& self, const Set<T>& other) {
  return le(other, self);
}

}  // namespace rt::python
