// Numbers as text: `repr`, and the formats with a precision.

#include "drupe/builder.hpp"
#include "drupe/number_text.hpp"

#include <cstring>

#include "big.hpp"

namespace rt {
namespace {

/// Appends `count` zeros.
void write_zeros(StrBuilder& out, std::int64_t count) {
  for (; count > 0; --count) out.append('0');
}

/// Appends an exponent as Python writes it: a sign and at least two digits.
void write_exponent(StrBuilder& out, char letter, int exponent) {
  out.append(letter).append(exponent < 0 ? '-' : '+');
  const int magnitude = exponent < 0 ? -exponent : exponent;
  if (magnitude < 10) out.append('0');
  write_int(out, magnitude);
}

/// Appends digits with the point after the first `exponent` of them, filled up with zeros.
void write_positional(StrBuilder& out, std::string_view digits, int exponent) {
  const int count = static_cast<int>(digits.size());
  if (exponent <= 0) {
    out.append("0.");
    write_zeros(out, -exponent);
    out.append(digits);
  } else if (exponent >= count) {
    out.append(digits);
    write_zeros(out, exponent - count);
  } else {
    out.append(digits.substr(0, static_cast<std::size_t>(exponent)));
    out.append('.').append(digits.substr(static_cast<std::size_t>(exponent)));
  }
}

/// Appends `inf`, `-inf` or `nan`; `false` iff `value` is finite.
bool write_special(StrBuilder& out, double value, bool upper) {
  if (value != value) {
    out.append(upper ? "NAN" : "nan");
  } else if (value == __builtin_inf()) {
    out.append(upper ? "INF" : "inf");
  } else if (value == -__builtin_inf()) {
    out.append(upper ? "-INF" : "-inf");
  } else {
    return false;
  }
  return true;
}

/// Appends `decimal` as `repr` does; `point_zero` says whether a whole number ends in `.0`.
void write_decimal(StrBuilder& out, const Decimal& decimal, bool point_zero) {
  const std::string_view digits(decimal.digits, static_cast<std::size_t>(decimal.count));
  if (digits == "0") {
    out.append(point_zero ? "0.0" : "0");
  } else if (decimal.exponent > -4 && decimal.exponent <= 16) {
    write_positional(out, digits, decimal.exponent);
    if (point_zero && decimal.exponent >= decimal.count) out.append(".0");
  } else {
    out.append(digits[0]);
    if (digits.size() > 1) out.append('.').append(digits.substr(1));
    write_exponent(out, 'e', decimal.exponent - 1);
  }
}

/// The exact decimal digits of a finite double.
struct Exact {
  /// The digits, without leading zeros; none for zero.
  char digits[1080];
  /// The number of digits.
  int count = 0;
  /// The position of the decimal point relative to the first digit.
  int exponent = 0;

  /// Expands the finite `value`, whose sign is ignored.
  explicit Exact(double value) {
    const auto bits = __builtin_bit_cast(std::uint64_t, value);
    const int biased = static_cast<int>(bits >> 52 & 0x7FF);
    const std::uint64_t fraction = bits & ((std::uint64_t(1) << 52) - 1);
    Big big(biased ? fraction | std::uint64_t(1) << 52 : fraction);
    const int power = (biased ? biased : 1) - 1075;
    // m * 2**-n = m * 5**n / 10**n
    power < 0 ? big.multiply_power_of_five(-power) : big.shift_left(power);
    char* const end = digits + sizeof digits;
    char* first = end;
    while (!big.is_zero()) {
      std::uint32_t part = big.divide(1000000000);
      for (int i = 0; i < 9 && (part || !big.is_zero()); ++i, part /= 10) {
        *--first = static_cast<char>('0' + part % 10);
      }
    }
    count = static_cast<int>(end - first);
    std::memmove(digits, first, static_cast<std::size_t>(count));
    exponent = count + (power < 0 ? power : 0);
  }

