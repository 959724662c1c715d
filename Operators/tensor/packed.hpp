/// tensor.PackedMatrix and tensor.QuantizedTable: the weights of a model, as they lie in the
/// library.
#pragma once

#include <cstdint>
#include <cstring>

#include "drupe/error.hpp"
#include "drupe/resource.hpp"

namespace rt::tensor {

/// The header that both kinds of resource start with; see Operators/tensor/packed.py.
struct PackedHeader {
  /// Which of the two it is.
  char magic[8];
  /// A `WeightFormat`.
  std::uint32_t format;
  /// The sizes.
  std::uint32_t rows;
  std::uint32_t columns;
  /// The columns of a panel; 0 for a table.
  std::uint32_t panel;
  /// Where scales and values start.
  std::uint64_t scales_offset;
  std::uint64_t data_offset;
  /// Zeros.
  char reserved[24];
};
static_assert(sizeof(PackedHeader) == 64);

/// How the values of a weight are stored.
enum class WeightFormat : std::uint32_t { float32 = 0, int8_scaled = 1 };

/// A weight whose header has been checked against its size: pointers into the resource.
struct CheckedWeight {
  WeightFormat format = WeightFormat::float32;
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  /// One scale per column (matrix) or row (table); null for float32.
  const float* scales = nullptr;
  const std::byte* data = nullptr;
};

/// Returns the weight in `resource`, or ValueError if it is not one with the given magic and sizes:
/// `padded` tells whether columns are filled up to panels of 16, as in a matrix.
inline Result<CheckedWeight> check_weight(Resource resource, const char* magic, bool padded) {
  const auto malformed = [] {
    return raise(exceptions::ValueError, "a packed weight of this library is malformed");
  };
  PackedHeader header;
  if (resource.size < sizeof header) return malformed();
  std::memcpy(&header, resource.data, sizeof header);
  if (std::memcmp(header.magic, magic, sizeof header.magic) != 0 || header.format > 1 ||
      (padded && header.panel != 16)) {
    return malformed();
  }
  const bool scaled = header.format == 1;
  const std::uint64_t columns =
      padded ? (std::uint64_t{header.columns} + 15) / 16 * 16 : std::uint64_t{header.columns};
  const std::uint64_t scales = !scaled ? 0 : (padded ? columns : header.rows) * sizeof(float);
  // Both factors are below 2^33, so that the product fits; the sums below must not wrap either.
  const std::uint64_t values = columns * header.rows;
  const std::uint64_t bytes = scaled ? values : values * sizeof(float);
  const auto inside = [&](std::uint64_t offset, std::uint64_t size) {
    return offset <= resource.size && size <= resource.size - offset;
  };
  if (values > resource.size || !inside(header.scales_offset, scales) ||
      !inside(header.data_offset, bytes) || header.scales_offset % 4 != 0 ||
      header.data_offset % 4 != 0) {
    return malformed();
  }
  CheckedWeight weight;
  weight.format = static_cast<WeightFormat>(header.format);
  weight.rows = header.rows;
  weight.columns = header.columns;
  if (scaled) weight.scales = reinterpret_cast<const float*>(resource.data + header.scales_offset);
  weight.data = resource.data + header.data_offset;
  return weight;
}

/// The right-hand side (K, N) of a matrix product in panels of 16 columns, [panel][k][16].
struct PackedMatrix {
  CheckedWeight weight;

  /// The number of columns in a panel.
  static constexpr std::int64_t panel = 16;

  /// Returns the matrix in `resource`, which must outlive it; ValueError if it is malformed.
  static Result<PackedMatrix> load(Resource resource) {
    Result<CheckedWeight> weight = check_weight(resource, "DRUPEPM1", true);
    if (!weight.ok()) return std::move(weight).error();
    return PackedMatrix{std::move(weight).value()};
  }

  /// K, the length of the reduction.
  std::int64_t depth() const { return weight.rows; }
  /// N, the number of columns.
  std::int64_t columns() const { return weight.columns; }
  /// The number of panels.
  std::int64_t panels() const { return (weight.columns + panel - 1) / panel; }
};

/// An embedding table: rows of `columns` values.
struct QuantizedTable {
  CheckedWeight weight;

  /// Returns the table in `resource`, which must outlive it; ValueError if it is malformed.
  static Result<QuantizedTable> load(Resource resource) {
    Result<CheckedWeight> weight = check_weight(resource, "DRUPEQT1", false);
    if (!weight.ok()) return std::move(weight).error();
    return QuantizedTable{std::move(weight).value()};
  }
};

}  // namespace rt::tensor
