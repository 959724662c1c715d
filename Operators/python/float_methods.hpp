/// The methods and attributes of floats.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

#include "conversion.hpp"
#include "drupe/number.hpp"
#include "drupe/tuple.hpp"

namespace rt::python {

/// Returns whether `self` has no fraction.
inline bool float_is_integer(double self) { return std::isfinite(self) && std::trunc(self) == self; }
/// Returns `self`.
inline double float_conjugate(double self) { return self; }
/// Returns `self`.
inline double float_real(double self) { return self; }
/// Returns 0.0.
inline double float_imag(double) { return 0.0; }

/// Returns the two ints of which `self` is the exact ratio.
inline Result<Tuple<std::int64_t, std::int64_t>> float_as_integer_ratio(double self) {
  if (std::isinf(self)) {
    return raise(exceptions::OverflowError, "cannot convert Infinity to integer ratio");
  }
  if (std::isnan(self)) return raise(exceptions::ValueError, "cannot convert NaN to integer ratio");
  if (self == 0) return Tuple<std::int64_t, std::int64_t>(0, 1);
  int exponent = 0;
  auto top = static_cast<std::int64_t>(std::ldexp(std::frexp(self, &exponent), 53));
  exponent -= 53;
  while (top % 2 == 0) {
    top /= 2;
    ++exponent;
  }
  if (exponent < -62) return integer_overflow();
  if (exponent <= 0) {
    return Tuple<std::int64_t, std::int64_t>(top, std::int64_t(1) << -exponent);
  }
  if (exponent > 62) return integer_overflow();
  return Tuple<std::int64_t, std::int64_t>(
      RT_PROPAGATE(checked_mul(top, std::int64_t(1) << exponent)), 1);
}

/// Returns `self` in base 16.
inline Str float_hex(double self) {
  if (!std::isfinite(self)) return rt::repr(self);
  StrBuilder text;
  text.append(std::signbit(self) ? "-0x" : "0x");
  if (self == 0) return text.append("0.0p+0").finish();
  constexpr int lowest = -1022;
  const auto bits = __builtin_bit_cast(std::uint64_t, self);
  const auto biased = static_cast<int>(bits >> 52 & 0x7FF);
  text.append(biased ? "1." : "0.");
  for (int shift = 48; shift >= 0; shift -= 4) text.append("0123456789abcdef"[bits >> shift & 15]);
  const int exponent = biased ? biased - 1023 : lowest;
  text.append(exponent < 0 ? "p-" : "p+");
  write_int(text, exponent < 0 ? -exponent : exponent);
  return text.finish();
}

/// Reads a float in base 16.
class HexReader {
 public:
  /// Prepares the reading of `text`, which has neither white space around it nor a sign.
  explicit HexReader(std::string_view text) : text_(text) {}

  /// Returns the float, which is not negative.
  Result<double> number() {
    if (text_.starts_with("0x") || text_.starts_with("0X")) text_.remove_prefix(2);
    bool has_digits = digits(0);
    if (take('.')) has_digits |= digits(-4);
    if (!has_digits) return malformed();
    if (take('p') || take('P')) {
      const bool is_negative = take('-');
      if (!is_negative) take('+');
      if (text_.empty() || text_[0] < '0' || text_[0] > '9') return malformed();
      std::int64_t exponent = 0;
      while (!text_.empty() && text_[0] >= '0' && text_[0] <= '9') {
        // Beyond this bound every exponent means zero or too large.
        if (exponent < std::int64_t(1) << 40) exponent = exponent * 10 + (text_[0] - '0');
        text_.remove_prefix(1);
      }
      exponent_ += is_negative ? -exponent : exponent;
    }
    if (!text_.empty()) return malformed();
    return rounded();
  }

 private:
  /// The exception for a text that is no number.
  static Error malformed() {
    return raise(exceptions::ValueError, "invalid hexadecimal floating-point string");
  }

  /// Takes `character` if it is next.
  bool take(char character) {
    if (!text_.starts_with(character)) return false;
    text_.remove_prefix(1);
    return true;
  }

  /// Reads digits, each of which changes the exponent by `step`; `false` if there is none.
  bool digits(int step) {
    bool has_any = false;
    for (; !text_.empty(); text_.remove_prefix(1), has_any = true) {
      const char c = text_[0];
      const int value = c >= '0' && c <= '9'               ? c - '0'
                        : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                             : -1;
      if (value < 0) break;
      if (significand_ >> 60 == 0) {
        significand_ = significand_ << 4 | static_cast<std::uint64_t>(value);
        exponent_ += step;
      } else {
        // The lowest bit stands for all digits that no longer fit.
        significand_ |= value != 0;
        exponent_ += step + 4;
      }
    }
    return has_any;
  }

  /// Returns the number that was read, rounded half to even.
  Result<double> rounded() const {
    if (significand_ == 0) return 0.0;
    const int zeros = __builtin_clzll(significand_);
    const std::int64_t top = exponent_ + 63 - zeros;
    if (top < -1080) return 0.0;
    if (top > 1030) return too_large();
    // The bits that a float of this size keeps: fewer for the smallest ones.
    const std::int64_t kept = top < -1022 ? 53 - (-1022 - top) : 53;
    const std::uint64_t aligned = significand_ << zeros;
    const auto dropped = static_cast<int>(64 - kept);
    std::uint64_t whole = dropped > 63 ? 0 : aligned >> dropped;
    const std::uint64_t rest = dropped > 63 ? aligned : aligned << (64 - dropped);
    constexpr std::uint64_t half = std::uint64_t(1) << 63;
    // Of more than 64 dropped bits the first is zero: less than half.
    if (dropped <= 64 && (rest > half || (rest == half && (whole & 1)))) ++whole;
    const double value =
        std::ldexp(static_cast<double>(whole), static_cast<int>(top - 63 + dropped));
    if (std::isinf(value)) return too_large();
    return value;
  }

  /// The exception for a number that no float holds.
  static Error too_large() {
    return raise(exceptions::OverflowError, "hexadecimal value too large to represent as a float");
  }

  /// What is not read yet.
  std::string_view text_;
  /// The digits.
  std::uint64_t significand_ = 0;
  /// The power of two of the last digit.
  std::int64_t exponent_ = 0;
};

/// Returns the float that `string` writes in base 16.
inline Result<double> float_fromhex(const Str& string) {
  std::string_view text = string.bytes();
  const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  const bool is_named = !text.empty() && ((text[0] | 32) == 'i' || (text[0] | 32) == 'n');
  const std::optional<double> named = is_named ? parse_double(text) : std::nullopt;
  const double value = named ? *named : RT_PROPAGATE(HexReader(text).number());
  return is_negative ? -value : value;
}

}  // namespace rt::python
