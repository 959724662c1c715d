/// `json.Value`: what a JSON text holds: None, a bool, a number, a text, a list or a dict.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include "drupe/convert.hpp"
#include "drupe/dict.hpp"
#include "drupe/iterate.hpp"
#include "drupe/list.hpp"
#include "drupe/reader.hpp"
#include "drupe/writer.hpp"

namespace rt::json {

/// A value of any of the types that JSON has.
class Value {
 public:
  /// The types of what it may hold.
  using Held = std::variant<None, bool, std::int64_t, double, Str, List<Value>, Dict<Str, Value>>;

  /// Creates None.
  Value() = default;
  /// Creates an instance that holds `held`.
  explicit Value(Held held) : held_(std::move(held)) {}

  /// Returns what it holds.
  const Held& unfold() const { return held_; }
  /// Returns the `T` that it holds, null if it holds something else.
  template <typename T>
  const T* get() const {
    return std::get_if<T>(&held_);
  }

 private:
  Held held_;
};

}  // namespace rt::json

namespace rt {

/// Whatever JSON can say becomes a `json.Value`.
template <typename From>
  requires is_one_of<From, None, bool, std::int64_t, double, Str, List<json::Value>,
                     Dict<Str, json::Value>>
struct Converter<json::Value, From> {
  static json::Value of(const From& from) { return json::Value(json::Value::Held(from)); }
};
template <typename T>
  requires ConvertibleTo<json::Value, T>
struct Converter<json::Value, std::optional<T>> {
  static json::Value of(const std::optional<T>& from) {
    return from ? rt::convert<json::Value>(*from) : json::Value();
  }
};
template <typename... T>
  requires(ConvertibleTo<json::Value, T> && ...)
struct Converter<json::Value, std::variant<T...>> {
  static json::Value of(const std::variant<T...>& from) {
    return rt::visit(from, [](const auto& held) { return rt::convert<json::Value>(held); });
  }
};

template <typename B>
struct Equal<json::Value, B> {
  static bool of(const json::Value& a, const B& b) { return rt::equal(a.unfold(), b); }
};
template <typename A>
  requires(!std::is_same_v<A, json::Value>)
struct Equal<A, json::Value> {
  static bool of(const A& a, const json::Value& b) { return rt::equal(b.unfold(), a); }
};
template <>
struct Repr<json::Value> {
  static void write(StrBuilder& out, const json::Value& value) {
    rt::visit(value.unfold(), [&out](const auto& held) { rt::write_repr(out, held); });
  }
};
template <>
struct Text<json::Value> {
  static void write(StrBuilder& out, const json::Value& value) {
    rt::visit(value.unfold(), [&out](const auto& held) { rt::write_str(out, held); });
  }
};
template <>
struct Truth<json::Value> {
  static bool of(const json::Value& value) {
    return rt::visit(value.unfold(), [](const auto& held) { return rt::truth(held); });
  }
};
template <>
struct TypeName<json::Value> {
  static constexpr std::string_view name = "json.Value";
  static void write(StrBuilder& out) { out.append("json.Value"); }
};
template <>
struct Freeze<json::Value> {
  static void of(const json::Value& value) {
    rt::visit(value.unfold(), [](const auto& held) { rt::freeze(held); });
  }
};

}  // namespace rt

namespace rt::abi {

template <>
struct Writer<json::Value> {
  static void write(Arena& arena, const json::Value& value, drupe_value& to) {
    rt::visit(value.unfold(), [&](const auto& held) {
      Writer<std::remove_cvref_t<decltype(held)>>::write(arena, held, to);
    });
  }
};

}  // namespace rt::abi
