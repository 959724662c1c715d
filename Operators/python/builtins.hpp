/// Built-in functions over iterables.
#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>

#include "drupe/convert.hpp"
#include "drupe/number.hpp"
#include "drupe/order.hpp"
#include "list.hpp"
#include "sort.hpp"

namespace rt::python {

/// `true` iff `T` is an int or a bool, or a union of these.
template <typename T>
inline constexpr bool is_whole = std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t>;
template <typename... T>
inline constexpr bool is_whole<Union<T...>> = (is_whole<T> && ...);

/// Returns `start` plus all items, which are ints or bools.
template <typename X>
  requires is_whole<ItemOf<X>>
Result<std::int64_t> sum(const X& iterable, std::int64_t start) {
  // Wide enough for any number of items: only a final sum that does not fit is an error.
  __int128 total = start;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    with_held(*item, [&total](auto held) {
      total += held;
      return None{};
    });
  }
  if (total != static_cast<std::int64_t>(total)) return integer_overflow();
  return static_cast<std::int64_t>(total);
}

/// Adds the rest of `items` to `total`, from left to right.
template <typename T, typename Iterator>
Result<T> added(Iterator& items, T total) {
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    with_held(*item, [&total](const auto& held) {
      const T addend = rt::convert<T>(held);
      if constexpr (std::is_same_v<T, Complex>) {
        total = {total.real + addend.real, total.imag + addend.imag};
      } else {
        total += addend;
      }
      return None{};
    });
  }
  return total;
}

/// Returns `start` plus all items, from left to right.
template <typename X>
Result<double> sum(const X& iterable, double start) {
  auto items = iterate(iterable);
  return added(items, start);
}
template <typename X>
Result<Complex> sum(const X& iterable, const Complex& start) {
  auto items = iterate(iterable);
  return added(items, start);
}

/// Returns the int `start` plus all items, which are floats or complex numbers; of none, `start` as
/// it is.
template <typename X>
  requires std::is_same_v<ItemOf<X>, double> || std::is_same_v<ItemOf<X>, Complex>
Result<Union<std::int64_t, ItemOf<X>>> sum(const X& iterable, std::int64_t start) {
  using Total = ItemOf<X>;
  auto items = iterate(iterable);
  const Total* item = RT_PROPAGATE(next_item(items));
  if (!item) return Union<std::int64_t, Total>(start);
  const Total first = *item;
  const Total total = rt::convert<Total>(start);
  if constexpr (std::is_same_v<Total, Complex>) {
    return Union<std::int64_t, Total>(RT_PROPAGATE(
        added(items, Complex{total.real + first.real, total.imag + first.imag})));
  } else {
    return Union<std::int64_t, Total>(RT_PROPAGATE(added(items, total + first)));
  }
}

/// Returns `start` plus all items, which are ints until a float comes.
template <typename X>
  requires(is_union<ItemOf<X>> && !is_whole<ItemOf<X>>)
Result<Union<std::int64_t, double>> sum(const X& iterable, std::int64_t start) {
  __int128 total = start;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    std::optional<double> first;
    with_held(*item, [&](const auto& held) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(held)>, double>) {
        first = held;
      } else {
        total += held;
      }
      return None{};
    });
    if (first) {
      if (total != static_cast<std::int64_t>(total)) return integer_overflow();
      const double so_far = static_cast<double>(static_cast<std::int64_t>(total));
      return Union<std::int64_t, double>(RT_PROPAGATE(added(items, so_far + *first)));
    }
  }
  if (total != static_cast<std::int64_t>(total)) return integer_overflow();
  return Union<std::int64_t, double>(static_cast<std::int64_t>(total));
}

/// Returns the items of `start` and of all tuples in a new tuple.
template <typename X, typename T>
Result<VarTuple<T>> sum(const X& iterable, const VarTuple<T>& start) {
  Vector<T> result;
  result.append(start.begin(), static_cast<std::size_t>(start.size()));
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    const auto next = rt::convert<VarTuple<T>>(*item);
    result.append(next.begin(), static_cast<std::size_t>(next.size()));
  }
  return VarTuple<T>(std::move(result));
}

/// Returns the items of `start` and of all lists in a new list.
template <typename X, typename T>
Result<List<T>> sum(const X& iterable, const List<T>& start) {
  List<T> result;
  result.items().append(start.begin(), start.items().size());
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    result.items().append(item->begin(), item->items().size());
  }
  return result;
}

