/// Strings: operators, items and slices.
#pragma once

#include <cstdint>

#include "drupe/range.hpp"
#include "drupe/text.hpp"
#include "sequence.hpp"

namespace rt::python {

/// Returns `a` followed by `b`.
inline Str add(const Str& a, const Str& b) { return rt::concatenate(a, b); }

/// Returns `parts` one after another.
template <typename... Parts>
Str str_concatenate(const Parts&... parts) {
  return rt::concatenate(parts...);
}

/// Returns `a`, `count` times.
inline Str mul(const Str& a, std::int64_t count) {
  if (count <= 0 || a.empty()) return Str();
  StrBuilder result(checked_bytes(static_cast<std::size_t>(count), a.bytes().size()));
  for (std::int64_t i = 0; i < count; ++i) result.append(a);
  return result.finish();
}

/// Returns `a`, `count` times.
inline Str mul(std::int64_t count, const Str& a) { return mul(a, count); }

/// Returns whether `part` is somewhere in `a`.
RT_INLINE bool contains(const Str& a, const Str& part) {
  if (part.is_one_byte() && a.is_inline()) return a.has_byte(part.first_byte());
  return a.bytes().find(part.bytes()) != std::string_view::npos;
}

/// Returns the number of code points.
RT_INLINE std::int64_t len(const Str& a) { return a.size(); }

/// Returns the code point at `index`.
RT_INLINE Result<Str> getitem(const Str& a, std::int64_t index) {
  const std::int64_t at = RT_PROPAGATE(checked_index(index, a.size(), "string index out of range"));
  return a.is_ascii() ? Str::of_ascii(a.bytes()[static_cast<std::size_t>(at)]) : a.slice(at, at + 1);
}

/// Returns the code points in the slice.
inline Result<Str> getitem(const Str& a, const Slice& index) {
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  if (bounds.step == 1) return a.slice(bounds.start, bounds.start + bounds.count);
  StrBuilder result;
  for (std::int64_t i = 0; i < bounds.count; ++i) result.append(a.at(bounds.start + i * bounds.step));
  return result.finish();
}

/// Returns the number of the only code point of `character`.
inline Result<std::int64_t> ord(const Str& character) {
  if (character.size() != 1) {
    return raise(exceptions::TypeError, "ord() expected a character, but string of length ",
                 rt::repr(character.size()), " found");
  }
  return static_cast<std::int64_t>(character.at(0));
}

/// Returns the only byte of `character`.
inline Result<std::int64_t> ord(const Bytes& character) {
  if (character.size() != 1) {
    return raise(exceptions::TypeError, "ord() expected a character, but string of length ",
                 rt::repr(character.size()), " found");
  }
  return static_cast<std::int64_t>(character.at(0));
}

/// Returns the code point `number`.
inline Result<Str> chr(std::int64_t number) {
  if (number < INT32_MIN || number > INT32_MAX) {
    return raise(exceptions::OverflowError, "Python int too large to convert to C int");
  }
  if (number < 0 || number > 0x10FFFF) {
    return raise(exceptions::ValueError, "chr() arg not in range(0x110000)");
  }
  return Str::of(static_cast<char32_t>(number));
}

/// Returns the empty string.
inline Str str() { return Str(); }

}  // namespace rt::python
