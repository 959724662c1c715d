/// The meeting point of generated code and the C interface: what a generated module declares of
/// itself (`rt::abi::Module`), and how its entries take arguments and give results.
///
///     rt::Result<rt::None> embed_entry(rt::abi::Invocation& invocation) {
///       const auto texts = RT_PROPAGATE(invocation.argument<rt::List<rt::Str>>(0));
///       const auto task = invocation.is_absent(1)
///                             ? rt::Str("document")
///                             : RT_PROPAGATE(invocation.argument<rt::Str>(1));
///       return invocation.finish(embed(texts, task));
///     }
#pragma once

#include <cstdint>
#include <utility>

#include "drupe/arena.hpp"
#include "drupe/drupe.h"
#include "drupe/error.hpp"
#include "drupe/reader.hpp"
#include "drupe/resource.hpp"
#include "drupe/writer.hpp"

namespace rt::abi {

class Invocation;

/// A parameter of a predictor.
struct Parameter {
  /// The name.
  const char* name;
  /// `true` iff it has no default.
  bool required;
  /// `true` iff it follows `*` in the Python function.
  bool keyword_only;
};

/// A function that the library offers.
struct Predictor {
  /// The Python function.
  const char* name;
  /// The parameters, in order.
  const Parameter* parameters;
  /// The number of parameters.
  std::uint32_t parameter_count;
  /// Reads the arguments, calls the function and writes its result.
  Result<None> (*entry)(Invocation& invocation);
};

/// What generated code defines once per library, as `drupe_module`.
struct Module {
  /// The predictors.
  const Predictor* predictors;
  /// The number of predictors.
  std::uint32_t predictor_count;
  /// Builds the constants, before the first call; null if there are none. It freezes what it makes.
  Result<None> (*initialize)();
};

/// What a call leaves for its caller.
struct Outcome {
  /// The value, whose parts lie in `arena` and in `held`.
  drupe_value value{};
  /// The exception, if `failed`.
  drupe_error error{};
  /// `true` iff an exception was raised.
  bool failed = false;
  /// The memory of what describes the value.
  Arena arena;
  /// The object that owns the value, or the exception.
  void* held = nullptr;
  /// Destroys `held`.
  void (*destroy)(void* held) = nullptr;

  /// Keeps `object` until the result is released, and returns it.
  template <typename T>
  const T& hold(T object) {
    T* const place = new (allocate(sizeof(T))) T(std::move(object));
    destroy = [](void* memory) {
      static_cast<T*>(memory)->~T();
      deallocate(memory);
    };
    held = place;
    return *place;
  }
};

/// One call of a predictor: its arguments, and the place for its result.
class Invocation {
 public:
  Invocation(const Predictor& predictor, const drupe_value* arguments, std::uint64_t count,
             Outcome& outcome)
      : predictor_(predictor), arguments_(arguments), count_(count), outcome_(outcome) {}

  /// `true` iff argument `index` is left to its default.
  bool is_absent(std::uint32_t index) const {
    return index >= count_ || arguments_[index].kind == DRUPE_ABSENT;
  }

  /// Returns argument `index`; TypeError if it is of another type, ValueError if it is malformed.
  /// - Requires: `!is_absent(index)`, which is certain for a required parameter.
  template <typename T>
  Result<T> argument(std::uint32_t index) const {
    Fault fault = Fault::mismatch;
    const bool exact = arguments_[index].flags & DRUPE_EXACT;
    std::optional<T> value = Reader<T>::read(
        arguments_[index], exact ? Strictness::exact : Strictness::lenient, fault);
    if (value) return *std::move(value);
    return argument_error(index, fault, type_text<T>());
  }

  /// Returns what the predictor returned to the caller of the library.
  template <typename T>
  Result<None> finish(Result<T> result) {
    if (!result.ok()) return std::move(result).error();
    return finish(std::move(result).value());
  }
  template <typename T>
  Result<None> finish(T value) {
    const T& held = outcome_.hold(std::move(value));
    Writer<T>::write(outcome_.arena, held, outcome_.value);
    return success();
  }

  /// Returns TypeError iff there are too many arguments or required ones are missing.
  Result<None> check_arguments() const;

 private:
  /// Returns the error for an argument that is not an `expected`.
  Error argument_error(std::uint32_t index, Fault fault, const Str& expected) const;

  /// The predictor.
  const Predictor& predictor_;
  /// The arguments.
  const drupe_value* arguments_;
  /// The number of arguments.
  std::uint64_t count_;
  /// The place for the result.
  Outcome& outcome_;
};

}  // namespace rt::abi

/// The module of this library, defined by generated code.
extern const rt::abi::Module drupe_module;
