/// Sets: displays, operators and methods.
#pragma once

#include <cstdint>

#include "dict.hpp"
#include "drupe/convert.hpp"
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

/// Returns `items` as a set of `T`s: itself, or a new one.
template <typename T, typename U>
Set<T> set_of(const Set<U>& items) {
  if constexpr (std::is_same_v<T, U>) {
    return items;
  } else {
    return Set<T>::converted(items, [](const U& item) { return rt::convert<T>(item); });
  }
}

/// Adds the items of `iterable` to `self`.
template <typename T, typename X>
Result<None> add_all(const Set<T>& self, const X& iterable) {
  if constexpr (requires { Set<ItemOf<X>>(iterable); }) {
    self.merge(set_of<T>(Set<ItemOf<X>>(iterable)));
  } else {
    auto items = iterate(iterable);
    while (const auto* item = RT_PROPAGATE(next_item(items))) self.add(rt::convert<T>(*item));
  }
  return success();
}

/// Returns a new set of constant `items`, in the order that CPython's compiler gives its `frozenset`:
/// it makes that twice, the second time from the first.
template <typename S, typename... T>
S set_folded(const T&... items) {
  const S first = set_display<S>(items...);
  S second;
  for (const auto& item : first) second.add(item);
  return second;
}

/// Returns a new set of constant `items`, which CPython takes from a `frozenset` at once.
template <typename S, typename... T>
S set_constant_display(const T&... items) {
  S result;
  result.merge(set_folded<S>(items...));
  return result;
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
template <typename T, typename U>
Set<T> or_(const Set<T>& a, const Set<U>& b) {
  Set<T> result = a.copy();
  result.merge(set_of<T>(b));
  return result;
}

/// Returns a new set of the items of both, found by walking over the smaller one.
template <typename T, typename U>
Set<T> and_(const Set<T>& a, const Set<U>& b) {
  const bool swapped = b.size() > a.size();
  Set<T> result;
  if (swapped) {
    for (const T& item : a) {
      if (b.contains(item)) result.add(item);
    }
  } else {
    for (const U& item : b) {
      if (a.contains(item)) result.add(rt::convert<T>(item));
    }
  }
  return result;
}

/// Returns a new set of the items of `a` that are not in `b`.
template <typename T, typename U>
Set<T> sub(const Set<T>& a, const Set<U>& b) {
  Set<T> result;
  for (const T& item : a) {
    if (!b.contains(item)) result.add(item);
  }
  return result;
}

/// Returns a new set of the items of one only.
template <typename T, typename U>
Set<T> xor_(const Set<T>& a, const Set<U>& b) {
  Set<T> result = set_of<T>(b).copy();
  for (const T& item : a) {
    if (!result.erase(item)) result.add(item);
  }
  return result;
}

/// The same for sets whose items have other types than those of the result, of type `S`.
template <typename S, typename T, typename U>
S or_(const Set<T>& a, const Set<U>& b) {
  return S(or_(set_of<typename S::Item>(a), b));
}
template <typename S, typename T, typename U>
S and_(const Set<T>& a, const Set<U>& b) {
  return S(and_(set_of<typename S::Item>(a), b));
}
template <typename S, typename T, typename U>
S xor_(const Set<T>& a, const Set<U>& b) {
  return S(xor_(set_of<typename S::Item>(a), b));
}

/// Returns whether all items of `a` are in `b`.
template <typename T, typename U>
bool le(const Set<T>& a, const Set<U>& b) {
  if (a.size() > b.size()) return false;
  for (const T& item : a) {
    if (!b.contains(item)) return false;
  }
  return true;
}

/// Returns whether all items of `a` are in `b`, which has more.
template <typename T, typename U>
bool lt(const Set<T>& a, const Set<U>& b) {
  return a.size() < b.size() && le(a, b);
}

/// Returns whether all items of `b` are in `a`.
template <typename T, typename U>
bool ge(const Set<T>& a, const Set<U>& b) {
  return le(b, a);
}

/// Returns whether all items of `b` are in `a`, which has more.
template <typename T, typename U>
bool gt(const Set<T>& a, const Set<U>& b) {
  return lt(b, a);
}

/// Adds the items of `b` to `a` and returns `a` itself.
template <typename T, typename U>
Result<Set<T>> ior(const Set<T>& a, const Set<U>& b) {
  RT_PROPAGATE(a.check_mutable());
  a.merge(set_of<T>(b));
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
template <typename T, typename U>
Result<Set<T>> iand(const Set<T>& a, const Set<U>& b) {
  RT_PROPAGATE(become(a, and_(a, b)));
  return a;
}

/// Removes the items of `b` from `a`, and returns `a` itself.
template <typename T, typename U>
Result<Set<T>> isub(const Set<T>& a, const Set<U>& b) {
  RT_PROPAGATE(a.check_mutable());
  if (a.identity() == b.identity()) {
    a.clear();
  } else {
    for (const U& item : b) a.erase(item);
  }
  return a;
}

/// Keeps in `a` the items of one only, and returns `a` itself.
template <typename T, typename U>
Result<Set<T>> ixor(const Set<T>& a, const Set<U>& b) {
  RT_PROPAGATE(a.check_mutable());
  const Set<T> other = set_of<T>(b).copy();
  for (const T& item : other) {
    if (!a.erase(item)) a.add(item);
  }
  return a;
}

}  // namespace rt::python
