/// `rt::Shape`: the sizes or strides of a tensor, and broadcasting.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "drupe/builder.hpp"
#include "drupe/error.hpp"
#include "drupe/number.hpp"

namespace rt {

/// Up to eight numbers, one per axis.
class Shape {
 public:
  /// The largest number of axes.
  static constexpr std::int64_t max_rank = 8;

  /// Creates the shape of a scalar.
  constexpr Shape() = default;
  /// Creates a shape of `sizes`.
  /// - Requires: there are at most `max_rank`.
  constexpr Shape(std::initializer_list<std::int64_t> sizes) {
    for (const std::int64_t size : sizes) push(size);
  }
  /// Creates a shape of `rank` times `size`.
  static constexpr Shape filled(std::int64_t rank, std::int64_t size) {
    Shape shape;
    for (std::int64_t i = 0; i < rank; ++i) shape.push(size);
    return shape;
  }

  /// Returns the number of axes.
  constexpr std::int64_t rank() const { return rank_; }
  constexpr std::int64_t& operator[](std::int64_t axis) { return sizes_[axis]; }
  constexpr std::int64_t operator[](std::int64_t axis) const { return sizes_[axis]; }
  constexpr const std::int64_t* begin() const { return sizes_; }
  constexpr const std::int64_t* end() const { return sizes_ + rank_; }
  constexpr std::int64_t* begin() { return sizes_; }
  constexpr std::int64_t* end() { return sizes_ + rank_; }

  /// Adds an axis at the end.
  /// - Requires: `rank() < max_rank`.
  constexpr void push(std::int64_t size) { sizes_[rank_++] = size; }
  /// Adds an axis before `axis`.
  /// - Requires: `rank() < max_rank`.
  constexpr void insert(std::int64_t axis, std::int64_t size) {
    for (std::int64_t i = rank_++; i > axis; --i) sizes_[i] = sizes_[i - 1];
    sizes_[axis] = size;
  }
  /// Removes `axis`.
  constexpr void erase(std::int64_t axis) {
    for (--rank_; axis < rank_; ++axis) sizes_[axis] = sizes_[axis + 1];
  }
  /// Returns the number of elements.
  /// - Requires: it fits, as for every tensor that exists.
  constexpr std::int64_t count() const {
    std::int64_t product = 1;
    for (const std::int64_t size : *this) product *= size;
    return product;
  }
  /// Returns the strides, in elements, of a tensor of this shape in row-major order.
  constexpr Shape row_major_strides() const {
    Shape strides = filled(rank_, 0);
    std::int64_t stride = 1;
    for (std::int64_t i = rank_ - 1; i >= 0; --i) {
      strides[i] = stride;
      stride *= sizes_[i];
    }
    return strides;
  }

  friend constexpr bool operator==(const Shape& a, const Shape& b) {
    if (a.rank_ != b.rank_) return false;
    for (std::int64_t i = 0; i < a.rank_; ++i) {
      if (a[i] != b[i]) return false;
    }
    return true;
  }

 private:
  /// The numbers; those from `rank_` on mean nothing.
  std::int64_t sizes_[max_rank] = {};
  /// The number of axes.
  std::int64_t rank_ = 0;
};

/// Appends the shape as Python prints a tuple: `(2,)`, `(2, 3)`. NumPy's broadcasting messages have
/// no space after the comma.
inline void write_shape(StrBuilder& out, const Shape& shape, const char* separator = ", ") {
  out.append('(');
  for (std::int64_t i = 0; i < shape.rank(); ++i) {
    if (i) out.append(separator);
    write_int(out, shape[i]);
  }
  out.append(shape.rank() == 1 ? ",)" : ")");
}

/// Returns the text of a shape: `(2, 3)`.
inline Str shape_text(const Shape& shape, const char* separator = ", ") {
  StrBuilder out;
  write_shape(out, shape, separator);
  return out.finish();
}

/// Returns the number of elements and checks it: ValueError for a negative size or a number of
/// bytes beyond all memory.
Result<std::int64_t> checked_count(const Shape& shape, std::size_t element_size);

/// Returns the shape that `a` and `b` broadcast to, or ValueError.
Result<Shape> broadcast(const Shape& a, const Shape& b);

/// Returns the strides by which a tensor of `shape` and `strides` is read as if it had `target`.
/// - Requires: `shape` broadcasts to `target`.
inline Shape broadcast_strides(const Shape& shape, const Shape& strides, const Shape& target) {
  Shape result = Shape::filled(target.rank(), 0);
  const std::int64_t offset = target.rank() - shape.rank();
  for (std::int64_t i = 0; i < shape.rank(); ++i) {
    result[offset + i] = shape[i] == 1 && target[offset + i] != 1 ? 0 : strides[i];
  }
  return result;
}

/// Returns `axis` counted from the start, or NumPy's AxisError if it is outside
/// `[-rank, rank)`.
Result<std::int64_t> normalized_axis(std::int64_t axis, std::int64_t rank);

}  // namespace rt
