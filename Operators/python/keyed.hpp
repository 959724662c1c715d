/// Order by keys that were computed before.
#pragma once

#include <cstddef>
#include <utility>

#include "drupe/list.hpp"
#include "drupe/none.hpp"
#include "drupe/protocol.hpp"
#include "drupe/vector.hpp"
#include "sort.hpp"

namespace rt::python {

/// Sorts `items` in place by their `keys`, stably, reversed or not.
template <typename T, typename K>
None list_sort_by_keys(const List<T>& items, const List<K>& keys, bool reverse) {
  /// A key with the place of its item.
  struct Keyed {
    K key;
    std::size_t place;
  };
  Vector<Keyed> keyed;
  const std::size_t size = keys.items().size();
  keyed.reserve(size);
  for (std::size_t i = 0; i < size; ++i) keyed.push(Keyed{keys.items()[i], i});
  sort_items(keyed, [](const Keyed& a, const Keyed& b) { return rt::less(a.key, b.key); }, reverse);
  Vector<T> sorted;
  sorted.reserve(size);
  for (const Keyed& each : keyed) sorted.push(std::move(items.items()[each.place]));
  items.items().swap(sorted);
  return {};
}

}  // namespace rt::python
