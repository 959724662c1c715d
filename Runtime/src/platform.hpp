/// What the runtime asks of the C library, declared so that one ELF file serves glibc and musl.
#pragma once

#include <atomic>
#include <cstddef>

#if defined(__wasi__) || defined(_WIN32)
#error "the runtime is not ported to this system"
#endif

#include <dlfcn.h>
#include <pthread.h>

extern "C" {
/// Saves where it is called; 0 then, `value` of `_longjmp` when that returns here. Both are without
/// the signal mask, in every C library; `buffer` is oversized for all of them.
int _setjmp(void* buffer) noexcept __attribute__((returns_twice));
/// Goes back to where `_setjmp` filled `buffer`.
[[noreturn]] void _longjmp(void* buffer, int value) noexcept;
}

namespace rt::platform {

/// The key of the running call, plus one; 0 while there is none.
extern std::atomic<std::size_t> call_key_plus_one;

/// Returns the `Call` that this thread runs; null outside of a call.
[[gnu::always_inline]] inline void* running_call() {
  const std::size_t key = call_key_plus_one.load(std::memory_order_relaxed);
  if (!key) return nullptr;
  return pthread_getspecific(static_cast<pthread_key_t>(key - 1));
}

/// Returns the lowest usable address of this thread's stack; null if the system does not say.
inline const char* stack_bottom() {
#if defined(__APPLE__)
  const auto self = pthread_self();
  return static_cast<const char*>(pthread_get_stackaddr_np(self)) - pthread_get_stacksize_np(self);
#else
  // The libraries differ in the size of this structure.
  alignas(16) unsigned char memory[512];
  auto* attributes = reinterpret_cast<pthread_attr_t*>(memory);
  if (pthread_getattr_np(pthread_self(), attributes) != 0) return nullptr;
  void* bottom = nullptr;
  std::size_t size = 0;
  const int failed = pthread_attr_getstack(attributes, &bottom, &size);
  pthread_attr_destroy(attributes);
  return failed ? nullptr : static_cast<const char*>(bottom);
#endif
}

}  // namespace rt::platform
