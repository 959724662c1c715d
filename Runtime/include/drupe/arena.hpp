/// `rt::Arena`: memory that is given back all at once.
#pragma once

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

#include "drupe/memory.hpp"

namespace rt {

/// Memory for plain data of one lifetime.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    while (chunk_) deallocate(std::exchange(chunk_, chunk_->previous));
  }

  /// Returns `count` new `T`s, all zero.
  template <typename T>
  T* array(std::size_t count) {
    T* items = uninitialized<T>(count);
    for (std::size_t i = 0; i < count; ++i) new (items + i) T{};
    return items;
  }

  /// Returns room for `count` `T`s, to be filled by the caller.
  template <typename T>
  T* uninitialized(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignment);
    return static_cast<T*>(take(checked_bytes(count, sizeof(T))));
  }

 private:
  /// The alignment of all that is taken.
  static constexpr std::size_t alignment = 16;
  /// The size of a chunk, unless more is wanted at once.
  static constexpr std::size_t chunk_size = 4000;

  /// The header of a piece of memory.
  struct alignas(alignment) Chunk {
    /// The chunk before.
    Chunk* previous;
  };

  /// Returns `size` bytes.
  void* take(std::size_t size) {
    size = (size + alignment - 1) / alignment * alignment;
    if (size > left_) {
      const std::size_t room = size > chunk_size ? size : chunk_size;
      chunk_ = new (allocate(sizeof(Chunk) + room)) Chunk{chunk_};
      next_ = reinterpret_cast<char*>(chunk_ + 1);
      left_ = room;
    }
    left_ -= size;
    return std::exchange(next_, next_ + size);
  }

  /// The latest chunk.
  Chunk* chunk_ = nullptr;
  /// The first free byte.
  char* next_ = nullptr;
  /// The number of free bytes.
  std::size_t left_ = 0;
};

}  // namespace rt
