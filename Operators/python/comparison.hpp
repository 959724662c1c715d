/// Equality, order, identity and truth of values.
#pragma once

#include <cstdint>
#include <type_traits>

#include "drupe/order.hpp"
#include "drupe/protocol.hpp"
#include "drupe/tuple.hpp"

namespace rt::python {

/// Returns `a == b`.
template <typename A, typename B>
RT_INLINE bool eq(const A& a, const B& b) {
  return rt::equal(a, b);
}

/// Returns `a != b`.
template <typename A, typename B>
RT_INLINE bool ne(const A& a, const B& b) {
  return !rt::equal(a, b);
}

/// Returns `a < b`.
template <typename A, typename B>
  requires(Orderable<A, B> && !Unfolding<A> && !Unfolding<B>)
RT_INLINE bool lt(const A& a, const B& b) {
  if constexpr (mixes_order<A> || mixes_order<B>) return in_order_or_settled(a, b, kLess);
  return rt::less(a, b);
}

/// Returns `a <= b`. For sequences, this is whether the first items that differ are in order.
template <typename A, typename B>
  requires(Orderable<A, B> && !Unfolding<A> && !Unfolding<B>)
RT_INLINE bool le(const A& a, const B& b) {
  if constexpr (mixes_order<A> || mixes_order<B>) return in_order_or_settled(a, b, kLessEqual);
  return rt::less(a, b) || rt::equal(a, b);
}

/// Returns `a > b`.
template <typename A, typename B>
  requires(Orderable<B, A> && !Unfolding<A> && !Unfolding<B>)
RT_INLINE bool gt(const A& a, const B& b) {
  if constexpr (mixes_order<A> || mixes_order<B>) return in_order_or_settled(a, b, kGreater);
  return rt::less(b, a);
}

/// Returns `a >= b`.
template <typename A, typename B>
  requires(Orderable<B, A> && !Unfolding<A> && !Unfolding<B>)
RT_INLINE bool ge(const A& a, const B& b) {
  if constexpr (mixes_order<A> || mixes_order<B>) return in_order_or_settled(a, b, kGreaterEqual);
  return rt::less(b, a) || rt::equal(a, b);
}

/// Returns whether both are the same object. Values without identity are the same if their type and
/// value are.
template <typename A, typename B>
bool is(const A& a, const B& b) {
  if constexpr (is_optional<A>) {
    return a ? is(*a, b) : is(None{}, b);
  } else if constexpr (is_union<A>) {
    return rt::visit(a, [&b](const auto& held) { return is(held, b); });
  } else if constexpr (is_optional<B> || is_union<B>) {
    return is(b, a);
  } else if constexpr (!std::is_same_v<A, B>) {
    return false;
  } else if constexpr (requires { a.identity(); }) {
    return a.identity() == b.identity();
  } else {
    return rt::same(a, b);
  }
}

/// Returns whether they are not the same object.
template <typename A, typename B>
bool is_not(const A& a, const B& b) {
  return !is(a, b);
}

/// Returns whether `x` counts as true.
template <typename T>
RT_INLINE bool truth(const T& x) {
  return rt::truth(x);
}

/// Returns whether `x` counts as true.
template <typename T>
bool bool_(const T& x) {
  return rt::truth(x);
}

/// Returns whether `x` does not count as true.
template <typename T>
RT_INLINE bool not_(const T& x) {
  return !rt::truth(x);
}

}  // namespace rt::python
