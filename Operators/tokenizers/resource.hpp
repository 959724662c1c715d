/// Reading the resource of a captured tokenizer where it is mapped. The bytes are described in
/// `Python/src/drupe/adapters/tokenizers/resource.py`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/resource.hpp"
#include "drupe/utf8.hpp"

namespace rt::tokenizers {

/// What takes the place of an id, a text or a place that does not exist.
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// What a component is; the high digit is its stage.
enum class ComponentKind : std::uint32_t {
  texts = 0x01,
  added_tokens = 0x02,
  truncation = 0x03,
  padding = 0x04,
  template_ = 0x05,
  code_points = 0x06,
  decompositions = 0x07,
  bert_normalizer = 0x10,
  bert_pre_tokenizer = 0x20,
  word_piece = 0x30,
  word_piece_decoder = 0x40,
};

/// Numbers in a row, little endian, at any address.
template <typename Number>
class NumbersOf {
 public:
  NumbersOf() = default;
  NumbersOf(const char* data, std::size_t size) : data_(data), size_(size) {}

  /// Returns how many there are.
  std::size_t size() const { return size_; }
  /// Returns number `i`.
  /// - Requires: `i < size()`.
  Number operator[](std::size_t i) const {
    Number value;
    std::memcpy(&value, data_ + sizeof(Number) * i, sizeof(Number));
    if constexpr (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) {
      if constexpr (sizeof(Number) == 4) value = __builtin_bswap32(value);
      if constexpr (sizeof(Number) == 2) value = __builtin_bswap16(value);
    }
    return value;
  }

  /// `true` iff no number is smaller than the one before it, or larger than `limit`.
  bool ascend_to(Number limit) const {
    Number previous = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      const Number next = (*this)[i];
      if (next < previous || next > limit) return false;
      previous = next;
    }
    return true;
  }
  /// `true` iff all numbers are smaller than `limit`.
  bool all_below(std::size_t limit) const {
    for (std::size_t i = 0; i < size_; ++i) {
      if ((*this)[i] >= limit) return false;
    }
    return true;
  }

 private:
  /// The first byte of the first number.
  const char* data_ = nullptr;
  /// The number of numbers.
  std::size_t size_ = 0;
};

using Numbers = NumbersOf<std::uint32_t>;

/// Reads a payload from its start on. Once a read does not fit, all reads give zeros and nothing.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  /// `true` iff all reads so far did fit.
  bool ok() const { return ok_; }
  /// `true` iff all reads did fit and nothing is left.
  bool finished() const { return ok_ && bytes_.empty(); }
  /// Returns the next `count` bytes.
  std::string_view bytes(std::size_t count) {
    if (count > bytes_.size()) ok_ = false;
    if (!ok_) return {};
    const std::string_view result = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return result;
  }
  /// Returns the next `count` numbers, of 32 bits unless told otherwise; none if they do not fit.
  template <typename Number = std::uint32_t>
  NumbersOf<Number> numbers(std::uint64_t count) {
    if (count > bytes_.size() / sizeof(Number)) ok_ = false;
    if (!ok_) return {};
    return {bytes(sizeof(Number) * count).data(), static_cast<std::size_t>(count)};
  }
  /// Returns the next 32-bit number.
  std::uint32_t number() {
    const Numbers one = numbers(1);
    return ok_ ? one[0] : 0;
  }
  /// Returns the next 64-bit number.
  std::uint64_t wide() {
    const std::uint64_t low = number();
    return static_cast<std::uint64_t>(number()) << 32 | low;
  }
  /// Returns what is left.
  std::string_view rest() { return bytes(bytes_.size()); }

 private:
  /// What is not yet read.
  std::string_view bytes_;
  /// Whether all reads did fit.
  bool ok_ = true;
};

/// The texts that components refer to by number.
class Texts {
 public:
  Texts() = default;

  /// Returns the texts of a payload, `false` in `ok` if it is damaged.
  static Texts load(std::string_view payload, bool& ok) {
    Reader reader(payload);
    Texts texts;
    const std::uint64_t count = reader.number();
    texts.starts_ = reader.numbers(count + 1);
    texts.bytes_ = reader.rest();
    ok = reader.ok() && texts.starts_.ascend_to(static_cast<std::uint32_t>(texts.bytes_.size()));
    for (std::uint32_t i = 0; ok && i < count; ++i) {
      const std::string_view text = texts[i];
      ok = utf8::valid_prefix(text, false) == text.size();
    }
    return texts;
  }

  /// `true` iff there is a text `number`.
  bool has(std::uint32_t number) const { return std::size_t{number} + 1 < starts_.size(); }
  /// Returns text `number`.
  /// - Requires: `has(number)`.
  std::string_view operator[](std::uint32_t number) const {
    return bytes_.substr(starts_[number], starts_[number + 1] - starts_[number]);
  }

 private:
  /// Where each text begins, and where the last one ends.
  Numbers starts_;
  /// The bytes of all.
  std::string_view bytes_;
};

/// The components of a resource whose frame is sound.
class Components {
 public:
  /// Returns the components, or what is wrong with the bytes as a whole.
  static Result<Components> load(Resource resource) {
    const std::string_view all(reinterpret_cast<const char*>(resource.data), resource.size);
    Reader reader(all);
    const std::string_view magic = reader.bytes(8);
    const std::uint32_t size = reader.number();
    const std::uint32_t count = reader.number();
    const std::uint64_t checksum = reader.wide();
    const std::uint64_t zero = reader.wide();
    if (magic != "DRUPETK1" || zero) return damaged("it is no tokenizer of this version");
    // Resources are mapped in whole pages, so there may be more bytes than the tokenizer has.
    if (!reader.ok() || size < 32 || size > all.size() || size % 8) return damaged("it is cut off");
    const std::string_view body = all.substr(32, size - 32);
    if (Components::checksum(body) != checksum) return damaged("its checksum differs");
    Reader directory(body);
    Components components;
    components.bytes_ = all.substr(0, size);
    components.entries_ = directory.numbers(std::uint64_t{4} * count);
    if (!directory.ok()) return damaged("its directory is cut off");
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint64_t offset = components.entries_[4 * i + 1];
      const std::uint64_t length = components.entries_[4 * i + 2];
      if (offset + length > size) return damaged("a component is cut off");
    }
    return components;
  }

  /// Returns how many components there are.
  std::size_t size() const { return entries_.size() / 4; }
  /// Returns what component `i` is.
  ComponentKind kind(std::size_t i) const { return ComponentKind(entries_[4 * i]); }
  /// Returns the bytes of component `i`.
  std::string_view payload(std::size_t i) const {
    return bytes_.substr(entries_[4 * i + 1], entries_[4 * i + 2]);
  }

  /// Makes the error for a resource that cannot be read.
  static Error damaged(std::string_view reason) {
    return raise(exceptions::ValueError, "the captured tokenizer is damaged: ", reason);
  }

 private:
  /// Returns the checksum of whole 8-byte words.
  static std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t value = 0xCBF29CE484222325;
    const Numbers halves(bytes.data(), bytes.size() / 4);
    for (std::size_t i = 0; i + 1 < halves.size(); i += 2) {
      const std::uint64_t word = std::uint64_t{halves[i + 1]} << 32 | halves[i];
      value = (value ^ word) * 0x9E3779B97F4A7C15;
      value ^= value >> 32;
    }
    return value;
  }

  /// All bytes of the resource.
  std::string_view bytes_;
  /// Four numbers per component: kind, offset, size, zero.
  Numbers entries_;
};

}  // namespace rt::tokenizers
