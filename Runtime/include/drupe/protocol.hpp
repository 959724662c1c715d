/// The object protocol: what every Python value answers. Each type adds specializations beside its
/// definition; generated records add theirs in the same way.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "drupe/none.hpp"
#include "drupe/builder.hpp"
#include "drupe/str.hpp"

namespace rt {

/// `a == b`. The default: values of unrelated types are not equal.
template <typename A, typename B>
struct Equal {
  static bool of(const A& a, const B& b) {
    if constexpr (std::is_same_v<A, B> && requires { a.identity(); }) {
      return a.identity() == b.identity();
    } else {
      return false;
    }
  }
};

/// `a < b`. Undefined for types that Python cannot order.
template <typename A, typename B>
struct Less;

/// `hash(a)`. Undefined for types that cannot be keys.
template <typename T>
struct Hash;

/// `repr(a)`: `static void write(StrBuilder&, const T&)`.
template <typename T>
struct Repr;

/// `str(a)`: the same as `repr(a)` unless a type differs.
template <typename T>
struct Text : Repr<T> {};

/// `bool(a)`. The default: objects are true.
template <typename T>
struct Truth {
  static bool of(const T&) { return true; }
};

/// The name of a type: `name` as `type(a).__name__` gives it, `write` with its parameters.
template <typename T>
struct TypeName;

/// Makes a value immortal and unchangeable. The default is for plain data, which is so already: a
/// value that holds shared objects has counts, which calls on several threads would race for.
template <typename T>
struct Freeze {
  static_assert(std::is_trivially_destructible_v<T>, "this type needs its own rt::Freeze");
  static void of(const T&) {}
};

template <typename T>
using Optional = std::optional<T>;
template <typename... T>
using Union = std::variant<T...>;

/// `true` iff `T` is `std::optional`.
template <typename T>
inline constexpr bool is_optional = false;
template <typename T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// `true` iff `T` is `rt::Union`.
template <typename T>
inline constexpr bool is_union = false;
template <typename... T>
inline constexpr bool is_union<std::variant<T...>> = true;

/// `true` iff `T` is `bool`, `int` or `float`.
template <typename T>
inline constexpr bool is_number =
    std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t> || std::is_same_v<T, double>;

/// Returns `function(alternative)` for what `value` holds.
template <std::size_t I = 0, typename Value, typename Function>
decltype(auto) visit(Value& value, Function&& function) {
  constexpr std::size_t count = std::variant_size_v<std::remove_const_t<Value>>;
  if constexpr (I + 1 == count) {
    return function(*std::get_if<I>(&value));
  } else {
    if (value.index() == I) return function(*std::get_if<I>(&value));
    return rt::visit<I + 1>(value, std::forward<Function>(function));
  }
}

/// `a == b` as Python means it, whatever the types.
template <typename A, typename B>
RT_INLINE bool equal(const A& a, const B& b) {
  if constexpr (is_optional<A>) {
    return a ? rt::equal(*a, b) : rt::equal(None{}, b);
  } else if constexpr (is_union<A>) {
    return rt::visit(a, [&b](const auto& held) { return rt::equal(held, b); });
  } else if constexpr (is_optional<B> || is_union<B>) {
    return rt::equal(b, a);
  } else {
    return Equal<A, B>::of(a, b);
  }
}

/// `a is b or a == b`, by which containers compare their items. Numbers have no identity here:
/// equal bits stand for it, so that a NaN is found in a list that holds it.
template <typename A, typename B>
RT_INLINE bool same(const A& a, const B& b) {
  if constexpr (std::is_same_v<A, double> && std::is_same_v<B, double>) {
    return a == b || __builtin_bit_cast(std::uint64_t, a) == __builtin_bit_cast(std::uint64_t, b);
  } else if constexpr (is_optional<A>) {
    return a ? rt::same(*a, b) : rt::equal(None{}, b);
  } else if constexpr (is_union<A>) {
    return rt::visit(a, [&b](const auto& held) { return rt::same(held, b); });
  } else if constexpr (is_optional<B> || is_union<B>) {
    return rt::same(b, a);
  } else {
    return Equal<A, B>::of(a, b);
  }
}

/// `true` iff `a < b` means something for these types, whatever the values.
template <typename A, typename B>
concept Orderable = requires(const A& a, const B& b) { Less<A, B>::of(a, b); };

/// `a < b`.
template <typename A, typename B>
  requires Orderable<A, B>
RT_INLINE bool less(const A& a, const B& b) {
  return Less<A, B>::of(a, b);
}

/// `true` iff values of this type can be keys.
template <typename T>
concept Hashable = requires(const T& value) { Hash<T>::of(value); };

/// `hash(value)`: CPython's own number for numbers and tuples of them.
template <Hashable T>
RT_INLINE std::int64_t hash(const T& value) {
  return Hash<T>::of(value);
}

/// Appends `repr(value)`.
template <typename T>
void write_repr(StrBuilder& out, const T& value) {
  Repr<T>::write(out, value);
}

/// `repr(value)`.
template <typename T>
Str repr(const T& value) {
  StrBuilder out;
  Repr<T>::write(out, value);
  return out.finish();
}

/// Appends `str(value)`.
template <typename T>
void write_str(StrBuilder& out, const T& value) {
  Text<T>::write(out, value);
}

/// `str(value)`.
template <typename T>
Str str(const T& value) {
  StrBuilder out;
  Text<T>::write(out, value);
  return out.finish();
}
inline Str str(const Str& value) { return value; }

/// `bool(value)`.
template <typename T>
bool truth(const T& value) {
  return Truth<T>::of(value);
}

/// The name of the class of `value`, as Python's messages give it: `int`, `list`.
template <typename T>
std::string_view type_name(const T& value) {
  if constexpr (is_optional<T>) {
    return value ? rt::type_name(*value) : std::string_view("NoneType");
  } else if constexpr (is_union<T>) {
    return rt::visit(value, [](const auto& held) { return rt::type_name(held); });
  } else {
    return TypeName<T>::name;
  }
}

/// The type as an annotation gives it: `list[str]`.
template <typename T>
Str type_text() {
  StrBuilder out;
  TypeName<T>::write(out);
  return out.finish();
}

/// Makes `value` and all it holds immortal and unchangeable, so that all calls may share it.
template <typename T>
const T& freeze(const T& value) {
  Freeze<T>::of(value);
  return value;
}

}  // namespace rt
