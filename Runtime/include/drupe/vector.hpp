/// A growing array: the storage of lists, dicts and error traces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

#include "drupe/memory.hpp"

namespace rt {

/// A growing array of `T`, indexed from 0 without checks. A `T` may be moved to another place by
/// copying its bytes, which holds for all values and handles of the runtime. Unlike `std::vector` it holds `bool` as
/// `bool`, and needs nothing of a C++ library.
template <typename T>
class Vector {
 public:
  Vector() noexcept = default;
  Vector(const Vector& other) { append(other.begin(), other.size()); }
  Vector(Vector&& other) noexcept { swap(other); }
  Vector& operator=(Vector other) noexcept {
    swap(other);
    return *this;
  }
  ~Vector() {
    destroy(0);
    recycle(items_, capacity_ * sizeof(T));
  }

  /// Exchanges the contents.
  void swap(Vector& other) noexcept {
    std::swap(items_, other.items_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  T* data() noexcept { return items_; }
  const T* data() const noexcept { return items_; }
  T* begin() noexcept { return items_; }
  T* end() noexcept { return items_ + size_; }
  const T* begin() const noexcept { return items_; }
  const T* end() const noexcept { return items_ + size_; }
  T& operator[](std::size_t i) noexcept { return items_[i]; }
  const T& operator[](std::size_t i) const noexcept { return items_[i]; }
  T& back() noexcept { return items_[size_ - 1]; }

  /// Makes room for `capacity` items in all.
  void reserve(std::size_t capacity) {
    if (capacity > capacity_) move_to(capacity);
  }
  /// Adds `item` at the end. `item` may be inside this array.
  RT_INLINE void push(T item) {
    if (__builtin_expect(size_ == capacity_, 0)) grow(1);
    new (items_ + size_) T(std::move(item));
    ++size_;
  }
  /// Adds copies of `count` items at the end. The items may be inside this array.
  void append(const T* items, std::size_t count) {
    const bool inside = items >= items_ && items < items_ + size_;
    const std::size_t offset = inside ? static_cast<std::size_t>(items - items_) : 0;
    if (capacity_ - size_ < count) grow(count);
    if (inside) items = items_ + offset;
    for (std::size_t i = 0; i < count; ++i) new (items_ + size_ + i) T(items[i]);
    size_ += count;
  }
  /// Adds `item` before position `at`.
  void insert(std::size_t at, T item) {
    push(std::move(item));
    for (std::size_t i = size_ - 1; i > at; --i) std::swap(items_[i], items_[i - 1]);
  }
  /// Removes the items [`start`, `stop`).
  void erase(std::size_t start, std::size_t stop) {
    if (start == stop) return;
    for (std::size_t i = stop; i < size_; ++i) items_[i - (stop - start)] = std::move(items_[i]);
    destroy(size_ - (stop - start));
  }
  /// Removes the last item and returns it.
  T pop() {
    T item = std::move(items_[size_ - 1]);
    destroy(size_ - 1);
    return item;
  }
  /// Removes the items after the first `size`.
  void truncate(std::size_t size) { destroy(size); }
  /// Removes all items.
  void clear() { destroy(0); }

 private:
  /// Destroys the items after the first `size`.
  void destroy(std::size_t size) {
    if constexpr (!std::is_trivially_destructible_v<T>) {
      // One at a time from the end, so that a destructor never sees a dead item.
      while (size_ > size) items_[--size_].~T();
    }
    size_ = size;
  }
  /// Makes room for `more` items, by half of the present size at least.
  [[gnu::noinline]] void grow(std::size_t more) {
    const std::size_t wanted = size_ + more;
    // The first items find room for some more: most lists are short, and few have one item.
    const std::size_t generous = size_ ? size_ + size_ / 2 + 4 : sizeof(T) <= 16 ? 8 : 4;
    move_to(wanted > generous ? wanted : generous);
  }
  /// Moves the items to a place for `capacity` of them.
  void move_to(std::size_t capacity) {
    static_assert(alignof(T) <= alignof(std::max_align_t));
    const std::size_t bytes = checked_bytes(capacity, sizeof(T));
    // What is small is soon moved, and what is left is used again.
    if (bytes <= small_bytes) {
      auto* const moved = static_cast<T*>(allocate(bytes));
      if (items_) std::memcpy(static_cast<void*>(moved), items_, size_ * sizeof(T));
      recycle(items_, capacity_ * sizeof(T));
      items_ = moved;
    } else {
      items_ = static_cast<T*>(reallocate(items_, bytes));
    }
    capacity_ = capacity;
  }

  /// The size up to which items are moved by copying.
  static constexpr std::size_t small_bytes = 512;

  /// The items; null while there is no room.
  T* items_ = nullptr;
  /// The number of items.
  std::size_t size_ = 0;
  /// The number of items there is room for.
  std::size_t capacity_ = 0;
};

}  // namespace rt
