/// `rt::Shelves`: small pieces of memory that a call has given back and may want again.
#pragma once

#include <cstddef>

namespace rt {

/// Keeps what one call gives back, by size, since programs make and drop texts and lists of few sizes
/// without end. Each piece comes from `malloc`, goes back to it with the end of the call, and may
/// as well be freed by itself: what outlives the call knows nothing of this.
class Shelves {
 public:
  Shelves() = default;
  Shelves(const Shelves&) = delete;
  Shelves& operator=(const Shelves&) = delete;

  /// Returns a piece of `size` bytes from the shelves of the running call; null if there is none.
  static void* take(std::size_t size) noexcept;
  /// Puts `memory`, `size` bytes or more, on the shelves of the running call; `false` iff it does
  /// not belong there.
  static bool put(void* memory, std::size_t size) noexcept;
  /// Returns the size to ask `malloc` for, so that any piece on a shelf has the size of the shelf.
  static constexpr std::size_t rounded(std::size_t size) noexcept {
    if (size > largest) return size;
    return size ? (size + step - 1) / step * step : step;
  }
  /// Frees all pieces.
  void clear() noexcept;

 private:
  /// The difference of the sizes of neighbouring shelves.
  static constexpr std::size_t step = 16;
  /// The size of the largest pieces.
  static constexpr std::size_t largest = 512;
  /// How much one shelf may hold.
  static constexpr std::size_t most_bytes = 256 * 1024;
  /// `false` where a sanitizer looks for uses of what was freed.
#if defined(__SANITIZE_ADDRESS__)
  static constexpr bool is_used = false;
#elif defined(__has_feature)
  static constexpr bool is_used = !__has_feature(address_sanitizer);
#else
  static constexpr bool is_used = true;
#endif

  /// A piece of memory that nobody uses.
  struct Piece {
    /// The next one of the shelf.
    Piece* next;
  };
  /// The pieces of one size.
  struct Shelf {
    /// The first one.
    Piece* first = nullptr;
    /// Their size in all.
    std::size_t bytes = 0;
  };

  /// Returns the number of the shelf for pieces of `size`.
  /// - Requires: `0 < size && size <= largest`.
  static constexpr std::size_t place(std::size_t size) noexcept { return (size - 1) / step; }

  /// The pieces by size.
  Shelf shelves_[largest / step];
};

}  // namespace rt
