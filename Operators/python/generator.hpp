/// The methods of generators.
#pragma once

#include "drupe/generator.hpp"
#include "iteration.hpp"

namespace rt::python {

/// Returns the item that `generator` has come to, or the exception for its end.
template <typename T, typename S, typename R>
Result<T> item_or_end(const Generator<T, S, R>& generator, Result<const T*> item) {
  const T* found = RT_PROPAGATE(std::move(item));
  if (found) return *found;
  return generator.end_error();
}

/// Goes on with `value` as the result of `yield`; returns the next item.
template <typename T, typename S, typename R, typename V>
Result<T> generator_send(const Generator<T, S, R>& self, const V& value) {
  const auto& frame = self.frame();
  if (!std::is_same_v<V, None> && !frame.started && !frame.finished && !frame.running) {
    return raise(exceptions::TypeError, "can't send non-None value to a just-started generator");
  }
  return item_or_end(self, self.frame().resume(rt::convert<S>(value)));
}

/// Raises `exception` at the `yield`; returns the next item.
template <typename T, typename S, typename R>
Result<T> generator_throw(const Generator<T, S, R>& self, const Error& exception) {
  return item_or_end(self, self.frame().resume_raising(exception));
}

/// Raises GeneratorExit at the `yield`, so that the generator ends.
template <typename T, typename S, typename R>
Result<None> generator_close(const Generator<T, S, R>& self) {
  return self.frame().close();
}

/// Returns the next item.
template <typename T, typename S, typename R>
Result<T> generator___next__(const Generator<T, S, R>& self) {
  return next(self);
}

/// The name of the class of iterators over an `X`.
template <typename X>
Str iterator_name(const X& items) {
  if constexpr (std::is_same_v<X, Str>) {
    for (const char byte : items.bytes()) {
      if (byte < 0) return Str("str_iterator");
    }
    return Str("str_ascii_iterator");
  } else {
    StrBuilder name;
    name.append(TypeName<X>::name);
    name.append(TypeName<X>::name == "dict" ? "_keyiterator" : "_iterator");
    return name.finish();
  }
}

/// Raises AttributeError iff something is sent to `yield from items` of no generator.
template <typename S, typename X>
Result<None> check_not_sent(const S& sent, const X& items) {
  if (rt::is<None>(sent)) return success();
  return raise(exceptions::AttributeError, "'", iterator_name(items),
               "' object has no attribute 'send'");
}

}  // namespace rt::python
