/// Python exceptions as values: `rt::Error`, `rt::Result<T>` and the macros that pass errors on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

#include "drupe/memory.hpp"
#include "drupe/none.hpp"
#include "drupe/builder.hpp"
#include "drupe/exception_types.hpp"
#include "drupe/str.hpp"
#include "drupe/vector.hpp"

namespace rt {

/// A place in the Python source. The texts are literals.
struct Site {
  /// The path as diagnostics show it.
  const char* file;
  /// The Python function.
  const char* function;
  /// The line, from 1.
  std::int32_t line;
};

/// One of the values that an exception was made with.
struct ErrorArgument {
  /// What kind of value it is.
  enum class Kind : std::uint8_t { none, boolean, integer, floating, text, other };

  /// The kind.
  Kind kind = Kind::none;
  /// The number, or the bits of a `float`.
  std::int64_t bits = 0;
  /// The text itself; of other values, what `repr` gives.
  Str text;
};

class Raised;
/// An attribute of an exception that is not one of its values.
struct ErrorField {
  /// The name; a literal.
  const char* name;
  /// What it is.
  ErrorArgument value;
};

/// A Python exception on its way out. As large as a pointer; never empty except after a move.
class [[nodiscard]] RT_HANDLE Error {
 public:
  /// Creates an exception of class `type` that prints as `message`.
  Error(const ExceptionType& type, Str message)
      : body_(Ref<Body>::make(&type, std::move(message), Vector<ErrorArgument>())) {}
  /// Creates an exception of class `type` with the values it is made with, of which there is one
  /// at least, and the text that it prints as.
  Error(const ExceptionType& type, Str message, Vector<ErrorArgument> arguments)
      : body_(Ref<Body>::make(&type, std::move(message), std::move(arguments))) {}

  RT_INLINE Error(const Error& other) noexcept : body_(other.body_) {}
  RT_INLINE Error(Error&& other) noexcept : body_(static_cast<Ref<Body>&&>(other.body_)) {}
  RT_INLINE Error& operator=(Error other) noexcept {
    body_ = static_cast<Ref<Body>&&>(other.body_);
    return *this;
  }
  RT_INLINE ~Error() {}
  /// Creates the exception that `object`, of a class of the user's, is.
  template <typename Object>
    requires requires { Object::exception_type; }
  explicit Error(const Ref<Object>& object)
      : Error(Object::exception_type, Object::str(object)) {
    retain(object.get());
    body_->object = object.get();
    body_->drop = [](void* held) { Ref<Object> last(static_cast<Object*>(held)); };
  }

  /// Returns the object of a class of the user's that it is.
  /// - Requires: it is of that very class.
  template <typename Object>
  Ref<Object> object() const {
    auto* const held = static_cast<Object*>(body_->object);
    retain(held);
    return Ref<Object>(held);
  }

  /// Returns the class.
  const ExceptionType& type() const { return *body_->type; }
  /// Returns what `str(error)` gives.
  const Str& message() const { return body_->message; }
  /// Returns the values it was made with; none if that is not known.
  const Vector<ErrorArgument>& arguments() const { return body_->arguments; }
  /// Gives it the attribute `name`, a literal.
  Error&& with(const char* name, std::int64_t value) && {
    return std::move(*this).with(name, {ErrorArgument::Kind::integer, value, Str()});
  }
  Error&& with(const char* name, Str value) && {
    return std::move(*this).with(name, {ErrorArgument::Kind::text, 0, std::move(value)});
  }
  [[gnu::cold]] Error&& with(const char* name, ErrorArgument value) && {
    body_->fields.push(ErrorField{name, std::move(value)});
    return static_cast<Error&&>(*this);
  }
  /// Returns the attribute `name`, or null.
  const ErrorArgument* field(std::string_view name) const {
    for (const ErrorField& each : body_->fields) {
      if (name == each.name) return &each.value;
    }
    return nullptr;
  }
  /// Returns the places it passed, innermost first.
  const Vector<Site>& sites() const { return body_->sites; }
  /// `true` iff it was raised from another one, which is its cause.
  bool has_cause() const { return body_->cause.get() != nullptr; }
  /// Returns the exception that it was raised from.
  /// - Requires: `has_cause()`.
  Error cause() const { return Error(body_->cause); }
  /// Lets `cause` be what it was raised from.
  void set_cause(const Error& cause) const { body_->cause = cause.body_; }
  /// Lets it be raised from nothing.
  void clear_cause() const { body_->cause = Ref<Body>(nullptr); }
  /// `true` iff both handles are the same exception (`is`).
  bool is(const Error& other) const { return body_.get() == other.body_.get(); }
  /// `true` iff `except type` catches it.
  bool matches(const ExceptionType& type) const { return body_->type->is(type); }

