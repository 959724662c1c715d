/// Places in sorted lists: the functions of `bisect`.
#pragma once

#include <cstdint>
#include <optional>

#include "drupe/list.hpp"

namespace rt::bisect {

/// Returns the first place from `low` on that is not `before`, which is true of all places up to it.
template <typename Before>
std::int64_t first_not(std::int64_t low, std::int64_t high, const Before& before) {
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (before(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/// Returns where the search ends.
/// - Requires: a `high` that is given is not beyond the list, which `checked` says.
template <typename T>
Result<std::int64_t> checked(const List<T>& a, std::int64_t low, std::optional<std::int64_t> high) {
  if (low < 0) return raise(exceptions::ValueError, "lo must be non-negative");
  const std::int64_t stop = high.value_or(a.size());
  if (low < stop && stop > a.size()) {
    return raise(exceptions::IndexError, "list index out of range");
  }
  return stop;
}

template <typename T>
Result<std::int64_t> bisect_left(const List<T>& a, const T& x, std::int64_t lo,
                                 std::optional<std::int64_t> hi) {
  const std::int64_t stop = RT_PROPAGATE(checked(a, lo, hi));
  return first_not(lo, stop, [&](std::int64_t i) { return rt::less(a[i], x); });
}
template <typename T>
Result<std::int64_t> bisect_right(const List<T>& a, const T& x, std::int64_t lo,
                                  std::optional<std::int64_t> hi) {
  const std::int64_t stop = RT_PROPAGATE(checked(a, lo, hi));
  return first_not(lo, stop, [&](std::int64_t i) { return !rt::less(x, a[i]); });
}

}  // namespace rt::bisect
