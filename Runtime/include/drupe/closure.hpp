/// Functions as values: `rt::Closure`, `rt::LibraryFunction`, `rt::BoundMethod`, `rt::Partial`.
///
/// A call of such a value is resolved by the compiler, from its type; the value holds only what the
/// function captured.
#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include "drupe/builder.hpp"
#include "drupe/protocol.hpp"
#include "drupe/tuple.hpp"

namespace rt {

/// A text as the argument of a template.
template <std::size_t size>
struct Name {
  /// The characters and the zero behind them.
  char text[size];

  /// Creates the name `from`.
  consteval Name(const char (&from)[size]) {  // NOLINT: a literal is meant as it stands.
    for (std::size_t i = 0; i < size; ++i) text[i] = from[i];
  }
};

/// The function number `function` of the program with what it captured.
template <int function, typename... Captures>
struct Closure : std::tuple<Captures...> {
  using std::tuple<Captures...>::tuple;
};

/// The function of a library that is called `name`.
template <Name name>
struct LibraryFunction {};

/// The method `name` of a receiver.
template <Name name, typename Receiver>
struct BoundMethod : std::tuple<Receiver> {
  using std::tuple<Receiver>::tuple;
};

/// A callable with its first arguments, and with those for `keywords`.
template <Name keywords, typename... Parts>
struct Partial : std::tuple<Parts...> {
  using std::tuple<Parts...>::tuple;
};

/// `true` iff `T` is a function value.
template <typename T>
inline constexpr bool is_function = false;
template <int f, typename... T>
inline constexpr bool is_function<Closure<f, T...>> = true;
template <Name n>
inline constexpr bool is_function<LibraryFunction<n>> = true;
template <Name n, typename T>
inline constexpr bool is_function<BoundMethod<n, T>> = true;
template <Name n, typename... T>
inline constexpr bool is_function<Partial<n, T...>> = true;

/// Functions without captures are objects of the module: the same type is the same function. What
/// would need the identity of others is refused by the compiler.
template <typename F>
  requires is_function<F>
struct Equal<F, F> {
  static bool of(const F&, const F&) { return std::is_empty_v<F>; }
};

template <typename F>
  requires is_function<F>
struct Hash<F> {
  static std::int64_t of(const F&) { return reinterpret_cast<std::int64_t>(&identity); }

 private:
  /// What stands for the function of this type.
  static constexpr char identity = 0;
};

template <int f, typename... T>
struct Freeze<Closure<f, T...>> : Freeze<std::tuple<T...>> {};
template <Name n, typename T>
struct Freeze<BoundMethod<n, T>> : Freeze<std::tuple<T>> {};
template <Name n, typename... T>
struct Freeze<Partial<n, T...>> : Freeze<std::tuple<T...>> {};

template <typename F>
  requires is_function<F>
struct TypeName<F> {
  static constexpr std::string_view name = "function";
  static void write(StrBuilder& out) { out.append(name); }
};

}  // namespace rt
