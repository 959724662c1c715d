// The shortest decimal of a floating number: Schubfach, by Raffaello Giulietti ("The Schubfach way
// to render doubles", 2020). One multiplication by a 128-bit power of ten places the number and the
// two borders of its rounding interval; the shortest decimal between these is then in plain sight.

#include <cstring>

#include "drupe/number_text.hpp"
#include "powers_of_five.hpp"

namespace rt {
namespace {

/// An unsigned integer of 128 bits.
using Wide = unsigned __int128;

/// Returns the 128 leading bits of 10**`exponent`, rounded up.
PowerOfFive rounded_up_power(int exponent) {
  PowerOfFive power = powers_of_five[exponent - smallest_power];
  // The table is exact from 0 to 55, and rounded up already from -27 to -1.
  if (exponent < -27 || exponent > 55) {
    if (++power.low == 0) ++power.high;
  }
  return power;
}

/// Returns floor(log2(10**`exponent`)).
constexpr int log2_of_power(int exponent) { return exponent * 1741647 >> 19; }

/// Returns the high part of `power * factor`, its last bit set if the rest is more than rounding.
std::uint64_t round_to_odd(const PowerOfFive& power, std::uint64_t factor) {
  const Wide low = Wide(power.low) * factor;
  const Wide high = Wide(power.high) * factor + static_cast<std::uint64_t>(low >> 64);
  return static_cast<std::uint64_t>(high >> 64) | (static_cast<std::uint64_t>(high) > 1);
}

/// Fills a `Decimal` with `value * 10**exponent`.
Decimal decimal_of(std::uint64_t value, int exponent) {
  Decimal decimal{{'0'}, 1, 0};
  if (value == 0) return decimal;
  while (value % 10 == 0) {
    value /= 10;
    ++exponent;
  }
  char reversed[24];
  int count = 0;
  for (; value; value /= 10) reversed[count++] = static_cast<char>('0' + value % 10);
  for (int i = 0; i < count; ++i) decimal.digits[i] = reversed[count - 1 - i];
  decimal.count = count;
  decimal.exponent = exponent + count;
  return decimal;
}

/// Returns the shortest decimal of `significand * 2**exponent`, whose lower neighbour is at half
/// the distance of the upper iff `lower_is_closer`.
Decimal shortest_of(std::uint64_t significand, int exponent, bool lower_is_closer) {
  const bool even = significand % 2 == 0;
  // floor(log10(2**exponent)), or of three quarters of it.
  const int k = (exponent * 1262611 - (lower_is_closer ? 524031 : 0)) >> 22;
  const int shift = exponent + log2_of_power(-k) + 1;
  const PowerOfFive power = rounded_up_power(-k);
  const std::uint64_t lowest = 4 * significand - 2 + lower_is_closer;
  const std::uint64_t lower = round_to_odd(power, lowest << shift) + !even;
  const std::uint64_t value = round_to_odd(power, (4 * significand) << shift);
  const std::uint64_t upper = round_to_odd(power, (4 * significand + 2) << shift) - !even;
  const std::uint64_t digits = value / 4;
  if (digits >= 10) {
    const std::uint64_t fewer = digits / 10;
    const bool below = lower <= 40 * fewer;
    const bool above = 40 * fewer + 40 <= upper;
    if (below != above) return decimal_of(fewer + above, k + 1);
  }
  const bool below = lower <= 4 * digits;
  const bool above = 4 * digits + 4 <= upper;
  if (below != above) return decimal_of(digits + above, k);
  const std::uint64_t middle = 4 * digits + 2;
  const bool up = value > middle || (value == middle && digits % 2 == 1);
  return decimal_of(digits + up, k);
}

}  // namespace

Decimal shortest(double value) {
  const auto bits = __builtin_bit_cast(std::uint64_t, value);
  const std::uint64_t fraction = bits & ((std::uint64_t(1) << 52) - 1);
  const int biased = static_cast<int>(bits >> 52 & 0x7FF);
  if (biased == 0 && fraction == 0) return decimal_of(0, 0);
  if (biased == 0) return shortest_of(fraction, -1074, false);
  const std::uint64_t significand = fraction | std::uint64_t(1) << 52;
  const int exponent = biased - 1075;
  if (exponent <= 0 && exponent > -53) {
    const std::uint64_t whole = significand >> -exponent;
    if (whole << -exponent == significand) return decimal_of(whole, 0);
  }
  return shortest_of(significand, exponent, fraction == 0 && biased > 1);
}

Decimal shortest(float value) {
  const auto bits = __builtin_bit_cast(std::uint32_t, value);
  const std::uint32_t fraction = bits & ((1u << 23) - 1);
  const int biased = static_cast<int>(bits >> 23 & 0xFF);
  if (biased == 0 && fraction == 0) return decimal_of(0, 0);
  if (biased == 0) return shortest_of(fraction, -149, false);
  const std::uint32_t significand = fraction | 1u << 23;
  const int exponent = biased - 150;
  if (exponent <= 0 && exponent > -24) {
    const std::uint32_t whole = significand >> -exponent;
    if (whole << -exponent == significand) return decimal_of(whole, 0);
  }
  return shortest_of(significand, exponent, fraction == 0 && biased > 1);
}

}  // namespace rt
