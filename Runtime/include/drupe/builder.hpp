/// `rt::StrBuilder`: makes texts and byte strings piece by piece.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "drupe/str.hpp"

namespace rt {

/// Builds a text or a byte string piece by piece, and hands the bytes over without a copy.
class StrBuilder {
 public:
  /// Creates an empty instance with room for `capacity` bytes.
  explicit StrBuilder(std::size_t capacity = 0) {
    if (capacity) reserve(capacity);
  }
  StrBuilder(const StrBuilder&) = delete;
  StrBuilder& operator=(const StrBuilder&) = delete;
  ~StrBuilder() { deallocate(storage_); }

  /// Appends `text`.
  StrBuilder& append(const Str& text) {
    return append_counted(text.bytes(), static_cast<std::size_t>(text.size()));
  }
  /// Appends valid UTF-8.
  StrBuilder& append(std::string_view text) { return append_counted(text, utf8::count(text)); }
  /// Appends a NUL-terminated literal.
  StrBuilder& append(const char* text) { return append(std::string_view(text)); }
  /// Appends a code point.
  StrBuilder& append(char32_t point) {
    reserve(4);
    size_ += static_cast<std::size_t>(utf8::encode(point, data_ + size_));
    points_ += 1;
    return *this;
  }
  /// Appends one byte: an ASCII character, or a byte of a byte string.
  StrBuilder& append(char byte) {
    reserve(1);
    data_[size_++] = byte;
    points_ += 1;
    return *this;
  }
  /// Appends `count` copies of `point`.
  StrBuilder& append(std::int64_t count, char32_t point) {
    for (std::int64_t i = 0; i < count; ++i) append(point);
    return *this;
  }
  /// Appends `size` ASCII characters, which `write` writes to a place.
  template <typename Write>
  RT_INLINE void append_ascii(std::size_t size, const Write& write) {
    reserve(size);
    write(data_ + size_);
    size_ += size;
    points_ += size;
  }
  /// Appends arbitrary bytes; only for a byte string.
  StrBuilder& append_bytes(std::string_view bytes) { return append_counted(bytes, bytes.size()); }

  /// Returns the bytes so far, valid until the next change.
  std::string_view bytes() const { return {data_, size_}; }

  /// Returns the text, and leaves this instance empty.
  Str finish();
  /// Returns the byte string, and leaves this instance empty.
  Bytes finish_bytes();

 private:
  /// Makes room for `more` bytes.
  void reserve(std::size_t more) {
    if (capacity_ - size_ < more) grow(more);
  }
  /// Moves the bytes to a larger place, with room for at least `more`.
  void grow(std::size_t more);
  /// Appends `text`, which has `points` code points.
  StrBuilder& append_counted(std::string_view text, std::size_t points) {
    if (text.empty()) return *this;
    reserve(text.size());
    std::memcpy(data_ + size_, text.data(), text.size());
    size_ += text.size();
    points_ += points;
    return *this;
  }

  /// The number of bytes that need no storage.
  static constexpr std::size_t local_capacity = 64;

  /// Where the bytes are: `local_`, or those of the storage.
  char* data_ = local_;
  /// The number of bytes there is room for.
  std::size_t capacity_ = local_capacity;
  /// The number of bytes.
  std::size_t size_ = 0;
  /// The number of code points.
  std::size_t points_ = 0;
  /// The storage; null while the bytes are in `local_`.
  Storage* storage_ = nullptr;
  /// The bytes of a short text.
  char local_[local_capacity];
};

/// Returns the texts one after the other.
template <typename... Parts>
Str concatenate(const Parts&... parts) {
  const std::size_t size = (parts.bytes().size() + ... + 0);
  const auto points = static_cast<std::size_t>((parts.size() + ... + 0));
  return Str::written(size, points, [&](char* to) {
    const auto write = [&to](std::string_view part) {
      std::memcpy(to, part.data(), part.size());
      to += part.size();
    };
    (write(parts.bytes()), ...);
  });
}
inline Str concatenate(const Str& a, const Str& b) {
  if (a.is_inline() && b.is_inline() && a.is_ascii() && b.is_ascii() &&
      a.size() + b.size() <= static_cast<std::int64_t>(Str::inline_capacity)) {
    return Str::joined(a, b);
  }
  if (a.has_room()) return a.followed_by(b);
  return concatenate<Str, Str>(a, b);
}

}  // namespace rt
