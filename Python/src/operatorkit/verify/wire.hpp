/// What the library that checks kernels is made of: arguments from the C interface, kernels called,
/// results and changed arguments back.
#pragma once

#include <tuple>
#include <type_traits>
#include <utility>

#include "drupe/abi.hpp"
#include "drupe/flow.hpp"
#include "drupe/runtime.hpp"

namespace rt::verify {

/// How an argument of type `T` crosses the C interface, which has no slices, ranges and ellipses.
template <typename T>
struct Wire {
  using Type = T;
  static T decode(const Type& value) { return value; }
};
/// Element types that Python has no number of cross as `int` or `float`.
template <typename T>
  requires(std::is_arithmetic_v<T> && !is_number<T>)
struct Wire<T> {
  using Type = std::conditional_t<std::is_integral_v<T>, std::int64_t, double>;
  static T decode(Type value) { return static_cast<T>(value); }
};
template <typename T>
struct Wire<std::optional<T>> {
  using Type = std::optional<typename Wire<T>::Type>;
  static std::optional<T> decode(const Type& value) {
    return value ? std::optional<T>(Wire<T>::decode(*value)) : std::nullopt;
  }
};
template <>
struct Wire<Slice> {
  using Bound = std::optional<std::int64_t>;
  using Type = Tuple<Bound, Bound, Bound>;
  static Slice decode(const Type& value) {
    return {std::get<0>(value), std::get<1>(value), std::get<2>(value)};
  }
};
template <>
struct Wire<Range> {
  using Type = Tuple<std::int64_t, std::int64_t, std::int64_t>;
  static Range decode(const Type& value) {
    return {std::get<0>(value), std::get<1>(value), std::get<2>(value)};
  }
};
template <>
struct Wire<Ellipsis> {
  using Type = None;
  static Ellipsis decode(None) { return {}; }
};
template <typename... T>
struct Wire<std::tuple<T...>> {
  using Type = std::tuple<typename Wire<T>::Type...>;
  static std::tuple<T...> decode(const Type& value) {
    return std::apply(
        [](const auto&... items) { return std::tuple<T...>(Wire<T>::decode(items)...); }, value);
  }
};

/// Returns argument `index` as a `T`.
template <typename T>
Result<T> argument(const abi::Invocation& call, std::uint32_t index) {
  return Wire<T>::decode(RT_PROPAGATE(call.argument<typename Wire<T>::Type>(index)));
}

/// `true` iff the C interface has values of type `T`.
template <typename T>
concept Writable = requires(Arena& arena, const T& value, drupe_value& out) {
  abi::Writer<T>::write(arena, value, out);
};

/// Returns `value` as what the C interface has: an iterator as the list of its items.
template <typename T>
auto materialized(const T& value) {
  if constexpr (Writable<T>) {
    return Result<T>(value);
  } else {
    auto items = iterate(value);
    using Item = std::remove_cvref_t<decltype(*as_result(items.next()).value())>;
    List<Item> list;
    return [](auto& items, List<Item> list) -> Result<List<Item>> {
      while (const auto* item = RT_PROPAGATE(as_result(items.next()))) list.push(*item);
      return list;
    }(items, list);
  }
}

/// The type of the value that a kernel returns or raises.
template <typename T>
struct Returned {
  using Type = T;
  static Result<T> of(T value) { return value; }
};
template <typename T>
struct Returned<Result<T>> {
  using Type = T;
  static Result<T> of(Result<T> value) { return value; }
};

/// Ends a call with what a kernel returned, and the arguments that it changed.
template <typename R, typename... Mutated>
Result<None> finish(abi::Invocation& call, R returned, const Mutated&... mutated) {
  auto value = RT_PROPAGATE(Returned<R>::of(std::move(returned)));
  auto written = RT_PROPAGATE(materialized(value));
  return call.finish(Tuple<decltype(written), Mutated...>(written, mutated...));
}

}  // namespace rt::verify
