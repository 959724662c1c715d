/// `rt::Constant<T>`: the place of a captured module-level value in generated code.
#pragma once

#include <new>
#include <utility>

#include "drupe/protocol.hpp"

namespace rt {

/// A value that is built before the first call, and lives as long as the library. It has neither
/// constructor nor destructor, so that loading and unloading the library run no code.
template <typename T>
class Constant {
 public:
  /// Gives the constant its value, which becomes immortal and unchangeable.
  [[gnu::noinline]] void set(T value) { rt::freeze(*new (storage_) T(std::move(value))); }

  /// Returns the value.
  /// - Requires: it was set.
  const T& get() const { return *std::launder(reinterpret_cast<const T*>(storage_)); }
  const T& operator*() const { return get(); }
  const T* operator->() const { return &get(); }

 private:
  /// The place of the value.
  alignas(T) unsigned char storage_[sizeof(T)];
};

}  // namespace rt
