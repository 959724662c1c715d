/// The methods of dicts, and the views that `keys`, `values` and `items` give.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "dict.hpp"
#include "drupe/iterate.hpp"

namespace rt {

/// A view of the keys of a dict.
template <typename K, typename V>
struct DictKeys {
  /// The dict.
  Dict<K, V> dict;
  /// Returns the number of keys.
  std::int64_t size() const { return dict.size(); }
};

/// A view of the values of a dict.
template <typename K, typename V>
struct DictValues {
  /// The dict.
  Dict<K, V> dict;
  /// Returns the number of values.
  std::int64_t size() const { return dict.size(); }
};

/// A view of the pairs of key and value of a dict.
template <typename K, typename V>
struct DictItems {
  /// The dict.
  Dict<K, V> dict;
  /// Returns the number of pairs.
  std::int64_t size() const { return dict.size(); }
};

/// Walks over the values of a dict.
template <typename K, typename V>
class DictValueIterator {
 public:
  explicit DictValueIterator(Dict<K, V> dict) : entries_(std::move(dict)) {}
  /// Returns the next value, or null at the end.
  Result<const V*> next() {
    const auto* entry = RT_PROPAGATE(entries_.next_entry());
    return entry ? &entry->value : nullptr;
  }

 private:
  /// The walk over the entries.
  DictIterator<K, V> entries_;
};

/// Walks over the pairs of key and value of a dict.
template <typename K, typename V>
class DictItemIterator {
 public:
  explicit DictItemIterator(Dict<K, V> dict) : entries_(std::move(dict)) {}
  /// Returns the next pair, or null at the end.
  Result<const Tuple<K, V>*> next() {
    const auto* entry = RT_PROPAGATE(entries_.next_entry());
    if (!entry) return nullptr;
    item_.emplace(entry->key, entry->value);
    return &*item_;
  }

 private:
  /// The walk over the entries.
  DictIterator<K, V> entries_;
  /// The present pair.
  std::optional<Tuple<K, V>> item_;
};

template <typename K, typename V>
inline constexpr bool iteration_raises<DictKeys<K, V>> = true;
template <typename K, typename V>
inline constexpr bool iteration_raises<DictValues<K, V>> = true;
template <typename K, typename V>
inline constexpr bool iteration_raises<DictItems<K, V>> = true;

/// Returns an iterator over the view `x`.
template <typename K, typename V>
DictIterator<K, V> iterate(const DictKeys<K, V>& x) {
  return DictIterator<K, V>(x.dict);
}
template <typename K, typename V>
DictValueIterator<K, V> iterate(const DictValues<K, V>& x) {
  return DictValueIterator<K, V>(x.dict);
}
template <typename K, typename V>
DictItemIterator<K, V> iterate(const DictItems<K, V>& x) {
  return DictItemIterator<K, V>(x.dict);
}

}  // namespace rt

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
  while (!entries[at].alive) --at;
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

/// Returns a view of the keys.
template <typename K, typename V>
DictKeys<K, V> dict_keys(const Dict<K, V>& self) {
  return {self};
}

/// Returns a view of the values.
template <typename K, typename V>
DictValues<K, V> dict_values(const Dict<K, V>& self) {
  return {self};
}

/// Returns a view of the pairs of key and value.
template <typename K, typename V>
DictItems<K, V> dict_items(const Dict<K, V>& self) {
  return {self};
}

}  // namespace rt::python
