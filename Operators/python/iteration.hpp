/// Iterators: `enumerate`, `zip`, `reversed`, `iter` and `next`.
#pragma once

#include <array>
#include <cstdint>
#include <tuple>

#include "drupe/convert.hpp"
#include "lazy.hpp"
#include "range.hpp"

namespace rt::python {

/// Returns pairs of a count from `start` and an item.
template <typename X>
Enumerate<X> enumerate(const X& iterable, std::int64_t start) {
  return Enumerate<X>(iterable, start);
}

/// Returns tuples of the items of iterables side by side; the last argument says whether these must
/// be equally long.
template <typename... Arguments>
auto zip(const Arguments&... arguments) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    const std::tuple<const Arguments&...> all(arguments...);
    return Zip<std::remove_cvref_t<std::tuple_element_t<I, std::tuple<Arguments...>>>...>(
        std::get<sizeof...(I)>(all), std::get<I>(all)...);
  }(std::make_index_sequence<sizeof...(Arguments) - 1>{});
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
inline Reversed<Bytes> reversed(const Bytes& sequence) { return Reversed<Bytes>(sequence); }
inline Result<Reversed<Range>> reversed(const Range& sequence) {
  RT_PROPAGATE(len(sequence));
  return Reversed<Range>(sequence);
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
  X items = iterator;
  const auto* item = RT_PROPAGATE(next_item(items));
  if (item) return *item;
  if constexpr (requires { items.end_error(); }) {
    return items.end_error();
  } else {
    return raise(exceptions::StopIteration, Str());
  }
}

/// Returns the next item, or `other` at the end; either as an `R`.
template <typename R, typename X, typename Other>
Result<R> next(const X& iterator, const Other& other) {
  X items = iterator;
  const auto* item = RT_PROPAGATE(next_item(items));
  if constexpr (!ConvertibleTo<R, ItemOf<X>> && std::is_same_v<ItemOf<X>, None>) {
    return rt::convert<R>(other);  // It is known that there are no items.
  } else {
    return item ? rt::convert<R>(*item) : rt::convert<R>(other);
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
  std::optional<ItemOf<X>> taken[std::tuple_size_v<Items> + 1];
  std::int64_t got = 0;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (got == count) {
      return raise(exceptions::ValueError, wrong("too many values to unpack (expected "), Str(")"));
    }
    taken[got++].emplace(*item);
  }
  if (got < count) {
    return raise(exceptions::ValueError, wrong("not enough values to unpack (expected "), Str(", got "),
                 rt::repr(got), Str(")"));
  }
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return Items(*std::move(taken[I])...);
  }(std::make_index_sequence<std::tuple_size_v<Items>>{});
}

/// Returns the items `from`, from + 1, ... of `items`, in which `star` stands for a list of all that
/// the others leave.
template <typename Items, typename T, std::size_t... N>
Items starred(const Vector<T>& items, std::size_t star, std::index_sequence<N...>) {
  const std::size_t others = sizeof...(N) - 1;
  const auto part = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
    using Part = std::tuple_element_t<I, Items>;
    if constexpr (std::is_same_v<Part, T>) {
      return items[I < star ? I : items.size() - others - 1 + I];
    } else {
      Part rest;
      for (std::size_t k = star; k < items.size() - (others - star); ++k) rest.push(items[k]);
      return rest;
    }
  };
  return Items(part(std::integral_constant<std::size_t, N>())...);
}

/// Returns the first items, a list, and the last items of `iterable`.
template <typename Items, typename X>
Result<Items> unpack_starred(const X& iterable, std::int64_t before, std::int64_t after) {
  Vector<ItemOf<X>> taken;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) taken.push(*item);
  const auto got = static_cast<std::int64_t>(taken.size());
  if (got < before + after) {
    return raise(exceptions::ValueError, "not enough values to unpack (expected at least ",
                 rt::repr(before + after), ", got ", rt::repr(got), ")");
  }
  return starred<Items>(taken, static_cast<std::size_t>(before),
                        std::make_index_sequence<std::tuple_size_v<Items>>());
}

/// Returns whether `item` is one of what an iterator still has.
template <typename X, typename Q>
  requires is_iterator<X>
Result<bool> contains(const X& iterable, const Q& item) {
  auto items = iterate(iterable);
  while (const auto* each = RT_PROPAGATE(next_item(items))) {
    if (rt::same(*each, item)) return true;
  }
  return false;
}

}  // namespace rt::python
