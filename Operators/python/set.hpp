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

/// Adds the items of `b` to `a` and returns `a` itself.
template <typename T>
Result<Set<T>> ior(const Set<T>& a, const Set<T>& b) {
  RT_PROPAGATE(a.check_mutable());
  a.merge(b);
  return a;
}

/// Makes the items of `self` those of `items`.
template <typename T>
Result<None> become(const Set<T>& self, const Set<T>& items) {
  RT_PROPAGATE(self.check_mutable());
  self.swap(items);
  return success();
}

/// Keeps the items of `a` that are in `b`, and returns `a` itself.
template <typename T>
Result<Set<T>> iand(const Set<T>& a, const Set<T>& b) {
  RT_PROPAGATE(become(a, and_(a, b)));
  return a;
}

/// Removes the items of `b` from `a`, and returns `a` itself.
template <typename T>
Result<Set<T>> isub(const Set<T>& a, const Set<T>& b) {
  RT_PROPAGATE(a.check_mutable());
  if (a.identity() == b.identity()) {
    a.clear();
  } else {
    for (const T& item : b) a.erase(item);
  }
  return a;
}

/// Keeps in `a` the items of one only, and returns `a` itself.
template <typename T>
Result<Set<T>> ixor(const Set<T>& a, const Set<T>& b) {
  RT_PROPAGATE(a.check_mutable());
  const Set<T> other = b.copy();
  for (const T& item : other) {
    if (!a.erase(item)) a.add(item);
  }
  return a;
}

}  // namespace rt::python
