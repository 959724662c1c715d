/// Allocation and reference counting: the ground on which every shared object stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>
#include <utility>

/// For what generated code does at nearly every line: to be part of it, even where code is to be
/// small. What is rare in it, such as making an exception, belongs into a function of its own.
#define RT_INLINE [[gnu::always_inline]] inline

/// For handles: to be handed over in registers, as the pointers they are.
#ifdef __clang__
#define RT_HANDLE [[clang::trivial_abi]]
#else
#define RT_HANDLE
#endif

namespace rt {

/// Returns `size` bytes aligned for any standard type. Never null: when memory is exhausted,
/// control leaves the running call, which ends with MemoryError.
void* allocate(std::size_t size);

/// Returns `size` bytes aligned to 64, for tensor data. Freed by the escape if the call runs out of
/// memory, so that the large blocks of a failed call do not leak.
void* allocate_block(std::size_t size);

/// Returns the memory that `allocate` returned, or null, with room for `size` bytes; its contents are
/// kept, perhaps at another place.
void* reallocate(void* memory, std::size_t size);

/// Gives back what `allocate` returned; null is fine.
void deallocate(void* memory) noexcept;

/// Gives back `memory` that `allocate` or `reallocate` returned, `size` bytes of it or more, so that
/// the running call finds it again when it next asks for as many.
void recycle(void* memory, std::size_t size) noexcept;

/// Gives back what `allocate_block` returned; null is fine.
void deallocate_block(void* memory) noexcept;

/// Ends the running call with MemoryError. Objects alive in the call are not destroyed.
[[noreturn]] void escape_out_of_memory() noexcept;

/// Returns `count * size`; ends the call with MemoryError if it does not fit.
inline std::size_t checked_bytes(std::size_t count, std::size_t size) {
  std::size_t bytes = 0;
  if (__builtin_mul_overflow(count, size, &bytes) ||
      bytes > std::size_t(std::numeric_limits<std::ptrdiff_t>::max()) - 4096) {
    escape_out_of_memory();
  }
  return bytes;
}

/// The header of a shared object. The count is not atomic: an object belongs to one call. A
/// negative count marks an immortal object, which is never counted and therefore shared by all
/// calls.
struct Counted {
  /// The number of handles, or `immortal`.
  std::int64_t references = 1;

  /// The count of objects that live as long as the library.
  static constexpr std::int64_t immortal = -1;

  /// `true` iff the object lives as long as the library; such an object is also frozen.
  bool is_immortal() const noexcept { return references < 0; }
};

/// Adds a handle to `object`.
RT_INLINE void retain(Counted* object) noexcept {
  if (object->references >= 0) ++object->references;
}

/// Removes a handle from `object`; `true` iff it was the last one.
RT_INLINE bool release(Counted* object) noexcept {
  return object->references >= 0 && --object->references == 0;
}

/// A shared handle on a `Body`, which derives from `Counted`. Never null except after a move.
template <typename Body>
class RT_HANDLE Ref {
 public:
  /// What the handle is on.
  using Object = Body;

  /// Creates an instance that takes over the one reference that `body` was made with.
  explicit Ref(Body* body) noexcept : body_(body) {}
  RT_INLINE Ref(const Ref& other) noexcept : body_(other.body_) {
    if (body_) retain(body_);
  }
  RT_INLINE Ref(Ref&& other) noexcept : body_(other.body_) { other.body_ = nullptr; }
  RT_INLINE Ref& operator=(Ref other) noexcept {
    Body* const mine = body_;
    body_ = other.body_;
    other.body_ = mine;
    return *this;
  }
  RT_INLINE ~Ref() {
    if (body_ && release(body_)) destroy(body_);
  }

  /// Returns a handle on a new body made from `arguments`.
  template <typename... Arguments>
  static Ref make(Arguments&&... arguments) {
    return Ref(new (allocate(sizeof(Body))) Body(std::forward<Arguments>(arguments)...));
  }

  Body* operator->() const noexcept { return body_; }
  Body& operator*() const noexcept { return *body_; }
  /// Returns the address of the body: the identity of the object.
  Body* get() const noexcept { return body_; }
  const void* identity() const noexcept { return body_; }

 private:
  /// Ends the life of `body`. Not inlined, since every handle that goes out of scope may do it.
  [[gnu::noinline]] static void destroy(Body* body) {
    if constexpr (requires { Body::destroy_in_turn(body); }) {
      Body::destroy_in_turn(body);
    } else {
      body->~Body();
      recycle(body, sizeof(Body));
    }
  }

  Body* body_;
};

}  // namespace rt
