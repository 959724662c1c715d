/// `rt::Str`: Python's immutable texts.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "drupe/bytes.hpp"
#include "drupe/memory.hpp"
#include "drupe/storage.hpp"
#include "drupe/utf8.hpp"

namespace rt {

/// A text: UTF-8 with its number of code points at hand, in 16 bytes.
///
/// Up to 15 bytes stand in the handle itself, so that words and characters need no memory of their
/// own, are compared as two numbers, and are copied without counting. Longer ones are shared, and
/// longer literals are pointed to. A text that fits the handle is always in it. Texts of which one is
/// the beginning of the other may share their bytes, so that a text can grow where it is.
class RT_HANDLE Str {
 public:
  /// The most bytes that stand in the handle.
  static constexpr std::size_t inline_capacity = 15;

  /// Creates the empty text.
  constexpr Str() noexcept : words_{} {}

  /// Creates the text of a literal, without allocation.
  template <std::size_t N>
  consteval Str(const char (&literal)[N]) {
    const bool is_ascii = utf8::count({literal, N - 1}) == N - 1;
    const std::uint64_t kind = is_ascii ? 0 : non_ascii;
    if constexpr (N - 1 <= inline_capacity) {
      words_ = {};
      for (std::size_t i = 0; i < N - 1; ++i) {
        words_.of[i / 8] |= std::uint64_t(static_cast<unsigned char>(literal[i])) << i % 8 * 8;
      }
      words_.of[1] |= ((N - 1) | kind) << tag_shift;
    } else {
      static_assert(N <= UINT32_MAX, "a literal of 4 GiB");
      pointed_ = {literal, (literal_tag | kind) << tag_shift | (N - 1)};
    }
  }

  /// Creates a copy of `text`.
  /// - Requires: `text` is valid UTF-8, lone surrogates allowed.
  explicit Str(std::string_view text) : Str(text, utf8::count(text)) {}

  RT_INLINE constexpr Str(const Str& other) noexcept {
    if (__builtin_is_constant_evaluated()) {
      words_ = other.words_;
    } else {
      words_ = other.words();
      if (is_shared()) retain(storage());
    }
  }
  RT_INLINE constexpr Str(Str&& other) noexcept {
    if (__builtin_is_constant_evaluated()) {
      words_ = other.words_;
    } else {
      words_ = other.words();
      other.words_ = {};
    }
  }
  RT_INLINE constexpr Str& operator=(Str other) noexcept {
    if (__builtin_is_constant_evaluated()) {
      words_ = other.words_;
    } else {
      const Words mine = words();
      words_ = other.words();
      other.words_ = mine;
    }
    return *this;
  }
  RT_INLINE constexpr ~Str() {
    if (__builtin_is_constant_evaluated()) return;
    if (is_shared()) drop(storage());
  }

  /// Returns the text of one code point.
  static Str of(char32_t point);
  /// Returns the text of one ASCII character.
  RT_INLINE static Str of_ascii(char character) {
    return Str(Words{{static_cast<unsigned char>(character), std::uint64_t(1) << tag_shift}});
  }

  /// Makes this, which has at most one code point, the text of one ASCII character.
  RT_INLINE void set_ascii(char character) {
    words_ = Words{{static_cast<unsigned char>(character), std::uint64_t(1) << tag_shift}};
  }
  /// `true` iff the bytes stand in the handle.
  RT_INLINE bool is_inline() const noexcept { return tag() < literal_tag; }
  /// `true` iff this is one ASCII character.
  RT_INLINE bool is_one_byte() const noexcept { return tag() == 1; }
  /// Returns the first byte.
  /// - Requires: `is_one_byte()`.
  RT_INLINE char first_byte() const noexcept { return static_cast<char>(word(0)); }
  /// The bytes of a text of which one may be looked for several times.
  class ByteSet {
   public:
    /// `true` iff `byte`, an ASCII character, is among the bytes.
    RT_INLINE bool has(char byte) const noexcept {
      const std::uint64_t wanted = ones * static_cast<unsigned char>(byte);
      const std::uint64_t a = low_ ^ wanted, b = high_ ^ wanted;
      // The highest bit of a byte is set iff the byte is 0, but for bytes above such a one.
      return (((a - ones) & ~a) | ((b - ones) & ~b)) & ones << 7;
    }

