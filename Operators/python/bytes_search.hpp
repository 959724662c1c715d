/// Methods of byte strings that search and split.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "drupe/bytearray.hpp"
#include "drupe/list.hpp"
#include "drupe/text.hpp"
#include "drupe/tuple.hpp"
#include "items.hpp"
#include "sequence.hpp"

namespace rt::python {

/// The part of a byte string that a search looks at.
struct ByteWindow {
  /// The byte at which it begins.
  std::size_t start;
  /// Its bytes.
  std::string_view bytes;
  /// `false` iff it begins after its end: then not even b'' is found.
  bool exists;

  /// Returns `data[start:stop]` as a window.
  static ByteWindow of(std::string_view data, std::optional<std::int64_t> start,
                       std::optional<std::int64_t> stop) {
    const auto size = static_cast<std::int64_t>(data.size());
    std::int64_t from = start.value_or(0);
    if (from < 0) from = from + size < 0 ? 0 : from + size;
    const std::int64_t to = clamped_bound(stop.value_or(size), size);
    if (from > to) return {0, {}, false};
    return {static_cast<std::size_t>(from),
            data.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)), true};
  }

  /// Returns the place in the byte string of place `at` of this window, or -1.
  std::int64_t position(std::size_t at) const {
    return at == std::string_view::npos ? -1 : static_cast<std::int64_t>(start + at);
  }
};

/// Returns the byte of the value `part` as a byte string, or ValueError.
inline Result<Bytes> byte_string(std::int64_t part) {
  if (part < 0 || part > 255) return raise(exceptions::ValueError, "byte must be in range(0, 256)");
  const char byte = static_cast<char>(part);
  return Bytes(std::string_view(&byte, 1));
}
inline Result<Bytes> byte_string(const Bytes& part) { return part; }

/// Returns where `part` begins first in `self[start:stop]`, or -1.
template <typename Part>
Result<std::int64_t> bytes_find(const Bytes& self, const Part& part,
                                std::optional<std::int64_t> start,
                                std::optional<std::int64_t> stop) {
  const Bytes wanted = RT_PROPAGATE(byte_string(part));
  const ByteWindow window = ByteWindow::of(self.bytes(), start, stop);
  return window.exists ? window.position(window.bytes.find(wanted.bytes())) : -1;
}

/// Returns where `part` begins last in `self[start:stop]`, or -1.
template <typename Part>
Result<std::int64_t> bytes_rfind(const Bytes& self, const Part& part,
                                 std::optional<std::int64_t> start,
                                 std::optional<std::int64_t> stop) {
  const Bytes wanted = RT_PROPAGATE(byte_string(part));
  const ByteWindow window = ByteWindow::of(self.bytes(), start, stop);
  return window.exists ? window.position(window.bytes.rfind(wanted.bytes())) : -1;
}

/// Returns the place `at`, or ValueError if there is none.
inline Result<std::int64_t> found(std::int64_t at) {
  if (at < 0) return raise(exceptions::ValueError, "subsection not found");
  return at;
}

/// Returns where `part` begins first, or ValueError.
template <typename Part>
Result<std::int64_t> bytes_index(const Bytes& self, const Part& part,
                                 std::optional<std::int64_t> start,
                                 std::optional<std::int64_t> stop) {
  return found(RT_PROPAGATE(bytes_find(self, part, start, stop)));
}

/// Returns where `part` begins last, or ValueError.
template <typename Part>
Result<std::int64_t> bytes_rindex(const Bytes& self, const Part& part,
                                  std::optional<std::int64_t> start,
                                  std::optional<std::int64_t> stop) {
  return found(RT_PROPAGATE(bytes_rfind(self, part, start, stop)));
}

