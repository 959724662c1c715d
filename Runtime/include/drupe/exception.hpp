/// Exceptions as values of the program: made from values, printed, and asked for them.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <variant>

#include "drupe/convert.hpp"
#include "drupe/error.hpp"
#include "drupe/text.hpp"
#include "drupe/tuple.hpp"

namespace rt {

/// A value that an exception was made with, as programs see it.
using ErrorValue = std::optional<Union<bool, double, std::int64_t, Str>>;

/// A class of exceptions as a value.
struct ExceptionClass {
  /// The class.
  const ExceptionType* type;
};

/// Returns `value` as an exception keeps it.
template <typename T>
ErrorArgument error_argument(const T& value) {
  using Kind = ErrorArgument::Kind;
  if constexpr (std::same_as<T, None>) {
    return {};
  } else if constexpr (std::same_as<T, bool>) {
    return {Kind::boolean, value, Str()};
  } else if constexpr (std::same_as<T, std::int64_t>) {
    return {Kind::integer, value, Str()};
  } else if constexpr (std::same_as<T, double>) {
    return {Kind::floating, std::bit_cast<std::int64_t>(value), Str()};
  } else if constexpr (std::same_as<T, Str>) {
    return {Kind::text, 0, value};
  } else {
    return {Kind::other, 0, rt::repr(value)};
  }
}
template <typename T>
ErrorArgument error_argument(const std::optional<T>& value) {
  return value ? error_argument(*value) : ErrorArgument();
}
template <typename... Ts>
ErrorArgument error_argument(const std::variant<Ts...>& value) {
  return std::visit([](const auto& member) { return error_argument(member); }, value);
}

/// Returns what `repr` gives for `argument`.
inline Str error_argument_repr(const ErrorArgument& argument) {
  switch (argument.kind) {
    case ErrorArgument::Kind::none:
      return rt::repr(None{});
    case ErrorArgument::Kind::boolean:
      return rt::repr(argument.bits != 0);
    case ErrorArgument::Kind::integer:
      return rt::repr(argument.bits);
    case ErrorArgument::Kind::floating:
      return rt::repr(std::bit_cast<double>(argument.bits));
    case ErrorArgument::Kind::text:
      return rt::repr(argument.text);
    case ErrorArgument::Kind::other:
      break;
  }
  return argument.text;
}

/// Returns what `str` gives for `argument`.
inline Str error_argument_str(const ErrorArgument& argument) {
  return argument.kind == ErrorArgument::Kind::text ? argument.text : error_argument_repr(argument);
}

/// Returns the class that `OSError(number, ...)` makes an exception of.
inline const ExceptionType& os_error_type(std::int64_t number) {
  switch (number) {
    case 1: case 13: return exceptions::PermissionError;
    case 2: return exceptions::FileNotFoundError;
    case 3: return exceptions::ProcessLookupError;
    case 4: return exceptions::InterruptedError;
    case 10: return exceptions::ChildProcessError;
    case 11: case 114: case 115: return exceptions::BlockingIOError;
    case 17: return exceptions::FileExistsError;
    case 20: return exceptions::NotADirectoryError;
    case 21: return exceptions::IsADirectoryError;
    case 32: case 108: return exceptions::BrokenPipeError;
    case 103: return exceptions::ConnectionAbortedError;
    case 104: return exceptions::ConnectionResetError;
    case 110: return exceptions::TimeoutError;
    case 111: return exceptions::ConnectionRefusedError;
    default: return exceptions::OSError;
  }
}

/// Returns a new exception of class `type`, made with `values` as a call of the class does.
template <typename... Values>
Error new_error(const ExceptionType& type, const Values&... values) {
  Vector<ErrorArgument> arguments;
  (arguments.push(error_argument(values)), ...);
  if constexpr (sizeof...(values) == 0) {
    return Error(type, Str());
  } else if constexpr (sizeof...(values) == 1) {
    const bool shows_repr = &type == &exceptions::KeyError;
    return Error(type, shows_repr ? rt::repr(values...) : rt::str(values...),
                 std::move(arguments));
  } else {
    StrBuilder text;
    const ExceptionType* made = &type;
    if (sizeof...(values) <= 5 && type.is(exceptions::OSError)) {
      using Kind = ErrorArgument::Kind;
      if (&type == &exceptions::OSError && arguments[0].kind == Kind::integer) {
        made = &os_error_type(arguments[0].bits);
      }
      text.append("[Errno ").append(error_argument_str(arguments[0])).append("] ");
      text.append(error_argument_str(arguments[1]));
      if (arguments.size() > 2 && arguments[2].kind != Kind::none) {
        text.append(": ").append(error_argument_repr(arguments[2]));
        if (arguments.size() == 5 && arguments[4].kind != Kind::none) {
          text.append(" -> ").append(error_argument_repr(arguments[4]));
        }
        // The names of files are attributes of their own.
        Vector<ErrorArgument> kept;
        for (std::size_t i = 0; i < 2; ++i) kept.push(arguments[i]);
        arguments.swap(kept);
      }
    } else {
      text.append("(");
      bool is_first = true;
      for (const ErrorArgument& argument : arguments) {
        if (!is_first) text.append(", ");
        is_first = false;
        text.append(error_argument_repr(argument));
      }
      text.append(")");
    }
    return Error(*made, text.finish(), std::move(arguments));
  }
}

template <>
struct Repr<Error> {
  static void write(StrBuilder& out, const Error& value) {
    out.append(value.type().name).append('(');
    const Vector<ErrorArgument>& arguments = value.arguments();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (i > 0) out.append(", ");
      out.append(error_argument_repr(arguments[i]));
    }
    // What the runtime raises has its text only.
    if (arguments.size() == 0 && !value.message().empty()) {
      write_quoted(out, value.message());
    }
    out.append(')');
  }
};

/// Classes of exceptions are equal only to themselves.
template <>
struct Equal<ExceptionClass, ExceptionClass> {
  static bool of(const ExceptionClass& a, const ExceptionClass& b) { return a.type == b.type; }
};
template <>
struct Repr<ExceptionClass> {
  static void write(StrBuilder& out, const ExceptionClass& value) {
    out.append("<class '").append(value.type->name).append("'>");
  }
};
template <>
struct TypeName<ExceptionClass> {
  static constexpr std::string_view name = "type";
  static void write(StrBuilder& out) { out.append(name); }
};

}  // namespace rt
