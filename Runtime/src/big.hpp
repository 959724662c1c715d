/// `rt::Big`: a natural number of up to 5,632 bits, enough for exact decimal conversion of doubles.
#pragma once

#include <cstdint>

namespace rt {

/// A natural number in base 2**32, least significant digit first.
class Big {
 public:
  /// Creates the number `value`.
  explicit Big(std::uint64_t value) {
    for (; value; value >>= 32) limbs_[size_++] = static_cast<std::uint32_t>(value);
  }

  /// `true` iff the number is 0.
  bool is_zero() const { return size_ == 0; }
  /// Multiplies by `factor` and adds `addend`.
  void multiply_add(std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (int i = 0; i < size_; ++i) {
      carry += std::uint64_t(limbs_[i]) * factor;
      limbs_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry) limbs_[size_++] = static_cast<std::uint32_t>(carry);
  }
  /// Multiplies by 5**`exponent`.
  void multiply_power_of_five(int exponent) {
    constexpr std::uint32_t power_13 = 1220703125;
    for (; exponent >= 13; exponent -= 13) multiply_add(power_13, 0);
    for (; exponent > 0; --exponent) multiply_add(5, 0);
  }
  /// Multiplies by 2**`bits`.
  void shift_left(int bits) {
    if (is_zero()) return;
    const int limbs = bits / 32;
    for (int i = size_ - 1; i >= 0; --i) limbs_[i + limbs] = limbs_[i];
    for (int i = 0; i < limbs; ++i) limbs_[i] = 0;
    size_ += limbs;
    if (bits % 32) multiply_add(1u << bits % 32, 0);
  }
  /// Divides by `divisor` and returns the remainder.
  std::uint32_t divide(std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (int i = size_ - 1; i >= 0; --i) {
      rest = rest << 32 | limbs_[i];
      limbs_[i] = static_cast<std::uint32_t>(rest / divisor);
      rest %= divisor;
    }
    while (size_ && !limbs_[size_ - 1]) --size_;
    return static_cast<std::uint32_t>(rest);
  }
  /// Returns a negative number, 0 or a positive number as `a` is less than, equal to or greater
  /// than `b`.
  static int compare(const Big& a, const Big& b) {
    if (a.size_ != b.size_) return a.size_ - b.size_;
    for (int i = a.size_ - 1; i >= 0; --i) {
      if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] < b.limbs_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  /// The digits; those from `size_` on mean nothing.
  std::uint32_t limbs_[176];
  /// The number of digits; the last is not 0.
  int size_ = 0;
};

}  // namespace rt
