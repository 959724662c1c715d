/// Exceptions as values.
#pragma once

#include <bit>
#include <string_view>

#include "drupe/exception.hpp"
#include "drupe/list.hpp"

namespace rt::python {

/// Returns `argument` as programs see it.
/// - Requires: it is a number, a text or None.
inline ErrorValue error_value(const ErrorArgument& argument) {
  using Value = Union<bool, double, std::int64_t, Str>;
  switch (argument.kind) {
    case ErrorArgument::Kind::boolean:
      return Value(argument.bits != 0);
    case ErrorArgument::Kind::integer:
      return Value(argument.bits);
    case ErrorArgument::Kind::floating:
      return Value(std::bit_cast<double>(argument.bits));
    case ErrorArgument::Kind::text:
      return Value(argument.text);
    case ErrorArgument::Kind::none:
    case ErrorArgument::Kind::other:
      break;
  }
  return std::nullopt;
}

/// Returns AttributeError: `self` has no attribute `name`.
inline Error no_exception_attribute(const Error& self, std::string_view name) {
  return raise(exceptions::AttributeError, "'", self.type().name, "' object has no attribute '",
               name, "'");
}

/// Returns the refusal to give back `argument`, of which only the text was kept.
inline Error not_kept(const ErrorArgument& argument) {
  return raise(exceptions::NotImplementedError,
               "compiled exceptions keep only numbers and texts, not ", argument.text);
}

/// `self.args`; what the runtime raised was made with its text.
inline Result<VarTuple<ErrorValue>> BaseException_args(const Error& self) {
  Vector<ErrorValue> values;
  for (const ErrorArgument& argument : self.arguments()) {
    if (argument.kind == ErrorArgument::Kind::other) return not_kept(argument);
    values.push(error_value(argument));
  }
  if (self.arguments().size() == 0 && !self.message().empty()) {
    if (self.matches(exceptions::UnicodeError) || self.matches(exceptions::OSError) ||
        (self.matches(exceptions::OverflowError) && self.message().bytes().starts_with("("))) {
      return raise(exceptions::NotImplementedError,
                   "compiled exceptions of this class do not keep what they were made with");
    }
    values.push(ErrorValue(Union<bool, double, std::int64_t, Str>(self.message())));
  }
  return VarTuple<ErrorValue>(std::move(values));
}

/// `self.__cause__`
inline std::optional<Error> BaseException___cause__(const Error& self) {
  if (!self.has_cause()) return std::nullopt;
  return self.cause();
}

/// `self.errno`
inline Result<std::optional<std::int64_t>> BaseException_errno(const Error& self) {
  if (!self.matches(exceptions::OSError)) return no_exception_attribute(self, "errno");
  const Vector<ErrorArgument>& arguments = self.arguments();
  if (arguments.size() < 2 || arguments[0].kind == ErrorArgument::Kind::none) {
    return std::optional<std::int64_t>();
  }
  if (arguments[0].kind != ErrorArgument::Kind::integer) {
    return raise(exceptions::NotImplementedError, "compiled exceptions keep only integers as errno");
  }
  return std::optional<std::int64_t>(arguments[0].bits);
}

/// `self.strerror`
inline Result<std::optional<Str>> BaseException_strerror(const Error& self) {
  if (!self.matches(exceptions::OSError)) return no_exception_attribute(self, "strerror");
  const Vector<ErrorArgument>& arguments = self.arguments();
  if (arguments.size() < 2 || arguments[1].kind == ErrorArgument::Kind::none) {
    return std::optional<Str>();
  }
  if (arguments[1].kind != ErrorArgument::Kind::text) {
    return raise(exceptions::NotImplementedError, "compiled exceptions keep only texts as strerror");
  }
  return std::optional<Str>(arguments[1].text);
}

/// Returns the first of the values that `self`, of class `type`, was made with, or None.
inline Result<ErrorValue> first_value(const Error& self, const ExceptionType& type,
                                      std::string_view name) {
  if (!self.matches(type)) return no_exception_attribute(self, name);
  if (self.arguments().size() == 0) return ErrorValue();
  const ErrorArgument& first = self.arguments()[0];
  if (first.kind == ErrorArgument::Kind::other) return not_kept(first);
  return error_value(first);
}

/// `self.value`
inline Result<ErrorValue> BaseException_value(const Error& self) {
  return first_value(self, exceptions::StopIteration, "value");
}

/// `self.code`
inline Result<ErrorValue> BaseException_code(const Error& self) {
  return first_value(self, exceptions::SystemExit, "code");
}

/// Returns the exception for an attribute `name` that `self` does not have, or that was not kept.
inline Error no_field(const Error& self, const char* name) {
  if (self.matches(exceptions::UnicodeError) || self.matches(exceptions::SyntaxError) ||
      self.matches(exceptions::ImportError)) {
    return raise(exceptions::NotImplementedError,
                 "compiled exceptions that the program makes do not keep the attribute ",
                 std::string_view(name));
  }
  return no_exception_attribute(self, name);
}

/// The attribute `name` of `self`, which is a text.
inline Result<Str> text_field(const Error& self, const char* name) {
  const ErrorArgument* field = self.field(name);
  if (!field) return no_field(self, name);
  return field->text;
}

/// The attribute `name` of `self`, which is an integer.
inline Result<std::int64_t> number_field(const Error& self, const char* name) {
  const ErrorArgument* field = self.field(name);
  if (!field) return no_field(self, name);
  return field->bits;
}

// The attributes of `json.JSONDecodeError`.
inline Result<Str> BaseException_msg(const Error& self) { return text_field(self, "msg"); }
inline Result<Str> BaseException_doc(const Error& self) { return text_field(self, "doc"); }
inline Result<std::int64_t> BaseException_pos(const Error& self) {
  return number_field(self, "pos");
}
inline Result<std::int64_t> BaseException_lineno(const Error& self) {
  return number_field(self, "lineno");
}
inline Result<std::int64_t> BaseException_colno(const Error& self) {
  return number_field(self, "colno");
}

// The attributes of `UnicodeDecodeError` and `UnicodeEncodeError`.
inline Result<Str> BaseException_encoding(const Error& self) {
  return text_field(self, "encoding");
}
inline Result<Str> BaseException_reason(const Error& self) { return text_field(self, "reason"); }
inline Result<std::int64_t> BaseException_start(const Error& self) {
  return number_field(self, "start");
}
inline Result<std::int64_t> BaseException_end(const Error& self) {
  return number_field(self, "end");
}

/// `self.__class__`
inline ExceptionClass BaseException___class__(const Error& self) {
  return ExceptionClass{&self.type()};
}

/// `type(x)`
inline ExceptionClass type(const Error& x) { return ExceptionClass{&x.type()}; }

/// `self.__name__`
inline Str ExceptionClass___name__(const ExceptionClass& self) {
  return Str(std::string_view(self.type->name));
}

/// `self.__qualname__`
inline Str ExceptionClass___qualname__(const ExceptionClass& self) {
  return ExceptionClass___name__(self);
}

/// `self(*values)`
template <typename... Values>
Error ExceptionClass___call__(const ExceptionClass& self, const Values&... values) {
  return new_error(*self.type, values...);
}

/// `isinstance(x, wanted)`
inline bool is_exception(const Error& x, const ExceptionClass& wanted) {
  return x.matches(*wanted.type);
}

/// `raise x from cause`
inline Error raised_from(const Error& x, const Error& cause) {
  x.set_cause(cause);
  return x;
}
inline Error raised_from(const Error& x, const ExceptionClass& cause) {
  x.set_cause(new_error(*cause.type));
  return x;
}
inline Error raised_from(const Error& x, None) {
  x.clear_cause();
  return x;
}

}  // namespace rt::python
