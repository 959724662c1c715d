/// Dicts: displays, items, merging.
#pragma once

#include <cstdint>

#include "drupe/convert.hpp"
#include "drupe/dict.hpp"
#include "items.hpp"

namespace rt::python {

/// Returns the exception for a missing `key`.
template <typename Q>
Error missing_key(const Q& key) {
  return new_error(exceptions::KeyError, key);
}

/// Sets the items of `dict` from alternating keys and values.
template <typename D>
void set_alternating(const D&) {}
template <typename D, typename K, typename V, typename... Rest>
void set_alternating(const D& dict, const K& key, const V& value, const Rest&... rest) {
  dict.set(rt::convert<typename D::Key>(key), rt::convert<typename D::Value>(value));
  set_alternating(dict, rest...);
}

/// Returns a new dict of alternating keys and values, of type `D`.
template <typename D, typename... Items>
D dict_display(const Items&... items) {
  D result;
  set_alternating(result, items...);
  return result;
}

/// Returns a new empty dict, of type `D`.
template <typename D>
D dict() {
  return D();
}

/// Sets the items of `from` in `to`.
template <typename K, typename V>
void set_all(const Dict<K, V>& to, const Dict<K, V>& from) {
  for (const auto& entry : from) to.set(entry.key, entry.value);
}

/// Returns a new dict of the same items.
template <typename K, typename V>
Dict<K, V> dict(const Dict<K, V>& mapping) {
  Dict<K, V> result;
  set_all(result, mapping);
  return result;
}

/// Returns a new dict that has `value` for each of `iterable`.
template <typename X, typename V>
Result<Dict<ItemOf<X>, V>> dict_fromkeys(const X& iterable, const V& value) {
  Dict<ItemOf<X>, V> result;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) result.set(*item, value);
  return result;
}

/// Returns a new dict that has None for each of `iterable`.
template <typename X>
Result<Dict<ItemOf<X>, None>> dict_fromkeys(const X& iterable) {
  return dict_fromkeys(iterable, None{});
}

/// Sets the pairs of key and value of `pairs` in `to`.
template <typename K, typename V, typename X>
Result<None> set_pairs(const Dict<K, V>& to, const X& pairs) {
  auto items = iterate(pairs);
  while (const auto* pair = RT_PROPAGATE(next_item(items))) {
    to.set(std::get<0>(*pair), std::get<1>(*pair));
  }
  return success();
}

/// The type of dict that pairs of key and value make; none for other items.
template <typename Pair>
struct DictOfPairs;
template <typename K, typename V>
struct DictOfPairs<Tuple<K, V>> {
  using Type = Dict<K, V>;
};

/// Returns a new dict of the pairs of key and value.
template <typename X, typename D = typename DictOfPairs<ItemOf<X>>::Type>
Result<D> dict(const X& pairs) {
  D result;
  RT_PROPAGATE(set_pairs(result, pairs));
  return result;
}

/// Returns whether `key` is a key of `a`.
template <typename K, typename V, typename Q>
bool contains(const Dict<K, V>& a, const Q& key) {
  return a.contains(key);
}

/// Returns the number of items.
template <typename K, typename V>
std::int64_t len(const Dict<K, V>& a) {
  return a.size();
}

/// Returns the value of `key`.
template <typename K, typename V, typename Q>
Result<V> getitem(const Dict<K, V>& a, const Q& key) {
  const V* value = a.find(key);
  if (!value) return missing_key(key);
  return *value;
}

/// Sets the value of `key`.
template <typename K, typename V>
Result<None> setitem(const Dict<K, V>& a, const K& key, const V& value) {
  RT_PROPAGATE(a.check_mutable());
  a.set(key, value);
  return success();
}

/// Removes `key`.
template <typename K, typename V, typename Q>
Result<None> delitem(const Dict<K, V>& a, const Q& key) {
  RT_PROPAGATE(a.check_mutable());
  if (!a.erase(key)) return missing_key(key);
  return success();
}

/// Returns a new dict of the items of `a`, updated by those of `b`.
template <typename K, typename V>
Dict<K, V> or_(const Dict<K, V>& a, const Dict<K, V>& b) {
  Dict<K, V> result = dict(a);
  set_all(result, b);
  return result;
}

/// Updates `a` by the items of `b` and returns `a` itself.
template <typename K, typename V>
Result<Dict<K, V>> ior(const Dict<K, V>& a, const Dict<K, V>& b) {
  RT_PROPAGATE(a.check_mutable());
  if (!a.is(b)) set_all(a, b);
  return a;
}

}  // namespace rt::python
