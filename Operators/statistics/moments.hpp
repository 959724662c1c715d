/// `statistics`: means and variances, exact until they are rounded once.
#pragma once

#include <cmath>
#include <cstdint>
#include <variant>

#include "../python/items.hpp"
#include "drupe/library_exceptions.hpp"
#include "drupe/list.hpp"
#include "exact.hpp"

namespace rt::statistics {

/// A number that is an int if it is whole, and a float otherwise.
using Number = std::variant<double, std::int64_t>;

/// The exception with the text `message`.
inline Result<None> _fail(const Str& message) { return raise(StatisticsError, message); }

/// Returns `total / count * 2 ** exponent`, rounded once.
inline double quotient(const Natural& total, std::uint32_t first, std::uint32_t second,
                       std::int64_t exponent) {
  // Enough bits behind the point that what is left over only decides ties.
  const std::size_t shift = 160;
  Natural value = total.shifted(shift);
  bool more = value.divide(first);
  more = value.divide(second) || more;
  return rounded(value, exponent - static_cast<std::int64_t>(shift), more);
}

/// Returns the square root of `total / (first * second) * 2 ** exponent`, rounded once.
inline double root_of_quotient(const Natural& total, std::uint32_t first, std::uint32_t second,
                               std::int64_t exponent) {
  if (total.bits() == 0) return 0.0;
  Natural value = total.shifted(256);
  bool more = value.divide(first);
  more = value.divide(second) || more;
  exponent -= 256;
  // The highest 126 or so bits, with an even exponent.
  std::size_t dropped = value.bits() > 126 ? value.bits() - 126 : 0;
  if ((exponent + static_cast<std::int64_t>(dropped)) % 2) ++dropped;
  more = more || value.has_low_bits(dropped);
  unsigned __int128 square = 0;
  for (std::size_t i = value.bits(); i-- > dropped;) square = square << 1 | value.bit(i);
  unsigned __int128 root = 0;
  for (int bit = 63; bit >= 0; --bit) {
    const unsigned __int128 next = root | static_cast<unsigned __int128>(1) << bit;
    if (next * next <= square) root = next;
  }
  more = more || root * root != square;
  return rounded(Natural(static_cast<std::uint64_t>(root)),
                 (exponent + static_cast<std::int64_t>(dropped)) / 2, more);
}

/// `mean` of ints.
inline Result<Number> _mean_of_ints(const List<std::int64_t>& data) {
  if (data.empty()) return raise(StatisticsError, "mean requires at least one data point");
  ExactSum sum;
  for (const std::int64_t x : data) sum.add(x);
  auto [size, is_negative] = sum.finish();
  const auto count = static_cast<std::uint32_t>(data.size());
  Natural whole = size;
  if (!whole.divide(count) && whole.bits() < 63) {
    const auto value = static_cast<std::int64_t>(whole.part(0, 63));
    return Number(is_negative ? -value : value);
  }
  const double value = quotient(size, count, 1, 0);
  return Number(is_negative ? -value : value);
}

/// `mean` of floats.
inline Result<double> _mean_of_floats(const List<double>& data) {
  if (data.empty()) return raise(StatisticsError, "mean requires at least one data point");
  ExactSum sum;
  double special = 0;
  bool has_special = false;
  for (const double x : data) {
    if (x - x == 0) {
      sum.add(x);
    } else {
      special = has_special ? special + x : x;
      has_special = true;
    }
  }
  if (has_special) return special / static_cast<double>(data.size());
  auto [size, is_negative] = sum.finish();
  const double value =
      quotient(size, static_cast<std::uint32_t>(data.size()), 1, ExactSum::unit);
  return is_negative ? -value : value;
}

/// The sum of the squared distances from the mean, times the number of values; in units of
/// `2 ** exponent`.
struct Spread {
  Natural total;
  std::int64_t exponent = 0;
  bool is_special = false;
};
inline Spread spread_of(const List<std::int64_t>& data) {
  ExactSum sum;
  Natural squares;
  for (const std::int64_t x : data) {
    sum.add(x);
    const Natural size(x < 0 ? 0 - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x));
    const Natural square = size.times(size);
    for (std::size_t i = 0; 32 * i < square.bits(); ++i) squares.add(square.part(32 * i, 32), 32 * i);
  }
  const Natural size = sum.finish().first;
  Natural total = squares.times(Natural(static_cast<std::uint64_t>(data.size())));
  total.subtract(size.times(size));
  return {total, 0};
}
inline Spread spread_of(const List<double>& data) {
  ExactSum sum;
  Natural squares;
  for (const double x : data) {
    if (x - x != 0) return {Natural(), 0, true};
    sum.add(x);
    const auto bits = __builtin_bit_cast(std::uint64_t, x);
    const std::uint64_t exponent = bits >> 52 & 0x7FF;
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
    const auto mantissa =
        static_cast<unsigned __int128>(exponent ? fraction | std::uint64_t{1} << 52 : fraction);
    const unsigned __int128 square = mantissa * mantissa;
    const std::size_t shift = exponent ? 2 * (exponent - 1) : 0;
    squares.add(static_cast<std::uint64_t>(square), shift);
    squares.add(static_cast<std::uint64_t>(square >> 64), shift + 64);
  }
  const Natural size = sum.finish().first;
  Natural total = squares.times(Natural(static_cast<std::uint64_t>(data.size())));
  total.subtract(size.times(size));
  return {total, 2 * ExactSum::unit};
}

/// `variance` (with `less` 1) and `pvariance` (with 0) of ints.
inline Number _variance_of_ints(const List<std::int64_t>& data, std::int64_t less) {
  const auto count = static_cast<std::uint32_t>(data.size());
  const auto divisor = static_cast<std::uint32_t>(data.size() - less);
  const Spread spread = spread_of(data);
  Natural whole = spread.total;
  const bool rest = whole.divide(count);
  if (!(whole.divide(divisor) || rest) && whole.bits() < 63) {
    return Number(static_cast<std::int64_t>(whole.part(0, 63)));
  }
  return Number(quotient(spread.total, count, divisor, 0));
}
/// `variance` and `pvariance` of floats.
inline double _variance_of_floats(const List<double>& data, std::int64_t less) {
  const Spread spread = spread_of(data);
  if (spread.is_special) return __builtin_nan("");
  return quotient(spread.total, static_cast<std::uint32_t>(data.size()),
                  static_cast<std::uint32_t>(data.size() - less), spread.exponent);
}
/// `stdev` and `pstdev`.
template <typename T>
double _deviation(const List<T>& data, std::int64_t less) {
  const Spread spread = spread_of(data);
  if (spread.is_special) return __builtin_nan("");
  return root_of_quotient(spread.total, static_cast<std::uint32_t>(data.size()),
                          static_cast<std::uint32_t>(data.size() - less), spread.exponent);
}

}  // namespace rt::statistics
