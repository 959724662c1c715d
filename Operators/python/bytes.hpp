/// Byte strings and encodings.
#pragma once

#include <cstdint>
#include <string_view>

#include "conversion.hpp"
#include "drupe/range.hpp"
#include "drupe/text.hpp"
#include "sequence.hpp"

namespace rt::python {

/// Returns `a` followed by `b`.
inline Bytes add(const Bytes& a, const Bytes& b) {
  StrBuilder result(a.bytes().size() + b.bytes().size());
  result.append_bytes(a.bytes()).append_bytes(b.bytes());
  return result.finish_bytes();
}

/// Returns `a`, `count` times.
inline Bytes mul(const Bytes& a, std::int64_t count) {
  if (count <= 0 || a.empty()) return Bytes();
  StrBuilder result(checked_bytes(static_cast<std::size_t>(count), a.bytes().size()));
  for (std::int64_t i = 0; i < count; ++i) result.append_bytes(a.bytes());
  return result.finish_bytes();
}
inline Bytes mul(std::int64_t count, const Bytes& a) { return mul(a, count); }

/// Returns the number of bytes.
inline std::int64_t len(const Bytes& a) { return a.size(); }

/// Returns whether `part` is somewhere in `a`.
inline bool contains(const Bytes& a, const Bytes& part) {
  return a.bytes().find(part.bytes()) != std::string_view::npos;
}

/// Returns the byte at `index` as a number.
inline Result<std::int64_t> getitem(const Bytes& a, std::int64_t index) {
  return a.at(RT_PROPAGATE(checked_index(index, a.size(), "index out of range")));
}

/// Returns the bytes in the slice.
inline Result<Bytes> getitem(const Bytes& a, const Slice& index) {
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  if (bounds.step == 1) return a.slice(bounds.start, bounds.start + bounds.count);
  StrBuilder result;
  for (std::int64_t i = 0; i < bounds.count; ++i) {
    result.append(static_cast<char>(a.at(bounds.start + i * bounds.step)));
  }
  return result.finish_bytes();
}

/// Returns two hexadecimal digits for each byte.
inline Str bytes_hex(const Bytes& self) {
  StrBuilder result(static_cast<std::size_t>(self.size()) * 2);
  for (std::int64_t i = 0; i < self.size(); ++i) {
    const std::int64_t byte = self.at(i);
    result.append("0123456789abcdef"[byte >> 4]).append("0123456789abcdef"[byte & 15]);
  }
  return result.finish();
}

}  // namespace rt::python
