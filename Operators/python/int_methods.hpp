/// The methods and attributes of ints.
#pragma once

#include <cstdint>

#include "drupe/text.hpp"
#include "integer.hpp"
#include "items.hpp"

namespace rt::python {

/// Returns how many bits the absolute value needs.
inline std::int64_t int_bit_length(std::int64_t self) {
  return self == 0 ? 0 : 64 - __builtin_clzll(magnitude(self));
}
/// Returns how many bits of the absolute value are set.
inline std::int64_t int_bit_count(std::int64_t self) { return __builtin_popcountll(magnitude(self)); }
/// Returns `self`.
inline std::int64_t int_conjugate(std::int64_t self) { return self; }
/// Returns `self`.
inline std::int64_t int_real(std::int64_t self) { return self; }
/// Returns 0.
inline std::int64_t int_imag(std::int64_t) { return 0; }
/// Returns `self`.
inline std::int64_t int_numerator(std::int64_t self) { return self; }
/// Returns 1.
inline std::int64_t int_denominator(std::int64_t) { return 1; }
/// Returns `self` and 1.
inline Tuple<std::int64_t, std::int64_t> int_as_integer_ratio(std::int64_t self) { return {self, 1}; }

/// Returns whether `byteorder` says that the first byte is the highest, or ValueError.
inline Result<bool> is_big_endian(const Str& byteorder) {
  if (byteorder == Str("big")) return true;
  if (byteorder == Str("little")) return false;
  return raise(exceptions::ValueError, "byteorder must be either 'little' or 'big'");
}

/// Returns `self` in `length` bytes.
inline Result<Bytes> int_to_bytes(std::int64_t self, std::int64_t length, const Str& byteorder,
                                  bool is_signed) {
  const bool is_big = RT_PROPAGATE(is_big_endian(byteorder));
  if (length < 0) return raise(exceptions::ValueError, "length argument must be non-negative");
  if (self < 0 && !is_signed) {
    return raise(exceptions::OverflowError, "can't convert negative int to unsigned");
  }
  // An int of fewer than eight bytes must be what its highest byte, with its sign, says.
  if (length < 8) {
    const std::int64_t bits = 8 * length;
    const std::int64_t rest = bits == 0 ? self : self >> (is_signed ? bits - 1 : bits);
    if (rest != 0 && !(is_signed && rest == -1)) {
      return raise(exceptions::OverflowError, "int too big to convert");
    }
  }
  StrBuilder result(static_cast<std::size_t>(length));
  for (std::int64_t i = 0; i < length; ++i) {
    const std::int64_t place = is_big ? length - 1 - i : i;
    result.append(static_cast<char>(self >> (place < 8 ? 8 * place : 63) & 0xFF));
  }
  return result.finish_bytes();
}

/// Returns the int that `bytes` are.
inline Result<std::int64_t> int_from_bytes(const Bytes& bytes, const Str& byteorder,
                                           bool is_signed) {
  const bool is_big = RT_PROPAGATE(is_big_endian(byteorder));
  const std::int64_t size = bytes.size();
  const auto byte = [&](std::int64_t place) { return bytes.at(is_big ? size - 1 - place : place); };
  if (size == 0) return 0;
  const bool is_negative = is_signed && byte(size - 1) >= 128;
  std::uint64_t value = is_negative ? ~std::uint64_t(0) : 0;
  for (std::int64_t place = size - 1; place >= 0; --place) {
    if (place >= 8 && byte(place) != (is_negative ? 255 : 0)) return integer_overflow();
    value = value << 8 | static_cast<std::uint64_t>(byte(place));
  }
  const auto result = static_cast<std::int64_t>(value);
  if (size >= 8 && (result < 0) != is_negative) return integer_overflow();
  return result;
}

/// Returns the int that bytes of the values of `bytes` are.
template <typename X>
Result<std::int64_t> int_from_bytes(const X& bytes, const Str& byteorder, bool is_signed) {
  StrBuilder data;
  auto items = iterate(bytes);
  while (const auto* item = RT_PROPAGATE(next_item(items))) {
    if (*item < 0 || *item > 255) {
      return raise(exceptions::ValueError, "bytes must be in range(0, 256)");
    }
    data.append(static_cast<char>(*item));
  }
  return int_from_bytes(data.finish_bytes(), byteorder, is_signed);
}

}  // namespace rt::python
