/// Objects of the user's classes: what the structures that generated code declares are made of.
#pragma once

#include <cstdint>
#include <new>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "drupe/call.hpp"
#include "drupe/flow.hpp"
#include "drupe/iterate.hpp"
#include "drupe/memory.hpp"
#include "drupe/protocol.hpp"

namespace rt {

/// The base of the structures that hold the fields of objects.
struct Object : Counted, Dying {
  Object() : Dying{nullptr, nullptr} {}

  /// Ends the life of `body`, or lets it wait while that of another object is being ended.
  template <typename Body>
  static void destroy_in_turn(Body* body) {
    Call* const call = current_call();
    if (!call) return end<Body>(body);
    if (call->is_destroying) {
      Dying* const link = body;
      *link = {call->dying, [](Dying* link) { end<Body>(static_cast<Object*>(link)); }};
      call->dying = link;
      return;
    }
    call->is_destroying = true;
    end<Body>(body);
    while (Dying* const next = call->dying) {
      call->dying = next->next;
      next->destroy(next);
    }
    call->is_destroying = false;
  }

 private:
  /// Ends the life of `object`, which is a `Body`.
  template <typename Body>
  static void end(Object* object) {
    auto* const body = static_cast<Body*>(object);
    body->~Body();
    recycle(body, sizeof(Body));
  }
};

/// `true` iff `T` is a handle on an object of a class of the user's.
template <typename T>
inline constexpr bool is_object = false;
template <typename Body>
inline constexpr bool is_object<Ref<Body>> = true;

/// Appends what `repr` of an object shows whose class has no such method.
inline void write_address(StrBuilder& out, std::string_view name, const void* object) {
  out.append('<');
  out.append(name);
  out.append(" object at 0x");
  const auto address = reinterpret_cast<std::uintptr_t>(object);
  for (int shift = 44; shift >= 0; shift -= 4) {
    out.append("0123456789abcdef"[address >> shift & 15]);
  }
  out.append('>');
}

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
  /// `true` iff there is a value.
  bool is_set() const { return is_set_; }

 private:
  union {
    T value_;
  };
  /// `true` iff there is a value.
  bool is_set_ = false;
};

// What a class does not define by a method of its own goes by the identity of objects.
template <typename A, typename B>
struct Equal<Ref<A>, Ref<B>> {
  static bool of(const Ref<A>& a, const Ref<B>& b) {
    if constexpr (std::is_same_v<A, B>) {
      // Containers look for the object itself first.
      if (a.get() == b.get()) return true;
    }
    if constexpr (requires { A::equal(a, b); }) {
      return A::equal(a, b);
    } else {
      return false;
    }
  }
};
template <typename A, typename B>
  requires(!is_object<B>)
struct Equal<Ref<A>, B> {
  static bool of(const Ref<A>& a, const B& b) {
    if constexpr (requires { A::view(a); }) {
      return rt::equal(A::view(a), b);
    } else {
      return false;
    }
  }
};
template <typename A, typename B>
  requires(!is_object<A>)
struct Equal<A, Ref<B>> {
  static bool of(const A& a, const Ref<B>& b) { return rt::equal(b, a); }
};
template <typename A, typename B>
  requires requires(const Ref<A>& a, const Ref<B>& b) { A::less(a, b); }