/// Returns how often `part` occurs without overlap.
template <typename Part>
Result<std::int64_t> bytes_count(const Bytes& self, const Part& part,
                                 std::optional<std::int64_t> start,
                                 std::optional<std::int64_t> stop) {
  const Bytes wanted = RT_PROPAGATE(byte_string(part));
  const ByteWindow window = ByteWindow::of(self.bytes(), start, stop);
  if (!window.exists) return 0;
  if (wanted.empty()) return static_cast<std::int64_t>(window.bytes.size()) + 1;
  std::int64_t count = 0;
  for (std::size_t at = window.bytes.find(wanted.bytes()); at != std::string_view::npos;
       at = window.bytes.find(wanted.bytes(), at + wanted.bytes().size())) {
    ++count;
  }
  return count;
}

/// Returns whether `self[start:stop]` begins with `prefix`.
inline bool bytes_startswith(const Bytes& self, const Bytes& prefix,
                             std::optional<std::int64_t> start, std::optional<std::int64_t> stop) {
  const ByteWindow window = ByteWindow::of(self.bytes(), start, stop);
  return window.exists && window.bytes.starts_with(prefix.bytes());
}
inline bool bytes_startswith(const Bytes& self, const VarTuple<Bytes>& prefixes,
                             std::optional<std::int64_t> start, std::optional<std::int64_t> stop) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](const Bytes& prefix) {
    return bytes_startswith(self, prefix, start, stop);
  });
}

/// Returns whether `self[start:stop]` ends with `suffix`.
inline bool bytes_endswith(const Bytes& self, const Bytes& suffix,
                           std::optional<std::int64_t> start, std::optional<std::int64_t> stop) {
  const ByteWindow window = ByteWindow::of(self.bytes(), start, stop);
  return window.exists && window.bytes.ends_with(suffix.bytes());
}
inline bool bytes_endswith(const Bytes& self, const VarTuple<Bytes>& suffixes,
                           std::optional<std::int64_t> start, std::optional<std::int64_t> stop) {
  return std::any_of(suffixes.begin(), suffixes.end(), [&](const Bytes& suffix) {
    return bytes_endswith(self, suffix, start, stop);
  });
}

/// `true` iff `byte` is white space in ASCII.
inline bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// Returns the words between runs of white space.
inline List<Bytes> bytes_split(const Bytes& self, None, std::int64_t maxsplit) {
  List<Bytes> words;
  const std::string_view data = self.bytes();
  std::size_t at = 0;
  while (true) {
    while (at < data.size() && is_blank(data[at])) ++at;
    if (at == data.size()) return words;
    std::size_t stop = at;
    if (maxsplit >= 0 && words.size() >= maxsplit) {
      // The rest keeps the white space at its end.
      stop = data.size();
    } else {
      while (stop < data.size() && !is_blank(data[stop])) ++stop;
    }
    words.push(self.slice(static_cast<std::int64_t>(at), static_cast<std::int64_t>(stop)));
    at = stop;
    while (at < data.size() && is_blank(data[at])) ++at;
  }
}

/// Returns the words between runs of white space, splitting from the end.
inline List<Bytes> bytes_rsplit(const Bytes& self, None, std::int64_t maxsplit) {
  List<Bytes> words;
  const std::string_view data = self.bytes();
  std::size_t stop = data.size();
  while (true) {
    while (stop > 0 && is_blank(data[stop - 1])) --stop;
    if (stop == 0) break;
    std::size_t at = stop;
    if (maxsplit >= 0 && words.size() >= maxsplit) {
      at = 0;
    } else {
      while (at > 0 && !is_blank(data[at - 1])) --at;
    }
    words.push(self.slice(static_cast<std::int64_t>(at), static_cast<std::int64_t>(stop)));
    stop = at;
    if (maxsplit >= 0 && words.size() > maxsplit) break;
  }
  std::reverse(words.begin(), words.end());
  return words;
}

/// The exception for an empty separator.
inline Error empty_byte_separator() { return raise(exceptions::ValueError, "empty separator"); }

/// Returns the bytes of `self` from byte `start` to `stop`.
inline Bytes part_of(const Bytes& self, std::size_t start, std::size_t stop) {
  return self.slice(static_cast<std::int64_t>(start), static_cast<std::int64_t>(stop));
}

