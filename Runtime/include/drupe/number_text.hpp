/// Numbers as text and back, exactly as CPython does it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "drupe/builder.hpp"
#include "drupe/str.hpp"

namespace rt {

/// Appends `repr(value)`: the shortest decimal that reads back as `value`.
void write_double(StrBuilder& out, double value);

/// Appends the shortest decimal that reads back as `value`, in the manner of `repr`.
void write_float(StrBuilder& out, float value);

/// Appends `repr(complex(real, imag))`.
void write_complex(StrBuilder& out, double real, double imag);

/// Appends `value` in the given base (2 to 36), with lower-case digits and a minus sign.
void write_int(StrBuilder& out, std::int64_t value, int base = 10);

/// Returns what `'%.{precision}{type}' % value` gives in Python, correctly rounded; `type` is one
/// of `e E f F g G`. With `alternate`, keeps the decimal point and trailing zeros (`#`).
/// - Requires: `0 <= precision`.
Str format_double(double value, std::int64_t precision, char type, bool alternate = false);

/// Returns what `format(value, '.{precision}')` gives, the format type being absent: as `g`, but
/// with at least one digit after the point.
Str format_double_general(double value, std::int64_t precision);

/// The digits of a shortest or rounded decimal: value = 0.d1d2d3... * 10**exponent.
struct Decimal {
  /// The digits, '0' to '9', without leading zeros; "0" for zero.
  char digits[24];
  /// The number of digits.
  int count;
  /// The position of the decimal point relative to the first digit.
  int exponent;
};

/// Returns the shortest decimal that reads back as the finite `value`, whose sign is ignored.
Decimal shortest(double value);
Decimal shortest(float value);

/// Returns the float that `text` spells as `float(text)` accepts it, exactly rounded; nothing if it
/// spells none. `text` has no white space around it and only ASCII digits.
std::optional<double> parse_double(std::string_view text);

/// Returns the finite float nearest to a decimal literal `[+-]digits[.digits][e[+-]digits]`
/// without underscores or names; nothing if `text` is not one.
std::optional<double> parse_decimal(std::string_view text);

/// What `parse_int` found.
enum class IntText { ok, malformed, too_large };

/// Reads `text` as `int(text, base)` does (sign, prefix, underscores; `base` 0 or 2 to 36) into
/// `value`. `text` has no white space around it and only ASCII digits.
IntText parse_int(std::string_view text, int base, std::int64_t& value);

}  // namespace rt
