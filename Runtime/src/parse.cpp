// Text as numbers. Doubles by Daniel Lemire's method ("Number Parsing at a Gigabyte per Second",
// 2021): one or two multiplications by a power of five; exact comparison of big numbers where more
// than 19 digits leave it open.

#include <cstring>

#include "big.hpp"
#include "drupe/number_text.hpp"
#include "powers_of_five.hpp"

namespace rt {
namespace {

/// `true` iff `c` is a decimal digit.
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Returns the bits of the double nearest to `digits * 10**power`, the sign bit clear.
std::uint64_t nearest(std::uint64_t digits, std::int64_t power) {
  constexpr std::uint64_t infinity = 0x7FF0000000000000;
  if (digits == 0 || power < smallest_power) return 0;
  if (power > 308) return infinity;
  const int zeros = __builtin_clzll(digits);
  digits <<= zeros;
  const PowerOfFive& five = powers_of_five[power - smallest_power];
  const unsigned __int128 first = static_cast<unsigned __int128>(digits) * five.high;
  auto low = static_cast<std::uint64_t>(first);
  auto high = static_cast<std::uint64_t>(first >> 64);
  if ((high & 0x1FF) == 0x1FF) {
    const unsigned __int128 second = static_cast<unsigned __int128>(digits) * five.low;
    low += static_cast<std::uint64_t>(second >> 64);
    if (low < static_cast<std::uint64_t>(second >> 64)) ++high;
  }
  const int upper = static_cast<int>(high >> 63);
  const int shift = upper + 9;
  std::uint64_t significand = high >> shift;
  std::int64_t exponent = ((217706 * power) >> 16) + 63 + upper - zeros + 1023;
  if (exponent <= 0) {
    if (-exponent + 1 >= 64) return 0;
    significand >>= -exponent + 1;
    significand += significand & 1;
    significand >>= 1;
    // Rounding up to the smallest normal number sets the exponent by itself.
    return significand;
  }
  // Exactly between two doubles: the even one.
  if (low <= 1 && power >= -4 && power <= 23 && (significand & 3) == 1 &&
      significand << shift == high) {
    significand &= ~std::uint64_t(1);
  }
  significand += significand & 1;
  significand >>= 1;
  if (significand >= std::uint64_t(2) << 52) {
    significand >>= 1;
    ++exponent;
  }
  if (exponent >= 0x7FF) return infinity;
  return (significand & ~(std::uint64_t(1) << 52)) | static_cast<std::uint64_t>(exponent) << 52;
}

/// The digits of a decimal literal, taken apart.
struct Literal {
  /// The most digits that are kept. Doubles and the middles between them have at most 768; one more
  /// stands for all that follow.
  static constexpr int most = 800;
  /// The significant digits.
  char digits[most + 1];
  /// The number of digits kept.
  int count = 0;
  /// The power of ten of the last digit kept.
  std::int64_t power = 0;
  /// `true` iff there was a digit at all.
  bool any = false;

