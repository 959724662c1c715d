/// The order of what `json.loads` gives, which is one of numbers, of texts, or of lists of such.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "../python/items.hpp"
#include "../python/sort.hpp"
#include "drupe/list.hpp"
#include "value.hpp"

namespace rt::json {

/// An operator that orders.
struct Order {
  std::string_view symbol;
  /// Whether it asks for the greater, and whether it takes equal ones.
  bool greater, equal;
};
inline constexpr Order kLess{"<", false, false}, kLessEqual{"<=", false, true},
    kGreater{">", true, false}, kGreaterEqual{">=", true, true};

/// Returns whether `a` and `b` are in the order that `order` asks for.
template <typename A, typename B>
Result<bool> in_order(const A& a, const B& b, const Order& order) {
  if constexpr (Unfolding<A>) {
    return rt::visit(a.unfold(), [&](const auto& held) { return in_order(held, b, order); });
  } else if constexpr (Unfolding<B>) {
    return rt::visit(b.unfold(), [&](const auto& held) { return in_order(a, held, order); });
  } else if constexpr (std::is_same_v<A, List<Value>> && std::is_same_v<B, List<Value>>) {
    for (std::int64_t i = 0; i < a.size() && i < b.size(); ++i) {
      if (!rt::equal(a[i], b[i])) return in_order(a[i], b[i], order);
    }
    return a.size() == b.size() ? order.equal : (a.size() < b.size()) != order.greater;
  } else if constexpr ((is_number<A> && is_number<B>) ||
                       (std::is_same_v<A, Str> && std::is_same_v<B, Str>)) {
    if (order.equal && rt::equal(a, b)) return true;
    return order.greater ? rt::less(b, a) : rt::less(a, b);
  } else {
    return raise(exceptions::TypeError, "'", order.symbol, "' not supported between instances of '",
                 rt::type_name(a), "' and '", rt::type_name(b), "'");
  }
}

/// A new list of the items in order.
template <typename X>
Result<List<Value>> sorted_values(const X& iterable, bool reverse) {
  List<Value> result;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) result.push(*item);
  std::optional<Error> fault;
  const auto before = [&fault, reverse](const Value& a, const Value& b) {
    if (fault) return false;
    auto result = reverse ? in_order(b, a, kLess) : in_order(a, b, kLess);
    if (result.ok()) return result.value();
    fault = std::move(result).error();
    return false;
  };
  python::TimSort(result.items(), before).sort();
  if (fault) return std::move(*fault);
  return result;
}

/// The smallest or the largest item.
template <typename X>
Result<Value> extreme_value(const X& iterable, const Order& order, const char* name) {
  std::optional<Value> best;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (!best || RT_PROPAGATE(in_order(*item, *best, order))) best = *item;
  }
  if (!best) {
    return raise(exceptions::ValueError, std::string_view(name), "() arg is an empty sequence");
  }
  return *best;
}

}  // namespace rt::json

namespace rt::python {

template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> lt(const A& a, const B& b) {
  return json::in_order(a, b, json::kLess);
}
template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> le(const A& a, const B& b) {
  return json::in_order(a, b, json::kLessEqual);
}
template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> gt(const A& a, const B& b) {
  return json::in_order(a, b, json::kGreater);
}
template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> ge(const A& a, const B& b) {
  return json::in_order(a, b, json::kGreaterEqual);
}
template <typename X>
  requires Unfolding<ItemOf<X>>
Result<List<json::Value>> sorted(const X& iterable, bool reverse) {
  return json::sorted_values(iterable, reverse);
}
template <typename X>
  requires Unfolding<ItemOf<X>>
Result<json::Value> min(const X& iterable) {
  return json::extreme_value(iterable, json::kLess, "min");
}
template <typename X>
  requires Unfolding<ItemOf<X>>
Result<json::Value> max(const X& iterable) {
  return json::extreme_value(iterable, json::kGreater, "max");
}

}  // namespace rt::python
