/// Frozensets: operators and methods.
#pragma once

#include <cstdint>
#include <utility>

#include "drupe/frozenset.hpp"
#include "set.hpp"
#include "set_methods.hpp"

namespace rt::python {

/// Returns the empty frozenset, of type `S`.
template <typename S>
S frozenset() {
  return S();
}

/// Returns a frozenset of the items of `iterable`.
template <typename X>
Result<FrozenSet<ItemOf<X>>> frozenset(const X& iterable) {
  return FrozenSet<ItemOf<X>>(RT_PROPAGATE(set(iterable)));
}

/// Returns `frozen` as the set that it is.
template <typename T>
const Set<T>& as_set(const FrozenSet<T>& frozen) {
  return frozen;
}

/// Returns a frozenset of the items of either.
template <typename T, typename U>
FrozenSet<T> or_(const FrozenSet<T>& a, const Set<U>& b) {
  return FrozenSet<T>(or_(as_set(a), b));
}
/// Returns a frozenset of the items of both.
template <typename T, typename U>
FrozenSet<T> and_(const FrozenSet<T>& a, const Set<U>& b) {
  return FrozenSet<T>(and_(as_set(a), b));
}
/// Returns a frozenset of the items of `a` that are not in `b`.
template <typename T, typename U>
FrozenSet<T> sub(const FrozenSet<T>& a, const Set<U>& b) {
  return FrozenSet<T>(sub(as_set(a), b));
}
/// Returns a frozenset of the items of one only.
template <typename T, typename U>
FrozenSet<T> xor_(const FrozenSet<T>& a, const Set<U>& b) {
  return FrozenSet<T>(xor_(as_set(a), b));
}

/// Returns `self`.
template <typename T>
FrozenSet<T> frozenset_copy(const FrozenSet<T>& self) {
  return self;
}
/// Returns a frozenset with the items of `others` too.
template <typename T, typename... X>
Result<FrozenSet<T>> frozenset_union(const FrozenSet<T>& self, const X&... others) {
  return FrozenSet<T>(RT_PROPAGATE(set_union(as_set(self), others...)));
}
/// Returns a frozenset of the items that are in all of `others` too.
template <typename T, typename... X>
Result<FrozenSet<T>> frozenset_intersection(const FrozenSet<T>& self, const X&... others) {
  return FrozenSet<T>(RT_PROPAGATE(set_intersection(as_set(self), others...)));
}
/// Returns a frozenset of the items that are in none of `others`.
template <typename T, typename... X>
Result<FrozenSet<T>> frozenset_difference(const FrozenSet<T>& self, const X&... others) {
  return FrozenSet<T>(RT_PROPAGATE(set_difference(as_set(self), others...)));
}
/// Returns a frozenset of the items of one only.
template <typename T, typename X>
Result<FrozenSet<T>> frozenset_symmetric_difference(const FrozenSet<T>& self, const X& other) {
  return FrozenSet<T>(RT_PROPAGATE(set_symmetric_difference(as_set(self), other)));
}
/// Returns whether no item is in `other`.
template <typename T, typename X>
Result<bool> frozenset_isdisjoint(const FrozenSet<T>& self, const X& other) {
  return set_isdisjoint(as_set(self), other);
}
/// Returns whether all items are in `other`.
template <typename T, typename X>
Result<bool> frozenset_issubset(const FrozenSet<T>& self, const X& other) {
  return set_issubset(as_set(self), other);
}
/// Returns whether all items of `other` are here.
template <typename T, typename X>
Result<bool> frozenset_issuperset(const FrozenSet<T>& self, const X& other) {
  return set_issuperset(as_set(self), other);
}

}  // namespace rt::python
