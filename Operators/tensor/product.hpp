/// The matrix product behind `tensor.linear`: y = activation(x w * scales + bias) + residual over
/// panels of 16 columns.
///
/// A tile of a few rows and columns lives in registers while k runs from 0 to K; so each value of
/// the result is one chain of multiply-adds in the order of k, whichever tile computes it. What
/// follows the product is applied to the finished tile in the first-level cache.
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

/// The length of the part of the depth for which the widened weights of a group stay in the
/// first-level cache while all rows are multiplied with them.
inline constexpr std::int64_t chunk = 128;

/// Up to this many rows int8 weights are widened chunk by chunk. For more rows the whole depth is
/// widened at once, so that the rows are read from end to end.
inline constexpr std::int64_t chunked_rows = 64;

/// Adds a tile of `rows` x `panels` panels of x w to `tile`, [rows][panels * 16], or starts it. The
/// panels are `panel_stride` weights apart.
template <class L, class Weight, int rows, int panels>
RT_INLINE void product_tile(const float* x, std::int64_t x_stride, const Weight* weights,
                            std::int64_t panel_stride, std::int64_t depth, bool start,
                            float* tile) {
  constexpr int parts = panel / L::width;
  using V = Lanes<L>;
  V sums[rows][panels * parts];
#pragma GCC unroll 8
  for (int row = 0; row < rows; ++row) {
#pragma GCC unroll 16
    for (int part = 0; part < panels * parts; ++part) {
      sums[row][part] =
          start ? V::splat(0.0f) : V::load(tile + (row * panels * parts + part) * L::width);
    }
  }
  for (std::int64_t k = 0; k < depth; ++k) {
    V right[panels * parts];
#pragma GCC unroll 16
    for (int part = 0; part < panels * parts; ++part) {
      right[part] =
          V::load(weights + part / parts * panel_stride + k * panel + part % parts * L::width);
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
                            std::int64_t panel_stride, std::int64_t depth, bool start,
                            float* tile) {
    choose<L, L::rows>(rows, x, x_stride, weights, panel_stride, depth, start, tile);
  }

 private:
  /// Computes the tile if it has `most` rows, else tries fewer.
  template <class L, int most>
  static RT_INLINE void choose(int rows, const float* x, std::int64_t x_stride,
                               const Weight* weights, std::int64_t panel_stride, std::int64_t depth,
                               bool start, float* tile) {
    if constexpr (most > 1) {
      if (rows < most) {
        return choose<L, most - 1>(rows, x, x_stride, weights, panel_stride, depth, start, tile);
      }
    }
    product_tile<L, Weight, most, panels>(x, x_stride, weights, panel_stride, depth, start, tile);
  }
};

/// Applies an activation to `count` values, a multiple of 16.
template <class L>
RT_INLINE void activate(float* values, std::int64_t count, Activation activation) {
  switch (activation) {
    case Activation::none:
      return;
    case Activation::relu:
      return map<L, Relu>(values, values, count);
    case Activation::gelu:
      return map<L, Gelu>(values, values, count);
    case Activation::tanh:
      return map<L, Tanh>(values, values, count);
    case Activation::silu:
      return map<L, Silu>(values, values, count);
    case Activation::sigmoid:
      return map<L, Sigmoid>(values, values, count);
  }
}

/// The kernel that finishes a tile of `rows` x `width` sums whose first value is y[row, column],
/// and writes it to y.
struct FinishTile {
  template <class L>
  static RT_INLINE void run(const Product* product, float* tile, int rows, int width,
                            std::int64_t row, std::int64_t column) {
    using V = Lanes<L>;
    const std::int64_t left = product->columns - column;
    const std::int64_t inside = left < width ? left : width;
    for (int i = 0; i < width; i += L::width) {
      const V scale = column_values<L>(product->scales, column + i, inside - i, 1.0f);
      const V bias = column_values<L>(product->bias, column + i, inside - i, 0.0f);
      for (int r = 0; r < rows; ++r) {
        float* values = tile + r * width + i;
        multiply_add(V::load(values), scale, bias).store(values);
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

 private:
  /// Returns `inside` values from `column` on, or `absent` for all that are not there.
  template <class L>
  static RT_INLINE Lanes<L> column_values(const float* values, std::int64_t column,
                                          std::int64_t inside, float absent) {
    if (!values || inside <= 0) return Lanes<L>::splat(absent);
    if (inside >= L::width) return Lanes<L>::load(values + column);
    return Lanes<L>::load(values + column, inside, absent);
  }
};

/// Rows shared out evenly to tiles: 9 rows are 5 and 4, not 8 and 1.
struct RowTiles {
  std::int64_t rows, count;

  /// The first row of a tile.
  std::int64_t first(std::int64_t tile) const { return rows * tile / count; }
  /// The number of rows of a tile.
  int size(std::int64_t tile) const { return static_cast<int>(first(tile + 1) - first(tile)); }
};

/// Returns the length of the parts of the depth whose int8 weights are widened at once.
inline std::int64_t widened_depth(const Product& product) {
  return product.rows <= chunked_rows && product.depth > chunk ? chunk : product.depth;
}

/// Adds the part [k, k + depth) of the depth to the sums of all rows, and finishes them if it is
/// the last. `sums` is [rows][panels * 16], or one tile if there is one part.
template <class L, class Weight, int panels>
RT_INLINE void product_part(const Product& product, const Weight* weights,
                            std::int64_t panel_stride, std::int64_t k, std::int64_t depth,
                            std::int64_t column, float* sums) {
  const RowTiles tiles{product.rows, (product.rows + L::rows - 1) / L::rows};
  const bool is_last = k + depth == product.depth, is_only = is_last && k == 0;
  for (std::int64_t t = 0; t < tiles.count; ++t) {
    const std::int64_t row = tiles.first(t);
    float* tile = is_only ? sums : sums + row * panels * panel;
    call<L, ProductTile<Weight, panels>>(tiles.size(t), product.x + row * product.x_stride + k,
                                         product.x_stride, weights, panel_stride, depth, k == 0,
                                         tile);
    if (is_last) call<L, FinishTile>(&product, tile, tiles.size(t), panels * panel, row, column);
  }
}

/// Computes all rows of `panels` panels of which the first is `first`.
template <class L, int panels>
RT_INLINE void product_columns(const Product& product, std::int64_t first, float* scratch) {
  const std::int64_t depth = product.depth, stride = depth * panel, column = first * panel;
  if (!product.int8_weights) {
    const auto* weights = reinterpret_cast<const float*>(product.weights) + first * stride;
    product_part<L, float, panels>(product, weights, stride, 0, depth, column, scratch);
    return;
  }
  const auto* weights = reinterpret_cast<const std::int8_t*>(product.weights) + first * stride;
  if (product.rows <= L::rows) {
    // The weights are used once: widening them in registers saves the way through memory.
    product_part<L, std::int8_t, panels>(product, weights, stride, 0, depth, column, scratch);
    return;
  }
  float* widened = scratch + group * panel * product.rows;
  const std::int64_t part = widened_depth(product);
  for (std::int64_t k = 0; k == 0 || k < depth; k += part) {
    const std::int64_t length = depth - k < part ? depth - k : part;
    for (int p = 0; p < panels; ++p) {
      const std::int8_t* from = weights + p * stride + k * panel;
      float* to = widened + p * length * panel;
      for (std::int64_t i = 0; i < length * panel; i += L::width) {
        Lanes<L>::load(from + i).store(to + i);
      }
    }
    product_part<L, float, panels>(product, widened, length * panel, k, length, column, scratch);
  }
}

/// The kernel: computes the groups [first, last) of panels, with a scratch of `product_scratch`
/// floats.
struct ProductGroups {
  template <class L>
  static RT_INLINE void run(const Product* product, std::int64_t first, std::int64_t last,
                            float* scratch) {
    const std::int64_t panels = (product->columns + panel - 1) / panel;
    const std::int64_t end = last * group < panels ? last * group : panels;
    for (std::int64_t p = first * group; p < end;) {
      if (L::panels > 1 && p + L::panels <= end) {
        product_columns<L, L::panels>(*product, p, scratch);
        p += L::panels;
      } else {
        product_columns<L, 1>(*product, p, scratch);
        p += 1;
      }
    }
  }
};

}  // namespace simd

/// Returns the number of groups of panels: the unit in which threads share out a product.
inline std::int64_t product_groups(const Product& product) {
  const std::int64_t columns = simd::group * simd::panel;
  return (product.columns + columns - 1) / columns;
}

/// Returns how many floats of scratch each thread needs: sums, and widened weights.
inline std::int64_t product_scratch(const Product& product) {
  const std::int64_t widened = product.int8_weights ? simd::widened_depth(product) : 0;
  return simd::group * simd::panel * (product.rows + widened);
}

}  // namespace rt::tensor
