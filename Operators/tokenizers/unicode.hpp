/// Code points as Hugging Face tokenizers sees them, by the tables of the resource. The bytes are
/// described in `Python/src/drupe/adapters/tokenizers/unicode.py`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "drupe/utf8.hpp"
#include "resource.hpp"

namespace rt::tokenizers::unicode {

/// The properties of a code point, as bits.
enum Flag : std::uint8_t {
  /// Cleaning removes it.
  control = 1,
  /// It ends words and is in none.
  space = 2,
  /// It gets spaces around it.
  chinese = 4,
  /// It is a word by itself.
  punctuation = 8,
  /// It is removed with the accents.
  mark = 16,
  /// It has a canonical decomposition.
  decomposes = 32,
  /// It has another lower case.
  lowers = 64,
  /// It is part of a word to added tokens that must not touch one.
  word = 128,
};

/// What code points of one kind have in common.
struct Kind {
  /// The `Flag`s that hold.
  std::uint8_t flags;
  /// Combining marks are put in this order; 0 for all else.
  std::uint8_t combining_class;
  /// What to add for the lower case; U+0130 alone has a longer one.
  std::int32_t lower;
};

/// The largest code point.
inline constexpr char32_t last_point = 0x10FFFF;

/// The kinds of all code points, looked up where they lie: a code point's high bits choose a block,
/// whose entry at the middle bits chooses a leaf, whose byte at the low bits is the kind.
class CodePoints {
 public:
  CodePoints() = default;

  /// Returns the kinds of a payload, `false` in `ok` if it is damaged.
  static CodePoints load(std::string_view payload, bool& ok) {
    Reader reader(payload);
    CodePoints result;
    const std::uint64_t kinds = reader.number();
    const std::uint64_t blocks = reader.number();
    const std::uint64_t leaves = reader.number();
    result.kinds_ = reader.numbers(2 * kinds);
    result.top_ = reader.numbers<std::uint16_t>((last_point >> kHighShift) + 1);
    result.blocks_ = reader.numbers<std::uint16_t>(blocks << (kHighShift - kLeafBits));
    result.leaves_ = reader.numbers<std::uint8_t>(leaves << kLeafBits);
    ok = reader.finished() && result.top_.all_below(blocks) && result.blocks_.all_below(leaves) &&
         result.leaves_.all_below(kinds);
    return result;
  }

  /// Returns the kind of a code point.
  /// - Requires: the tables were loaded.
  Kind kind_of(char32_t point) const {
    const std::size_t place = std::size_t{2} * place_of(point);
    const std::uint32_t head = kinds_[place];
    return {static_cast<std::uint8_t>(head), static_cast<std::uint8_t>(head >> 8),
            static_cast<std::int32_t>(kinds_[place + 1])};
  }
  /// Returns the flags of a code point.
  std::uint8_t flags_of(char32_t point) const {
    return static_cast<std::uint8_t>(kinds_[std::size_t{2} * place_of(point)]);
  }

  /// Returns the flags of the first code point of `text`; none if there is none.
  std::uint8_t first_flags(std::string_view text) const {
    return text.empty() ? std::uint8_t{0} : flags_of(utf8::decode(text.data()));
  }
  /// Returns the flags of the last code point of `text`; none if there is none.
  std::uint8_t last_flags(std::string_view text) const {
    if (text.empty()) return 0;
    std::size_t at = text.size() - 1;
    while (at > 0 && utf8::is_continuation(text[at])) --at;
    return flags_of(utf8::decode(text.data() + at));
  }

 private:
  /// The bits of a code point below those that choose a leaf, and below those that choose a block.
  static constexpr unsigned kLeafBits = 4;
  static constexpr unsigned kHighShift = 9;