  /// Records that the exception passes `site`.
  RT_INLINE Error&& at(const Site& site) && {
    note(body_.get(), site);
    return static_cast<Error&&>(*this);
  }

 private:
  template <typename T>
  friend class Result;
  friend class Raised;

  /// What the handles of one exception share.
  struct Body : Counted {
    Body(const ExceptionType* type, Str message, Vector<ErrorArgument> arguments)
        : type(type), message(std::move(message)), arguments(std::move(arguments)) {}
    Body(const Body&) = delete;
    ~Body() {
      if (drop) drop(object);
    }
    /// The class.
    const ExceptionType* type;
    /// The object of a class of the user's that it is; null for others.
    void* object = nullptr;
    /// What gives `object` back.
    void (*drop)(void*) = nullptr;
    /// The text.
    Str message;
    /// The values it was made with.
    Vector<ErrorArgument> arguments;
    /// Its further attributes.
    Vector<ErrorField> fields;
    /// What it was raised from; null for nothing.
    Ref<Body> cause{nullptr};
    /// The places it passed, innermost first.
    Vector<Site> sites;
  };
  /// Creates a further handle.
  explicit Error(Ref<Body> body) : body_(std::move(body)) {}
  /// Creates no exception: what a result with a value has in the place of one.
  RT_INLINE explicit Error(std::nullptr_t) noexcept : body_(nullptr) {}
  /// Records that an exception passes `site`. Not inlined, since generated code does this at every
  /// operation that may raise; and without the address of the handle, so that this can be in a
  /// register.
  [[gnu::noinline, gnu::cold]] static void note(Body* body, const Site& site) {
    body->sites.push(site);
  }

  Ref<Body> body_;
};

/// The one handle on an exception that leaves a function, as the bare pointer that it is: generated
/// code hands it on at every operation that may raise, where nothing is to be counted or destroyed.
class [[nodiscard]] Raised {
 public:
  /// Lets the exception be an `Error` again, which takes over the handle.
  RT_INLINE operator Error() const { return Error(Ref<Error::Body>(body_)); }
  /// Records that the exception passes `site`.
  RT_INLINE Raised at(const Site& site) const {
    Error::note(body_, site);
    return *this;
  }

 private:
  template <typename T>
  friend class Result;
  RT_INLINE explicit Raised(Error::Body* body) noexcept : body_(body) {}

  /// What the handle is on; never null.
  Error::Body* body_;
};

/// Makes an exception; it converts to any `Result`.
[[gnu::cold, gnu::noinline]] inline Error raise(const ExceptionType& type, Str message) {
  return Error(type, std::move(message));
}

/// Makes an exception whose text is the concatenation of `parts` (texts and views).
template <typename... Parts>
  requires(sizeof...(Parts) > 1)
[[gnu::cold]] Error raise(const ExceptionType& type, const Parts&... parts) {
  StrBuilder builder;
  (builder.append(parts), ...);
  return Error(type, builder.finish());
}

/// A value, or the exception that was raised instead.
///
/// All of it is inlined and nothing takes its address, so that compilers keep the parts in registers.
template <typename T>
class [[nodiscard]] RT_HANDLE Result {
 public:
  /// The type of the value.
  using Value = T;

