/// Methods of strings that take them apart and put them together.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "drupe/list.hpp"
#include "drupe/text.hpp"
#include "items.hpp"
#include "unicode.hpp"

namespace rt::python {

/// Returns the number of splits that `maxsplit` allows.
inline std::int64_t split_limit(std::int64_t maxsplit) {
  return maxsplit < 0 ? std::numeric_limits<std::int64_t>::max() : maxsplit;
}

/// Returns the 64 bits that tell which of the bytes `text[at...]` are whitespace; bytes behind the
/// end are.
/// - Requires: `text` is ASCII.
inline std::uint64_t ascii_spaces(std::string_view text, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  std::uint64_t spaces = 0;
  for (std::size_t i = 0; i < 64; i += 8) {
    const std::size_t left = text.size() - at;
    std::uint64_t word = ones * ' ';
    if (left >= i + 8) {
      std::memcpy(&word, text.data() + at + i, 8);
    } else if (left > i) {
      std::memcpy(&word, text.data() + at + i, left - i);
    }
    // Bit 7 of a byte is set iff the byte is at least a bound; no sum of 7 bits overflows.
    const auto from = [word](std::uint64_t bound) { return word + ones * (128 - bound); };
    const std::uint64_t found = (from(9) & ~from(14)) | (from(28) & ~from(33));
    // The product gathers the bits in its highest byte.
    spaces |= ((found >> 7 & ones) * 0x0102040810204080u >> 56) << i;
  }
  return spaces;
}

/// Returns the words of an ASCII text between runs of whitespace.
inline List<Str> ascii_words(const Str& self) {
  const std::string_view text = self.bytes();
  auto words = List<Str>::with_capacity(static_cast<std::int64_t>(text.size() / 8 + 1));
  // What is before the text is whitespace.
  std::uint64_t before = 1;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); at += 64) {
    const std::uint64_t spaces = ascii_spaces(text, at);
    // Where whitespace begins or ends, which is where words end and begin, in turn.
    std::uint64_t bounds = spaces ^ (spaces << 1 | before);
    const bool inside = !before;
    before = spaces >> 63;
    if (inside && bounds) {
      words.push(self.slice_bytes(start, at + static_cast<std::size_t>(__builtin_ctzll(bounds))));
      bounds &= bounds - 1;
    }
    while (bounds) {
      start = at + static_cast<std::size_t>(__builtin_ctzll(bounds));
      bounds &= bounds - 1;
      if (!bounds) break;
      words.push(self.slice_bytes(start, at + static_cast<std::size_t>(__builtin_ctzll(bounds))));
      bounds &= bounds - 1;
    }
  }
  return words;
}

/// Returns the words between runs of whitespace.
inline List<Str> str_split(const Str& self, None, std::int64_t maxsplit) {
  if (self.is_ascii() && maxsplit < 0) return ascii_words(self);
  List<Str> words;
  const std::string_view text = self.bytes();
  const auto space_at = [text](std::size_t at) { return unicode::is_space(utf8::decode(&text[at])); };
  std::size_t at = 0;
  for (std::int64_t left = split_limit(maxsplit);; --left) {
    while (at < text.size() && space_at(at)) at = unicode::next(text, at);
    if (at == text.size()) return words;
    std::size_t stop = at;
    if (left > 0) {
      while (stop < text.size() && !space_at(stop)) stop = unicode::next(text, stop);
    } else {
      // The rest keeps its whitespace, at its end too.
      stop = text.size();
    }
    words.push(self.slice_bytes(at, stop));
    if (left == 0) return words;
    at = stop;
  }
}

/// Returns the words between runs of whitespace, splitting from the end.
inline List<Str> str_rsplit(const Str& self, None, std::int64_t maxsplit) {
  List<Str> words;
  const std::string_view text = self.bytes();
  const auto space_before = [text](std::size_t at) {
    return unicode::is_space(utf8::decode(&text[unicode::previous(text, at)]));
  };
  std::size_t stop = text.size();
  for (std::int64_t left = split_limit(maxsplit);; --left) {
    while (stop > 0 && space_before(stop)) stop = unicode::previous(text, stop);
    if (stop == 0) break;
    std::size_t at = stop;
    if (left > 0) {
      while (at > 0 && !space_before(at)) at = unicode::previous(text, at);
    } else {
      at = 0;
    }
    words.push(self.slice_bytes(at, stop));
    if (left == 0) break;
    stop = at;
  }
  std::reverse(words.begin(), words.end());
  return words;
}

