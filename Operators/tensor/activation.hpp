/// tensor.erf, sigmoid, gelu.
#pragma once

#include "unary.hpp"

namespace rt::tensor {

/// Returns the error function.
template <typename T>
Tensor<T> erf(const Tensor<T>& a) {
  return map_float<Tensor<T>, simd::Erf>(a, [](double x) { return std::erf(x); });
}

/// Returns `1 / (1 + exp(-a))`.
template <typename T>
Tensor<T> sigmoid(const Tensor<T>& a) {
  return map_float<Tensor<T>, simd::Sigmoid>(a, [](double x) { return 1 / (1 + std::exp(-x)); });
}

/// Returns `a * (1 + erf(a / sqrt(2))) / 2`.
inline Tensor<float> gelu(const Tensor<float>& a) { return map_lanes<simd::Gelu>(a); }

}  // namespace rt::tensor