  /// Creates a success.
  template <typename U = T>
    requires(std::is_convertible_v<U &&, T> && !std::is_same_v<std::remove_cvref_t<U>, Result> &&
             !std::is_same_v<std::remove_cvref_t<U>, Error> &&
             !std::is_same_v<std::remove_cvref_t<U>, Raised>)
  RT_INLINE Result(U&& value) : error_(nullptr) {
    new (&value_) T(static_cast<U&&>(value));
  }
  /// Creates a failure.
  RT_INLINE Result(Error error) noexcept : error_(static_cast<Error&&>(error)) {
    // So that compilers see that control does not go on from here as from a success.
    if (ok()) __builtin_unreachable();
  }
  RT_INLINE Result(Raised raised) noexcept : error_(Ref<Error::Body>(raised.body_)) {
    if (ok()) __builtin_unreachable();
  }

  RT_INLINE Result(Result&& other) : error_(nullptr) {
    if (__builtin_expect(!other.ok(), 0)) {
      error_ = other.error_;
    } else {
      new (&value_) T(static_cast<T&&>(other.value_));
    }
  }
  RT_INLINE Result& operator=(Result other) {
    if (this == &other) return *this;
    this->~Result();
    return *new (this) Result(static_cast<Result&&>(other));
  }
  RT_INLINE ~Result() {
    if (__builtin_expect(ok(), 1)) value_.~T();
  }

  /// `true` iff there is a value.
  RT_INLINE bool ok() const { return error_.body_.get() == nullptr; }
  /// Returns the value.
  /// - Requires: `ok()`.
  RT_INLINE T& value() & { return value_; }
  RT_INLINE const T& value() const& { return value_; }
  RT_INLINE T&& value() && { return static_cast<T&&>(value_); }
  /// Returns the exception, which is also kept: without it this would have a value.
  /// - Requires: `!ok()`.
  RT_INLINE const Error& error() const& { return error_; }
  RT_INLINE Error error() && { return error_; }
  /// Returns the exception, whose handle this keeps without owning it: it is not destroyed.
  /// - Requires: `!ok()`, in a `Pending`.
  RT_INLINE Raised raised() const { return Raised(error_.body_.get()); }
  /// Returns the value; what is left of it here is gone as well.
  /// - Requires: `ok()`, in a `Pending`.
  RT_INLINE T take() {
    T value(static_cast<T&&>(value_));
    value_.~T();
    return value;
  }

 private:
  union {
    T value_;
  };
  /// The exception; none iff there is a value.
  Error error_;
};

/// A result that is taken apart, and is not destroyed as a whole.
template <typename T>
union Pending {
  /// The result.
  Result<T> result;

  RT_INLINE ~Pending() {}
};
template <typename T>
Pending(Result<T>) -> Pending<T>;

/// Returns the value of `pending`. Large values are moved by a function of their own, since generated
/// code does this at every operation that may raise.
/// - Requires: it has one.
template <typename T>
RT_INLINE T taken(Pending<T>& pending) {
  return pending.result.take();
}
template <typename T>
  requires(sizeof(T) > 64)
[[gnu::noinline]] T taken(Pending<T>& pending) {
  return pending.result.take();
}

/// The success of what has no value.
RT_INLINE Result<None> success() { return None{}; }

}  // namespace rt

/// The value of a `Result`, or leaves the function with its error, which has now passed `site`. Use
/// it as a whole initializer or statement: what else its full expression made is not destroyed.
#define RT_TRY(site, ...)                                                            \
  __extension__({                                                                    \
    rt::Pending rt_result{(__VA_ARGS__)};                                            \
    if (__builtin_expect(!rt_result.result.ok(), 0)) {                               \
      return rt_result.result.raised().at(site);                                     \
    }                                                                                \
    rt::taken(rt_result);                                                            \
  })

/// Like `RT_TRY`, for kernels, which have no Python line of their own.
#define RT_PROPAGATE(...)                                                            \
  __extension__({                                                                    \
    rt::Pending rt_result{(__VA_ARGS__)};                                            \
    if (__builtin_expect(!rt_result.result.ok(), 0)) return rt_result.result.raised(); \
    rt::taken(rt_result);                                                            \
  })
