/// Methods of strings that cut, pad and replace.
#pragma once

#include <cstdint>
#include <optional>

#include "drupe/dict.hpp"
#include "drupe/text.hpp"
#include "unicode.hpp"

namespace rt::python {

/// `true` iff `point` is one of `chars`, or whitespace if there are none.
inline bool is_stripped(char32_t point, const std::optional<Str>& chars) {
  if (!chars) return unicode::is_space(point);
  if (point < 0x80 && chars->is_inline()) return chars->has_byte(static_cast<char>(point));
  char encoded[4];
  const auto size = static_cast<std::size_t>(utf8::encode(point, encoded));
  return chars->bytes().find(std::string_view(encoded, size)) != std::string_view::npos;
}

/// Returns ASCII `self` without the characters that `goes` names at the chosen ends.
template <typename Goes>
RT_INLINE Str stripped_ascii(const Str& self, bool left, bool right, const Goes& goes) {
  const std::string_view text = self.bytes();
  std::size_t start = 0, stop = text.size();
  if (stop == 0 || ((!left || !goes(text[0])) && (!right || !goes(text[stop - 1])))) return self;
  while (left && start < stop && goes(text[start])) ++start;
  while (right && stop > start && goes(text[stop - 1])) --stop;
  return self.slice_bytes(start, stop);
}

/// Returns `self` without the characters to strip at the chosen ends.
inline Str stripped(const Str& self, const std::optional<Str>& chars, bool left, bool right) {
  if (self.is_ascii()) {
    if (!chars) {
      return stripped_ascii(self, left, right, [](char character) {
        return unicode::is_space(static_cast<char32_t>(character));
      });
    }
    if (chars->is_inline()) {
      const Str::ByteSet set = chars->byte_set();
      return stripped_ascii(self, left, right, [set](char character) { return set.has(character); });
    }
  }
  const std::string_view text = self.bytes();
  std::size_t start = 0, stop = text.size();
  while (left && start < stop && is_stripped(utf8::decode(&text[start]), chars)) {
    start = unicode::next(text, start);
  }
  while (right && stop > start) {
    const std::size_t last = unicode::previous(text, stop);
    if (!is_stripped(utf8::decode(&text[last]), chars)) break;
    stop = last;
  }
  return self.slice_bytes(start, stop);
}

/// Returns `self` without `chars` at both ends.
inline Str str_strip(const Str& self, const std::optional<Str>& chars) {
  return stripped(self, chars, true, true);
}

/// Returns `self` without `chars` at the start.
inline Str str_lstrip(const Str& self, const std::optional<Str>& chars) {
  return stripped(self, chars, true, false);
}

/// Returns `self` without `chars` at the end.
inline Str str_rstrip(const Str& self, const std::optional<Str>& chars) {
  return stripped(self, chars, false, true);
}

/// Returns `self` without `prefix` at the start.
inline Str str_removeprefix(const Str& self, const Str& prefix) {
  if (!self.bytes().starts_with(prefix.bytes())) return self;
  return self.slice_bytes(prefix.bytes().size(), self.bytes().size());
}

/// Returns `self` without `suffix` at the end.
inline Str str_removesuffix(const Str& self, const Str& suffix) {
  if (!self.bytes().ends_with(suffix.bytes())) return self;
  return self.slice_bytes(0, self.bytes().size() - suffix.bytes().size());
}

/// Returns `self` with `add` before each of the first `count` code points, and at the end.
inline Str interleaved(const Str& self, const Str& add, std::int64_t count) {
  StrBuilder result;
  const std::string_view text = self.bytes();
  std::size_t at = 0;
  for (; count > 0; --count) {
    result.append(add);
    if (at == text.size()) return result.finish();
    const std::size_t next = unicode::next(text, at);
    result.append(text.substr(at, next - at));
    at = next;
  }
  result.append(text.substr(at));
  return result.finish();
}

/// Returns `self` with the first `count` occurrences of `old`, or all, replaced by `replacement`.
inline Str str_replace(const Str& self, const Str& old, const Str& replacement,
                       std::int64_t count) {
  std::int64_t left = count < 0 ? INT64_MAX : count;
  if (old.empty()) return interleaved(self, replacement, left);
  const std::string_view text = self.bytes();
  std::size_t found = left > 0 ? text.find(old.bytes()) : std::string_view::npos;
  if (found == std::string_view::npos) return self;
  StrBuilder result(text.size());
  std::size_t at = 0;
  for (; left > 0 && found != std::string_view::npos; --left) {
    result.append(text.substr(at, found - at)).append(replacement);
    at = found + old.bytes().size();
    found = text.find(old.bytes(), at);
  }
  result.append(text.substr(at));
  return result.finish();
}

/// Returns `self` with zeros after the sign up to `width`.
inline Str str_zfill(const Str& self, std::int64_t width) {
  const std::int64_t missing = width - self.size();
  if (width <= self.size()) return self;
  StrBuilder result;
  std::string_view text = self.bytes();
  if (text.starts_with('+') || text.starts_with('-')) {
    result.append(text[0]);
    text.remove_prefix(1);
  }
  return result.append(missing, U'0').append(text).finish();
}

/// Returns `self` between `left` and `right` copies of `fillchar`.
inline Result<Str> padded(const Str& self, std::int64_t left, std::int64_t right,
                          const Str& fillchar) {
  if (left + right <= 0) return self;
  StrBuilder result;
  const char32_t fill = fillchar.at(0);
  result.append(left, fill).append(self).append(right, fill);
  return result.finish();
}

/// Returns TypeError unless `fillchar` is one character.
inline Result<None> check_fill(const Str& fillchar) {
  if (fillchar.size() == 1) return success();
  return raise(exceptions::TypeError, "The fill character must be exactly one character long");
}

/// Returns `self` in the middle of `width`.
inline Result<Str> str_center(const Str& self, std::int64_t width, const Str& fillchar) {
  RT_PROPAGATE(check_fill(fillchar));
  if (width <= self.size()) return self;
  const std::int64_t missing = width - self.size();
  // An odd rest goes to the left if the width is odd.
  const std::int64_t left = missing / 2 + (missing & width & 1);
  return padded(self, left, missing - left, fillchar);
}

/// Returns `self` at the left of `width`.
inline Result<Str> str_ljust(const Str& self, std::int64_t width, const Str& fillchar) {
  RT_PROPAGATE(check_fill(fillchar));
  if (width <= self.size()) return self;
  return padded(self, 0, width - self.size(), fillchar);
}

/// Returns `self` at the right of `width`.
inline Result<Str> str_rjust(const Str& self, std::int64_t width, const Str& fillchar) {
  RT_PROPAGATE(check_fill(fillchar));
  if (width <= self.size()) return self;
  return padded(self, width - self.size(), 0, fillchar);
}

/// Returns `self` with spaces for tabs.
inline Str str_expandtabs(const Str& self, std::int64_t tabsize) {
  StrBuilder result(self.bytes().size());
  std::int64_t column = 0;
  const std::string_view text = self.bytes();
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    if (text[at] == '\t') {
      const std::int64_t spaces = tabsize > 0 ? tabsize - column % tabsize : 0;
      result.append(spaces, U' ');
      column += spaces;
    } else {
      result.append(text.substr(at, unicode::next(text, at) - at));
      column = text[at] == '\n' || text[at] == '\r' ? 0 : column + 1;
    }
  }
  return result.finish();
}

}  // namespace rt::python
