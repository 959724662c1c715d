/// Lazy sequences: `range`, `enumerate`, `zip`, `reversed`, `map`, `filter`, `iter` and `next`.
#pragma once

#include <array>
#include <cstdint>
#include <tuple>

#include "dict_methods.hpp"
#include "drupe/range.hpp"
#include "lazy.hpp"

namespace rt::python {

/// Returns the ints from 0 up to `stop`.
RT_INLINE Range range(std::int64_t stop) { return Range{0, stop, 1}; }

/// Returns the ints from `start` up to `stop`, `step` apart.
RT_INLINE Result<Range> range(std::int64_t start, std::int64_t stop, std::int64_t step) {
  if (step == 0) return raise(exceptions::ValueError, "range() arg 3 must not be zero");
  return Range{start, stop, step};
}

/// Returns pairs of a count from `start` and an item.
template <typename X>
Enumerate<X> enumerate(const X& iterable, std::int64_t start) {
  return Enumerate<X>(iterable, start);
}

/// Returns tuples of one item.
template <typename X>
Zip<X> zip(const X& a, bool strict) {
  return Zip<X>(strict, a);
}

/// Returns pairs of items.
template <typename X, typename Y>
Zip<X, Y> zip(const X& a, const Y& b, bool strict) {
  return Zip<X, Y>(strict, a, b);
}

/// Returns triples of items.
template <typename X, typename Y, typename Z>
Zip<X, Y, Z> zip(const X& a, const Y& b, const Z& c, bool strict) {
  return Zip<X, Y, Z>(strict, a, b, c);
}

/// Returns the items from the last to the first.
template <typename T>
Reversed<List<T>> reversed(const List<T>& sequence) {
  return Reversed<List<T>>(sequence);
}
template <typename T>
Reversed<VarTuple<T>> reversed(const VarTuple<T>& sequence) {
  return Reversed<VarTuple<T>>(sequence);
}
inline Reversed<Str> reversed(const Str& sequence) { return Reversed<Str>(sequence); }

/// Returns the ints of a range from the last to the first.
inline Result<Range> reversed(const Range& sequence) {
  const std::uint64_t count = sequence.count();
  if (count == 0) return Range{0, 0, 1};
  // Bounds that wrap around would only be reached by a range at the very limits of int.
  const auto wrapped = [](std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
  };
  const std::int64_t last = wrapped(
      sequence.start, static_cast<std::int64_t>((count - 1) * static_cast<std::uint64_t>(sequence.step)));
  std::int64_t step = 0, stop = 0;
  if (__builtin_sub_overflow(0, sequence.step, &step) ||
      __builtin_sub_overflow(sequence.start, sequence.step, &stop)) {
    return integer_overflow();
  }
  return Range{last, stop, step};
}

/// The exception for what only a range can do.
template <typename X>
Result<X> reversed(const X&) {
  return raise(exceptions::TypeError, "this iterator is not reversible");
}

/// Returns `function(item)` of each item.
template <typename Function, typename X>
Map<Function, X> map(const Function& function, const X& iterable) {
  return Map<Function, X>(function, iterable);
}

/// Returns the items for which `function` is true.
template <typename Function, typename X>
Filter<Function, X> filter(const Function& function, const X& iterable) {
  return Filter<Function, X>(function, iterable);
}

/// Returns an iterator over the items.
template <typename X>
auto iter(const X& iterable) {
  if constexpr (is_iterator<X>) {
    return iterable;
  } else {
    return Iter<X>(iterable);
  }
}

/// Returns the next item.
template <typename X>
Result<ItemOf<X>> next(const X& iterator) {
  if constexpr (is_iterator<X>) {
    X items = iterator;
    const auto* item = RT_PROPAGATE(next_item(items));
    if (!item) return raise(exceptions::StopIteration, Str());
    return *item;
  } else {
    return raise(exceptions::TypeError, "this object is not an iterator");
  }
}

/// Returns the next item, or `other` at the end.
template <typename X>
Result<ItemOf<X>> next(const X& iterator, const ItemOf<X>& other) {
  if constexpr (is_iterator<X>) {
    X items = iterator;
    const auto* item = RT_PROPAGATE(next_item(items));
    return item ? *item : other;
  } else {
    return raise(exceptions::TypeError, "this object is not an iterator");
  }
}

/// Returns the items, of which there must be as many as `Items`, a tuple of equal types, has.
template <typename Items, typename X>
Result<Items> unpack(const X& iterable, std::int64_t count) {
  const auto wrong = [count](const char* what) {
    StrBuilder message;
    message.append(what);
    write_int(message, count);
    return message.finish();
  };
  ItemOf<X> taken[std::tuple_size_v<Items>]{};
  std::int64_t got = 0;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (got == count) {
      return raise(exceptions::ValueError, wrong("too many values to unpack (expected "), Str(")"));
    }
    taken[got++] = *item;
  }
  if (got < count) {
    return raise(exceptions::ValueError, wrong("not enough values to unpack (expected "), Str(", got "),
                 rt::repr(got), Str(")"));
  }
  return std::apply([](const auto&... each) { return Items(each...); }, std::to_array(taken));
}

/// Returns whether `item` is one of a range, of a view, or of what an iterator still has.
template <typename X, typename Q>
  requires(is_iterator<X> || std::is_same_v<X, Range>)
Result<bool> contains(const X& iterable, const Q& item) {
  if constexpr (std::is_same_v<X, Range> && std::is_same_v<Q, std::int64_t>) {
    return iterable.contains(item);
  } else {
    auto items = iterate(iterable);
    while (const auto* each = RT_PROPAGATE(next_item(items))) {
      if (rt::same(*each, item)) return true;
    }
    return false;
  }
}
template <typename K, typename V, typename Q>
Result<bool> contains(const DictKeys<K, V>& keys, const Q& item) {
  return keys.dict.contains(item);
}
template <typename K, typename V, typename Q>
Result<bool> contains(const DictValues<K, V>& values, const Q& item) {
  for (const auto& entry : values.dict) {
    if (rt::same(entry.value, item)) return true;
  }
  return false;
}
template <typename K, typename V, typename Q, typename W>
Result<bool> contains(const DictItems<K, V>& items, const Tuple<Q, W>& item) {
  const V* value = items.dict.find(std::get<0>(item));
  return value && rt::same(*value, std::get<1>(item));
}

/// Returns the number of items of a range or of a view of a dict.
inline Result<std::int64_t> len(const Range& iterable) {
  if (iterable.count() > static_cast<std::uint64_t>(INT64_MAX)) {
    return raise(exceptions::OverflowError, "Python int too large to convert to C ssize_t");
  }
  return iterable.size();
}
template <typename K, typename V>
Result<std::int64_t> len(const DictKeys<K, V>& iterable) {
  return iterable.size();
}
template <typename K, typename V>
Result<std::int64_t> len(const DictValues<K, V>& iterable) {
  return iterable.size();
}
template <typename K, typename V>
Result<std::int64_t> len(const DictItems<K, V>& iterable) {
  return iterable.size();
}
template <typename X>
  requires is_iterator<X>
Result<std::int64_t> len(const X&) {
  return raise(exceptions::TypeError, "object of this iterator type has no len()");
}

}  // namespace rt::python
