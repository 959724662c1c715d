// The matrix product behind `tensor.linear`: y = activation(x w * scales + bias) + residual over
// panels of 16 columns.
//
// A tile of a few rows and columns lives in registers while k runs from 0 to K; so each value of the
// result is one chain of multiply-adds in the order of k, whichever tile computes it. What follows
// the product is applied to the finished tile in the first-level cache.
#pragma once

#include <cstddef>
#include <cstdint>

#include "map.hpp"

namespace rt::tensor {

/// What is applied to each value after product and bias.
enum class Activation : std::uint8_t { none, relu, gelu, tanh, silu, sigmoid };

/// A product to compute; all pointers stay the caller's.
struct Product {
  /// (rows, depth), rows apart by `x_stride` values.
  const float* x = nullptr;
  std::int64_t x_stride = 0;
  std::int64_t rows = 0;
  std::int64_t depth = 0;
  /// Panels [depth][16], of float32 or int8.
  const std::byte* weights = nullptr;
  bool int8_weights = false;
  /// (columns,) each, or null.
  const float* scales = nullptr;
  const float* bias = nullptr;
  /// (rows, columns), rows apart by `residual_stride` (0: one for all), or null.
  const float* residual = nullptr;
  std::int64_t residual_stride = 0;
  /// (rows, columns), rows apart by `y_stride`.
  float* y = nullptr;
  std::int64_t y_stride = 0;
  std::int64_t columns = 0;
  Activation activation = Activation::none;
};

namespace simd {

/// The columns of a panel.
inline constexpr int panel = 16;

/// The panels that one thread computes at a time; the tiles of all levels divide it.
inline constexpr int group = 3;

/// From this many rows on, int8 weights are widened once per group instead of once per tile.
inline constexpr std::int64_t widen_rows = 17;

/// Adds up a tile of `rows` x `panels` panels of x w, written to `tile` as [rows][panels * 16].
template <class L, class Weight, int rows, int panels>
RT_INLINE void product_tile(const float* x, std::int64_t x_stride, const Weight* weights,
                            std::int64_t depth, float* tile) {
  constexpr int parts = panel / L::width;
  using V = Lanes<L>;
  V sums[rows][panels * parts];
#pragma GCC unroll 8
  for (int row = 0; row < rows; ++row) {
#pragma GCC unroll 16
    for (int part = 0; part < panels * parts; ++part) sums[row][part] = V::splat(0.0f);
  }
  for (std::int64_t k = 0; k < depth; ++k) {
    V right[panels * parts];
#pragma GCC unroll 16
    for (int part = 0; part < panels * parts; ++part) {
      right[part] = V::load(weights + (part / parts * depth + k) * panel + part % parts * L::width);
    }
#pragma GCC unroll 8
    for (int row = 0; row < rows; ++row) {
      const V left = V::splat(x[row * x_stride + k]);
#pragma GCC unroll 16
      for (int part = 0; part < panels * parts; ++part) {
        sums[row][part] = multiply_add(left, right[part], sums[row][part]);
      }
    }
  }
#pragma GCC unroll 8
  for (int row = 0; row < rows; ++row) {
#pragma GCC unroll 16
    for (int part = 0; part < panels * parts; ++part) {
      sums[row][part].store(tile + (row * panels * parts + part) * L::width);
    }
  }
}

/// The kernel of a tile of 1 to `L::rows` rows and `panels` panels; it chooses the instance.
template <class Weight, int panels>
struct ProductTile {
  template <class L>
  static RT_INLINE void run(int rows, const float* x, std::int64_t x_stride, const Weight* weights,
                            std::int64_t depth, float* tile) {
    choose<L, L::rows>(rows, x, x_stride, weights, depth, tile);
  }

