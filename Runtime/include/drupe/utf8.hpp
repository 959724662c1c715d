/// UTF-8 with lone surrogates allowed (each as three bytes), which is what a Python `str` can hold.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace rt::utf8 {

/// The number of bytes of the code point whose first byte is `lead`.
constexpr int length_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The number of bytes that encode `point`.
constexpr int length_of(char32_t point) {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/// `true` iff `byte` continues a code point.
constexpr bool is_continuation(char byte) { return (byte & 0xC0) == 0x80; }

/// Returns the code point that starts at `at`.
/// - Requires: valid text.
constexpr char32_t decode(const char* at) {
  const auto bits = [at](int i) { return static_cast<char32_t>(at[i] & 0x3F); };
  const auto lead = static_cast<unsigned char>(*at);
  if (lead < 0x80) return lead;
  if (lead < 0xE0) return (lead & 0x1Fu) << 6 | bits(1);
  if (lead < 0xF0) return (lead & 0x0Fu) << 12 | bits(1) << 6 | bits(2);
  return (lead & 0x07u) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
}

/// Writes `point` to `out`, which has room for four bytes; returns how many were written.
constexpr int encode(char32_t point, char* out) {
  const auto tail = [point](int shift) {
    return static_cast<char>(0x80 | (point >> shift & 0x3F));
  };
  if (point < 0x80) {
    out[0] = static_cast<char>(point);
    return 1;
  }
  if (point < 0x800) {
    out[0] = static_cast<char>(0xC0 | point >> 6);
    out[1] = tail(0);
    return 2;
  }
  if (point < 0x10000) {
    out[0] = static_cast<char>(0xE0 | point >> 12);
    out[1] = tail(6);
    out[2] = tail(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | point >> 18);
  out[1] = tail(12);
  out[2] = tail(6);
  out[3] = tail(0);
  return 4;
}

/// Returns the number of code points of `text`.
/// - Requires: valid text.
constexpr std::size_t count(std::string_view text) {
  std::size_t points = 0;
  for (const char byte : text) points += !is_continuation(byte);
  return points;
}

/// Returns the byte offset of code point `index` of `text`, counting from the start.
/// - Requires: `index` is at most the number of code points of `text`, which is valid.
inline std::size_t offset_of(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  // Eight bytes at a time: a byte starts a code point unless its two high bits are 10.
  while (index >= 8 && at + 8 <= text.size()) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    const std::uint64_t continuations = word & ~word << 1 & 0x8080808080808080u;
    index -= 8 - static_cast<std::size_t>(__builtin_popcountll(continuations));
    at += 8;
  }
  while (at < text.size() && (is_continuation(text[at]) || index-- > 0)) ++at;
  return at;
}

/// Returns the size of the longest valid prefix of `text`; equal to its size iff all is valid.
/// Surrogates count as valid iff `surrogates`.
std::size_t valid_prefix(std::string_view text, bool surrogates);

}  // namespace rt::utf8