  /// Rounds to the first `keep` digits, ties to even; `keep` may be negative or beyond the end.
  void round(std::int64_t keep) {
    if (keep >= count) return;
    if (keep < 0) {
      count = 0;
      return;
    }
    bool up = digits[keep] > '5';
    if (digits[keep] == '5') {
      up = keep > 0 && (digits[keep - 1] - '0') % 2 == 1;
      for (std::int64_t i = keep + 1; i < count && !up; ++i) up = digits[i] != '0';
    }
    count = static_cast<int>(keep);
    if (!up) return;
    int i = count;
    while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
    if (i > 0) {
      ++digits[i - 1];
    } else {
      std::memmove(digits + 1, digits, static_cast<std::size_t>(count));
      digits[0] = '1';
      ++exponent;
      ++count;
    }
  }
  /// Returns digit `i`; zeros follow the last.
  char digit(std::int64_t i) const { return i >= 0 && i < count ? digits[i] : '0'; }
};

/// Appends `exact` with `precision` digits after the point.
void write_fixed(StrBuilder& out, Exact& exact, std::int64_t precision, bool alternate) {
  exact.round(exact.exponent + precision);
  const std::int64_t whole = exact.count ? exact.exponent : 0;
  if (whole <= 0) out.append('0');
  for (std::int64_t i = 0; i < whole; ++i) out.append(exact.digit(i));
  if (precision > 0 || alternate) out.append('.');
  for (std::int64_t i = 0; i < precision; ++i) out.append(exact.digit(whole + i));
}

/// Appends `exact` with one digit before the point and `precision` after it.
void write_scientific(StrBuilder& out, Exact& exact, std::int64_t precision, bool alternate,
                      char letter) {
  exact.round(precision + 1);
  out.append(exact.digit(0));
  if (precision > 0 || alternate) out.append('.');
  for (std::int64_t i = 1; i <= precision; ++i) out.append(exact.digit(i));
  write_exponent(out, letter, exact.count ? exact.exponent - 1 : 0);
}

/// Appends `exact` with `precision` significant digits in the shorter of the two ways. `point_zero`
/// is for an absent format type: at least one digit after the point, so that it reads as a float.
void write_general(StrBuilder& out, Exact& exact, std::int64_t precision, bool alternate,
                   char letter, bool point_zero) {
  if (precision == 0) precision = 1;
  exact.round(precision);
  const int exponent = exact.count ? exact.exponent - 1 : 0;
  const bool scientific = exponent < -4 || exponent >= precision - (point_zero ? 1 : 0);
  std::int64_t digits = precision;
  if (!alternate) {
    digits = exact.count;
    while (digits > 0 && exact.digit(digits - 1) == '0') --digits;
    if (digits == 0) digits = 1;
  }
  if (scientific) {
    write_scientific(out, exact, digits - 1, alternate, letter);
    return;
  }
  std::int64_t after_point = digits - 1 - exponent;
  if (after_point < 0) after_point = 0;
  if (point_zero && after_point == 0) after_point = 1;
  write_fixed(out, exact, after_point, alternate);
}

}  // namespace

void write_int(StrBuilder& out, std::int64_t value, int base) {
  char digits[65];
  char* first = digits + sizeof digits;
  std::uint64_t rest =
      value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  do {
    *--first = "0123456789abcdefghijklmnopqrstuvwxyz"[rest % static_cast<unsigned>(base)];
    rest /= static_cast<unsigned>(base);
  } while (rest);
  if (value < 0) *--first = '-';
  out.append_bytes({first, static_cast<std::size_t>(digits + sizeof digits - first)});
}

void write_double(StrBuilder& out, double value) {
  if (write_special(out, value, false)) return;
  if (__builtin_signbit(value)) out.append('-');
  write_decimal(out, shortest(value), true);
}

void write_float(StrBuilder& out, float value) {
  if (write_special(out, static_cast<double>(value), false)) return;
  if (__builtin_signbit(value)) out.append('-');
  write_decimal(out, shortest(value), true);
}

void write_complex(StrBuilder& out, double real, double imag) {
  const auto write = [&out](double value) {
    if (write_special(out, value, false)) return;
    if (__builtin_signbit(value)) out.append('-');
    write_decimal(out, shortest(value), false);
  };
  if (real == 0 && !__builtin_signbit(real)) {
    write(imag);
    out.append('j');
    return;
  }
  out.append('(');
  write(real);
  if (imag != imag || !__builtin_signbit(imag)) out.append('+');
  write(imag);
  out.append("j)");
}

Str format_double(double value, std::int64_t precision, char type, bool alternate) {
  const bool upper = type < 'a';
  StrBuilder out;
  if (write_special(out, value, upper)) return out.finish();
  if (__builtin_signbit(value)) out.append('-');
  const char letter = upper ? 'E' : 'e';
  Exact exact(value);
  switch (type | 0x20) {
    case 'f':
      write_fixed(out, exact, precision, alternate);
      break;
    case 'e':
      write_scientific(out, exact, precision, alternate, letter);
      break;
    default:
      write_general(out, exact, precision, alternate, letter, false);
  }
  return out.finish();
}

Str format_double_general(double value, std::int64_t precision) {
  StrBuilder out;
  if (write_special(out, value, false)) return out.finish();
  if (__builtin_signbit(value)) out.append('-');
  Exact exact(value);
  write_general(out, exact, precision, false, 'e', true);
  return out.finish();
}

}  // namespace rt
