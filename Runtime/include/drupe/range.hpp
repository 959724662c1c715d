/// `rt::Range` and `rt::Slice`.
#pragma once

#include <cstdint>
#include <optional>

#include "drupe/builder.hpp"
#include "drupe/error.hpp"
#include "drupe/number.hpp"
#include "drupe/protocol.hpp"

namespace rt {

/// A Python `range`. `step` is never 0.
struct Range {
  /// The first number.
  std::int64_t start = 0;
  /// The bound that is not reached.
  std::int64_t stop = 0;
  /// The difference of neighbours.
  std::int64_t step = 1;

  /// Returns the number of items. It is unsigned: `range(-2**63, 2**63 - 1)` is longer than an int.
  std::uint64_t count() const {
    const auto low = static_cast<std::uint64_t>(step > 0 ? start : stop);
    const auto high = static_cast<std::uint64_t>(step > 0 ? stop : start);
    if (step > 0 ? start >= stop : start <= stop) return 0;
    const std::uint64_t stride =
        step > 0 ? static_cast<std::uint64_t>(step) : -static_cast<std::uint64_t>(step);
    return (high - low - 1) / stride + 1;
  }
  /// Returns the number of items.
  /// - Requires: it fits.
  std::int64_t size() const { return static_cast<std::int64_t>(count()); }
  /// Returns item `index`.
  /// - Requires: `0 <= index < size()`.
  std::int64_t operator[](std::int64_t index) const { return start + index * step; }
  /// `true` iff `value` is an item.
  bool contains(std::int64_t value) const {
    if (step > 0 ? value < start || value >= stop : value > start || value <= stop) return false;
    const auto distance =
        step > 0 ? static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(start)
                 : static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(value);
    return distance %
               (step > 0 ? static_cast<std::uint64_t>(step) : -static_cast<std::uint64_t>(step)) ==
           0;
  }
};

/// The bounds of a slice for a sequence of a known size.
struct SliceBounds {
  /// The index of the first item.
  std::int64_t start;
  /// The number of items.
  std::int64_t count;
  /// The difference of neighbouring indices.
  std::int64_t step;
};

/// A Python `slice(start, stop, step)` of integers.
struct Slice {
  /// The first index, if given.
  std::optional<std::int64_t> start;
  /// The bound that is not reached, if given.
  std::optional<std::int64_t> stop;
  /// The difference of neighbouring indices, if given.
  std::optional<std::int64_t> step;

  /// Returns the slice of a sequence of `size` items, or ValueError if the step is 0.
  Result<SliceBounds> bounds(std::int64_t size) const {
    const std::int64_t stride = step.value_or(1);
    if (stride == 0) return raise(exceptions::ValueError, "slice step cannot be zero");
    const std::int64_t lowest = stride < 0 ? -1 : 0;
    const std::int64_t highest = stride < 0 ? size - 1 : size;
    const auto clamped = [&](std::int64_t index) {
      if (index < 0) index += size;
      return index < lowest ? lowest : index > highest ? highest : index;
    };
    const std::int64_t from = start ? clamped(*start) : stride < 0 ? highest : lowest;
    const std::int64_t to = stop ? clamped(*stop) : stride < 0 ? lowest : highest;
    const Range range{from, to, stride};
    return SliceBounds{from, range.size(), stride};
  }
};

template <>
struct Equal<Range, Range> {
  static bool of(const Range& a, const Range& b) {
    if (a.count() != b.count()) return false;
    return a.count() == 0 || (a.start == b.start && (a.count() == 1 || a.step == b.step));
  }
};
template <>
struct Repr<Range> {
  static void write(StrBuilder& out, const Range& value) {
    out.append("range(");
    write_int(out, value.start);
    out.append(", ");
    write_int(out, value.stop);
    if (value.step != 1) {
      out.append(", ");
      write_int(out, value.step);
    }
    out.append(')');
  }
};
template <>
struct Repr<Slice> {
  static void write(StrBuilder& out, const Slice& value) {
    const auto part = [&out](const std::optional<std::int64_t>& bound) {
      bound ? write_int(out, *bound) : void(out.append("None"));
    };
    out.append("slice(");
    part(value.start);
    out.append(", ");
    part(value.stop);
    out.append(", ");
    part(value.step);
    out.append(')');
  }
};
template <>
struct Truth<Range> {
  static bool of(const Range& value) { return value.count() != 0; }
};
template <>
struct TypeName<Range> {
  static constexpr std::string_view name = "range";
  static void write(StrBuilder& out) { out.append("range"); }
};
template <>
struct Equal<Slice, Slice> {
  static bool of(const Slice& a, const Slice& b) {
    return a.start == b.start && a.stop == b.stop && a.step == b.step;
  }
};
template <>
struct TypeName<Slice> {
  static constexpr std::string_view name = "slice";
  static void write(StrBuilder& out) { out.append("slice"); }
};

}  // namespace rt