 private:
  /// Computes the tile if it has `most` rows, else tries fewer.
  template <class L, int most>
  static RT_INLINE void choose(int rows, const float* x, std::int64_t x_stride,
                               const Weight* weights, std::int64_t depth, float* tile) {
    if constexpr (most > 1) {
      if (rows < most) return choose<L, most - 1>(rows, x, x_stride, weights, depth, tile);
    }
    product_tile<L, Weight, most, panels>(x, x_stride, weights, depth, tile);
  }
};

/// Applies an activation to `count` values, a multiple of 16.
template <class L>
RT_INLINE void activate(float* values, std::int64_t count, Activation activation) {
  switch (activation) {
    case Activation::none: return;
    case Activation::relu: return map<L, Relu>(values, values, count);
    case Activation::gelu: return map<L, Gelu>(values, values, count);
    case Activation::tanh: return map<L, Tanh>(values, values, count);
    case Activation::silu: return map<L, Silu>(values, values, count);
    case Activation::sigmoid: return map<L, Sigmoid>(values, values, count);
  }
}

/// The kernel that finishes a tile of `rows` x `width` sums whose first value is y[row, column], and
/// writes it to y.
struct FinishTile {
  template <class L>
  static RT_INLINE void run(const Product* product, float* tile, int rows, int width,
                            std::int64_t row, std::int64_t column) {
    using V = Lanes<L>;
    // Scales and bias, filled up to whole vectors at the right edge of the matrix.
    const std::int64_t left = product->columns - column;
    const std::int64_t inside = left < width ? left : width;
    float scales[group * panel], bias[group * panel];
    for (int i = 0; i < width; ++i) {
      scales[i] = product->scales && i < inside ? product->scales[column + i] : 1.0f;
      bias[i] = product->bias && i < inside ? product->bias[column + i] : 0.0f;
    }
    for (int r = 0; r < rows; ++r) {
      for (int i = 0; i < width; i += L::width) {
        float* values = tile + r * width + i;
        multiply_add(V::load(values), V::load(scales + i), V::load(bias + i)).store(values);
      }
    }
    activate<L>(tile, rows * width, product->activation);
    for (int r = 0; r < rows; ++r) {
      const float* values = tile + r * width;
      float* y = product->y + (row + r) * product->y_stride + column;
      const float* residual = product->residual;
      if (residual) residual += (row + r) * product->residual_stride + column;
      std::int64_t i = 0;
      for (; i + L::width <= inside; i += L::width) {
        const V value = V::load(values + i);
        (residual ? value + V::load(residual + i) : value).store(y + i);
      }
      for (; i < inside; ++i) y[i] = residual ? values[i] + residual[i] : values[i];
    }
  }
};

/// Computes all rows of the `panels` panels whose weights are given and whose first column is `column`.
template <class L, class Weight, int panels>
RT_INLINE void product_columns(const Product& product, const Weight* weights, std::int64_t column) {
  float tile[L::rows * panels * panel];
  // Rows are shared out evenly: 9 rows are 5 and 4, not 8 and 1.
  const std::int64_t tiles = (product.rows + L::rows - 1) / L::rows;
  for (std::int64_t t = 0; t < tiles; ++t) {
    const std::int64_t row = product.rows * t / tiles;
    const int rows = static_cast<int>(product.rows * (t + 1) / tiles - row);
    call<L, ProductTile<Weight, panels>>(rows, product.x + row * product.x_stride,
                                         product.x_stride, weights, product.depth, +tile);
    call<L, FinishTile>(&product, +tile, rows, panels * panel, row, column);
  }
}

/// Computes the columns of the panels [first, last), at most a group.
template <class L, class Weight>
RT_INLINE void product_panels(const Product& product, const Weight* weights, std::int64_t first,
                              std::int64_t last) {
  const std::int64_t size = product.depth * panel;
  std::int64_t p = first;
  if constexpr (L::panels > 1) {
    for (; p + L::panels <= last; p += L::panels) {
      product_columns<L, Weight, L::panels>(product, weights + (p - first) * size, p * panel);
    }
  }
  for (; p < last; ++p) {
    product_columns<L, Weight, 1>(product, weights + (p - first) * size, p * panel);
  }
}

/// The kernel: computes the groups [first, last) of panels, with a scratch of `product_scratch` floats.
struct ProductGroups {
  template <class L>
  static RT_INLINE void run(const Product* product, std::int64_t first, std::int64_t last,
                            float* scratch) {
    const std::int64_t panels = (product->columns + panel - 1) / panel;
    const std::int64_t size = product->depth * panel;
    for (std::int64_t g = first; g < last; ++g) {
      const std::int64_t begin = g * group;
      const std::int64_t end = begin + group < panels ? begin + group : panels;
      if (!product->int8_weights) {
        const auto* weights = reinterpret_cast<const float*>(product->weights) + begin * size;
        product_panels<L>(*product, weights, begin, end);
        continue;
      }
      const auto* weights = reinterpret_cast<const std::int8_t*>(product->weights) + begin * size;
      if (!scratch) {
        product_panels<L>(*product, weights, begin, end);
        continue;
      }
      for (std::int64_t i = 0; i < (end - begin) * size; i += L::width) {
        Lanes<L>::load(weights + i).store(scratch + i);
      }
      product_panels<L>(*product, const_cast<const float*>(scratch), begin, end);
    }
  }
};

}  // namespace simd

/// Returns the number of groups of panels: the unit in which threads share out a product.
inline std::int64_t product_groups(const Product& product) {
  const std::int64_t columns = simd::group * simd::panel;
  return (product.columns + columns - 1) / columns;
}

/// Returns how many floats of scratch each thread needs.
inline std::int64_t product_scratch(const Product& product) {
  const bool widen = product.int8_weights && product.rows >= simd::widen_rows;
  return widen ? simd::group * simd::panel * product.depth : 0;
}

}  // namespace rt::tensor