/// The exception for an empty separator.
inline Error empty_separator() { return raise(exceptions::ValueError, "empty separator"); }

/// Returns the parts between occurrences of `sep`.
inline Result<List<Str>> str_split(const Str& self, const Str& sep, std::int64_t maxsplit) {
  if (sep.empty()) return empty_separator();
  List<Str> parts;
  const std::string_view text = self.bytes();
  std::size_t at = 0;
  for (std::int64_t left = split_limit(maxsplit); left > 0; --left) {
    const std::size_t stop = text.find(sep.bytes(), at);
    if (stop == std::string_view::npos) break;
    parts.push(self.slice_bytes(at, stop));
    at = stop + sep.bytes().size();
  }
  parts.push(self.slice_bytes(at, text.size()));
  return parts;
}

/// Returns the parts between occurrences of `sep`, splitting from the end.
inline Result<List<Str>> str_rsplit(const Str& self, const Str& sep, std::int64_t maxsplit) {
  if (sep.empty()) return empty_separator();
  List<Str> parts;
  const std::string_view text = self.bytes();
  std::size_t stop = text.size();
  for (std::int64_t left = split_limit(maxsplit); left > 0; --left) {
    const std::size_t at = text.substr(0, stop).rfind(sep.bytes());
    if (at == std::string_view::npos) break;
    parts.push(self.slice_bytes(at + sep.bytes().size(), stop));
    stop = at;
  }
  parts.push(self.slice_bytes(0, stop));
  std::reverse(parts.begin(), parts.end());
  return parts;
}

/// Returns the lines.
inline List<Str> str_splitlines(const Str& self, bool keepends) {
  List<Str> lines;
  const std::string_view text = self.bytes();
  std::size_t start = 0;
  while (start < text.size()) {
    std::size_t end = start;
    while (end < text.size() && !unicode::is_line_break(utf8::decode(&text[end]))) {
      end = unicode::next(text, end);
    }
    std::size_t after = end;
    if (end < text.size()) {
      const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
      after = pair ? end + 2 : unicode::next(text, end);
    }
    lines.push(self.slice_bytes(start, keepends ? after : end));
    start = after;
  }
  return lines;
}

/// Returns what is before the first `sep`, `sep`, and what is after it.
inline Result<Tuple<Str, Str, Str>> str_partition(const Str& self, const Str& sep) {
  if (sep.empty()) return empty_separator();
  const std::size_t at = self.bytes().find(sep.bytes());
  if (at == std::string_view::npos) return Tuple<Str, Str, Str>(self, Str(), Str());
  return Tuple<Str, Str, Str>(
      self.slice_bytes(0, at), sep,
      self.slice_bytes(at + sep.bytes().size(), self.bytes().size()));
}

/// Returns what is before the last `sep`, `sep`, and what is after it.
inline Result<Tuple<Str, Str, Str>> str_rpartition(const Str& self, const Str& sep) {
  if (sep.empty()) return empty_separator();
  const std::size_t at = self.bytes().rfind(sep.bytes());
  if (at == std::string_view::npos) return Tuple<Str, Str, Str>(Str(), Str(), self);
  return Tuple<Str, Str, Str>(
      self.slice_bytes(0, at), sep,
      self.slice_bytes(at + sep.bytes().size(), self.bytes().size()));
}

/// Returns `parts` with `self` between them.
template <typename X>
Result<Str> str_join(const Str& self, const X& parts) {
  StrBuilder result;
  bool first = true;
  auto items = iterate(parts);
  while (const Str* part = RT_PROPAGATE(next_item(items))) {
    if (!std::exchange(first, false)) result.append(self);
    result.append(*part);
  }
  return result.finish();
}

}  // namespace rt::python