struct Less<Ref<A>, Ref<B>> {
  static bool of(const Ref<A>& a, const Ref<B>& b) { return A::less(a, b); }
};
template <typename Body>
struct Hash<Ref<Body>> {
  static std::int64_t of(const Ref<Body>& value) {
    if constexpr (requires { Body::hash(value); }) {
      const std::int64_t hash = Body::hash(value);
      return hash == -1 ? -2 : hash;
    } else {
      // The last bits of an address are the same for all objects.
      return static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(value.get()) >> 4);
    }
  }
};
template <typename Body>
struct Repr<Ref<Body>> {
  static void write(StrBuilder& out, const Ref<Body>& value) {
    if constexpr (requires { Body::repr(value); }) {
      out.append(Body::repr(value));
    } else {
      write_address(out, Body::full_name, value.get());
    }
  }
};
template <typename Body>
struct Text<Ref<Body>> {
  static void write(StrBuilder& out, const Ref<Body>& value) {
    if constexpr (requires { Body::str(value); }) {
      out.append(Body::str(value));
    } else {
      Repr<Ref<Body>>::write(out, value);
    }
  }
};
template <typename Body>
struct Truth<Ref<Body>> {
  static bool of(const Ref<Body>& value) {
    if constexpr (requires { Body::truth(value); }) {
      return Body::truth(value);
    } else {
      return true;
    }
  }
};
/// Walks over what the method `__next__` of an object gives.
template <typename Body>
class NextIterator {
 public:
  /// The type of the items.
  using Item = typename decltype(Body::next(std::declval<const Ref<Body>&>()))::Value;

  explicit NextIterator(const Ref<Body>& object) : object_(object) {}
  /// Returns the next item, or null when the method raises StopIteration.
  Result<const Item*> next() {
    auto item = Body::next(object_);
    if (item.ok()) {
      item_.emplace(std::move(item).value());
      return &*item_;
    }
    if (item.error().matches(exceptions::StopIteration)) return nullptr;
    return std::move(item).error();
  }

 private:
  /// The object.
  Ref<Body> object_;
  /// The present item.
  std::optional<Item> item_;
};

/// Returns an iterator over what the method `__iter__` of an object gave.
template <typename Body>
NextIterator<Body> walk(const Ref<Body>& object) {
  return NextIterator<Body>(object);
}
template <typename T>
auto walk(const T& items) {
  return rt::iterate(items);
}

/// Walks over the items that the method `__iter__` of an object offers.
template <typename Body>
class ObjectIterator {
 public:
  explicit ObjectIterator(const Ref<Body>& object) : source_(Body::iterate(object)) {
    if (source_.ok()) items_.emplace(rt::walk(source_.value()));
  }
  /// Returns the next item, or null at the end.
  auto next() -> decltype(rt::as_result(
      std::declval<decltype(rt::walk(Body::iterate(std::declval<const Ref<Body>&>()).value()))&>()
          .next())) {
    if (!items_) return source_.error();
    return rt::as_result(items_->next());
  }

 private:
  /// What `__iter__` gave, or raised.
  decltype(Body::iterate(std::declval<const Ref<Body>&>())) source_;
  /// The walk over it.
  std::optional<decltype(rt::walk(Body::iterate(std::declval<const Ref<Body>&>()).value()))> items_;
};

template <typename Body>
inline constexpr bool iteration_raises<Ref<Body>> = true;
template <typename Body>
  requires requires(const Ref<Body>& x) { Body::iterate(x); }
ObjectIterator<Body> iterate(const Ref<Body>& x) {
  return ObjectIterator<Body>(x);
}

/// Makes what a field holds immortal and unchangeable.
template <typename T>
void freeze_field(const T& value) {
  rt::freeze(value);
}
template <typename T>
void freeze_field(const Slot<T>& slot) {
  if (slot.is_set()) rt::freeze(slot.get());
}

template <typename Body>
struct Freeze<Ref<Body>> {
  static void of(const Ref<Body>& value) {
    if (value->is_immortal()) return;
    value->references = Counted::immortal;
    if constexpr (requires { value->freeze(); }) value->freeze();
  }
};

/// Returns RuntimeError iff `object` was captured, and so may not change.
template <typename Body>
Result<None> check_mutable(const Ref<Body>& object) {
  if (object->is_immortal()) return frozen_error("object");
  return success();
}

template <typename Body>
struct TypeName<Ref<Body>> {
  static constexpr std::string_view name = Body::class_name;
  static void write(StrBuilder& out) { out.append(name); }
};

}  // namespace rt