   private:
    friend class Str;
    static constexpr std::uint64_t ones = 0x0101010101010101u;
    RT_INLINE ByteSet(std::uint64_t low, std::uint64_t high) noexcept : low_(low), high_(high) {}

    /// The bytes, with others behind them that no ASCII text has.
    std::uint64_t low_, high_;
  };
  /// Returns the bytes as a set.
  /// - Requires: `is_inline()`.
  RT_INLINE ByteSet byte_set() const noexcept {
    // Behind the text there are zeros, and the byte that tells its size.
    const auto behind = ~static_cast<unsigned __int128>(0) << 8 * (tag() & inline_capacity);
    return {word(0) | static_cast<std::uint64_t>(behind),
            word(1) | static_cast<std::uint64_t>(behind >> 64)};
  }
  /// `true` iff `byte`, an ASCII character, is among the bytes.
  /// - Requires: `is_inline()`.
  RT_INLINE bool has_byte(char byte) const noexcept { return byte_set().has(byte); }

  /// Returns the number of code points.
  RT_INLINE std::int64_t size() const noexcept {
    if (tag() <= inline_capacity) return tag();
    if (is_ascii()) return static_cast<std::int64_t>(long_size());
    return static_cast<std::int64_t>(points());
  }
  /// `true` iff there is no code point.
  RT_INLINE bool empty() const noexcept { return tag() == 0; }
  /// Returns the UTF-8 bytes, valid while this handle lives where it is.
  RT_INLINE std::string_view bytes() const noexcept {
    if (is_inline()) {
      return {reinterpret_cast<const char*>(this), std::size_t(tag() & inline_capacity)};
    }
    return long_bytes();
  }
  /// `true` iff every code point is below 128, so that bytes and code points coincide.
  RT_INLINE bool is_ascii() const noexcept { return !(tag() & non_ascii); }

  /// Returns the byte offset of code point `index`.
  /// - Requires: `0 <= index <= size()`.
  std::size_t offset_of(std::int64_t index) const {
    const auto at = static_cast<std::size_t>(index);
    return is_ascii() ? at : at == points() ? bytes().size() : utf8::offset_of(bytes(), at);
  }
  /// Returns code point `index`.
  /// - Requires: `0 <= index < size()`.
  char32_t at(std::int64_t index) const { return utf8::decode(bytes().data() + offset_of(index)); }
  /// Returns the code points [`start`, `stop`).
  /// - Requires: `0 <= start <= stop <= size()`.
  Str slice(std::int64_t start, std::int64_t stop) const;
  /// Returns the bytes [`start`, `stop`); `start` and `stop` are byte offsets.
  /// - Requires: both fall between code points.
  RT_INLINE Str slice_bytes(std::size_t start, std::size_t stop) const {
    const std::size_t size = stop - start;
    if (is_ascii() && size <= inline_capacity) {
      if (is_shared()) return Str(few_of(storage()->bytes() + start, size));
      if (is_inline()) return Str(few_of_handle(start, size));
      return Str(few(bytes().data() + start, size, 0));
    }
    return slice_of_many(start, stop);
  }

  /// Returns `hash(text)`.
  RT_INLINE std::int64_t hash() const {
    return is_inline() ? hash_words(word(0), word(1)) : long_hash();
  }

