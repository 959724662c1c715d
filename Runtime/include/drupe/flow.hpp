/// What generated control flow is made of: variables that are set later, and ways out of a `try`.
#pragma once

#include <new>
#include <type_traits>
#include <utility>

#include "drupe/error.hpp"

namespace rt {

/// The "value" of a variable in a path on which it was not assigned.
struct Unbound {
  friend constexpr auto operator<=>(Unbound, Unbound) = default;
};

/// A variable that is declared before the arms of a branch and set once in the arm that runs.
template <typename T>
class Late {
 public:
  Late() {}
  Late(const Late&) = delete;
  Late& operator=(const Late&) = delete;
  ~Late() {
    if (is_set_) value_.~T();
  }
  /// Sets the value.
  /// - Requires: it was not set before.
  template <typename U>
  void operator=(U&& value) {
    new (&value_) T(std::forward<U>(value));
    is_set_ = true;
  }
  /// Returns the value.
  /// - Requires: it was set.
  const T& operator*() const { return value_; }

 private:
  union {
    T value_;
  };
  /// `true` iff there is a value.
  bool is_set_ = false;
};

/// Gives back what `value` holds, after its last use.
template <typename T>
void drop(T& value) {
  [[maybe_unused]] const T last = std::move(value);
}

/// Returns the next item of an iterator that cannot raise as a result, as others give it.
template <typename T>
RT_INLINE Result<T*> as_result(T* item) {
  return item;
}
template <typename T>
RT_INLINE Result<T> as_result(Result<T>&& item) {
  return std::move(item);
}

}  // namespace rt

/// Like `RT_TRY`, inside of a Python `try`: an exception goes to `caught`, a
/// `std::optional<rt::Error>`, and control to `label`.
#define RT_TRY_ELSE(caught, label, site, ...)                        \
  __extension__({                                                    \
    rt::Pending rt_result{(__VA_ARGS__)};                            \
    if (__builtin_expect(!rt_result.result.ok(), 0)) {               \
      caught = rt_result.result.raised().at(site);                   \
      goto label;                                                    \
    }                                                                \
    rt::taken(rt_result);                                            \
  })
