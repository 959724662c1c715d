/// The methods of dicts, and the views that `keys`, `values` and `items` give.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "dict.hpp"
#include "drupe/iterate.hpp"

namespace rt::python {

/// Returns the value of `key`, or nothing.
template <typename K, typename V, typename Q>
std::optional<V> dict_get(const Dict<K, V>& self, const Q& key) {
  const V* value = self.find(key);
  return value ? std::optional<V>(*value) : std::nullopt;
}
template <typename K, typename V, typename Q>
std::optional<V> dict_get(const Dict<K, std::optional<V>>& self, const Q& key) {
  const std::optional<V>* value = self.find(key);
  return value ? *value : std::nullopt;
}

/// Returns the value of `key`, or `other`.
template <typename K, typename V, typename Q>
V dict_get(const Dict<K, V>& self, const Q& key, const V& other) {
  const V* value = self.find(key);
  return value ? *value : other;
}

/// Returns the value of `key`, or nothing.
template <typename K, typename V, typename Q>
auto dict_get(const Dict<K, V>& self, const Q& key, None) {
  return dict_get(self, key);
}

/// Returns the value of `key`, which becomes `other` if it is not there.
template <typename K, typename V>
Result<V> dict_setdefault(const Dict<K, V>& self, const K& key, const V& other) {
  if (const V* value = self.find(key)) return *value;
  RT_PROPAGATE(self.check_mutable());
  return self.set(key, other);
}

/// Removes `key` and returns its value.
template <typename K, typename V, typename Q>
Result<V> dict_pop(const Dict<K, V>& self, const Q& key) {
  RT_PROPAGATE(self.check_mutable());
  const V* found = self.find(key);
  if (!found) return missing_key(key);
  V value = *found;
  self.erase(key);
  return value;
}

/// Removes `key` and returns its value, or `other`.
template <typename K, typename V, typename Q>
Result<V> dict_pop(const Dict<K, V>& self, const Q& key, const V& other) {
  RT_PROPAGATE(self.check_mutable());
  const V* found = self.find(key);
  if (!found) return other;
  V value = *found;
  self.erase(key);
  return value;
}

/// Removes `key` and returns its value, or nothing.
template <typename K, typename V, typename Q>
auto dict_pop(const Dict<K, V>& self, const Q& key, None)
    -> Result<decltype(dict_get(self, key))> {
  RT_PROPAGATE(self.check_mutable());
  auto value = dict_get(self, key);
  self.erase(key);
  return value;
}

/// Removes and returns the last item.
template <typename K, typename V>
Result<Tuple<K, V>> dict_popitem(const Dict<K, V>& self) {
  RT_PROPAGATE(self.check_mutable());
  if (self.empty()) {
    return raise(exceptions::KeyError, "'popitem(): dictionary is empty'");
  }
  auto& entries = self.entries();
  std::size_t at = entries.size() - 1;
  while (!entries[at].is_alive()) --at;
  Tuple<K, V> item(entries[at].key, entries[at].value);
  self.erase_at(at);
  return item;
}

/// Sets the items of `other`.
template <typename K, typename V>
Result<None> dict_update(const Dict<K, V>& self, const Dict<K, V>& other) {
  RT_PROPAGATE(ior(self, other));
  return success();
}

/// Sets the pairs of key and value.
template <typename K, typename V, typename X>
Result<None> dict_update(const Dict<K, V>& self, const X& pairs) {
  RT_PROPAGATE(self.check_mutable());
  return set_pairs(self, pairs);
}

/// Removes all items.
template <typename K, typename V>
Result<None> dict_clear(const Dict<K, V>& self) {
  RT_PROPAGATE(self.check_mutable());
  self.clear();
  return success();
}

/// Returns a new dict of the same items.
template <typename K, typename V>
Dict<K, V> dict_copy(const Dict<K, V>& self) {
  return dict(self);
}

}  // namespace rt::python
