/// Byte strings and encodings.
#pragma once

#include <cstdint>
#include <string_view>

#include "conversion.hpp"
#include "drupe/range.hpp"
#include "drupe/text.hpp"
#include "items.hpp"
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

/// Returns no bytes.
inline Bytes bytes() { return Bytes(); }

/// Returns `size` zeros.
inline Result<Bytes> bytes(std::int64_t size) {
  if (size < 0) return raise(exceptions::ValueError, "negative count");
  StrBuilder result(static_cast<std::size_t>(size));
  for (std::int64_t i = 0; i < size; ++i) result.append('\0');
  return result.finish_bytes();
}

/// Returns the bytes of `source`.
inline Bytes bytes(const Bytes& source) { return source; }

/// Returns bytes of the values of `source`.
template <typename X>
Result<Bytes> bytes(const X& source) {
  StrBuilder result;
  auto items = iterate(source);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (*item < 0 || *item > 255) {
      return raise(exceptions::ValueError, "bytes must be in range(0, 256)");
    }
    result.append(static_cast<char>(*item));
  }
  return result.finish_bytes();
}

/// Returns the value of the digit `digit` in base 16, or -1.
inline int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  const char lower = static_cast<char>(digit | 32);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Returns the bytes that `string` writes in base 16.
inline Result<Bytes> bytes_fromhex(const Str& string) {
  const std::string_view text = string.bytes();
  StrBuilder result;
  std::size_t at = 0;
  while (true) {
    while (at < text.size() && (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r'))) ++at;
    if (at == text.size()) return result.finish_bytes();
    int byte = 0;
    for (int i = 0; i < 2; ++i, ++at) {
      const int value = at < text.size() ? hex_value(text[at]) : -1;
      if (value < 0) {
        StrBuilder message;
        message.append("non-hexadecimal number found in fromhex() arg at position ");
        write_int(message, static_cast<std::int64_t>(utf8::count(text.substr(0, at))));
        return raise(exceptions::ValueError, message.finish());
      }
      byte = byte << 4 | value;
    }
    result.append(static_cast<char>(byte));
  }
}

/// Returns whether the byte `part` is in `a`.
inline Result<bool> contains(const Bytes& a, std::int64_t part) {
  if (part < 0 || part > 255) return raise(exceptions::ValueError, "byte must be in range(0, 256)");
  return a.bytes().find(static_cast<char>(part)) != std::string_view::npos;
}

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

/// Returns two hexadecimal digits for each byte, with `sep` between groups of `bytes_per_sep` bytes,
/// which are counted from the end, or from the start for a negative number.
inline Result<Str> bytes_hex(const Bytes& self, const Str& sep, std::int64_t bytes_per_sep) {
  if (sep.size() != 1) return raise(exceptions::ValueError, "sep must be length 1.");
  if (!sep.is_ascii()) return raise(exceptions::ValueError, "sep must be ASCII.");
  const std::int64_t size = self.size();
  const std::int64_t group = bytes_per_sep < 0 ? -bytes_per_sep : bytes_per_sep;
  StrBuilder result;
  for (std::int64_t i = 0; i < size; ++i) {
    const std::int64_t before = bytes_per_sep < 0 ? i : size - i;
    if (i > 0 && group > 0 && before % group == 0) result.append(sep);
    const std::int64_t byte = self.at(i);
    result.append("0123456789abcdef"[byte >> 4]).append("0123456789abcdef"[byte & 15]);
  }
  return result.finish();
}

}  // namespace rt::python
