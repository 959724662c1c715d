/// Exact sums of numbers, and their quotients rounded once.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "drupe/vector.hpp"

namespace rt::statistics {

/// A natural number of any size, in words of 32 bits, the lowest first.
class Natural {
 public:
  Natural() = default;
  explicit Natural(std::uint64_t value) { add(value, 0); }

  /// Adds `value * 2 ** shift`.
  void add(std::uint64_t value, std::size_t shift) {
    std::size_t place = shift / 32;
    const int bits = static_cast<int>(shift % 32);
    const std::uint32_t parts[] = {static_cast<std::uint32_t>(value << bits),
                                   static_cast<std::uint32_t>(value >> (32 - bits)),
                                   bits ? static_cast<std::uint32_t>(value >> 32 >> (32 - bits)) : 0};
    while (words_.size() < place + 4) words_.push(0);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < 3 || carry; ++i) {
      if (place + i == words_.size()) words_.push(0);
      carry += std::uint64_t{words_[place + i]} + (i < 3 ? parts[i] : 0);
      words_[place + i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }

  /// Returns the number of bits.
  std::size_t bits() const {
    std::size_t count = words_.size();
    while (count > 0 && words_[count - 1] == 0) --count;
    if (count == 0) return 0;
    return 32 * count - static_cast<std::size_t>(__builtin_clz(words_[count - 1]));
  }
  /// Returns bit `index`.
  bool bit(std::size_t index) const {
    return index / 32 < words_.size() && (words_[index / 32] >> (index % 32) & 1);
  }
  /// `true` iff this is less than `other`.
  bool operator<(const Natural& other) const {
    const std::size_t size = words_.size() > other.words_.size() ? words_.size() : other.words_.size();
    for (std::size_t i = size; i-- > 0;) {
      if (word(i) != other.word(i)) return word(i) < other.word(i);
    }
    return false;
  }
  /// Takes `other` away, which is not greater.
  void subtract(const Natural& other) {
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      borrow += std::int64_t{words_[i]} - other.word(i);
      words_[i] = static_cast<std::uint32_t>(borrow);
      borrow >>= 32;
    }
  }
  /// Returns the product of this and `other`.
  Natural times(const Natural& other) const {
    Natural product;
    for (std::size_t i = 0; i < words_.size() + other.words_.size(); ++i) product.words_.push(0);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::uint64_t carry = 0;
      for (std::size_t k = 0; k < other.words_.size(); ++k) {
        carry += std::uint64_t{words_[i]} * other.words_[k] + product.words_[i + k];
        product.words_[i + k] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
      }
      if (!other.words_.empty()) {
        product.words_[i + other.words_.size()] = static_cast<std::uint32_t>(carry);
      }
    }
    return product;
  }
  /// Returns this times `2 ** shift`.
  Natural shifted(std::size_t shift) const {
    Natural result;
    for (std::size_t i = 0; i < words_.size(); ++i) result.add(words_[i], shift + 32 * i);
    return result;
  }
  /// Divides by `divisor`; returns whether something is left.
  bool divide(std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (std::size_t i = words_.size(); i-- > 0;) {
      rest = rest << 32 | words_[i];
      words_[i] = static_cast<std::uint32_t>(rest / divisor);
      rest %= divisor;
    }
    return rest != 0;
  }
  /// Returns the `count` bits from bit `start` on.
  std::uint64_t part(std::size_t start, std::size_t count) const {
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = value << 1 | bit(start + i);
    return value;
  }
  /// `true` iff one of the lowest `count` bits is set.
  bool has_low_bits(std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (bit(i)) return true;
    }
    return false;
  }

 private:
  std::uint32_t word(std::size_t i) const { return i < words_.size() ? words_[i] : 0; }

  Vector<std::uint32_t> words_;
};

/// Returns the float nearest to `value * 2 ** exponent`; `more` says that a bit more than `value` is
/// meant.
inline double rounded(const Natural& value, std::int64_t exponent, bool more) {
  const auto bits = static_cast<std::int64_t>(value.bits());
  if (bits == 0) return 0.0;
  const std::int64_t top = bits - 1 + exponent;
  const std::int64_t precision = top >= -1022 ? 53 : 53 - (-1022 - top);
  if (precision < 0) return 0.0;
  const std::int64_t dropped = bits - precision;
  if (dropped <= 0) return std::ldexp(static_cast<double>(value.part(0, 64)), static_cast<int>(exponent));
  const auto low = static_cast<std::size_t>(dropped);
  std::uint64_t kept = value.part(low, static_cast<std::size_t>(precision));
  const bool half = value.bit(low - 1);
  const bool beyond = more || value.has_low_bits(low - 1);
  if (half && (beyond || (kept & 1))) ++kept;
  return std::ldexp(static_cast<double>(kept), static_cast<int>(dropped + exponent));
}

/// A sum of integers, or of floats as multiples of the smallest one.
class ExactSum {
 public:
  /// The exponent of the unit of floats.
  static constexpr std::int64_t unit = -1074;

  void add(std::int64_t value) {
    const auto size = value < 0 ? 0 - static_cast<std::uint64_t>(value)
                                : static_cast<std::uint64_t>(value);
    (value < 0 ? negative_ : positive_).add(size, 0);
  }
  void add(double value) {
    const auto bits = __builtin_bit_cast(std::uint64_t, value);
    const std::uint64_t exponent = bits >> 52 & 0x7FF;
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
    const std::uint64_t mantissa = exponent ? fraction | std::uint64_t{1} << 52 : fraction;
    (bits >> 63 ? negative_ : positive_).add(mantissa, exponent ? exponent - 1 : 0);
  }
  /// Returns the size of the sum and whether it is negative.
  std::pair<Natural, bool> finish() const {
    const bool is_negative = positive_ < negative_;
    Natural size = is_negative ? negative_ : positive_;
    size.subtract(is_negative ? positive_ : negative_);
    return {size, is_negative};
  }

 private:
  Natural positive_, negative_;
};

}  // namespace rt::statistics