  /// `true` if both are the same bytes in the same place; equal texts may be in two places.
  RT_INLINE bool is_same_handle(const Str& other) const noexcept {
    return ((word(0) ^ other.word(0)) | (word(1) ^ other.word(1))) == 0;
  }
  /// Returns the text of `size` bytes that `write` writes to a place, and of `points` code points.
  template <typename Write>
  RT_INLINE static Str written(std::size_t size, std::size_t points, const Write& write) {
    const std::uint64_t kind = points == size ? 0 : non_ascii;
    if (size <= inline_capacity) {
      char bytes[16] = {};
      write(bytes);
      Words words = few_of(bytes, size);
      words.of[1] |= kind << tag_shift;
      return Str(words);
    }
    Storage* const storage = Storage::make(size);
    storage->size = size;
    storage->points = points;
    write(storage->bytes());
    return Str(storage);
  }
  /// Returns `a` followed by `b`, both ASCII in their handles and 15 bytes at most together.
  RT_INLINE static Str joined(const Str& a, const Str& b) noexcept {
    const std::uint64_t first = a.tag(), second = b.tag();
    const auto bytes = [](const Str& text) {
      const std::uint64_t high = text.word(1) << 8 >> 8;
      return static_cast<unsigned __int128>(high) << 64 | text.word(0);
    };
    const unsigned __int128 all = bytes(a) | bytes(b) << 8 * first;
    return Str(Words{{static_cast<std::uint64_t>(all),
                      static_cast<std::uint64_t>(all >> 64) | (first + second) << tag_shift}});
  }

  /// Returns this text followed by `more`, in the place of this one if nothing follows it there yet.
  /// - Requires: `has_room()`.
  Str followed_by(const Str& more) const;
  /// `true` iff the bytes are where others can be put behind them.
  RT_INLINE bool has_room() const noexcept { return is_shared(); }

  RT_INLINE friend bool operator==(const Str& a, const Str& b) noexcept {
    if (a.word(0) == b.word(0) && a.word(1) == b.word(1)) return true;
    // A text that fits its handle has only one form.
    return !a.is_inline() && !b.is_inline() && a.equals_long(b);
  }
  /// Orders by code point, which UTF-8 does by itself.
  friend std::strong_ordering operator<=>(const Str& a, const Str& b) noexcept {
    return a.bytes() <=> b.bytes();
  }

  /// Makes the bytes immortal, so that all calls may share them.
  void freeze() const noexcept {
    if (is_shared()) storage()->references = Counted::immortal;
  }

 private:
  friend class StrBuilder;

  /// The bits of the last byte of the handle: the number of bytes, or one of these kinds.
  static constexpr std::uint64_t non_ascii = 0x10;
  static constexpr std::uint64_t literal_tag = 0x40;
  static constexpr std::uint64_t shared_tag = 0x80;
  /// The place of the last byte in the second word.
  static constexpr int tag_shift = 56;

  /// The handle as two numbers: what is written as numbers is read as such without delay.
  struct Words {
    std::uint64_t of[2];
  };
  /// A literal, or a storage; the second word holds the number of bytes.
  struct Pointed {
    const void* at;
    std::uint64_t rest;
  };

  /// Creates an instance from its handle.
  RT_INLINE explicit Str(const Words& words) noexcept : words_(words) {}
  /// Creates a copy of `text`, which has so many code points.
  Str(std::string_view text, std::size_t points);
  /// Creates an instance that takes over `storage`, which has more bytes than fit the handle.
  explicit Str(Storage* storage) noexcept
      : pointed_{storage, (shared_tag | (storage->points == storage->size ? 0 : non_ascii))
                                  << tag_shift |
                              storage->size} {}

