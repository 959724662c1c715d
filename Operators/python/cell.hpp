/// Cells: lists of one item, in which variables live that several functions share.
#pragma once

#include "drupe/list.hpp"
#include "drupe/none.hpp"

namespace rt::python {

/// Returns what the variable in `cell` holds.
template <typename T>
T cell_get(const List<T>& cell) {
  return cell.items()[0];
}

/// Lets the variable in `cell` hold `value`.
template <typename T>
None cell_set(const List<T>& cell, const T& value) {
  cell.items()[0] = value;
  return {};
}

}  // namespace rt::python
