/// The methods of lists.
#pragma once

#include <cstdint>
#include <limits>

#include "list.hpp"
#include "sort.hpp"

namespace rt::python {

/// Adds `item` at the end.
template <typename T>
RT_INLINE Result<None> list_append(const List<T>& self, const T& item) {
  RT_PROPAGATE(self.check_mutable());
  self.push(item);
  return success();
}

/// Adds the items of `items` at the end.
template <typename T, typename X>
Result<None> list_extend(const List<T>& self, const X& items) {
  RT_PROPAGATE(iadd(self, items));
  return success();
}

/// Adds `item` before `index`, which is clamped.
template <typename T>
Result<None> list_insert(const List<T>& self, std::int64_t index, const T& item) {
  RT_PROPAGATE(self.check_mutable());
  self.items().insert(static_cast<std::size_t>(clamped_bound(index, self.size())), item);
  return success();
}

/// Removes and returns the item at `index`.
template <typename T>
Result<T> list_pop(const List<T>& self, std::int64_t index) {
  RT_PROPAGATE(self.check_mutable());
  if (self.empty()) return raise(exceptions::IndexError, "pop from empty list");
  const std::int64_t at = RT_PROPAGATE(checked_index(index, self.size(), "pop index out of range"));
  if (at + 1 == self.size()) return self.items().pop();
  T item = self[at];
  self.items().erase(static_cast<std::size_t>(at), static_cast<std::size_t>(at) + 1);
  return item;
}

/// Removes the first item that equals `item`.
template <typename T, typename Q>
Result<None> list_remove(const List<T>& self, const Q& item) {
  RT_PROPAGATE(self.check_mutable());
  const std::int64_t at = position_of(self, item, 0, self.size());
  if (at < 0) return raise(exceptions::ValueError, "list.remove(x): x not in list");
  self.items().erase(static_cast<std::size_t>(at), static_cast<std::size_t>(at) + 1);
  return success();
}

/// Removes all items.
template <typename T>
Result<None> list_clear(const List<T>& self) {
  RT_PROPAGATE(self.check_mutable());
  // The items are destroyed last: their destructors may look at this list.
  Vector<T> items;
  self.items().swap(items);
  return success();
}

/// Returns where the first item between `start` and `stop` that equals `item` is.
template <typename T, typename Q>
Result<std::int64_t> list_index(const List<T>& self, const Q& item, std::int64_t start,
                                std::int64_t stop) {
  const std::int64_t at = position_of(self, item, clamped_bound(start, self.size()),
                                      clamped_bound(stop, self.size()));
  if (at < 0) return raise(exceptions::ValueError, rt::repr(item), " is not in list");
  return at;
}

/// Returns how many items equal `item`.
template <typename T, typename Q>
std::int64_t list_count(const List<T>& self, const Q& item) {
  return occurrences(self, item);
}

/// Reverses the order of the items.
template <typename T>
Result<None> list_reverse(const List<T>& self) {
  RT_PROPAGATE(self.check_mutable());
  for (std::int64_t i = 0, j = self.size() - 1; i < j; ++i, --j) std::swap(self[i], self[j]);
  return success();
}

/// Returns a new list of the same items.
template <typename T>
List<T> list_copy(const List<T>& self) {
  auto result = List<T>::with_capacity(self.size());
  result.items().append(self.begin(), self.items().size());
  return result;
}

/// Sorts the items in place.
template <typename T>
Result<None> list_sort(const List<T>& self, bool reverse) {
  RT_PROPAGATE(self.check_mutable());
  if constexpr (!Orderable<T, T>) {
    // A list that is always empty: what its items are is not known.
    if (self.size() > 1) {
      return raise(exceptions::TypeError,
                   "'<' not supported between instances of 'NoneType' and 'NoneType'");
    }
  } else {
    sort_items(self.items(), [](const T& a, const T& b) { return rt::less(a, b); }, reverse);
  }
  return success();
}

}  // namespace rt::python
