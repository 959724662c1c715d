/// The object protocol of `str`, `bytes` and exceptions.
#pragma once

#include <cstdint>

#include "drupe/error.hpp"
#include "drupe/number.hpp"
#include "drupe/protocol.hpp"
#include "drupe/builder.hpp"
#include "drupe/str.hpp"

namespace rt {

/// Appends `repr(text)`: quotes chosen and characters escaped as CPython 3.11 does.
void write_quoted(StrBuilder& out, const Str& text);

/// Appends `ascii(text)`: as `repr`, and every character from 128 on escaped.
void write_quoted_ascii(StrBuilder& out, const Str& text);

/// Appends `repr(bytes)`.
void write_quoted(StrBuilder& out, const Bytes& bytes);

/// `true` iff `repr` shows the character itself: `str.isprintable`.
bool is_printable(char32_t point);

template <>
struct Equal<Str, Str> {
  static bool of(const Str& a, const Str& b) { return a == b; }
};
template <>
struct Less<Str, Str> {
  static bool of(const Str& a, const Str& b) { return a < b; }
};
template <>
struct Hash<Str> {
  static std::int64_t of(const Str& value) { return value.hash(); }
};
template <>
struct Repr<Str> {
  static void write(StrBuilder& out, const Str& value) { write_quoted(out, value); }
};
template <>
struct Text<Str> {
  static void write(StrBuilder& out, const Str& value) { out.append(value); }
};
template <>
struct Truth<Str> {
  static bool of(const Str& value) { return !value.empty(); }
};
template <>
struct Freeze<Str> {
  static void of(const Str& value) { value.freeze(); }
};

template <>
struct Equal<Bytes, Bytes> {
  static bool of(const Bytes& a, const Bytes& b) { return a == b; }
};
template <>
struct Less<Bytes, Bytes> {
  static bool of(const Bytes& a, const Bytes& b) { return a < b; }
};
template <>
struct Hash<Bytes> {
  static std::int64_t of(const Bytes& value) { return hash_bytes(value.bytes()); }
};
template <>
struct Repr<Bytes> {
  static void write(StrBuilder& out, const Bytes& value) { write_quoted(out, value); }
};
template <>
struct Truth<Bytes> {
  static bool of(const Bytes& value) { return !value.empty(); }
};
template <>
struct Freeze<Bytes> {
  static void of(const Bytes& value) { value.freeze(); }
};

/// Exceptions are equal only to themselves.
template <>
struct Equal<Error, Error> {
  static bool of(const Error& a, const Error& b) { return a.is(b); }
};
template <>
struct Text<Error> {
  static void write(StrBuilder& out, const Error& value) { out.append(value.message()); }
};
template <>
struct TypeName<Error> {
  static constexpr std::string_view name = "BaseException";
  static void write(StrBuilder& out) { out.append(name); }
};

}  // namespace rt
