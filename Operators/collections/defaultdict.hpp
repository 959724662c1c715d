/// `collections.defaultdict` and `collections.OrderedDict`.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "dicts.hpp"

namespace rt::collections {

/// The name of the class that a factory is, as Python shows it.
template <typename T>
constexpr const char* factory_name(Type<T>) {
  if constexpr (std::is_same_v<T, std::int64_t>) return "int";
  else if constexpr (std::is_same_v<T, double>) return "float";
  else if constexpr (std::is_same_v<T, bool>) return "bool";
  else if constexpr (std::is_same_v<T, Str>) return "str";
  else if constexpr (requires { typename T::Value; }) return "dict";
  else if constexpr (requires(T value) { value.items(); }) return "list";
  else return "set";
}

/// `defaultdict(factory)`: `value` is what a plain factory makes.
template <typename R, typename F, typename V>
R defaultdict(Type<F> factory, const V& value) {
  return R(factory_name(factory), rt::convert<typename R::Value>(value));
}
template <typename R, typename F>
R defaultdict(Type<F> factory) {
  return R(factory_name(factory));
}
/// A dict for whose absent keys `factory` makes values.
template <typename R, typename F>
R made_defaultdict(const F& factory) {
  return R(factory);
}
template <typename K, typename V, typename F>
MadeDefaults<K, V, F> defaultdict_by_copy(const MadeDefaults<K, V, F>& self) {
  auto copy = MadeDefaults<K, V, F>::like(self);
  for (const auto& entry : self) copy.set(entry.key, entry.value);
  return copy;
}
template <typename K, typename V, typename F>
F factory_of_defaultdict(const MadeDefaults<K, V, F>& self) {
  return self.factory();
}
template <typename K, typename V, typename F>
Dict<K, V> defaultdict_by___base__(const MadeDefaults<K, V, F>& self) {
  return self;
}
template <typename K, typename V>
Defaults<K, V> defaultdict_copy(const Defaults<K, V>& self) {
  auto copy = Defaults<K, V>::like(self);
  for (const auto& entry : self) copy.set(entry.key, entry.value);
  return copy;
}

/// `OrderedDict()`, and one of the items of a dict or of pairs.
template <typename R>
R OrderedDict() {
  return R();
}
template <typename R, typename K, typename V>
R OrderedDict(const Dict<K, V>& items) {
  R result;
  for (const auto& entry : items) {
    result.set(rt::convert<typename R::Key>(entry.key), rt::convert<typename R::Value>(entry.value));
  }
  return result;
}
template <typename R, typename X>
Result<R> OrderedDict(const X& pairs) {
  R result;
  auto items = iterate(pairs);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    result.set(rt::convert<typename R::Key>(std::get<0>(*item)),
               rt::convert<typename R::Value>(std::get<1>(*item)));
  }
  return result;
}
template <typename K, typename V>
Ordered<K, V> OrderedDict_copy(const Ordered<K, V>& self) {
  return OrderedDict<Ordered<K, V>>(static_cast<const Dict<K, V>&>(self));
}
template <typename K, typename V>
Result<None> OrderedDict_move_to_end(const Ordered<K, V>& self, const K& key, bool last) {
  RT_PROPAGATE(self.check_mutable());
  V* found = self.find(key);
  if (!found) return raise(exceptions::KeyError, rt::repr(key));
  V value = *found;
  Vector<Tuple<K, V>> others;
  if (!last) {
    for (const auto& entry : self) {
      if (!rt::same(entry.key, key)) others.push({entry.key, entry.value});
    }
    self.clear();
  } else {
    self.erase(key);
  }
  self.set(key, std::move(value));
  for (auto& [other, held] : others) self.set(std::move(other), std::move(held));
  return success();
}
template <typename K, typename V>
Result<Tuple<K, V>> OrderedDict_popitem(const Ordered<K, V>& self, bool last) {
  RT_PROPAGATE(self.check_mutable());
  if (self.empty()) return raise(exceptions::KeyError, "'dictionary is empty'");
  auto& entries = self.entries();
  std::size_t at = last ? entries.size() - 1 : 0;
  while (!entries[at].is_alive()) last ? --at : ++at;
  Tuple<K, V> item(entries[at].key, entries[at].value);
  self.erase_at(at);
  return item;
}

}  // namespace rt::collections

namespace rt::python {

template <typename K, typename V>
Result<V> getitem(const collections::Defaults<K, V>& self, const K& key) {
  return self.value(key);
}

}  // namespace rt::python
