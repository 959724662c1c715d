/// The methods of `collections.deque`. A part of `deque.hpp`.
#pragma once

#include <optional>
#include <utility>

#include "deque.hpp"
#include "../copy/copy.hpp"
#include "drupe/convert.hpp"

namespace rt::collections {

template <typename T, typename X>
Result<None> deque_extend(const Deque<T>& self, const X& iterable);

/// `deque(iterable, maxlen)`.
template <typename R>
Result<R> deque(std::optional<std::int64_t> maxlen) {
  if (maxlen && *maxlen < 0) return raise(exceptions::ValueError, "maxlen must be non-negative");
  return R(maxlen);
}
template <typename R, typename X>
Result<R> deque(const X& iterable, std::optional<std::int64_t> maxlen) {
  const R result = RT_PROPAGATE(deque<R>(maxlen));
  RT_PROPAGATE(deque_extend(result, iterable));
  return result;
}
template <typename T, typename X>
Result<None> deque_extend(const Deque<T>& self, const X& iterable) {
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) self.push_back(rt::convert<T>(*item));
  return success();
}
template <typename T>
Result<None> deque_extend(const Deque<T>& self, const Deque<T>& other) {
  const Deque<T> same = other;
  const std::int64_t count = same.size();
  Vector<T> items;
  for (std::int64_t i = 0; i < count; ++i) items.push(same[i]);
  for (const T& item : items) self.push_back(item);
  return success();
}
template <typename T, typename X>
Result<None> deque_extendleft(const Deque<T>& self, const X& iterable) {
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) self.push_front(rt::convert<T>(*item));
  return success();
}

template <typename T>
None deque_append(const Deque<T>& self, const T& item) {
  self.push_back(item);
  return None{};
}
template <typename T>
None deque_appendleft(const Deque<T>& self, const T& item) {
  self.push_front(item);
  return None{};
}
template <typename T>
Result<T> deque_pop(const Deque<T>& self) {
  if (self.empty()) return raise(exceptions::IndexError, "pop from an empty deque");
  return self.pop_back();
}
template <typename T>
Result<T> deque_popleft(const Deque<T>& self) {
  if (self.empty()) return raise(exceptions::IndexError, "pop from an empty deque");
  return self.pop_front();
}
template <typename T>
None deque_clear(const Deque<T>& self) {
  self.clear();
  return None{};
}
template <typename T>
Deque<T> deque_copy(const Deque<T>& self) {
  Deque<T> copy(self.maxlen());
  for (std::int64_t i = 0; i < self.size(); ++i) copy.push_back(self[i]);
  return copy;
}
template <typename T>
std::int64_t deque_count(const Deque<T>& self, const T& item) {
  std::int64_t count = 0;
  for (std::int64_t i = 0; i < self.size(); ++i) count += rt::same(self[i], item);
  return count;
}
template <typename T>
None deque_reverse(const Deque<T>& self) {
  for (std::int64_t i = 0, j = self.size() - 1; i < j; ++i, --j) std::swap(self[i], self[j]);
  return None{};
}
template <typename T>
None deque_rotate(const Deque<T>& self, std::int64_t n) {
  if (self.size() < 2) return None{};
  n %= self.size();
  for (; n > 0; --n) self.push_front(self.pop_back());
  for (; n < 0; ++n) self.push_back(self.pop_front());
  return None{};
}
template <typename T>
Result<std::int64_t> deque_index(const Deque<T>& self, const T& item) {
  for (std::int64_t i = 0; i < self.size(); ++i) {
    if (rt::same(self[i], item)) return i;
  }
  return raise(exceptions::ValueError, rt::repr(item), Str(" is not in deque"));
}

/// Removes item `index`.
template <typename T>
void erase(const Deque<T>& self, std::int64_t index) {
  for (std::int64_t i = index; i + 1 < self.size(); ++i) self[i] = std::move(self[i + 1]);
  self.pop_back();
}
template <typename T>
Result<None> deque_remove(const Deque<T>& self, const T& item) {
  for (std::int64_t i = 0; i < self.size(); ++i) {
    if (!rt::same(self[i], item)) continue;
    erase(self, i);
    return success();
  }
  return raise(exceptions::ValueError, rt::repr(item), Str(" is not in deque"));
}
template <typename T>
Result<None> deque_insert(const Deque<T>& self, std::int64_t index, const T& item) {
  if (self.maxlen() && self.size() >= *self.maxlen()) {
    return raise(exceptions::IndexError, "deque already at its maximum size");
  }
  const std::int64_t size = self.size();
  if (index < 0) index = index + size < 0 ? 0 : index + size;
  self.push_back(item);
  for (std::int64_t i = size; i > index && i > 0; --i) std::swap(self[i], self[i - 1]);
  return success();
}
template <typename T>
std::optional<std::int64_t> deque_maxlen(const Deque<T>& self) {
  return self.maxlen();
}

/// The items from the end to the start.
template <typename T>
List<T> deque__reversed(const Deque<T>& self) {
  auto list = List<T>::with_capacity(self.size());
  for (std::int64_t i = self.size(); i-- > 0;) list.push(self[i]);
  return list;
}

/// Returns `a` followed by `b`, with the limit of `a`.
template <typename T>
Deque<T> added(const Deque<T>& a, const Deque<T>& b) {
  Deque<T> sum = deque_copy(a);
  for (std::int64_t i = 0; i < b.size(); ++i) sum.push_back(b[i]);
  return sum;
}

}  // namespace rt::collections

namespace rt::python {

template <typename T>
std::int64_t len(const collections::Deque<T>& self) {
  return self.size();
}
template <typename T>
Result<T> getitem(const collections::Deque<T>& self, std::int64_t index) {
  return self[RT_PROPAGATE(checked_index(index, self.size(), "deque index out of range"))];
}
template <typename T>
Result<None> setitem(const collections::Deque<T>& self, std::int64_t index, const T& value) {
  self[RT_PROPAGATE(checked_index(index, self.size(), "deque index out of range"))] = value;
  return success();
}
template <typename T>
Result<None> delitem(const collections::Deque<T>& self, std::int64_t index) {
  collections::erase(
      self, RT_PROPAGATE(checked_index(index, self.size(), "deque index out of range")));
  return success();
}
template <typename T, typename X>
bool contains(const collections::Deque<T>& self, const X& item) {
  for (std::int64_t i = 0; i < self.size(); ++i) {
    if (rt::same(self[i], item)) return true;
  }
  return false;
}
template <typename T>
collections::Deque<T> add(const collections::Deque<T>& a, const collections::Deque<T>& b) {
  return collections::added(a, b);
}

}  // namespace rt::python

namespace rt::copy {

template <typename T>
struct Copier<collections::Deque<T>> {
  static collections::Deque<T> deep(const collections::Deque<T>& value, Memo& memo) {
    const collections::Deque<T> empty(value.maxlen());
    return memo.copied(value.identity(), empty, [&](const collections::Deque<T>& copy) {
      for (std::int64_t i = 0; i < value.size(); ++i) copy.push_back(Copier<T>::deep(value[i], memo));
    });
  }
};
template <typename T>
collections::Deque<T> copy(const collections::Deque<T>& x) {
  return collections::deque_copy(x);
}

}  // namespace rt::copy
