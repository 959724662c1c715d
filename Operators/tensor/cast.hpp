/// tensor.cast.
#pragma once

#include "drupe/tensor.hpp"

namespace rt::tensor {

/// Returns a new tensor of `x` in the element type of `Out`; see `scalar_cast`.
template <typename Out, typename S, typename Target>
Out cast(const Tensor<S>& x, Target) {
  return rt::cast<typename Out::Element>(x);
}

}  // namespace rt::tensor
