/// How the tables of Unicode are stored and looked up.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "drupe/str.hpp"

namespace rt::python::unicode {

/// Returns the sums of `steps`: the code points at which membership in a kind begins and ends.
template <std::size_t N>
consteval std::array<std::uint32_t, N> boundaries(const std::uint32_t (&steps)[N]) {
  std::array<std::uint32_t, N> sums{};
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < N; ++i) sums[i] = sum += steps[i];
  return sums;
}

/// `true` iff `point` belongs to the kind whose boundaries are `kind`.
template <std::size_t N>
constexpr bool is(const std::array<std::uint32_t, N>& kind, char32_t point) {
  std::size_t low = 0, high = N;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (kind[middle] <= point) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low % 2 == 1;
}

/// Neighbouring code points whose mapping adds the same difference.
struct CaseRun {
  /// The first code point.
  std::uint32_t first;
  /// The number of code points.
  std::uint32_t count;
  /// The distance between them.
  std::uint32_t stride;
  /// What the mapping adds.
  std::int32_t difference;
};

/// A code point that maps to two or three.
struct CaseExpansion {
  /// The code point.
  std::uint32_t point;
  /// What it maps to; 0 where there is no third.
  std::uint32_t to[3];
};

/// The code points that one maps to.
struct Mapped {
  /// The code points.
  char32_t points[3];
  /// Their number.
  int count;
};

/// Returns what `point` maps to in the given tables; itself if they do not name it.
template <std::size_t R, std::size_t E>
Mapped mapped(const CaseRun (&runs)[R], const CaseExpansion (&expansions)[E], char32_t point) {
  for (std::size_t low = 0, high = E; low < high;) {
    const std::size_t middle = (low + high) / 2;
    const CaseExpansion& entry = expansions[middle];
    if (entry.point == point) {
      return {{entry.to[0], entry.to[1], entry.to[2]}, entry.to[2] ? 3 : 2};
    }
    entry.point < point ? low = middle + 1 : high = middle;
  }
  std::size_t low = 0, high = R;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    runs[middle].first <= point ? low = middle + 1 : high = middle;
  }
  if (low > 0) {
    const CaseRun& run = runs[low - 1];
    const std::uint32_t distance = point - run.first;
    if (distance < run.count * run.stride && distance % run.stride == 0) {
      return {{static_cast<char32_t>(static_cast<std::int32_t>(point) + run.difference)}, 1};
    }
  }
  return {{point}, 1};
}

/// `true` iff `point` is whitespace to `str.split` and `str.strip`.
constexpr bool is_space(char32_t point) {
  // 9 to 13, 28 to 32.
  if (point < 0x80) return point <= 32 && (std::uint64_t(0x1F0003E00) >> point & 1);
  return point == 0x85 || point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
         point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

/// `true` iff a line ends at `point` for `str.splitlines`.
constexpr bool is_line_break(char32_t point) {
  return (point >= 10 && point <= 13) || (point >= 28 && point <= 30) || point == 0x85 ||
         point == 0x2028 || point == 0x2029;
}

/// Returns the byte offset of the code point that ends before byte `at` of `text`.
inline std::size_t previous(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (utf8::is_continuation(text[at]));
  return at;
}

/// Returns the byte offset of the code point after that at byte `at` of `text`.
inline std::size_t next(std::string_view text, std::size_t at) {
  return at + static_cast<std::size_t>(utf8::length_of(text[at]));
}

}  // namespace rt::python::unicode
