/// Base 64 with other digits, and base 32.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "../binascii/binascii.hpp"

namespace rt::base64 {

/// Returns `data` with each byte of `from` as that of `to` at its place.
inline Bytes translated(const Bytes& data, std::string_view from, std::string_view to) {
  StrBuilder out(data.bytes().size());
  for (const char byte : data.bytes()) {
    const std::size_t at = from.find(byte);
    out.append(at == std::string_view::npos ? byte : to[at]);
  }
  return out.finish_bytes();
}

/// Returns `data` in base 64, with `altchars` for `+` and `/`.
inline Bytes b64encode(const Bytes& data, None) { return binascii::b2a_base64(data, false); }
inline Result<Bytes> b64encode(const Bytes& data, const Bytes& altchars) {
  if (altchars.size() != 2) {
    return raise(exceptions::AssertionError, rt::repr(altchars));
  }
  return translated(binascii::b2a_base64(data, false), "+/", altchars.bytes());
}

/// The exception for a text that is not ASCII.
inline Error not_ascii() {
  return raise(exceptions::ValueError, "string argument should contain only ASCII characters");
}

/// Returns the bytes that digits of base 64 say; if `validate`, other characters are faults.
inline Result<Bytes> b64decode(const Bytes& data, const std::optional<Bytes>& altchars,
                               bool validate) {
  const Bytes plain = altchars ? translated(data, altchars->bytes(), "+/") : data;
  return binascii::a2b_base64(plain.bytes(), validate);
}
inline Result<Bytes> b64decode(const Str& data, const std::optional<Bytes>& altchars,
                               bool validate) {
  if (!data.is_ascii()) return not_ascii();
  return b64decode(Bytes(data.bytes()), altchars, validate);
}

/// The digits of base 32.
inline constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Returns `data` in base 32.
inline Bytes b32encode(const Bytes& data) {
  const std::string_view bytes = data.bytes();
  StrBuilder out(bytes.size() / 5 * 8 + 8);
  for (std::size_t i = 0; i < bytes.size(); i += 5) {
    std::uint64_t bits = 0;
    for (std::size_t k = 0; k < 5; ++k) {
      bits = bits << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0);
    }
    const std::size_t left = bytes.size() - i;
    const std::size_t digits = left >= 5 ? 8 : (left * 8 + 4) / 5;
    for (std::size_t k = 0; k < 8; ++k) {
      out.append(k < digits ? kBase32[bits >> (35 - 5 * k) & 31] : '=');
    }
  }
  return out.finish_bytes();
}

/// Returns the bytes that digits of base 32 say.
inline Result<Bytes> b32decode(const Bytes& data, bool casefold) {
  const std::string_view text = data.bytes();
  if (text.size() % 8) return raise(binascii::Error, "Incorrect padding");
  std::size_t digits = text.size();
  while (digits && text[digits - 1] == '=') --digits;
  const std::size_t pads = text.size() - digits;
  StrBuilder out(text.size() / 8 * 5);
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char digit = i < digits ? text[i] : 'A';
    if (casefold && digit >= 'a' && digit <= 'z') digit = static_cast<char>(digit - 'a' + 'A');
    const std::size_t value = kBase32.find(digit);
    if (value == std::string_view::npos) {
      return raise(binascii::Error, "Non-base32 digit found");
    }
    bits = bits << 5 | value;
    if (i % 8 != 7) continue;
    const std::size_t count = i + 1 == text.size() ? 5 - (pads * 5 + 7) / 8 : 5;
    for (std::size_t k = 0; k < count; ++k) out.append(static_cast<char>(bits >> (32 - 8 * k)));
    bits = 0;
  }
  if (pads != 0 && pads != 1 && pads != 3 && pads != 4 && pads != 6) {
    return raise(binascii::Error, "Incorrect padding");
  }
  return out.finish_bytes();
}
inline Result<Bytes> b32decode(const Str& data, bool casefold) {
  if (!data.is_ascii()) return not_ascii();
  return b32decode(Bytes(data.bytes()), casefold);
}

}  // namespace rt::base64