  /// Returns the number of the kind of a code point.
  std::size_t place_of(char32_t point) const {
    const std::size_t block = top_[point >> kHighShift];
    const std::size_t middle = point >> kLeafBits & ((1u << (kHighShift - kLeafBits)) - 1);
    const std::size_t leaf = blocks_[block << (kHighShift - kLeafBits) | middle];
    return leaves_[leaf << kLeafBits | (point & ((1u << kLeafBits) - 1))];
  }

  /// Two numbers per kind: flags and combining class, way to the lower case.
  Numbers kinds_;
  /// The block of each value of the high bits.
  NumbersOf<std::uint16_t> top_;
  /// The leaf of each value of the middle bits, by block.
  NumbersOf<std::uint16_t> blocks_;
  /// The kind of each value of the low bits, by leaf.
  NumbersOf<std::uint8_t> leaves_;
};

/// Precomposed Korean syllables: they decompose by arithmetic (Unicode standard, section 3.12).
namespace hangul {
inline constexpr char32_t first = 0xAC00, last = 0xD7A3;
inline constexpr char32_t leading = 0x1100, vowel = 0x1161, trailing = 0x11A7;
inline constexpr char32_t vowels = 21, trailings = 28;
}  // namespace hangul

/// The canonical decompositions, looked up where they lie; none if no accents are stripped.
class Decompositions {
 public:
  Decompositions() = default;

  /// Returns the decompositions of a payload, `false` in `ok` if it is damaged.
  static Decompositions load(std::string_view payload, bool& ok) {
    Reader reader(payload);
    Decompositions result;
    const std::uint32_t count = reader.number();
    result.keys_ = reader.numbers(count);
    result.texts_ = reader.rest();
    const std::string_view texts = result.texts_;
    ok = reader.ok() && count && result.keys_.ascend_to(kNone) && texts.ends_with('\0') &&
         utf8::valid_prefix(texts, false) == texts.size();
    for (std::size_t i = 0; ok && i < count; ++i) {
      const std::size_t place = result.keys_[i] & kPlaceMask;
      ok = place < texts.size() && !utf8::is_continuation(texts[place]);
    }
    return result;
  }

  /// Calls `emit` with each code point of the canonical decomposition of `point`, which is itself
  /// for most.
  template <typename Emit>
  void decompose(char32_t point, const Kind& kind, Emit&& emit) const {
    if (!(kind.flags & decomposes)) return emit(point);
    if (point >= hangul::first && point <= hangul::last) {
      const char32_t syllable = point - hangul::first;
      emit(hangul::leading + syllable / (hangul::vowels * hangul::trailings));
      emit(hangul::vowel + syllable / hangul::trailings % hangul::vowels);
      const char32_t trailing = syllable % hangul::trailings;
      if (trailing) emit(hangul::trailing + trailing);
      return;
    }
    std::size_t low = 0;
    std::size_t high = keys_.size();
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (keys_[middle] >> kPlaceBits <= point ? low : high) = middle;
    }
    for (const char* at = texts_.data() + (keys_[low] & kPlaceMask); *at;) {
      emit(utf8::decode(at));
      at += utf8::length_of(*at);
    }
  }

 private:
  /// Bits of a key that hold the place of the text; the rest hold the code point.
  static constexpr unsigned kPlaceBits = 14;
  static constexpr std::uint32_t kPlaceMask = (1u << kPlaceBits) - 1;

  /// The code points that decompose, ascending, with the places of their texts.
  Numbers keys_;
  /// The decompositions in UTF-8, each with a NUL at its end.
  std::string_view texts_;
};

/// Calls `emit` with each code point of the lower case of `point`, which is often the point itself.
template <typename Emit>
void lower(char32_t point, const Kind& kind, Emit&& emit) {
  if (!(kind.flags & lowers)) return emit(point);
  if (point == 0x130) {
    emit(U'i');
    return emit(char32_t{0x307});
  }
  const char32_t lowered = point + static_cast<char32_t>(kind.lower);
  // Only damaged tables lead out of Unicode.
  emit(lowered <= last_point ? lowered : point);
}

}  // namespace rt::tokenizers::unicode
