/// `unicodedata`: what Unicode says of characters, and normal forms of texts.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/str.hpp"
#include "drupe/vector.hpp"
#include "tables.hpp"

namespace rt::unicodedata {

/// Returns the value of `point` in a table of runs.
template <std::size_t N>
std::uint32_t value_in(const std::uint32_t (&runs)[N], char32_t point) {
  std::size_t low = 0, high = N;
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (runs[middle] >> 8 <= point ? low : high) = middle;
  }
  return runs[low] & 255;
}

/// Returns the only character of `text`.
inline Result<char32_t> character(const Str& text, const char* function) {
  if (text.size() == 1) return text.at(0);
  return raise(exceptions::TypeError, std::string_view(function),
               "() argument must be a unicode character, not str");
}

inline Result<Str> category(const Str& chr) {
  const char32_t point = RT_PROPAGATE(character(chr, "category"));
  return Str(std::string_view(category_names[value_in(category_runs, point)]));
}
inline Result<Str> bidirectional(const Str& chr) {
  const char32_t point = RT_PROPAGATE(character(chr, "bidirectional"));
  return Str(std::string_view(direction_names[value_in(direction_runs, point)]));
}
inline Result<Str> east_asian_width(const Str& chr) {
  const char32_t point = RT_PROPAGATE(character(chr, "east_asian_width"));
  return Str(std::string_view(width_names[value_in(width_runs, point)]));
}
inline Result<std::int64_t> combining(const Str& chr) {
  const char32_t point = RT_PROPAGATE(character(chr, "combining"));
  return static_cast<std::int64_t>(value_in(combining_runs, point));
}

/// The syllables of Hangul, which are composed by rule.
inline constexpr char32_t kSyllables = 0xAC00, kLeads = 0x1100, kVowels = 0x1161, kTails = 0x11A7;
inline constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28;

/// Appends what `point` decomposes to.
inline void decompose(Vector<char32_t>& out, char32_t point, bool compatible) {
  if (point >= kSyllables && point < kSyllables + kLeadCount * kVowelCount * kTailCount) {
    const char32_t index = point - kSyllables;
    out.push(kLeads + index / (kVowelCount * kTailCount));
    out.push(kVowels + index / kTailCount % kVowelCount);
    if (index % kTailCount) out.push(kTails + index % kTailCount);
    return;
  }
  const auto* found = std::lower_bound(
      std::begin(decompositions), std::end(decompositions), point,
      [](const Decomposition& row, char32_t wanted) { return row.point < wanted; });
  if (found != std::end(decompositions) && found->point == point) {
    const auto first = compatible ? found->compatible : found->canonical;
    const auto count = compatible ? found->compatible_count : found->canonical_count;
    for (std::uint16_t i = 0; i < count; ++i) out.push(decomposed[first + i]);
    if (count) return;
  }
  out.push(point);
}

/// Returns what `a` and `b` compose to, 0 if to nothing.
inline char32_t composed(char32_t a, char32_t b) {
  if (a >= kLeads && a < kLeads + kLeadCount && b >= kVowels && b < kVowels + kVowelCount) {
    return kSyllables + ((a - kLeads) * kVowelCount + (b - kVowels)) * kTailCount;
  }
  if (a >= kSyllables && a < kSyllables + kLeadCount * kVowelCount * kTailCount &&
      (a - kSyllables) % kTailCount == 0 && b > kTails && b < kTails + kTailCount) {
    return a + (b - kTails);
  }
  const auto* found = std::lower_bound(std::begin(compositions), std::end(compositions), a,
                                       [b](const Composition& row, char32_t wanted) {
                                         return row.first < wanted ||
                                                (row.first == wanted && row.second < b);
                                       });
  const bool matches = found != std::end(compositions) && found->first == a && found->second == b;
  return matches ? found->point : 0;
}

/// Puts the combining characters behind each other one in the order of their classes.
inline void put_in_order(Vector<char32_t>& points) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    const std::uint32_t own = value_in(combining_runs, points[i]);
    if (own == 0) continue;
    for (std::size_t k = i; k > 0 && value_in(combining_runs, points[k - 1]) > own; --k) {
      std::swap(points[k], points[k - 1]);
    }
  }
}

/// Composes characters with combining ones behind them.
inline void compose(Vector<char32_t>& points) {
  std::size_t kept = 0, starter = 0;
  bool has_starter = false;
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t point = points[i];
    const std::uint32_t own = value_in(combining_runs, point);
    // What stands between a starter and this must not be of its class or a higher one.
    const bool blocked = kept > starter + 1 && (last == 0 || last >= own);
    const char32_t whole = has_starter && !blocked ? composed(points[starter], point) : 0;
    if (whole) {
      points[starter] = whole;
      continue;
    }
    if (own == 0) {
      starter = kept;
      has_starter = true;
    }
    last = own;
    points[kept++] = point;
  }
  points.truncate(kept);
}

/// `text` in the normal form `form`.
inline Result<Str> normalize(const Str& form, const Str& text) {
  const std::string_view name = form.bytes();
  const bool compatible = name == "NFKC" || name == "NFKD";
  const bool composing = name == "NFC" || name == "NFKC";
  if (!compatible && !composing && name != "NFD") {
    return raise(exceptions::ValueError, "invalid normalization form");
  }
  if (text.is_ascii()) return text;
  Vector<char32_t> points;
  const std::string_view bytes = text.bytes();
  points.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    decompose(points, utf8::decode(&bytes[at]), compatible);
    at += static_cast<std::size_t>(utf8::length_of(bytes[at]));
  }
  put_in_order(points);
  if (composing) compose(points);
  StrBuilder out(bytes.size());
  for (const char32_t point : points) out.append(point);
  return out.finish();
}

}  // namespace rt::unicodedata
