/// Conversions that the compiler inserts: widening (`rt::convert`) and what a test has proved
/// (`rt::is`, `rt::narrow`).
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "drupe/dict.hpp"
#include "drupe/list.hpp"
#include "drupe/set.hpp"
#include "drupe/tuple.hpp"

namespace rt {

/// `Converter<To, From>::of(from)`: the same value as another type. Undefined where there is no
/// such conversion.
template <typename To, typename From>
struct Converter;

/// `true` iff every `From` is also a `To`.
template <typename To, typename From>
concept ConvertibleTo =
    std::is_same_v<To, From> || requires(const From& from) { Converter<To, From>::of(from); };

/// Returns `from` as a `To`. Containers are converted item by item into new ones.
template <typename To, typename From>
  requires ConvertibleTo<To, std::remove_cvref_t<From>>
To convert(From&& from) {
  if constexpr (std::is_same_v<To, std::remove_cvref_t<From>>) {
    return std::forward<From>(from);
  } else {
    return Converter<To, std::remove_cvref_t<From>>::of(from);
  }
}

/// `true` iff `T` is one of `Types`.
template <typename T, typename... Types>
inline constexpr bool is_one_of = (std::is_same_v<T, Types> || ...);

template <>
struct Converter<std::int64_t, bool> {
  static std::int64_t of(bool from) { return from; }
};
template <>
struct Converter<double, bool> {
  static double of(bool from) { return from; }
};
template <>
struct Converter<double, std::int64_t> {
  static double of(std::int64_t from) { return static_cast<double>(from); }
};
template <typename From>
  requires is_number<From>
struct Converter<Complex, From> {
  static Complex of(From from) { return {static_cast<double>(from), 0}; }
};

/// Returns the index of the alternative of `To...` that a `From` becomes: its own type if it is
/// there, else the first that it converts to; the number of alternatives if none.
template <typename From, typename... To>
constexpr std::size_t alternative_for() {
  const bool exact[] = {std::is_same_v<To, From>...};
  const bool possible[] = {ConvertibleTo<To, From>...};
  for (std::size_t i = 0; i < sizeof...(To); ++i) {
    if (exact[i]) return i;
  }
  for (std::size_t i = 0; i < sizeof...(To); ++i) {
    if (possible[i]) return i;
  }
  return sizeof...(To);
}

template <typename To>
struct Converter<std::optional<To>, None> {
  static std::optional<To> of(None) { return std::nullopt; }
};
template <typename To, typename From>
  requires(ConvertibleTo<To, From> && !is_optional<From>)
struct Converter<std::optional<To>, From> {
  static std::optional<To> of(const From& from) { return rt::convert<To>(from); }
};
template <typename To, typename From>
  requires ConvertibleTo<To, From>
struct Converter<std::optional<To>, std::optional<From>> {
  static std::optional<To> of(const std::optional<From>& from) {
    if (!from) return std::nullopt;
    return rt::convert<To>(*from);
  }
};
template <typename... To, typename From>
  requires(!is_union<From> && !is_optional<From> && alternative_for<From, To...>() < sizeof...(To))
struct Converter<std::variant<To...>, From> {
  static std::variant<To...> of(const From& from) {
    constexpr std::size_t index = alternative_for<From, To...>();
    using Alternative = std::variant_alternative_t<index, std::variant<To...>>;
    return std::variant<To...>(std::in_place_index<index>, rt::convert<Alternative>(from));
  }
};
template <typename... To, typename... From>
  requires(ConvertibleTo<std::variant<To...>, From> && ...)
struct Converter<std::variant<To...>, std::variant<From...>> {
  static std::variant<To...> of(const std::variant<From...>& from) {
    return rt::visit(from, [](const auto& held) { return rt::convert<std::variant<To...>>(held); });
  }
};

template <typename To, typename From>
  requires ConvertibleTo<To, From>
struct Converter<List<To>, List<From>> {
  static List<To> of(const List<From>& from) {
    auto to = List<To>::with_capacity(from.size());
    for (const From& item : from) to.push(rt::convert<To>(item));
    return to;
  }
};
template <typename To, typename From>
  requires ConvertibleTo<To, From>
struct Converter<VarTuple<To>, VarTuple<From>> {
  static VarTuple<To> of(const VarTuple<From>& from) {
    Vector<To> items;
    items.reserve(static_cast<std::size_t>(from.size()));
    for (const From& item : from) items.push(rt::convert<To>(item));
    return VarTuple<To>(std::move(items));
  }
};
template <typename To, typename... From>
  requires(ConvertibleTo<To, From> && ...)
struct Converter<VarTuple<To>, std::tuple<From...>> {
  static VarTuple<To> of(const std::tuple<From...>& from) {
    Vector<To> items;
    std::apply([&](const From&... each) { (items.push(rt::convert<To>(each)), ...); }, from);
    return VarTuple<To>(std::move(items));
  }
};
template <typename... To, typename... From>
  requires(sizeof...(To) == sizeof...(From) && (ConvertibleTo<To, From> && ...))
struct Converter<std::tuple<To...>, std::tuple<From...>> {
  static std::tuple<To...> of(const std::tuple<From...>& from) {
    return std::apply(
        [](const From&... items) { return std::tuple<To...>(rt::convert<To>(items)...); }, from);
  }
};
template <typename K, typename V, typename L, typename W>
  requires(ConvertibleTo<K, L> && ConvertibleTo<V, W>)
struct Converter<Dict<K, V>, Dict<L, W>> {
  static Dict<K, V> of(const Dict<L, W>& from) {
    Dict<K, V> to;
    for (const auto& entry : from) to.set(rt::convert<K>(entry.key), rt::convert<V>(entry.value));
    return to;
  }
};
template <typename To, typename From>
  requires ConvertibleTo<To, From>
struct Converter<Set<To>, Set<From>> {
  static Set<To> of(const Set<From>& from) {
    Set<To> to;
    for (const From& item : from) to.add(rt::convert<To>(item));
    return to;
  }
};

/// `true` iff an `X` holds a value of one of several types, which `unfold` returns as a union.
template <typename X>
concept Unfolding = requires(const X& value) { value.unfold(); };

/// `true` iff each alternative of the union `From` is also a `To`.
template <typename To, typename From>
inline constexpr bool takes_all = false;
template <typename To, typename... From>
inline constexpr bool takes_all<To, std::variant<From...>> = (ConvertibleTo<To, From> && ...);

/// What holds one of several types becomes a union in which they all are.
template <typename To, typename From>
  requires(Unfolding<From> && !ConvertibleTo<To, From> &&
           takes_all<std::optional<To>,
                     std::remove_cvref_t<decltype(std::declval<const From&>().unfold())>>)
struct Converter<std::optional<To>, From> {
  static std::optional<To> of(const From& from) {
    return rt::visit(from.unfold(),
                     [](const auto& held) { return rt::convert<std::optional<To>>(held); });
  }
};

/// A handle on an object of a class of the user's that is an exception.
template <typename T>
concept ExceptionObject = requires { T::Object::exception_type; };

/// `true` iff an exception is an object of the class of which `T` is a handle, or of one of those of
/// a union.
template <typename T>
bool is_object_of(const Error& error, Type<T>) {
  if constexpr (ExceptionObject<T>) {
    return &error.type() == &T::Object::exception_type;
  } else {
    return std::is_same_v<T, Error>;
  }
}
template <typename... T>
bool is_object_of(const Error& error, Type<std::variant<T...>>) {
  return (is_object_of(error, Type<T>{}) || ...);
}

/// Returns the object that an exception is, as a handle or a union of handles.
/// - Requires: `is_object_of(error, type)`.
template <typename T>
T object_of(const Error& error, Type<T>) {
  return error.object<typename T::Object>();
}
template <typename First, typename... Rest>
std::variant<First, Rest...> object_of(const Error& error, Type<std::variant<First, Rest...>>) {
  using Whole = std::variant<First, Rest...>;
  if constexpr (sizeof...(Rest) > 0) {
    if (!is_object_of(error, Type<First>{})) {
      const auto rest = object_of(error, Type<std::variant<Rest...>>{});
      return rt::visit(rest, [](const auto& held) { return Whole(held); });
    }
  }
  return Whole(object_of(error, Type<First>{}));
}

/// `true` iff `value` holds exactly a `T` at run time. For a union `T`: one of its alternatives.
template <typename T, typename From>
bool is(const From& value) {
  if constexpr (std::is_same_v<T, From>) {
    return true;
  } else if constexpr (std::is_same_v<From, Error>) {
    return is_object_of(value, Type<T>{});
  } else if constexpr (Unfolding<From>) {
    return rt::is<T>(value.unfold());
  } else if constexpr (is_optional<From>) {
    return value ? rt::is<T>(*value) : std::is_same_v<T, None> || is_optional<T>;
  } else if constexpr (is_union<From>) {
    return rt::visit(value, [](const auto& held) { return rt::is<T>(held); });
  } else if constexpr (is_optional<T>) {
    return std::is_same_v<From, None> || rt::is<typename T::value_type>(value);
  } else if constexpr (is_union<T>) {
    return []<typename... U>(Type<std::variant<U...>>) { return is_one_of<From, U...>; }(Type<T>{});
  } else {
    return false;
  }
}

/// Returns `value` as the type that a test has proved it to hold.
/// - Requires: `rt::is<To>(value)`.
template <typename To, typename From>
To narrow(const From& value) {
  if constexpr (ConvertibleTo<To, From>) {
    return rt::convert<To>(value);
  } else if constexpr (std::is_same_v<From, Error>) {
    return object_of(value, Type<To>{});
  } else if constexpr (Unfolding<From>) {
    return rt::narrow<To>(value.unfold());
  } else if constexpr (is_optional<From>) {
    if constexpr (std::is_same_v<To, None>) {
      return None{};
    } else if constexpr (is_optional<To>) {
      return value ? To(rt::narrow<typename To::value_type>(*value)) : To();
    } else {
      return rt::narrow<To>(*value);
    }
  } else if constexpr (is_union<From>) {
    return rt::visit(value, [](const auto& held) -> To { return rt::narrow<To>(held); });
  } else {
    __builtin_unreachable();
  }
}

}  // namespace rt