/// Returns the parts between occurrences of `sep`.
inline Result<List<Bytes>> bytes_split(const Bytes& self, const Bytes& sep, std::int64_t maxsplit) {
  if (sep.empty()) return empty_byte_separator();
  List<Bytes> parts;
  const std::string_view data = self.bytes();
  std::size_t at = 0;
  while (maxsplit < 0 || parts.size() < maxsplit) {
    const std::size_t stop = data.find(sep.bytes(), at);
    if (stop == std::string_view::npos) break;
    parts.push(part_of(self, at, stop));
    at = stop + sep.bytes().size();
  }
  parts.push(part_of(self, at, data.size()));
  return parts;
}

/// Returns the parts between occurrences of `sep`, splitting from the end.
inline Result<List<Bytes>> bytes_rsplit(const Bytes& self, const Bytes& sep,
                                        std::int64_t maxsplit) {
  if (sep.empty()) return empty_byte_separator();
  List<Bytes> parts;
  const std::string_view data = self.bytes();
  std::size_t stop = data.size();
  while (maxsplit < 0 || parts.size() < maxsplit) {
    const std::size_t at = data.substr(0, stop).rfind(sep.bytes());
    if (at == std::string_view::npos) break;
    parts.push(part_of(self, at + sep.bytes().size(), stop));
    stop = at;
  }
  parts.push(part_of(self, 0, stop));
  std::reverse(parts.begin(), parts.end());
  return parts;
}

/// Returns the lines, which end with `\n`, `\r` or both.
inline List<Bytes> bytes_splitlines(const Bytes& self, bool keepends) {
  List<Bytes> lines;
  const std::string_view data = self.bytes();
  std::size_t start = 0;
  while (start < data.size()) {
    std::size_t end = data.find_first_of("\r\n", start);
    if (end == std::string_view::npos) end = data.size();
    std::size_t after = end == data.size() ? end : end + 1;
    if (after < data.size() && data[end] == '\r' && data[after] == '\n') ++after;
    lines.push(part_of(self, start, keepends ? after : end));
    start = after;
  }
  return lines;
}

/// Returns what is before the first `sep`, `sep`, and what is after it.
inline Result<Tuple<Bytes, Bytes, Bytes>> bytes_partition(const Bytes& self, const Bytes& sep) {
  if (sep.empty()) return empty_byte_separator();
  const std::size_t at = self.bytes().find(sep.bytes());
  if (at == std::string_view::npos) return Tuple<Bytes, Bytes, Bytes>(self, Bytes(), Bytes());
  return Tuple<Bytes, Bytes, Bytes>(
      part_of(self, 0, at), sep, part_of(self, at + sep.bytes().size(), self.bytes().size()));
}

/// Returns what is before the last `sep`, `sep`, and what is after it.
inline Result<Tuple<Bytes, Bytes, Bytes>> bytes_rpartition(const Bytes& self, const Bytes& sep) {
  if (sep.empty()) return empty_byte_separator();
  const std::size_t at = self.bytes().rfind(sep.bytes());
  if (at == std::string_view::npos) return Tuple<Bytes, Bytes, Bytes>(Bytes(), Bytes(), self);
  return Tuple<Bytes, Bytes, Bytes>(
      part_of(self, 0, at), sep, part_of(self, at + sep.bytes().size(), self.bytes().size()));
}

/// Returns `parts` with `self` between them.
template <typename X>
Result<Bytes> bytes_join(const Bytes& self, const X& parts) {
  StrBuilder result;
  bool first = true;
  auto items = iterate(parts);
  while (const auto* part = RT_PROPAGATE(next_item(items))) {
    if (!std::exchange(first, false)) result.append_bytes(self.bytes());
    result.append_bytes(part->bytes());
  }
  return result.finish_bytes();
}

}  // namespace rt::python
