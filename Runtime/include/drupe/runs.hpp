/// `rt::for_each_run`: the walk over the elements of several tensors of one shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "drupe/shape.hpp"

namespace rt {

/// The walk over `shape` in runs along its last axis. Axes that are contiguous for all operands are
/// walked as one. Not a template, so that a library holds the code once.
class Runs {
 public:
  /// The largest number of operands.
  static constexpr std::size_t max_operands = 4;

  /// Begins the walk of `operands` tensors with `strides` over `shape`.
  Runs(const Shape& shape, const Shape* strides, std::size_t operands);

  /// `true` iff there is no element.
  bool empty() const { return empty_; }
  /// Returns the number of elements of each run.
  std::int64_t count() const { return sizes_[0]; }
  /// Returns the offset of the run in each operand.
  const std::int64_t* offsets() const { return offsets_; }
  /// Returns the distance of the elements of a run in each operand.
  const std::int64_t* steps() const { return steps_[0]; }
  /// Goes on to the next run; `false` at the end.
  bool advance();

 private:
  /// The number of operands.
  std::size_t operands_;
  /// The number of axes that are left.
  std::int64_t rank_ = 0;
  /// `true` iff there is no element.
  bool empty_;
  /// The sizes of the axes, innermost first.
  std::int64_t sizes_[Shape::max_rank + 1] = {1};
  /// The steps along each axis.
  std::int64_t steps_[Shape::max_rank + 1][max_operands] = {};
  /// The position along each axis.
  std::int64_t index_[Shape::max_rank + 1] = {};
  /// The offset of the run in each operand.
  std::int64_t offsets_[max_operands] = {};
};

/// Calls `inner(offsets, count, steps)` for each run along the last axis of `shape`: `offsets` and
/// `steps` are arrays of `N` numbers, one per operand, whose strides are in `strides`.
template <std::size_t N, typename Inner>
void for_each_run(const Shape& shape, const Shape (&strides)[N], Inner&& inner) {
  static_assert(N <= Runs::max_operands);
  Runs runs(shape, strides, N);
  if (runs.empty()) return;
  do {
    std::int64_t offsets[N];
    std::int64_t steps[N];
    for (std::size_t i = 0; i < N; ++i) {
      offsets[i] = runs.offsets()[i];
      steps[i] = runs.steps()[i];
    }
    inner(std::as_const(offsets), runs.count(), std::as_const(steps));
  } while (runs.advance());
}

}  // namespace rt
