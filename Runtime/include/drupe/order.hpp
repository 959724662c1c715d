/// The order of values whose types are known when the program runs: unions, optionals, and what
/// holds them. CPython orders numbers, texts, and sequences of such; of others it raises TypeError.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>

#include "drupe/call.hpp"
#include "drupe/convert.hpp"
#include "drupe/error.hpp"
#include "drupe/list.hpp"
#include "drupe/number.hpp"
#include "drupe/protocol.hpp"
#include "drupe/tuple.hpp"

namespace rt {

/// An operator that orders.
struct Order {
  /// How Python writes it.
  std::string_view symbol;
  /// Whether it asks for the greater, and whether it takes equal ones.
  bool greater, equal;
};
inline constexpr Order kLess{"<", false, false}, kLessEqual{"<=", false, true},
    kGreater{">", true, false}, kGreaterEqual{">=", true, true};

/// `true` iff values of type `T` may be in no order with each other.
template <typename T>
inline constexpr bool mixes_order = is_optional<T> || Unfolding<T>;
template <typename... T>
inline constexpr bool mixes_order<std::variant<T...>> = !(is_number<T> && ...);
template <typename... T>
inline constexpr bool mixes_order<std::tuple<T...>> = (mixes_order<T> || ...);
template <typename T>
inline constexpr bool mixes_order<VarTuple<T>> = mixes_order<T>;
template <typename T>
inline constexpr bool mixes_order<List<T>> = mixes_order<T>;

/// `true` iff a `T` holds a value of one of several types.
template <typename T>
inline constexpr bool is_one_of_several = is_optional<T> || is_union<T> || Unfolding<T>;

/// Returns what `body` returns for the value that `value` holds, as its own type.
template <typename T, typename Body>
auto with_one_of(const T& value, const Body& body) {
  if constexpr (Unfolding<T>) {
    return rt::visit(value.unfold(), body);
  } else if constexpr (is_optional<T>) {
    return value ? body(*value) : body(None{});
  } else {
    return rt::visit(value, body);
  }
}

template <typename A, typename B>
Result<bool> in_order(const A& a, const B& b, const Order& order);

/// Returns `in_order` of two fixed tuples, from the `I`th items on.
template <std::size_t I = 0, typename... A, typename... B>
Result<bool> tuples_in_order(const std::tuple<A...>& a, const std::tuple<B...>& b,
                             const Order& order) {
  if constexpr (I == sizeof...(A) || I == sizeof...(B)) {
    if (sizeof...(A) == sizeof...(B)) return order.equal;
    return (sizeof...(A) < sizeof...(B)) != order.greater;
  } else {
    if (rt::same(std::get<I>(a), std::get<I>(b))) return tuples_in_order<I + 1>(a, b, order);
    return in_order(std::get<I>(a), std::get<I>(b), order);
  }
}

/// Returns `in_order` of two sequences of items of one type each.
template <typename A, typename B>
Result<bool> items_in_order(const A& a, const B& b, const Order& order) {
  for (std::int64_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (!rt::same(a[i], b[i])) return in_order(a[i], b[i], order);
  }
  return a.size() == b.size() ? order.equal : (a.size() < b.size()) != order.greater;
}

/// `true` iff both are handles on sequences of one kind.
template <typename A, typename B>
inline constexpr bool are_sequences = false;
template <typename A, typename B>
inline constexpr bool are_sequences<List<A>, List<B>> = true;
template <typename A, typename B>
inline constexpr bool are_sequences<VarTuple<A>, VarTuple<B>> = true;

/// `true` iff both are fixed tuples.
template <typename A, typename B>
inline constexpr bool are_tuples = false;
template <typename... A, typename... B>
inline constexpr bool are_tuples<std::tuple<A...>, std::tuple<B...>> = true;

/// Returns whether `a` and `b` are in the order that `order` asks for, or TypeError if there is none.
template <typename A, typename B>
Result<bool> in_order(const A& a, const B& b, const Order& order) {
  if constexpr (is_one_of_several<A>) {
    return with_one_of(a, [&](const auto& held) { return in_order(held, b, order); });
  } else if constexpr (is_one_of_several<B>) {
    return with_one_of(b, [&](const auto& held) { return in_order(a, held, order); });
  } else if constexpr (are_tuples<A, B>) {
    return tuples_in_order(a, b, order);
  } else if constexpr (are_sequences<A, B>) {
    return items_in_order(a, b, order);
  } else if constexpr (Orderable<A, B> && Orderable<B, A> && !std::is_same_v<A, None>) {
    if (order.equal && rt::equal(a, b)) return true;
    return order.greater ? rt::less(b, a) : rt::less(a, b);
  } else {
    return raise(exceptions::TypeError, "'", order.symbol, "' not supported between instances of '",
                 rt::type_name(a), "' and '", rt::type_name(b), "'");
  }
}

/// Returns `in_order`; a TypeError waits for the end of the kernel that asks.
template <typename A, typename B>
bool in_order_or_settled(const A& a, const B& b, const Order& order) {
  return settled<bool>([&] { return in_order(a, b, order); });
}

/// What has no order raises when it is sorted: the exception waits for the end of the kernel.
template <typename A, typename B>
  requires((mixes_order<A> && is_one_of_several<A>) || (mixes_order<B> && is_one_of_several<B>))
struct Less<A, B> {
  static bool of(const A& a, const B& b) { return in_order_or_settled(a, b, kLess); }
};

}  // namespace rt
