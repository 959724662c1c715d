/// Bytes as texts: hexadecimal digits and base 64, and checksums.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/library_exceptions.hpp"
#include "drupe/str.hpp"
#include "drupe/text.hpp"

namespace rt::binascii {

/// Returns `data` in hexadecimal digits.
inline Bytes hexlify(const Bytes& data) {
  StrBuilder out(data.bytes().size() * 2);
  for (const char byte : data.bytes()) {
    out.append("0123456789abcdef"[static_cast<unsigned char>(byte) >> 4]);
    out.append("0123456789abcdef"[byte & 15]);
  }
  return out.finish_bytes();
}

/// Returns the value of a hexadecimal digit, -1 for other characters.
constexpr int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

/// Returns the bytes that hexadecimal digits say.
inline Result<Bytes> unhexlify(std::string_view digits) {
  if (digits.size() % 2) return raise(binascii::Error, "Odd-length string");
  StrBuilder out(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int high = hex_value(digits[i]), low = hex_value(digits[i + 1]);
    if (high < 0 || low < 0) return raise(binascii::Error, "Non-hexadecimal digit found");
    out.append(static_cast<char>(high << 4 | low));
  }
  return out.finish_bytes();
}
inline Result<Bytes> unhexlify(const Bytes& digits) { return unhexlify(digits.bytes()); }
inline Result<Bytes> unhexlify(const Str& digits) {
  if (!digits.is_ascii()) {
    return raise(exceptions::ValueError, "string argument should contain only ASCII characters");
  }
  return unhexlify(digits.bytes());
}

/// The digits of base 64.
inline constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The values of the digits of base 64, -1 for other bytes.
inline constexpr auto kBase64Values = [] {
  std::array<std::int8_t, 256> values{};
  for (auto& value : values) value = -1;
  for (std::size_t i = 0; i < 64; ++i) {
    values[static_cast<unsigned char>(kBase64[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}();

/// Returns `data` in base 64.
inline Bytes b2a_base64(const Bytes& data, bool newline) {
  const std::string_view bytes = data.bytes();
  StrBuilder out(bytes.size() / 3 * 4 + 5);
  const auto at = [bytes](std::size_t i) -> std::uint32_t {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
  };
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::uint32_t bits = at(i) << 16 | at(i + 1) << 8 | at(i + 2);
    out.append(kBase64[bits >> 18]);
    out.append(kBase64[bits >> 12 & 63]);
    out.append(i + 1 < bytes.size() ? kBase64[bits >> 6 & 63] : '=');
    out.append(i + 2 < bytes.size() ? kBase64[bits & 63] : '=');
  }
  if (newline) out.append('\n');
  return out.finish_bytes();
}

/// Returns the bytes that digits of base 64 say; other characters are skipped unless `strict`.
inline Result<Bytes> a2b_base64(std::string_view text, bool strict) {
  StrBuilder out(text.size() / 4 * 3 + 3);
  std::uint32_t left = 0;
  int position = 0, pads = 0;
  bool started_with_pad = strict && !text.empty() && text[0] == '=';
  if (started_with_pad) return raise(binascii::Error, "Leading padding not allowed");
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=') {
      if (position >= 2 && position + ++pads >= 4) {
        if (strict && i + 1 < text.size()) {
          return raise(binascii::Error, "Excess data after padding");
        }
        return out.finish_bytes();
      }
      continue;
    }
    const int value = kBase64Values[static_cast<unsigned char>(text[i])];
    if (value < 0) {
      if (strict) return raise(binascii::Error, "Only base64 data is allowed");
      continue;
    }
    if (strict && pads) return raise(binascii::Error, "Discontinuous padding not allowed");
    pads = 0;
    const auto bits = static_cast<std::uint32_t>(value);
    switch (position) {
      case 0: left = bits; break;
      case 1: out.append(static_cast<char>(left << 2 | bits >> 4)); left = bits & 15; break;
      case 2: out.append(static_cast<char>(left << 4 | bits >> 2)); left = bits & 3; break;
      default: out.append(static_cast<char>(left << 6 | bits)); left = 0; break;
    }
    position = (position + 1) % 4;
  }
  if (position == 1) {
    return raise(binascii::Error,
                 "Invalid base64-encoded string: number of data characters (",
                 rt::repr(static_cast<std::int64_t>(out.bytes().size() / 3 * 4 + 1)),
                 ") cannot be 1 more than a multiple of 4");
  }
  if (position) return raise(binascii::Error, "Incorrect padding");
  return out.finish_bytes();
}
inline Result<Bytes> a2b_base64(const Bytes& data, bool strict_mode) {
  return a2b_base64(data.bytes(), strict_mode);
}
inline Result<Bytes> a2b_base64(const Str& data, bool strict_mode) {
  if (!data.is_ascii()) {
    return raise(exceptions::ValueError, "string argument should contain only ASCII characters");
  }
  return a2b_base64(data.bytes(), strict_mode);
}

/// The table of the checksum CRC-32.
inline constexpr auto kCRC = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = value & 1 ? value >> 1 ^ 0xEDB88320u : value >> 1;
    table[i] = value;
  }
  return table;
}();

/// Returns the checksum of `data`, going on from `value`.
inline std::int64_t crc32(const Bytes& data, std::int64_t value) {
  auto sum = ~static_cast<std::uint32_t>(value);
  for (const char byte : data.bytes()) {
    sum = kCRC[(sum ^ static_cast<unsigned char>(byte)) & 255] ^ sum >> 8;
  }
  return static_cast<std::int64_t>(~sum);
}

/// Returns the checksum Adler-32 of `data`, going on from `value`.
inline std::int64_t adler32(const Bytes& data, std::int64_t value) {
  std::uint32_t a = static_cast<std::uint32_t>(value) & 0xFFFF;
  std::uint32_t b = static_cast<std::uint32_t>(value) >> 16 & 0xFFFF;
  for (const char byte : data.bytes()) {
    a = (a + static_cast<unsigned char>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  return static_cast<std::int64_t>(b << 16 | a);
}

}  // namespace rt::binascii
