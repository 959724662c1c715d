/// tensor.gather_rows.
#pragma once

#include "indices.hpp"
#include "packed.hpp"

namespace rt::tensor {

/// Returns the rows `ids` of `table`, shape (..., columns); IndexError for an id out of range.
inline Result<Tensor<float>> gather_rows(const QuantizedTable& table,
                                         const Tensor<std::int64_t>& ids) {
  const CheckedWeight& weight = table.weight;
  if (ids.rank() == Shape::max_rank) return too_many_dimensions();
  Shape shape = ids.shape();
  shape.push(weight.columns);
  RT_PROPAGATE(checked_count(shape, sizeof(float)));
  const auto result = Tensor<float>::empty(shape);
  const Tensor<std::int64_t> indices = ids.contiguous();
  float* out = result.mutable_data();
  for (std::int64_t i = 0; i < indices.count(); ++i, out += weight.columns) {
    const std::int64_t row = RT_PROPAGATE(checked_index(indices.data()[i], 0, weight.rows));
    const std::int64_t start = row * weight.columns;
    if (weight.format == WeightFormat::float32) {
      const float* values = reinterpret_cast<const float*>(weight.data) + start;
      for (std::int64_t j = 0; j < weight.columns; ++j) out[j] = values[j];
    } else {
      const auto* values = reinterpret_cast<const std::int8_t*>(weight.data) + start;
      const float scale = weight.scales[row];
      for (std::int64_t j = 0; j < weight.columns; ++j) out[j] = values[j] * scale;
    }
  }
  return result;
}

}  // namespace rt::tensor