  /// Adds a digit, which is after the point iff `fraction`.
  void add(char digit, bool fraction) {
    any = true;
    if (count == 0 && digit == '0') {
      power -= fraction;
    } else if (count < most) {
      digits[count++] = digit;
      power -= fraction;
    } else {
      // What lies beyond only matters by being there.
      if (digit != '0' && count == most) {
        digits[count++] = '1';
        --power;
      }
      power += !fraction;
    }
  }
};

/// Returns the one of `low` and the next double that is nearest to `literal`, as bits.
std::uint64_t nearest_exactly(const Literal& literal, std::uint64_t low) {
  Big digits(0);
  for (int i = 0; i < literal.count; ++i) {
    digits.multiply_add(10, static_cast<std::uint32_t>(literal.digits[i] - '0'));
  }
  // The middle between `low` and the next double is (2 * significand + 1) * 2**(exponent - 1).
  const std::uint64_t biased = low >> 52;
  const std::uint64_t fraction = low & ((std::uint64_t(1) << 52) - 1);
  Big middle((biased ? fraction | std::uint64_t(1) << 52 : fraction) * 2 + 1);
  int twos = static_cast<int>(biased ? biased : 1) - 1076;
  const int power = static_cast<int>(literal.power);
  power < 0 ? middle.multiply_power_of_five(-power) : digits.multiply_power_of_five(power);
  twos -= power;
  twos < 0 ? digits.shift_left(-twos) : middle.shift_left(twos);
  const int order = Big::compare(digits, middle);
  return order > 0 || (order == 0 && (low & 1)) ? low + 1 : low;
}

/// Returns the bits of the double nearest to `literal`, the sign bit clear.
std::uint64_t nearest(const Literal& literal) {
  std::uint64_t digits = 0;
  const int count = literal.count < 19 ? literal.count : 19;
  for (int i = 0; i < count; ++i)
    digits = digits * 10 + static_cast<unsigned>(literal.digits[i] - '0');
  const std::int64_t power = literal.power + (literal.count - count);
  const std::uint64_t low = nearest(digits, power);
  if (literal.count <= 19) return low;
  // The digits that were left out lift the number by less than one unit of the 19th.
  if (low == nearest(digits + 1, power)) return low;
  return nearest_exactly(literal, low);
}

/// Reads a decimal literal; underscores between digits iff `underscores`.
std::optional<double> parse(std::string_view text, bool underscores) {
  std::size_t at = 0;
  const auto here = [&] { return at < text.size() ? text[at] : '\0'; };
  const bool negative = here() == '-';
  if (here() == '-' || here() == '+') ++at;
  Literal literal;
  const auto read_digits = [&](auto add) {
    bool after_digit = false;
    while (is_digit(here()) || (underscores && after_digit && here() == '_')) {
      if (here() == '_') {
        if (at + 1 == text.size() || !is_digit(text[at + 1])) return false;
      } else {
        add(here());
        after_digit = true;
      }
      ++at;
    }
    return true;
  };
  if (!read_digits([&](char digit) { literal.add(digit, false); })) return std::nullopt;
  if (here() == '.') {
    ++at;
    if (!read_digits([&](char digit) { literal.add(digit, true); })) return std::nullopt;
  }
  if (!literal.any) return std::nullopt;
  if (here() == 'e' || here() == 'E') {
    ++at;
    const bool below = here() == '-';
    if (here() == '-' || here() == '+') ++at;
    if (!is_digit(here())) return std::nullopt;
    std::int64_t exponent = 0;
    const bool well_formed = read_digits([&](char digit) {
      // Far beyond any double, whatever the number of digits.
      if (exponent < (std::int64_t(1) << 58)) exponent = exponent * 10 + (digit - '0');
    });
    if (!well_formed) return std::nullopt;
    literal.power += below ? -exponent : exponent;
  }
  if (at != text.size()) return std::nullopt;
  const std::uint64_t bits = nearest(literal);
  return __builtin_bit_cast(double, bits | std::uint64_t(negative) << 63);
}

/// `true` iff `text` is `lower`, in whatever case.
bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

/// Returns the value of a digit in bases up to 36; 36 if it is none.
int digit_value(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 36;
}

}  // namespace

std::optional<double> parse_decimal(std::string_view text) { return parse(text, false); }

std::optional<double> parse_double(std::string_view text) {
  std::string_view name = text;
  const bool negative = !name.empty() && name[0] == '-';
  if (!name.empty() && (name[0] == '-' || name[0] == '+')) name.remove_prefix(1);
  if (equals_ignoring_case(name, "inf") || equals_ignoring_case(name, "infinity")) {
    return negative ? -__builtin_inf() : __builtin_inf();
  }
  if (equals_ignoring_case(name, "nan")) return negative ? -__builtin_nan("") : __builtin_nan("");
  return parse(text, true);
}

IntText parse_int(std::string_view text, int base, std::int64_t& value) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  bool after_prefix = false;
  bool only_zeros = false;
  if (text.size() >= 2 && text[0] == '0') {
    const char letter = static_cast<char>(text[1] | 0x20);
    const int prefix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (prefix && (base == 0 || base == prefix)) {
      text.remove_prefix(2);
      after_prefix = true;
      base = prefix;
    }
  }
  if (base == 0) {
    // A literal such as 010 is malformed, 000 is not.
    only_zeros = !text.empty() && text[0] == '0';
    base = 10;
  }
  if (text.empty()) return IntText::malformed;
  std::uint64_t magnitude = 0;
  bool too_large = false;
  bool after_digit = after_prefix;
  for (const char c : text) {
    if (c == '_') {
      if (!after_digit) return IntText::malformed;
      after_digit = false;
      continue;
    }
    const int digit = digit_value(c);
    if (digit >= base || (only_zeros && digit != 0)) return IntText::malformed;
    after_digit = true;
    too_large |= __builtin_mul_overflow(magnitude, static_cast<unsigned>(base), &magnitude);
    too_large |= __builtin_add_overflow(magnitude, static_cast<unsigned>(digit), &magnitude);
  }
  if (!after_digit) return IntText::malformed;
  if (too_large || magnitude > (std::uint64_t(1) << 63) - !negative) return IntText::too_large;
  value = static_cast<std::int64_t>(negative ? -magnitude : magnitude);
  return IntText::ok;
}

}  // namespace rt
