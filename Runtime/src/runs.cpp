// The walk over the elements of tensors.

#include "drupe/runs.hpp"

namespace rt {

Runs::Runs(const Shape& shape, const Shape* strides, std::size_t operands)
    : operands_(operands), empty_(shape.count() == 0) {
  if (empty_) return;
  for (std::int64_t axis = shape.rank() - 1; axis >= 0; --axis) {
    if (shape[axis] == 1) continue;
    bool merges = rank_ > 0;
    for (std::size_t i = 0; i < operands && merges; ++i) {
      merges = strides[i][axis] == steps_[rank_ - 1][i] * sizes_[rank_ - 1];
    }
    if (merges) {
      sizes_[rank_ - 1] *= shape[axis];
    } else {
      sizes_[rank_] = shape[axis];
      for (std::size_t i = 0; i < operands; ++i) steps_[rank_][i] = strides[i][axis];
      ++rank_;
    }
  }
}

bool Runs::advance() {
  for (std::int64_t axis = 1; axis < rank_; ++axis) {
    for (std::size_t i = 0; i < operands_; ++i) offsets_[i] += steps_[axis][i];
    if (++index_[axis] < sizes_[axis]) return true;
    index_[axis] = 0;
    for (std::size_t i = 0; i < operands_; ++i) offsets_[i] -= steps_[axis][i] * sizes_[axis];
  }
  return false;
}

}  // namespace rt
