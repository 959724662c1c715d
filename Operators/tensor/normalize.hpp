/// tensor.layer_norm, rms_norm, softmax.
///
/// Each row is handled on its own, in one order of its values: four partial sums of whole vectors.
#pragma once

#include <optional>

#include "indices.hpp"
#include "linear.hpp"

namespace rt::tensor {

namespace simd {

/// Returns the sum of `term(x[i], x[i])`, or of `x[i]`, over a row; values beyond the row count 0.
template <class L, bool squares>
RT_INLINE float row_sum(const float* x, std::int64_t n, float centre) {
  using V = Lanes<L>;
  const V middle = V::splat(centre);
  V part[4] = {V::splat(0.0f), V::splat(0.0f), V::splat(0.0f), V::splat(0.0f)};
  const auto add = [&](V& sum, const V& value) __attribute__((always_inline)) {
    const V distance = value - middle;
    sum = squares ? multiply_add(distance, distance, sum) : sum + value;
  };
  std::int64_t i = 0;
  for (; i + 4 * L::width <= n; i += 4 * L::width) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) add(part[j], V::load(x + i + j * L::width));
  }
  for (; i + L::width <= n; i += L::width) add(part[0], V::load(x + i));
  if (i < n) add(part[1], V::load(x + i, n - i, squares ? centre : 0.0f));
  return sum((part[0] + part[1]) + (part[2] + part[3]));
}

/// Writes `(x - centre) * factor * weight + bias` of a row to `y`; `bias` may be null.
template <class L>
RT_INLINE void scale_row(const float* x, std::int64_t n, float centre, float factor,
                         const float* weight, const float* bias, float* y) {
  using V = Lanes<L>;
  const V middle = V::splat(centre), scale = V::splat(factor), zero = V::splat(0.0f);
  std::int64_t i = 0;
  for (; i + L::width <= n; i += L::width) {
    const V shift = bias ? V::load(bias + i) : zero;
    multiply_add((V::load(x + i) - middle) * scale, V::load(weight + i), shift).store(y + i);
  }
  if (i < n) {
    const std::int64_t rest = n - i;
    const V shift = bias ? V::load(bias + i, rest, 0.0f) : zero;
    multiply_add((V::load(x + i, rest, centre) - middle) * scale, V::load(weight + i, rest, 0.0f),
                 shift)
        .store(y + i, rest);
  }
}

/// The kernel of `layer_norm` (`centred`) and `rms_norm` of `rows` rows of `n` values, in place.
template <bool centred>
struct NormalizeRows {
  template <class L>
  static RT_INLINE void run(float* x, std::int64_t rows, std::int64_t n, const float* weight,
                            const float* bias, float epsilon) {
    const float count = static_cast<float>(n);
    for (std::int64_t row = 0; row < rows; ++row, x += n) {
      const float mean = centred ? row_sum<L, false>(x, n, 0.0f) / count : 0.0f;
      const float variance = row_sum<L, true>(x, n, mean) / count;
      scale_row<L>(x, n, mean, 1.0f / __builtin_sqrtf(variance + epsilon), weight, bias, x);
    }
  }
};

/// Replaces a row by `exp(x - top)` and returns the sum.
template <class L>
RT_INLINE float exponentiate_row(float* x, std::int64_t n, float top) {
  using V = Lanes<L>;
  const V peak = V::splat(top);
  V total = V::splat(0.0f);
  std::int64_t i = 0;
  for (; i + L::width <= n; i += L::width) {
    const V power = exp_down(V::load(x + i) - peak);
    power.store(x + i);
    total = total + power;
  }
  if (i < n) {
    const V power = exp_down(V::load(x + i, n - i, -__builtin_inff()) - peak);
    power.store(x + i, n - i);
    total = total + power;
  }
  return sum(total);
}

/// Returns the largest value of a row, -infinity for none; NaN may be passed over.
template <class L>
RT_INLINE float row_maximum(const float* x, std::int64_t n) {
  using V = Lanes<L>;
  V top = V::splat(-__builtin_inff());
  std::int64_t i = 0;
  for (; i + L::width <= n; i += L::width) top = larger(top, V::load(x + i));
  if (i < n) top = larger(top, V::load(x + i, n - i, -__builtin_inff()));
  return maximum(top);
}

