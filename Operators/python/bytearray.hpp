/// Bytearrays: making, reading and changing them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "bytes.hpp"
#include "bytes_search.hpp"
#include "drupe/bytearray.hpp"
#include "encode.hpp"
#include "list.hpp"

namespace rt::python {

/// Returns the byte of the value `number`, or ValueError.
inline Result<char> checked_byte(std::int64_t number) {
  if (number < 0 || number > 255) {
    return raise(exceptions::ValueError, "byte must be in range(0, 256)");
  }
  return static_cast<char>(number);
}

/// Returns bytes of the values of `items`.
template <typename X>
Result<Vector<char>> byte_values(const X& items) {
  Vector<char> bytes;
  if constexpr (requires { items.bytes(); }) {
    bytes.append(items.bytes().data(), items.bytes().size());
  } else {
    auto values = iterate(items);
    while (const auto* value = RT_PROPAGATE(next_item(values))) {
      bytes.push(RT_PROPAGATE(checked_byte(*value)));
    }
  }
  return bytes;
}

/// Returns a new empty bytearray.
inline ByteArray bytearray() { return ByteArray(); }

/// Returns a new bytearray of `size` zeros.
inline Result<ByteArray> bytearray(std::int64_t size) {
  if (size < 0) return raise(exceptions::ValueError, "negative count");
  ByteArray result;
  result.items().reserve(static_cast<std::size_t>(size));
  for (std::int64_t i = 0; i < size; ++i) result.items().push('\0');
  return result;
}

/// Returns a new bytearray of the values of `source`.
template <typename X>
Result<ByteArray> bytearray(const X& source) {
  ByteArray result;
  Vector<char> bytes = RT_PROPAGATE(byte_values(source));
  result.items().swap(bytes);
  return result;
}

/// Returns a new bytearray of `source` in `encoding`.
inline Result<ByteArray> bytearray(const Str& source, const Str& encoding, const Str& errors) {
  return ByteArray(RT_PROPAGATE(str_encode(source, encoding, errors)).bytes());
}

/// Returns `a` followed by `b`.
inline ByteArray add(const ByteArray& a, const Bytes& b) {
  ByteArray result(a.bytes());
  result.items().append(b.bytes().data(), b.bytes().size());
  return result;
}

/// Appends `b` to `a` and returns `a` itself.
inline Result<ByteArray> iadd(const ByteArray& a, const Bytes& b) {
  RT_PROPAGATE(a.check_mutable());
  a.items().append(b.bytes().data(), b.bytes().size());
  return a;
}

/// Returns `a`, `count` times.
inline ByteArray mul(const ByteArray& a, std::int64_t count) {
  ByteArray result;
  for (std::int64_t i = 0; i < count; ++i) result.items().append(a.items().data(), a.items().size());
  return result;
}
inline ByteArray mul(std::int64_t count, const ByteArray& a) { return mul(a, count); }

/// Makes `a` its bytes `count` times and returns `a` itself.
inline Result<ByteArray> imul(const ByteArray& a, std::int64_t count) {
  RT_PROPAGATE(a.check_mutable());
  const ByteArray repeated = mul(a, count);
  a.items().swap(repeated.items());
  return a;
}

/// Returns the number of bytes.
inline std::int64_t len(const ByteArray& a) { return a.size(); }

/// Returns whether `part` is somewhere in `a`.
inline bool contains(const ByteArray& a, const Bytes& part) {
  return a.bytes().find(part.bytes()) != std::string_view::npos;
}
inline Result<bool> contains(const ByteArray& a, std::int64_t part) {
  return a.bytes().find(RT_PROPAGATE(checked_byte(part))) != std::string_view::npos;
}

/// Returns the byte at `index` as a number.
inline Result<std::int64_t> getitem(const ByteArray& a, std::int64_t index) {
  return a.at(RT_PROPAGATE(checked_index(index, a.size(), "bytearray index out of range")));
}

/// Returns a new bytearray of the bytes in the slice.
inline Result<ByteArray> getitem(const ByteArray& a, const Slice& index) {
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  ByteArray result;
  for (std::int64_t i = 0; i < bounds.count; ++i) {
    result.items().push(static_cast<char>(a.at(bounds.start + i * bounds.step)));
  }
  return result;
}

/// Replaces the byte at `index`.
inline Result<None> setitem(const ByteArray& a, std::int64_t index, std::int64_t value) {
  RT_PROPAGATE(a.check_mutable());
  const std::int64_t at = RT_PROPAGATE(checked_index(index, a.size(), "bytearray index out of range"));
  a.items()[static_cast<std::size_t>(at)] = RT_PROPAGATE(checked_byte(value));
  return success();
}

/// Removes the bytes in the slice.
inline Result<None> delitem(const ByteArray& a, const Slice& index);

/// Replaces the bytes in the slice; none for all of them, also in steps.
template <typename X>
Result<None> setitem(const ByteArray& a, const Slice& index, const X& values) {
  RT_PROPAGATE(a.check_mutable());
  Vector<char> replacement = RT_PROPAGATE(byte_values(values));
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  const auto count = static_cast<std::int64_t>(replacement.size());
  if (bounds.step != 1 && count == 0) return delitem(a, index);
  if (bounds.step != 1 && count != bounds.count) {
    return raise(exceptions::ValueError, "attempt to assign bytes of size ", rt::repr(count),
                 " to extended slice of size ", rt::repr(bounds.count));
  }
  if (count == bounds.count) {
    for (std::int64_t i = 0; i < count; ++i) {
      a.items()[static_cast<std::size_t>(bounds.start + i * bounds.step)] =
          replacement[static_cast<std::size_t>(i)];
    }
    return success();
  }
  const auto stop = static_cast<std::size_t>(bounds.start + bounds.count);
  Vector<char> bytes;
  bytes.append(a.items().data(), static_cast<std::size_t>(bounds.start));
  bytes.append(replacement.data(), replacement.size());
  bytes.append(a.items().data() + stop, a.items().size() - stop);
  a.items().swap(bytes);
  return success();
}

/// Removes the byte at `index`.
inline Result<None> delitem(const ByteArray& a, std::int64_t index) {
  RT_PROPAGATE(a.check_mutable());
  const auto at = static_cast<std::size_t>(
      RT_PROPAGATE(checked_index(index, a.size(), "bytearray index out of range")));
  a.items().erase(at, at + 1);
  return success();
}

/// Removes the bytes in the slice.
inline Result<None> delitem(const ByteArray& a, const Slice& index) {
  RT_PROPAGATE(a.check_mutable());
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  Vector<char> kept;
  for (std::int64_t i = 0; i < a.size(); ++i) {
    const std::int64_t distance = i - bounds.start;
    const bool is_removed = distance % bounds.step == 0 && distance / bounds.step >= 0 &&
                            distance / bounds.step < bounds.count;
    if (!is_removed) kept.push(static_cast<char>(a.at(i)));
  }
  a.items().swap(kept);
  return success();
}

/// Adds the byte `item` at the end.
inline Result<None> bytearray_append(const ByteArray& self, std::int64_t item) {
  RT_PROPAGATE(self.check_mutable());
  self.items().push(RT_PROPAGATE(checked_byte(item)));
  return success();
}

/// Adds the bytes `items` at the end.
template <typename X>
Result<None> bytearray_extend(const ByteArray& self, const X& items) {
  RT_PROPAGATE(self.check_mutable());
  const Vector<char> bytes = RT_PROPAGATE(byte_values(items));
  self.items().append(bytes.data(), bytes.size());
  return success();
}

/// Adds the byte `item` before `index`, which is clamped.
inline Result<None> bytearray_insert(const ByteArray& self, std::int64_t index, std::int64_t item) {
  RT_PROPAGATE(self.check_mutable());
  self.items().insert(static_cast<std::size_t>(clamped_bound(index, self.size())),
                      RT_PROPAGATE(checked_byte(item)));
  return success();
}

/// Removes and returns the byte at `index`.
inline Result<std::int64_t> bytearray_pop(const ByteArray& self, std::int64_t index) {
  RT_PROPAGATE(self.check_mutable());
  if (self.empty()) return raise(exceptions::IndexError, "pop from empty bytearray");
  const std::int64_t at = RT_PROPAGATE(checked_index(index, self.size(), "pop index out of range"));
  const std::int64_t byte = self.at(at);
  self.items().erase(static_cast<std::size_t>(at), static_cast<std::size_t>(at) + 1);
  return byte;
}

/// Removes the first byte `item`.
inline Result<None> bytearray_remove(const ByteArray& self, std::int64_t item) {
  RT_PROPAGATE(self.check_mutable());
  const std::size_t at = self.bytes().find(RT_PROPAGATE(checked_byte(item)));
  if (at == std::string_view::npos) {
    return raise(exceptions::ValueError, "value not found in bytearray");
  }
  self.items().erase(at, at + 1);
  return success();
}

/// Removes all bytes.
inline Result<None> bytearray_clear(const ByteArray& self) {
  RT_PROPAGATE(self.check_mutable());
  self.items().clear();
  return success();
}

/// Returns a new bytearray of the same bytes.
inline ByteArray bytearray_copy(const ByteArray& self) { return ByteArray(self.bytes()); }

/// Reverses the order of the bytes.
inline Result<None> bytearray_reverse(const ByteArray& self) {
  RT_PROPAGATE(self.check_mutable());
  std::reverse(self.items().begin(), self.items().end());
  return success();
}

}  // namespace rt::python
