/// `range`, which is a sequence of ints that takes no memory.
#pragma once

#include <cstdint>

#include "drupe/number.hpp"
#include "drupe/range.hpp"
#include "sequence.hpp"

namespace rt::python {

/// Returns the ints from 0 up to `stop`.
RT_INLINE Range range(std::int64_t stop) { return Range{0, stop, 1}; }

/// Returns the ints from `start` up to `stop`, `step` apart.
RT_INLINE Result<Range> range(std::int64_t start, std::int64_t stop, std::int64_t step) {
  if (step == 0) return raise(exceptions::ValueError, "range() arg 3 must not be zero");
  return Range{start, stop, step};
}

/// Returns the number of items.
inline Result<std::int64_t> len(const Range& a) {
  if (a.count() > static_cast<std::uint64_t>(INT64_MAX)) {
    return raise(exceptions::OverflowError, "Python int too large to convert to C ssize_t");
  }
  return a.size();
}

/// Returns whether `item` is one of the ints.
template <typename Q>
bool contains(const Range& a, const Q& item) {
  if constexpr (std::is_same_v<Q, std::int64_t> || std::is_same_v<Q, bool>) {
    return a.contains(item);
  } else if constexpr (std::is_same_v<Q, double>) {
    return item >= -0x1p63 && item < 0x1p63 && item == static_cast<double>(static_cast<std::int64_t>(item)) &&
           a.contains(static_cast<std::int64_t>(item));
  } else if constexpr (is_optional<Q>) {
    return item && contains(a, *item);
  } else if constexpr (is_union<Q>) {
    return rt::visit(item, [&a](const auto& held) { return contains(a, held); });
  } else {
    return false;
  }
}

/// Returns the int at `index`.
inline Result<std::int64_t> getitem(const Range& a, std::int64_t index) {
  const std::int64_t size = RT_PROPAGATE(len(a));
  return a[RT_PROPAGATE(checked_index(index, size, "range object index out of range"))];
}

/// Returns the range of the ints in the slice.
inline Result<Range> getitem(const Range& a, const Slice& index) {
  const std::int64_t size = RT_PROPAGATE(len(a));
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(size));
  std::int64_t step = 0, start = 0, stop = 0;
  // The bounds of the slice as Python has them: its end is not reached.
  const std::int64_t end = bounds.step > 0
                               ? (index.stop ? clamped_bound(*index.stop, size) : size)
                               : (index.stop ? (*index.stop < -size  ? -1
                                                : *index.stop < 0    ? *index.stop + size
                                                : *index.stop >= size ? size - 1
                                                                      : *index.stop)
                                             : -1);
  if (__builtin_mul_overflow(a.step, bounds.step, &step) ||
      __builtin_mul_overflow(bounds.start, a.step, &start) ||
      __builtin_add_overflow(start, a.start, &start) ||
      __builtin_mul_overflow(end, a.step, &stop) || __builtin_add_overflow(stop, a.start, &stop)) {
    return integer_overflow();
  }
  return Range{start, stop, step};
}

/// Returns the first int, whether there is one or not.
inline std::int64_t range_start(const Range& self) { return self.start; }

/// Returns the bound that is not reached.
inline std::int64_t range_stop(const Range& self) { return self.stop; }

/// Returns the difference of neighbours.
inline std::int64_t range_step(const Range& self) { return self.step; }

/// Returns how often `item` is there: once or not at all.
template <typename Q>
std::int64_t range_count(const Range& self, const Q& item) {
  return contains(self, item);
}

/// Returns where `item` is.
inline Result<std::int64_t> range_index(const Range& self, std::int64_t item) {
  if (!self.contains(item)) {
    return raise(exceptions::ValueError, rt::repr(item), Str(" is not in range"));
  }
  const auto distance = static_cast<std::uint64_t>(item) - static_cast<std::uint64_t>(self.start);
  return static_cast<std::int64_t>(
      self.step > 0 ? distance / static_cast<std::uint64_t>(self.step)
                    : -distance / -static_cast<std::uint64_t>(self.step));
}

}  // namespace rt::python