/// Orders from small to large: what `min` prefers.
struct Smaller {
  template <typename A, typename B>
  bool operator()(const A& a, const B& b) const {
    return rt::less(a, b);
  }
};

/// Orders from large to small: what `max` prefers.
struct Larger {
  template <typename A, typename B>
  bool operator()(const A& a, const B& b) const {
    if constexpr (mixes_order<A> || mixes_order<B>) return in_order_or_settled(a, b, kGreater);
    return rt::less(b, a);
  }
};

/// Returns the first item that no later one is preferred to; nothing if there is no item.
template <typename Prefers, typename X>
Result<std::optional<ItemOf<X>>> extreme(const X& iterable) {
  std::optional<ItemOf<X>> best;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (!best || Prefers()(*item, *best)) best.emplace(*item);
  }
  return best;
}
/// Returns `best`, or the exception of `min` or `max` for nothing.
template <typename T>
Result<T> found(Result<std::optional<T>> best, const char* name) {
  std::optional<T> value = RT_PROPAGATE(std::move(best));
  if (!value) return raise(exceptions::ValueError, Str(std::string_view(name)), Str("() arg is an empty sequence"));
  return std::move(*value);
}

/// Returns `a` or a later argument, whichever is preferred first.
template <typename Prefers, typename T, typename... Rest>
T preferred(const T& a, const Rest&... rest) {
  const T* best = &a;
  ((best = Prefers()(rest, *best) ? &rest : best), ...);
  return *best;
}

/// Returns the smallest item.
template <typename X>
Result<ItemOf<X>> min(const X& iterable) {
  return found(extreme<Smaller>(iterable), "min");
}

/// Returns the largest item.
template <typename X>
Result<ItemOf<X>> max(const X& iterable) {
  return found(extreme<Larger>(iterable), "max");
}

/// `true` iff `X` can be walked over.
template <typename X>
concept IterableType = requires(const X& x) { iterate(x); };

/// Returns the smallest item, or `other` if there is none.
template <IterableType X>
  requires(!std::is_same_v<X, ItemOf<X>>)
Result<ItemOf<X>> min(const X& iterable, const ItemOf<X>& other) {
  std::optional<ItemOf<X>> best = RT_PROPAGATE(extreme<Smaller>(iterable));
  return best ? *best : other;
}

/// Returns the largest item, or `other` if there is none.
template <IterableType X>
  requires(!std::is_same_v<X, ItemOf<X>>)
Result<ItemOf<X>> max(const X& iterable, const ItemOf<X>& other) {
  std::optional<ItemOf<X>> best = RT_PROPAGATE(extreme<Larger>(iterable));
  return best ? *best : other;
}

/// Returns the smallest argument.
template <typename T, typename... Rest>
  requires(std::is_same_v<T, Rest> && ...)
T min(const T& a, const T& b, const Rest&... more) {
  return preferred<Smaller>(a, b, more...);
}

/// Returns the largest argument.
template <typename T, typename... Rest>
  requires(std::is_same_v<T, Rest> && ...)
T max(const T& a, const T& b, const Rest&... more) {
  return preferred<Larger>(a, b, more...);
}

/// An int or a float, whichever it was.
using Number = Union<std::int64_t, double>;

/// Returns the smaller argument as it is.
inline Number min(std::int64_t a, double b) { return rt::less(b, a) ? Number(b) : Number(a); }
inline Number min(double a, std::int64_t b) { return rt::less(b, a) ? Number(b) : Number(a); }

/// Returns the larger argument as it is.
inline Number max(std::int64_t a, double b) { return rt::less(a, b) ? Number(b) : Number(a); }
inline Number max(double a, std::int64_t b) { return rt::less(a, b) ? Number(b) : Number(a); }

/// Returns whether an item is true.
template <typename X>
Result<bool> any(const X& iterable) {
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (rt::truth(*item)) return true;
  }
  return false;
}

/// Returns whether no item is false.
template <typename X>
Result<bool> all(const X& iterable) {
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (!rt::truth(*item)) return false;
  }
  return true;
}

/// Returns a new list of the items in order.
template <typename X>
Result<List<ItemOf<X>>> sorted(const X& iterable, bool reverse) {
  using T = ItemOf<X>;
  List<T> result = RT_PROPAGATE(list(iterable));
  sort_items(result.items(), [](const T& a, const T& b) { return rt::less(a, b); }, reverse);
  return result;
}

/// Returns the hash of `x`.
template <typename T>
std::int64_t hash(const T& x) {
  return rt::hash(x);
}

}  // namespace rt::python
