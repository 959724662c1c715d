/// `rt::Str` and `rt::Bytes`: Python's immutable texts and byte strings.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "drupe/memory.hpp"
#include "drupe/utf8.hpp"

namespace rt {

/// The shared bytes behind texts and byte strings; the bytes follow the header.
struct Storage : Counted {
  /// Returns the first of the bytes.
  char* bytes() noexcept { return reinterpret_cast<char*>(this + 1); }

  /// Returns a new instance with room for `size` bytes.
  static Storage* make(std::size_t size) {
    return new (allocate(checked_bytes(size + sizeof(Storage), 1))) Storage;
  }
};

/// A text: UTF-8 with its number of code points at hand. Slices share the bytes; literals own none.
class Str {
 public:
  /// Creates the empty text.
  constexpr Str() noexcept = default;

  /// Creates the text of a literal, without allocation.
  template <std::size_t N>
  consteval Str(const char (&literal)[N])
      : data_(literal), bytes_(N - 1), points_(utf8::count({literal, N - 1})) {}

  /// Creates a copy of `text`.
  /// - Requires: `text` is valid UTF-8, lone surrogates allowed.
  explicit Str(std::string_view text);

  constexpr Str(const Str& other) noexcept
      : data_(other.data_), bytes_(other.bytes_), points_(other.points_), owner_(other.owner_) {
    if (owner_) retain(owner_);
  }
  constexpr Str(Str&& other) noexcept
      : data_(other.data_),
        bytes_(other.bytes_),
        points_(other.points_),
        owner_(std::exchange(other.owner_, nullptr)) {
    other.data_ = "";
    other.bytes_ = other.points_ = 0;
  }
  constexpr Str& operator=(Str other) noexcept {
    std::swap(data_, other.data_);
    std::swap(bytes_, other.bytes_);
    std::swap(points_, other.points_);
    std::swap(owner_, other.owner_);
    return *this;
  }
  constexpr ~Str() {
    if (owner_ && release(owner_)) deallocate(owner_);
  }

  /// Returns the text of one code point.
  static Str of(char32_t point);

  /// Returns the number of code points.
  constexpr std::int64_t size() const noexcept { return static_cast<std::int64_t>(points_); }
  /// `true` iff there is no code point.
  constexpr bool empty() const noexcept { return bytes_ == 0; }
  /// Returns the UTF-8 bytes, valid while this text lives.
  constexpr std::string_view bytes() const noexcept { return {data_, bytes_}; }
  /// `true` iff every code point is below 128, so that bytes and code points coincide.
  constexpr bool is_ascii() const noexcept { return bytes_ == points_; }

  /// Returns the byte offset of code point `index`.
  /// - Requires: `0 <= index <= size()`.
  std::size_t offset_of(std::int64_t index) const {
    const auto at = static_cast<std::size_t>(index);
    return is_ascii() ? at : at == points_ ? bytes_ : utf8::offset_of(bytes(), at);
  }
  /// Returns code point `index`.
  /// - Requires: `0 <= index < size()`.
  char32_t at(std::int64_t index) const { return utf8::decode(data_ + offset_of(index)); }
  /// Returns the code points [`start`, `stop`), sharing the bytes.
  /// - Requires: `0 <= start <= stop <= size()`.
  Str slice(std::int64_t start, std::int64_t stop) const;
  /// Returns the bytes [`start`, `stop`), sharing them; `start` and `stop` are byte offsets.
  /// - Requires: both fall between code points.
  Str slice_bytes(std::size_t start, std::size_t stop) const;

  friend bool operator==(const Str& a, const Str& b) noexcept { return a.bytes() == b.bytes(); }
  /// Orders by code point, which UTF-8 does by itself.
  friend std::strong_ordering operator<=>(const Str& a, const Str& b) noexcept {
    return a.bytes() <=> b.bytes();
  }

  /// Makes the bytes immortal, so that all calls may share them.
  void freeze() const noexcept {
    if (owner_) owner_->references = Counted::immortal;
  }

 private:
  friend class StrBuilder;
  constexpr Str(const char* data, std::size_t bytes, std::size_t points, Storage* owner) noexcept
      : data_(data), bytes_(bytes), points_(points), owner_(owner) {}

  /// The first byte.
  const char* data_ = "";
  /// The number of bytes.
  std::size_t bytes_ = 0;
  /// The number of code points.
  std::size_t points_ = 0;
  /// What keeps the bytes alive; null for literals.
  Storage* owner_ = nullptr;
};

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
    if (owner_ && release(owner_)) deallocate(owner_);
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
  StrBuilder& append(const Str& text) { return append_counted(text.bytes(), text.points_); }
  /// Appends valid UTF-8.
  StrBuilder& append(std::string_view text) { return append_counted(text, utf8::count(text)); }
  /// Appends a NUL-terminated literal.
  StrBuilder& append(const char* text) { return append(std::string_view(text)); }
  /// Appends a code point.
  StrBuilder& append(char32_t point) {
    reserve(4);
    size_ += static_cast<std::size_t>(utf8::encode(point, storage_->bytes() + size_));
    points_ += 1;
    return *this;
  }
  /// Appends one byte: an ASCII character, or a byte of a byte string.
  StrBuilder& append(char byte) {
    reserve(1);
    storage_->bytes()[size_++] = byte;
    points_ += 1;
    return *this;
  }
  /// Appends `count` copies of `point`.
  StrBuilder& append(std::int64_t count, char32_t point) {
    for (std::int64_t i = 0; i < count; ++i) append(point);
    return *this;
  }
  /// Appends arbitrary bytes; only for a byte string.
  StrBuilder& append_bytes(std::string_view bytes) { return append_counted(bytes, bytes.size()); }

  /// Returns the bytes so far, valid until the next change.
  std::string_view bytes() const {
    return storage_ ? std::string_view{storage_->bytes(), size_} : std::string_view{};
  }

  /// Returns the text, and leaves this instance empty.
  Str finish() {
    if (!size_) return Str();
    const auto points = std::exchange(points_, 0);
    const auto size = std::exchange(size_, 0);
    capacity_ = 0;
    Storage* storage = std::exchange(storage_, nullptr);
    return Str(storage->bytes(), size, points, storage);
  }
  /// Returns the byte string, and leaves this instance empty.
  Bytes finish_bytes() {
    if (!size_) return Bytes();
    points_ = capacity_ = 0;
    const auto size = std::exchange(size_, 0);
    Storage* storage = std::exchange(storage_, nullptr);
    return Bytes(storage->bytes(), size, storage);
  }

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
    std::memcpy(storage_->bytes() + size_, text.data(), text.size());
    size_ += text.size();
    points_ += points;
    return *this;
  }

  /// The bytes; null while there is no room.
  Storage* storage_ = nullptr;
  /// The number of bytes there is room for.
  std::size_t capacity_ = 0;
  /// The number of bytes.
  std::size_t size_ = 0;
  /// The number of code points.
  std::size_t points_ = 0;
};

/// Returns the texts one after the other.
template <typename... Parts>
Str concatenate(const Parts&... parts) {
  StrBuilder builder((parts.bytes().size() + ... + 0));
  (builder.append(parts), ...);
  return builder.finish();
}

/// The characters of a literal as a template argument.
template <std::size_t N>
struct Literal {
  consteval Literal(const char (&text)[N]) {
    for (std::size_t i = 0; i < N; ++i) characters[i] = text[i];
  }
  /// The characters and the final NUL.
  char characters[N];
};

/// `"..."_s`: the text of a literal, without allocation.
template <Literal text>
constexpr Str operator""_s() {
  return Str(text.characters);
}

}  // namespace rt
