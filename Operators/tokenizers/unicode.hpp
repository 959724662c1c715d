/// Code points as Hugging Face tokenizers sees them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "drupe/utf8.hpp"
#include "unicode_decompositions.hpp"
#include "unicode_kinds.hpp"

namespace rt::tokenizers::unicode {

/// The code points below this one, of most alphabets, have their kind in a table of their own.
inline constexpr char32_t direct_end = 0x3100;

/// The kind of each code point below `direct_end`.
inline constexpr auto direct_kinds = [] {
  std::array<std::uint8_t, direct_end> result{};
  std::size_t run = 0;
  for (char32_t point = 0; point < direct_end; ++point) {
    while (runs[run + 1] >> 8 <= point) ++run;
    result[point] = runs[run] & 0xFF;
  }
  return result;
}();

/// Where the search for the run of a code point begins, by its high bits: the common planes only.
inline constexpr auto first_runs = [] {
  std::array<std::uint16_t, 0x201> firsts{};
  std::size_t run = 0;
  for (std::size_t block = 0; block < firsts.size(); ++block) {
    while (run + 1 < std::size(runs) && runs[run + 1] >> 8 <= block << 8) ++run;
    firsts[block] = static_cast<std::uint16_t>(run);
  }
  return firsts;
}();

/// Returns the kind of a code point.
constexpr const Kind& kind_of(char32_t point) {
  if (point < direct_end) return kinds[direct_kinds[point]];
  const std::size_t block = point >> 8;
  const bool indexed = block + 1 < first_runs.size();
  std::size_t low = indexed ? first_runs[block] : first_runs.back();
  std::size_t high = indexed ? first_runs[block + 1] + 1u : std::size(runs);
  // The last run that begins at or before the point is in [low, high).
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (runs[middle] >> 8 <= point ? low : high) = middle;
  }
  return kinds[runs[low] & 0xFF];
}

/// Returns the flags of a code point.
constexpr std::uint8_t flags_of(char32_t point) { return kind_of(point).flags; }

/// Precomposed Korean syllables: they decompose by arithmetic (Unicode standard, section 3.12).
namespace hangul {
inline constexpr char32_t first = 0xAC00, last = 0xD7A3;
inline constexpr char32_t leading = 0x1100, vowel = 0x1161, trailing = 0x11A7;
inline constexpr char32_t vowels = 21, trailings = 28;
}  // namespace hangul

/// Calls `emit` with each code point of the canonical decomposition of `point`, which is the point
/// itself for most.
template <typename Emit>
void decompose(char32_t point, const Kind& kind, Emit&& emit) {
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
  std::size_t high = std::size(decomposing);
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (decomposing[middle] >> 14 <= point ? low : high) = middle;
  }
  for (const char* at = decompositions + (decomposing[low] & 0x3FFF); *at;) {
    emit(utf8::decode(at));
    at += utf8::length_of(*at);
  }
}

/// Calls `emit` with each code point of the lower case of `point`, which is often the point itself.
template <typename Emit>
void lower(char32_t point, const Kind& kind, Emit&& emit) {
  if (!(kind.flags & lowers)) return emit(point);
  if (point == 0x130) {
    emit(U'i');
    return emit(char32_t{0x307});
  }
  emit(static_cast<char32_t>(static_cast<std::int32_t>(point) + kind.lower));
}

}  // namespace rt::tokenizers::unicode
