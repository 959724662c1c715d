/// `rt::Storage`: the bytes that texts and byte strings share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include "drupe/memory.hpp"

namespace rt {

/// The shared bytes behind texts and byte strings; the bytes follow the header.
struct Storage : Counted {
  /// The number of bytes in use, of the longest text that begins here.
  std::size_t size = 0;
  /// The number of bytes that there is room for.
  std::size_t capacity;
  /// The number of code points of the longest text.
  std::size_t points = 0;
  /// The hash of the longest text once it was asked for, else 0.
  std::int64_t hash = 0;

  /// Creates an instance with room for so many bytes.
  explicit Storage(std::size_t capacity) noexcept : capacity(capacity) {}

  /// Returns the first of the bytes.
  char* bytes() noexcept { return reinterpret_cast<char*>(this + 1); }

  /// Returns a new instance with room for `size` bytes.
  static Storage* make(std::size_t size) {
    return new (allocate(checked_bytes(size, 1) + sizeof(Storage) + padding)) Storage(size);
  }
  /// Gives back the memory.
  void free() noexcept { recycle(this, capacity + sizeof(Storage) + padding); }

  /// The bytes behind the text, so that any 16 from within it can be read at once.
  static constexpr std::size_t padding = 16;
};

}  // namespace rt
