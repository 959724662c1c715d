/// Objects of the user's classes: what the structures that generated code declares are made of.
#pragma once

#include <cstdint>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

#include "drupe/flow.hpp"
#include "drupe/memory.hpp"
#include "drupe/protocol.hpp"

namespace rt {

/// The base of the structures that hold the fields of objects.
struct Object : Counted {};

/// `true` iff `T` is a handle on an object of a class of the user's.
template <typename T>
inline constexpr bool is_object = false;
template <typename Body>
inline constexpr bool is_object<Ref<Body>> = true;

/// A field that `__init__` assigns before anybody reads it.
template <typename T>
class Slot {
 public:
  Slot() {}
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  ~Slot() {
    if (is_set_) value_.~T();
  }
  /// Sets the value.
  void operator=(const T& value) {
    if (is_set_) {
      // The old value may own the object that the slot is in.
      [[maybe_unused]] const T old = std::exchange(value_, value);
    } else {
      new (&value_) T(value);
      is_set_ = true;
    }
  }
  /// Returns the value.
  /// - Requires: it was set.
  const T& get() const { return value_; }

 private:
  union {
    T value_;
  };
  /// `true` iff there is a value.
  bool is_set_ = false;
};

template <typename Body>
struct Equal<Ref<Body>, Ref<Body>> {
  static bool of(const Ref<Body>& a, const Ref<Body>& b) { return a.get() == b.get(); }
};
template <typename Body>
struct TypeName<Ref<Body>> {
  static constexpr std::string_view name = Body::class_name;
  static void write(StrBuilder& out) { out.append(name); }
};

}  // namespace rt
