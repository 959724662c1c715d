/// tensor.matmul: products of any element type, batches broadcast.
///
/// Products of float32 pack the right-hand side and use the tiles of `tensor.linear`, whatever
/// their size, so that a row does not depend on how many others there are.
#pragma once

#include "elementwise.hpp"
#include "linear.hpp"

namespace rt::tensor {

/// The dimensions of a matrix product: those of a vector are filled up with 1.
struct MatrixProduct {
  std::int64_t rows, depth, columns;
  /// Strides of the last two dimensions of both operands.
  std::int64_t a_row, a_depth, b_depth, b_column;
};

/// Writes the product of the matrices at `a` and `b` to `y`, row-major: each value is summed in the
/// order of the depth.
template <typename R, typename A, typename B>
void multiply_matrices(const MatrixProduct& p, const A* a, const B* b, R* y) {
  using C = Computed<R>;
  using W = Wrapping<C>;
  constexpr std::int64_t block = 64;
  for (std::int64_t column = 0; column < p.columns; column += block) {
    const std::int64_t width = p.columns - column < block ? p.columns - column : block;
    for (std::int64_t row = 0; row < p.rows; ++row) {
      W sums[block] = {};
      for (std::int64_t k = 0; k < p.depth; ++k) {
        const W left = static_cast<W>(operand<R>(a[row * p.a_row + k * p.a_depth]));
        const B* right = b + k * p.b_depth + column * p.b_column;
        for (std::int64_t j = 0; j < width; ++j) {
          const W value = static_cast<W>(operand<R>(right[j * p.b_column]));
          if constexpr (std::is_same_v<W, bool>) {
            sums[j] = sums[j] || (left && value);
          } else {
            sums[j] += left * value;
          }
        }
      }
      for (std::int64_t j = 0; j < width; ++j) {
        y[row * p.columns + column + j] = scalar_cast<R>(static_cast<C>(sums[j]));
      }
    }
  }
}

/// Packs the right-hand side `b` of a product into panels of 16 columns, filled up with zeros.
inline void pack_matrix(const MatrixProduct& p, const float* b, float* panels) {
  for (std::int64_t first = 0; first < p.columns; first += simd::panel) {
    const std::int64_t left = p.columns - first;
    const std::int64_t width = left < simd::panel ? left : simd::panel;
    for (std::int64_t k = 0; k < p.depth; ++k, panels += simd::panel) {
      const float* row = b + k * p.b_depth + first * p.b_column;
      for (std::int64_t j = 0; j < width; ++j) panels[j] = row[j * p.b_column];
      for (std::int64_t j = width; j < simd::panel; ++j) panels[j] = 0.0f;
    }
  }
}

/// The batches of a product: how many matrices there are, and how far apart.
struct Batches {
  Shape shape, a_strides, b_strides;
};

/// Calls `each(a, b, y)` with the first elements of the matrices of each batch.
template <typename R, typename A, typename B, typename Each>
void for_each_batch(const MatrixProduct& p, const Batches& batches, const A* a, const B* b, R* y,
                    Each each) {
  for_each_run<2>(batches.shape, {batches.a_strides, batches.b_strides},
                  [&](const auto& at, std::int64_t n, const auto& step) {
                    for (std::int64_t i = 0; i < n; ++i, y += p.rows * p.columns) {
                      each(a + at[0] + i * step[0], b + at[1] + i * step[1], y);
                    }
                  });
}

/// Computes a product of float32: a matrix `b` that is shared by batches is packed once.
inline void multiply_floats(const MatrixProduct& p, const Batches& batches, const Tensor<float>& a,
                            const Tensor<float>& b, float* y) {
  const std::int64_t panels = (p.columns + simd::panel - 1) / simd::panel;
  const auto packed = Tensor<float>::empty(Shape{panels * simd::panel * p.depth});
  // Rows whose values are not neighbours are copied.
  const bool copies = p.a_depth != 1 && p.depth > 1;
  const auto copied = Tensor<float>::empty(Shape{copies ? p.rows * p.depth : 0});
  Product product;
  product.rows = p.rows;
  product.depth = p.depth;
  product.columns = product.y_stride = p.columns;
  product.x_stride = copies ? p.depth : p.a_row;
  product.weights = reinterpret_cast<const std::byte*>(packed.data());
  const float* packed_from = nullptr;
  for_each_batch(
      p, batches, a.data(), b.data(), y, [&](const float* left, const float* right, float* out) {
        if (right != packed_from) pack_matrix(p, right, packed.mutable_data());
        packed_from = right;
        for (std::int64_t i = 0; copies && i < p.rows * p.depth; ++i) {
          copied.mutable_data()[i] = left[i / p.depth * p.a_row + i % p.depth * p.a_depth];
        }
        product.x = copies ? copied.data() : left;
        product.y = out;
        run_product(product);
      });
}

/// Returns ValueError: the depths of both operands differ.
inline Error unlike_depths(std::int64_t left, std::int64_t right) {
  StrBuilder text;
  text.append(
      "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
      "(n?,k),(k,m?)->(n?,m?) (size ");
  write_int(text, right);
  text.append(" is different from ");
  write_int(text, left);
  text.append(")");
  return raise(exceptions::ValueError, text.finish());
}

/// Returns `a @ b` in the element type of `Out`.
template <typename Out, typename A, typename B>
Result<Out> matmul(const Tensor<A>& a, const Tensor<B>& b) {
  using R = typename Out::Element;
  if (a.rank() == 0 || b.rank() == 0) {
    return raise(exceptions::ValueError, "matmul: Input operand ", a.rank() == 0 ? "0" : "1",
                 " does not have enough dimensions (has 0, gufunc core with signature "
                 "(n?,k),(k,m?)->(n?,m?) requires 1)");
  }
  const bool row_vector = a.rank() == 1, column_vector = b.rank() == 1;
  Shape a_shape = a.shape(), a_strides = a.strides(), b_shape = b.shape(), b_strides = b.strides();
  if (row_vector) {
    a_shape.insert(0, 1);
    a_strides.insert(0, 0);
  }
  if (column_vector) {
    b_shape.push(1);
    b_strides.push(0);
  }
  // Takes the two dimensions of the matrices off; what is left are the batches.
  const auto take_last = [](Shape& shape) {
    const std::int64_t last = shape[shape.rank() - 1];
    shape.erase(shape.rank() - 1);
    return last;
  };
  MatrixProduct p;
  p.depth = take_last(a_shape);
  p.rows = take_last(a_shape);
  p.a_depth = take_last(a_strides);
  p.a_row = take_last(a_strides);
  p.columns = take_last(b_shape);
  const std::int64_t b_depth = take_last(b_shape);
  p.b_column = take_last(b_strides);
  p.b_depth = take_last(b_strides);
  if (p.depth != b_depth) return unlike_depths(p.depth, b_depth);
  const Shape batches = RT_PROPAGATE(broadcast(a_shape, b_shape));
  Shape shape = batches;
  if (!row_vector) shape.push(p.rows);
  if (!column_vector) shape.push(p.columns);
  RT_PROPAGATE(checked_count(shape, sizeof(R)));
  Out result = Out::empty(shape);
  const Batches all{batches, broadcast_strides(a_shape, a_strides, batches),
                    broadcast_strides(b_shape, b_strides, batches)};
  if constexpr (std::is_same_v<A, float> && std::is_same_v<B, float>) {
    multiply_floats(p, all, a, b, result.mutable_data());
  } else {
    for_each_batch(
        p, all, a.data(), b.data(), result.mutable_data(),
        [&](const A* left, const B* right, R* y) { multiply_matrices(p, left, right, y); });
  }
  return result;
}

}  // namespace rt::tensor