/// The kernel of `softmax` of `rows` rows of `n` values, in place.
struct SoftmaxRows {
  template <class L>
  static RT_INLINE void run(float* x, std::int64_t rows, std::int64_t n) {
    using V = Lanes<L>;
    for (std::int64_t row = 0; row < rows; ++row, x += n) {
      const float total = exponentiate_row<L>(x, n, row_maximum<L>(x, n));
      const float factor = 1.0f / total;
      const V scale = V::splat(factor);
      std::int64_t i = 0;
      for (; i + L::width <= n; i += L::width) (V::load(x + i) * scale).store(x + i);
      for (; i < n; ++i) x[i] *= factor;
    }
  }
};

}  // namespace simd

/// Returns a new row-major tensor of `x + residual`, where the residual broadcasts to `x`.
inline Result<Tensor<float>> with_residual(const Tensor<float>& x,
                                           const std::optional<Tensor<float>>& residual) {
  if (!residual) return x.copy();
  Result<Tensor<float>> sum = zip_map(x, *residual, [](float a, float b) { return a + b; });
  if (sum.ok() && !(sum.value().shape() == x.shape())) {
    return raise(exceptions::ValueError, "the residual has more dimensions than the values");
  }
  return sum;
}

/// Normalizes the rows of `y` in place, as many threads as pay; `bias` may be null.
template <bool centred>
void normalize_rows(const Tensor<float>& y, const float* weight, const float* bias,
                    double epsilon) {
  const std::int64_t n = y.shape()[y.rank() - 1];
  if (n == 0) return;
  const std::int64_t rows = y.count() / n;
  const int count = threads_for(8.0 * static_cast<double>(y.count()), rows);
  parallel(rows, count, [&](std::int64_t first, std::int64_t last, int) {
    simd::run<simd::NormalizeRows<centred>>(y.mutable_data() + first * n, last - first, n, weight,
                                            bias, static_cast<float>(epsilon));
  });
}

/// Returns the vector `parameter` of a normalization of `x`, row-major, or ValueError if it has not
/// one value for each of a row.
inline Result<Tensor<float>> row_parameter(const Tensor<float>& x, const Tensor<float>& parameter) {
  if (x.rank() == 0) return raise(exceptions::ValueError, "a number cannot be normalized");
  return filled_to(parameter, Shape{x.shape()[x.rank() - 1]});
}

/// Returns `x + residual` normalized to mean 0 and variance 1 over the last axis, times `weight`
/// plus `bias`.
inline Result<Tensor<float>> layer_norm(const Tensor<float>& x, const Tensor<float>& weight,
                                        const std::optional<Tensor<float>>& bias, double epsilon,
                                        const std::optional<Tensor<float>>& residual) {
  const Tensor<float> scale = RT_PROPAGATE(row_parameter(x, weight));
  const Tensor<float> shift = RT_PROPAGATE(row_parameter(x, bias.value_or(weight)));
  const Tensor<float> y = RT_PROPAGATE(with_residual(x, residual));
  normalize_rows<true>(y, scale.data(), bias ? shift.data() : nullptr, epsilon);
  return y;
}

/// Returns `x + residual` divided by its root mean square over the last axis, times `weight`.
inline Result<Tensor<float>> rms_norm(const Tensor<float>& x, const Tensor<float>& weight,
                                      double epsilon,
                                      const std::optional<Tensor<float>>& residual) {
  const Tensor<float> scale = RT_PROPAGATE(row_parameter(x, weight));
  const Tensor<float> y = RT_PROPAGATE(with_residual(x, residual));
  normalize_rows<false>(y, scale.data(), nullptr, epsilon);
  return y;
}

/// Returns `exp(x - max(x))` divided by its sum along `axis`.
inline Result<Tensor<float>> softmax(const Tensor<float>& x, std::int64_t axis) {
  const std::int64_t along = RT_PROPAGATE(normalized_axis(axis, x.rank()));
  // Puts the axis last, and back in the view that is returned.
  const auto with_axis_last = [&](const Shape& values) {
    Shape moved = values;
    moved.erase(along);
    moved.push(values[along]);
    return moved;
  };
  const Tensor<float> y = x.view(0, with_axis_last(x.shape()), with_axis_last(x.strides())).copy();
  const std::int64_t n = x.shape()[along];
  if (n != 0) {
    const std::int64_t rows = y.count() / n;
    const int count = threads_for(40.0 * static_cast<double>(y.count()), rows);
    parallel(rows, count, [&](std::int64_t first, std::int64_t last, int) {
      simd::run<simd::SoftmaxRows>(y.mutable_data() + first * n, last - first, n);
    });
  }
  Shape strides = y.strides();
  const std::int64_t step = strides[x.rank() - 1];
  strides.erase(x.rank() - 1);
  strides.insert(along, step);
  return y.view(0, x.shape(), strides);
}

}  // namespace rt::tensor
