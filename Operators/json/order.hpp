/// The order of what `json.loads` gives, which is one of numbers, of texts, or of lists of such.
#pragma once

#include "drupe/order.hpp"
#include "value.hpp"

namespace rt::python {

template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> lt(const A& a, const B& b) {
  return rt::in_order(a, b, kLess);
}
template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> le(const A& a, const B& b) {
  return rt::in_order(a, b, kLessEqual);
}
template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> gt(const A& a, const B& b) {
  return rt::in_order(a, b, kGreater);
}
template <typename A, typename B>
  requires(Unfolding<A> || Unfolding<B>)
Result<bool> ge(const A& a, const B& b) {
  return rt::in_order(a, b, kGreaterEqual);
}

}  // namespace rt::python
