/// tensor.linear.
#pragma once

#include <optional>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/tensor.hpp"
#include "packed.hpp"
#include "parallel.hpp"
#include "product.hpp"

namespace rt::tensor {

/// Returns the activation called `name`, or ValueError.
inline Result<Activation> activation_named(const Str& name) {
  const std::string_view text = name.bytes();
  if (text == "none") return Activation::none;
  if (text == "relu") return Activation::relu;
  if (text == "gelu") return Activation::gelu;
  if (text == "tanh") return Activation::tanh;
  if (text == "silu") return Activation::silu;
  if (text == "sigmoid") return Activation::sigmoid;
  return raise(exceptions::ValueError, "unknown activation '", text, "'");
}

/// Returns `values` as a row-major tensor of exactly `shape`, or ValueError: repeated where it has
/// dimensions of 1 or none.
inline Result<Tensor<float>> filled_to(const Tensor<float>& values, const Shape& shape) {
  const Shape both = RT_PROPAGATE(broadcast(values.shape(), shape));
  if (!(both == shape)) {
    return raise(exceptions::ValueError, "the added values have more dimensions than the result");
  }
  return values.broadcast_to(shape).contiguous();
}

/// Computes a product with as many threads as pay.
inline void run_product(const Product& product) {
  const std::int64_t groups = product_groups(product), scratch = product_scratch(product);
  const double operations = 2.0 * static_cast<double>(product.rows) *
                            static_cast<double>(product.depth) *
                            static_cast<double>(product.columns);
  const int count = threads_for(operations, groups);
  // One block for all threads, allocated here: threads must not.
  const auto blocks = Tensor<float>::empty(Shape{count, scratch});
  float* block = blocks.mutable_data();
  parallel(groups, count, [&](std::int64_t first, std::int64_t last, int thread) {
    simd::run<simd::ProductGroups>(&product, first, last, block + thread * scratch);
  });
}

/// Returns `activation(x @ weight + bias) + residual` for x: (..., K), weight: (K, N), bias: (N,)
/// and a residual that broadcasts to the result: (..., N).
inline Result<Tensor<float>> linear(const Tensor<float>& x, const PackedMatrix& weight,
                                    const std::optional<Tensor<float>>& bias, const Str& activation,
                                    const std::optional<Tensor<float>>& residual) {
  const std::int64_t depth = weight.depth(), columns = weight.columns();
  if (x.rank() == 0 || x.shape()[x.rank() - 1] != depth) {
    return raise(exceptions::ValueError, "the last dimension of ", shape_text(x.shape()).bytes(),
                 " is not the depth of the weight");
  }
  Shape shape = x.shape();
  shape[shape.rank() - 1] = columns;
  RT_PROPAGATE(checked_count(shape, sizeof(float)));
  Product product;
  product.activation = RT_PROPAGATE(activation_named(activation));
  const Tensor<float> rows = x.contiguous();
  const Tensor<float> shift =
      RT_PROPAGATE(filled_to(bias.value_or(Tensor<float>(0.0f)), Shape{columns}));
  Tensor<float> added;
  if (residual) added = RT_PROPAGATE(filled_to(*residual, shape));
  const auto result = Tensor<float>::empty(shape);
  product.x = rows.data();
  product.x_stride = depth;
  product.rows = columns == 0 ? 0 : result.count() / columns;
  product.depth = depth;
  product.weights = weight.weight.data;
  product.int8_weights = weight.weight.format == WeightFormat::int8_scaled;
  product.scales = weight.weight.scales;
  product.bias = bias ? shift.data() : nullptr;
  product.residual = residual ? added.data() : nullptr;
  product.residual_stride = columns;
  product.y = result.mutable_data();
  product.y_stride = columns;
  product.columns = columns;
  run_product(product);
  return result;
}

}  // namespace rt::tensor