  /// Returns the bytes [`start`, `stop`).
  Str slice_of_many(std::size_t start, std::size_t stop) const;
  /// Returns the handle of the text of `size` bytes, at most 15; `kind` is a bit of the last byte.
  RT_INLINE static Words few(const char* from, std::size_t size, std::uint64_t kind) noexcept {
    const auto load = [from](std::size_t at, auto number) {
      __builtin_memcpy(&number, from + at, sizeof number);
      return static_cast<std::uint64_t>(number);
    };
    Words result{};
    if (size >= 8) {
      result.of[0] = load(0, std::uint64_t());
      result.of[1] = size == 8 ? 0 : load(size - 8, std::uint64_t()) >> 8 * (16 - size);
    } else if (size >= 4) {
      result.of[0] =
          load(0, std::uint32_t()) | load(size - 4, std::uint32_t()) << 8 * (size - 4);
    } else if (size > 0) {
      result.of[0] = load(0, std::uint8_t()) | load(size / 2, std::uint8_t()) << 8 * (size / 2) |
                     load(size - 1, std::uint8_t()) << 8 * (size - 1);
    }
    result.of[1] |= (size | kind) << tag_shift;
    return result;
  }
  /// Returns the handle of the ASCII text of the first `size` bytes of `all`, at most 15. No branch
  /// depends on the size, which nobody can predict.
  RT_INLINE static Words cut(unsigned __int128 all, std::size_t size) noexcept {
    all &= ~(~static_cast<unsigned __int128>(0) << 8 * size);
    return Words{{static_cast<std::uint64_t>(all),
                  static_cast<std::uint64_t>(all >> 64) | size << tag_shift}};
  }
  /// Returns the handle of the ASCII text of `size` bytes, at most 15. Behind `from` there are 16.
  RT_INLINE static Words few_of(const char* from, std::size_t size) noexcept {
    unsigned __int128 all;
    __builtin_memcpy(&all, from, 16);
    return cut(all, size);
  }
  /// Returns the handle of the ASCII text of `size` bytes from `start` on of this one.
  /// - Requires: `is_inline()`.
  RT_INLINE Words few_of_handle(std::size_t start, std::size_t size) const noexcept {
    const unsigned __int128 all = static_cast<unsigned __int128>(word(1)) << 64 | word(0);
    return cut(all >> 8 * start, size);
  }
  /// Returns the byte that tells what the handle holds.
  RT_INLINE std::uint8_t tag() const noexcept {
    return static_cast<std::uint8_t>(word(1) >> 56);
  }
  /// `true` iff the bytes are in a storage.
  RT_INLINE bool is_shared() const noexcept { return tag() >= shared_tag; }
  /// Returns the handle.
  RT_INLINE Words words() const noexcept { return Words{{word(0), word(1)}}; }
  /// Returns a half of the handle as a number.
  RT_INLINE std::uint64_t word(int half) const noexcept {
    std::uint64_t result;
    __builtin_memcpy(&result, reinterpret_cast<const char*>(this) + 8 * half, 8);
    return result;
  }
  /// Returns the storage.
  /// - Requires: `is_shared()`.
  RT_INLINE Storage* storage() const noexcept {
    return const_cast<Storage*>(static_cast<const Storage*>(pointed_.at));
  }
  /// Gives back a handle on `storage`.
  [[gnu::noinline]] static void drop(Storage* storage) noexcept {
    if (release(storage)) storage->free();
  }
  /// Returns the bytes where they are not in the handle.
  std::string_view long_bytes() const noexcept {
    if (is_shared()) return {storage()->bytes(), long_size()};
    return {static_cast<const char*>(pointed_.at), long_size()};
  }
  /// Returns the number of bytes where they are not in the handle.
  RT_INLINE std::size_t long_size() const noexcept { return word(1) << 8 >> 8; }
  /// `true` iff this is the longest text that begins in its storage.
  bool is_longest() const noexcept { return long_size() == storage()->size; }
  /// Returns the number of code points where the handle does not say it.
  std::size_t points() const noexcept;
  /// Returns the hash where the bytes are not in the handle.
  std::int64_t long_hash() const noexcept;
  /// `true` iff the bytes are equal; neither stands in its handle.
  bool equals_long(const Str& other) const noexcept;
  /// Returns the hash of the handle of a text that fits it.
  RT_INLINE static std::int64_t hash_words(std::uint64_t a, std::uint64_t b) noexcept {
    const auto product = static_cast<unsigned __int128>(a ^ 0xA0761D6478BD642Fu) *
                         (b ^ 0xE7037ED1A0B428DBu);
    const auto hash = static_cast<std::int64_t>(static_cast<std::uint64_t>(product) ^
                                                static_cast<std::uint64_t>(product >> 64));
    return hash == -1 ? -2 : hash;
  }

  union {
    Words words_;
    Pointed pointed_;
  };
};
static_assert(sizeof(Str) == 16);

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
