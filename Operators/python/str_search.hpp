/// Methods of strings that search.
#pragma once

#include <cstdint>
#include <optional>

#include "drupe/iterate.hpp"
#include "drupe/text.hpp"
#include "sequence.hpp"

namespace rt::python {

/// The part of a text that a search looks at.
struct Window {
  /// The code point at which it begins.
  std::int64_t start;
  /// Its bytes.
  std::string_view bytes;
  /// `false` iff it begins after its end or that of the text: then not even '' is found.
  bool exists;

  /// Returns `text[start:stop]` as a window.
  static Window of(const Str& text, std::optional<std::int64_t> start,
                   std::optional<std::int64_t> stop) {
    const std::int64_t size = text.size();
    std::int64_t from = start.value_or(0);
    if (from < 0) from = from + size < 0 ? 0 : from + size;
    const std::int64_t to = clamped_bound(stop.value_or(size), size);
    if (from > to) return {0, {}, false};
    const std::size_t first = text.offset_of(from);
    return {from, text.bytes().substr(first, text.offset_of(to) - first), true};
  }

  /// Returns the code point of the text at byte `at` of this window.
  std::int64_t position(std::size_t at) const {
    return start + static_cast<std::int64_t>(utf8::count(bytes.substr(0, at)));
  }
};

/// Returns where `part` begins first in `self[start:stop]`, or -1.
inline std::int64_t str_find(const Str& self, const Str& part, std::optional<std::int64_t> start,
                             std::optional<std::int64_t> stop) {
  const Window window = Window::of(self, start, stop);
  if (!window.exists) return -1;
  const std::size_t at = window.bytes.find(part.bytes());
  return at == std::string_view::npos ? -1 : window.position(at);
}

/// Returns where `part` begins last in `self[start:stop]`, or -1.
inline std::int64_t str_rfind(const Str& self, const Str& part, std::optional<std::int64_t> start,
                              std::optional<std::int64_t> stop) {
  const Window window = Window::of(self, start, stop);
  if (!window.exists) return -1;
  const std::size_t at = window.bytes.rfind(part.bytes());
  return at == std::string_view::npos ? -1 : window.position(at);
}

/// Returns where `part` begins first, or ValueError.
inline Result<std::int64_t> str_index(const Str& self, const Str& part,
                                      std::optional<std::int64_t> start,
                                      std::optional<std::int64_t> stop) {
  const std::int64_t at = str_find(self, part, start, stop);
  if (at < 0) return raise(exceptions::ValueError, "substring not found");
  return at;
}

/// Returns where `part` begins last, or ValueError.
inline Result<std::int64_t> str_rindex(const Str& self, const Str& part,
                                       std::optional<std::int64_t> start,
                                       std::optional<std::int64_t> stop) {
  const std::int64_t at = str_rfind(self, part, start, stop);
  if (at < 0) return raise(exceptions::ValueError, "substring not found");
  return at;
}

/// Returns how often `part` occurs without overlap.
inline std::int64_t str_count(const Str& self, const Str& part, std::optional<std::int64_t> start,
                              std::optional<std::int64_t> stop) {
  const Window window = Window::of(self, start, stop);
  if (!window.exists) return 0;
  if (part.empty()) return static_cast<std::int64_t>(utf8::count(window.bytes)) + 1;
  std::int64_t count = 0;
  for (std::size_t at = window.bytes.find(part.bytes()); at != std::string_view::npos;
       at = window.bytes.find(part.bytes(), at + part.bytes().size())) {
    ++count;
  }
  return count;
}

/// Returns whether `self[start:stop]` begins with `prefix`.
inline bool str_startswith(const Str& self, const Str& prefix, std::optional<std::int64_t> start,
                           std::optional<std::int64_t> stop) {
  const Window window = Window::of(self, start, stop);
  return window.exists && window.bytes.starts_with(prefix.bytes());
}

/// Returns whether `self[start:stop]` begins with one of `prefixes`.
inline bool str_startswith(const Str& self, const VarTuple<Str>& prefixes,
                           std::optional<std::int64_t> start, std::optional<std::int64_t> stop) {
  for (const Str& prefix : prefixes) {
    if (str_startswith(self, prefix, start, stop)) return true;
  }
  return false;
}

/// Returns whether `self[start:stop]` ends with `suffix`.
inline bool str_endswith(const Str& self, const Str& suffix, std::optional<std::int64_t> start,
                         std::optional<std::int64_t> stop) {
  const Window window = Window::of(self, start, stop);
  return window.exists && window.bytes.ends_with(suffix.bytes());
}

/// Returns whether `self[start:stop]` ends with one of `suffixes`.
inline bool str_endswith(const Str& self, const VarTuple<Str>& suffixes,
                         std::optional<std::int64_t> start, std::optional<std::int64_t> stop) {
  for (const Str& suffix : suffixes) {
    if (str_endswith(self, suffix, start, stop)) return true;
  }
  return false;
}

}  // namespace rt::python
