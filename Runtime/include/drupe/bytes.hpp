/// `rt::Bytes`: Python's immutable byte strings.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "drupe/storage.hpp"

namespace rt {

/// A `bytes` object. Slices share the bytes.
class Bytes {
 public:
  /// Creates the empty byte string.
  constexpr Bytes() noexcept = default;
  /// Creates the byte string of a literal (without its final NUL), without allocation.
  template <std::size_t N>
  consteval Bytes(const char (&literal)[N]) : data_(literal), size_(N - 1) {}
  /// Creates a copy of `bytes`.
  explicit Bytes(std::string_view bytes);

  constexpr Bytes(const Bytes& other) noexcept
      : data_(other.data_), size_(other.size_), owner_(other.owner_) {
    if (owner_) retain(owner_);
  }
  constexpr Bytes(Bytes&& other) noexcept
      : data_(std::exchange(other.data_, "")),
        size_(std::exchange(other.size_, 0)),
        owner_(std::exchange(other.owner_, nullptr)) {}
  constexpr Bytes& operator=(Bytes other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(owner_, other.owner_);
    return *this;
  }
  constexpr ~Bytes() {
    if (owner_ && release(owner_)) owner_->free();
  }

  /// Returns the number of bytes.
  constexpr std::int64_t size() const noexcept { return static_cast<std::int64_t>(size_); }
  /// `true` iff there is no byte.
  constexpr bool empty() const noexcept { return size_ == 0; }
  /// Returns the bytes, valid while this object lives.
  constexpr std::string_view bytes() const noexcept { return {data_, size_}; }
  /// Returns byte `index` as a number of 0 to 255.
  /// - Requires: `0 <= index < size()`.
  std::int64_t at(std::int64_t index) const { return static_cast<unsigned char>(data_[index]); }
  /// Returns the bytes [`start`, `stop`), sharing them.
  /// - Requires: `0 <= start <= stop <= size()`.
  Bytes slice(std::int64_t start, std::int64_t stop) const;

  friend bool operator==(const Bytes& a, const Bytes& b) noexcept { return a.bytes() == b.bytes(); }
  friend std::strong_ordering operator<=>(const Bytes& a, const Bytes& b) noexcept {
    return a.bytes() <=> b.bytes();
  }

  /// Makes the bytes immortal, so that all calls may share them.
  void freeze() const noexcept {
    if (owner_) owner_->references = Counted::immortal;
  }

 private:
  friend class StrBuilder;
  constexpr Bytes(const char* data, std::size_t size, Storage* owner) noexcept
      : data_(data), size_(size), owner_(owner) {}

  /// The first byte.
  const char* data_ = "";
  /// The number of bytes.
  std::size_t size_ = 0;
  /// What keeps the bytes alive; null for literals.
  Storage* owner_ = nullptr;
};

}  // namespace rt
