/// What kernels over `Iterable[T]` share: one form of the call of a function for all functions.
#pragma once

#include <type_traits>
#include <utility>

#include "drupe/error.hpp"
#include "drupe/iterate.hpp"
#include "drupe/iterator.hpp"

namespace rt {

/// Returns `function(argument)` as a result, whether `function` can raise or not.
template <typename Function, typename Argument>
auto called(const Function& function, const Argument& argument) {
  if constexpr (is_result<decltype(function(argument))>) {
    return function(argument);
  } else {
    return Result<decltype(function(argument))>(function(argument));
  }
}

/// Returns `function(item)` of item `index` of a tuple of known types.
/// - Requires: `index` is less than the number of items, of which there is one at least.
template <std::size_t I = 0, typename First, typename... Rest, typename Function>
auto with_item(const std::tuple<First, Rest...>& items, std::size_t index,
               const Function& function) -> decltype(function(std::declval<const First&>())) {
  if constexpr (I < sizeof...(Rest)) {
    if (index != I) return with_item<I + 1>(items, index, function);
  }
  return function(std::get<I>(items));
}
template <typename Function>
Result<None> with_item(const std::tuple<>&, std::size_t, const Function&) {
  return success();
}

/// Returns `function(held)` of what a union or an optional holds, or of another value itself.
template <typename T, typename Function>
auto with_held(const T& value, const Function& function) {
  if constexpr (is_optional<T>) {
    return value ? with_held(*value, function) : function(None{});
  } else if constexpr (is_union<T>) {
    return rt::visit(value, function);
  } else {
    return function(value);
  }
}

}  // namespace rt
