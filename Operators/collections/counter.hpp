/// `collections.Counter`.
#pragma once

#include <cstdint>
#include <optional>

#include "dicts.hpp"

namespace rt::collections {

template <typename K, typename X>
Result<None> Counter_update(const Counts<K>& self, const X& iterable) {
  RT_PROPAGATE(self.check_mutable());
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    RT_PROPAGATE(self.count(rt::convert<K>(*item), 1));
  }
  return success();
}
template <typename K>
Result<None> Counter_update(const Counts<K>& self, const Dict<K, std::int64_t>& counts) {
  RT_PROPAGATE(self.check_mutable());
  for (const auto& entry : counts) RT_PROPAGATE(self.count(entry.key, entry.value));
  return success();
}
template <typename K>
Result<None> Counter_update(const Counts<K>& self, const Counts<K>& counts) {
  return Counter_update(self, static_cast<const Dict<K, std::int64_t>&>(counts));
}
template <typename K, typename X>
Result<None> Counter_subtract(const Counts<K>& self, const X& iterable) {
  RT_PROPAGATE(self.check_mutable());
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    RT_PROPAGATE(self.count(rt::convert<K>(*item), -1));
  }
  return success();
}
template <typename K>
Result<None> Counter_subtract(const Counts<K>& self, const Dict<K, std::int64_t>& counts) {
  RT_PROPAGATE(self.check_mutable());
  for (const auto& entry : counts) RT_PROPAGATE(self.count(entry.key, -entry.value));
  return success();
}
template <typename K>
Result<None> Counter_subtract(const Counts<K>& self, const Counts<K>& counts) {
  return Counter_subtract(self, static_cast<const Dict<K, std::int64_t>&>(counts));
}

/// `Counter()`, `Counter(iterable)`.
template <typename R>
R Counter() {
  return R();
}
template <typename R, typename X>
Result<R> Counter(const X& iterable) {
  R result;
  RT_PROPAGATE(Counter_update(result, iterable));
  return result;
}

template <typename K>
List<Tuple<K, std::int64_t>> Counter_most_common(const Counts<K>& self,
                                                 std::optional<std::int64_t> n) {
  List<Tuple<K, std::int64_t>> result;
  Vector<Tuple<K, std::int64_t>> ranked = self.ranked();
  const auto count = static_cast<std::int64_t>(ranked.size());
  const std::int64_t wanted = n ? std::min(std::max<std::int64_t>(*n, 0), count) : count;
  ranked.truncate(static_cast<std::size_t>(wanted));
  result.items() = std::move(ranked);
  return result;
}
template <typename K>
List<K> Counter__elements(const Counts<K>& self) {
  List<K> result;
  for (const auto& entry : self) {
    for (std::int64_t i = 0; i < entry.value; ++i) result.push(entry.key);
  }
  return result;
}
template <typename K>
std::int64_t Counter_total(const Counts<K>& self) {
  std::int64_t total = 0;
  for (const auto& entry : self) total += entry.value;
  return total;
}
template <typename K>
Counts<K> Counter_copy(const Counts<K>& self) {
  Counts<K> copy;
  for (const auto& entry : self) copy.set(entry.key, entry.value);
  return copy;
}

/// The counts of `a` and `b` as `combine` makes one of two, without those that are not positive.
template <typename K, typename Combine>
Counts<K> combined(const Counts<K>& a, const Counts<K>& b, const Combine& combine) {
  Counts<K> result;
  for (const auto& entry : a) {
    const std::int64_t* other = b.find(entry.key);
    const std::int64_t count = combine(entry.value, other ? *other : 0);
    if (count > 0) result.set(entry.key, count);
  }
  for (const auto& entry : b) {
    if (a.contains(entry.key)) continue;
    const std::int64_t count = combine(0, entry.value);
    if (count > 0) result.set(entry.key, count);
  }
  return result;
}

/// The same, where `combine` writes down a count and returns whether it is too large for 64 bits.
template <typename K, typename Combine>
Result<Counts<K>> combined_if_small(const Counts<K>& a, const Counts<K>& b,
                                    const Combine& combine) {
  bool overflows = false;
  Counts<K> result = combined(a, b, [&](std::int64_t x, std::int64_t y) {
    std::int64_t count = 0;
    overflows |= combine(x, y, &count);
    return count;
  });
  if (overflows) return raise(exceptions::OverflowError, "integer result does not fit in 64 bits");
  return result;
}

}  // namespace rt::collections

namespace rt::python {

template <typename K>
std::int64_t getitem(const collections::Counts<K>& self, const K& key) {
  const std::int64_t* count = self.find(key);
  return count ? *count : 0;
}
template <typename K>
Result<None> delitem(const collections::Counts<K>& self, const K& key) {
  RT_PROPAGATE(self.check_mutable());
  self.erase(key);
  return success();
}
template <typename K>
Result<collections::Counts<K>> add(const collections::Counts<K>& a,
                                   const collections::Counts<K>& b) {
  return collections::combined_if_small(
      a, b, [](auto x, auto y, auto* sum) { return __builtin_add_overflow(x, y, sum); });
}
template <typename K>
Result<collections::Counts<K>> sub(const collections::Counts<K>& a,
                                   const collections::Counts<K>& b) {
  return collections::combined_if_small(
      a, b, [](auto x, auto y, auto* rest) { return __builtin_sub_overflow(x, y, rest); });
}
template <typename K>
collections::Counts<K> and_(const collections::Counts<K>& a, const collections::Counts<K>& b) {
  return collections::combined(a, b, [](std::int64_t x, std::int64_t y) { return x < y ? x : y; });
}
template <typename K>
collections::Counts<K> or_(const collections::Counts<K>& a, const collections::Counts<K>& b) {
  return collections::combined(a, b, [](std::int64_t x, std::int64_t y) { return x > y ? x : y; });
}
template <typename K>
collections::Counts<K> pos(const collections::Counts<K>& a) {
  return or_(a, collections::Counts<K>());
}
template <typename K>
Result<collections::Counts<K>> neg(const collections::Counts<K>& a) {
  return sub(collections::Counts<K>(), a);
}

}  // namespace rt::python
