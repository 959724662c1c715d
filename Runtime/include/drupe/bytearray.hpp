/// `rt::ByteArray`: Python's bytearray, a shared and changeable string of bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "drupe/convert.hpp"
#include "drupe/list.hpp"
#include "drupe/text.hpp"

namespace rt {

/// A Python bytearray. Copies of the handle are the same bytearray; a frozen one never changes.
class ByteArray {
 public:
  /// The type of the bytes.
  using Item = char;

  /// Creates an empty bytearray.
  ByteArray() : body_(Ref<Body>::make()) {}
  /// Creates a bytearray of a copy of `bytes`.
  explicit ByteArray(std::string_view bytes) : ByteArray() {
    body_->items.append(bytes.data(), bytes.size());
  }

  /// Returns the number of bytes.
  std::int64_t size() const { return static_cast<std::int64_t>(body_->items.size()); }
  /// `true` iff there is no byte.
  bool empty() const { return body_->items.empty(); }
  /// Returns byte `index` as a number of 0 to 255.
  /// - Requires: `0 <= index < size()`.
  std::int64_t at(std::int64_t index) const {
    return static_cast<unsigned char>(body_->items[static_cast<std::size_t>(index)]);
  }
  /// Returns the bytes, valid until the next change.
  std::string_view bytes() const { return {body_->items.data(), body_->items.size()}; }
  /// Returns the bytes, for changes.
  /// - Requires: `!is_frozen()`, to change them.
  Vector<char>& items() const { return body_->items; }

  /// `true` iff the bytearray may not change.
  bool is_frozen() const { return body_->is_immortal(); }
  /// Returns RuntimeError iff the bytearray may not change.
  Result<None> check_mutable() const {
    if (is_frozen()) return frozen_error("bytearray");
    return success();
  }
  /// Makes the bytearray immortal and unchangeable.
  void freeze() const { body_->references = Counted::immortal; }
  /// `true` iff both handles are the same bytearray (`is`).
  bool is(const ByteArray& other) const { return body_.get() == other.body_.get(); }
  /// Returns the identity of the bytearray.
  const void* identity() const { return body_.get(); }

 private:
  /// What the handles of one bytearray share.
  struct Body : Counted {
    /// The bytes.
    Vector<char> items;
  };
  Ref<Body> body_;
};

template <>
struct Equal<ByteArray, ByteArray> {
  static bool of(const ByteArray& a, const ByteArray& b) { return a.bytes() == b.bytes(); }
};
template <>
struct Equal<ByteArray, Bytes> {
  static bool of(const ByteArray& a, const Bytes& b) { return a.bytes() == b.bytes(); }
};
template <>
struct Equal<Bytes, ByteArray> {
  static bool of(const Bytes& a, const ByteArray& b) { return a.bytes() == b.bytes(); }
};
template <>
struct Less<ByteArray, ByteArray> {
  static bool of(const ByteArray& a, const ByteArray& b) { return a.bytes() < b.bytes(); }
};
template <>
struct Repr<ByteArray> {
  static void write(StrBuilder& out, const ByteArray& value) {
    out.append("bytearray(");
    write_quoted(out, Bytes(value.bytes()));
    out.append(')');
  }
};
template <>
struct Truth<ByteArray> {
  static bool of(const ByteArray& value) { return !value.empty(); }
};
template <>
struct TypeName<ByteArray> {
  static constexpr std::string_view name = "bytearray";
  static void write(StrBuilder& out) { out.append(name); }
};
template <>
struct Freeze<ByteArray> {
  static void of(const ByteArray& value) { value.freeze(); }
};

/// What wants bytes takes those of a bytearray as they are now.
template <>
struct Converter<Bytes, ByteArray> {
  static Bytes of(const ByteArray& from) { return Bytes(from.bytes()); }
};

}  // namespace rt
