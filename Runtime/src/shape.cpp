// Shapes: checks and broadcasting.

#include "drupe/builder.hpp"
#include "drupe/shape.hpp"

#include <limits>

namespace rt {

Result<std::int64_t> checked_count(const Shape& shape, std::size_t element_size) {
  // As NumPy: sizes of 0 do not excuse an axis that is too large together with the others.
  auto bytes = static_cast<std::int64_t>(element_size);
  for (const std::int64_t size : shape) {
    if (size < 0) return raise(exceptions::ValueError, "negative dimensions are not allowed");
    if (size != 0 && __builtin_mul_overflow(bytes, size, &bytes)) {
      return raise(exceptions::ValueError,
                   "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum "
                   "possible size.");
    }
  }
  return shape.count();
}

Result<Shape> broadcast(const Shape& a, const Shape& b) {
  const Shape& longer = a.rank() >= b.rank() ? a : b;
  const Shape& shorter = a.rank() >= b.rank() ? b : a;
  Shape result = longer;
  const std::int64_t offset = longer.rank() - shorter.rank();
  for (std::int64_t i = 0; i < shorter.rank(); ++i) {
    std::int64_t& size = result[offset + i];
    if (size == 1) {
      size = shorter[i];
    } else if (shorter[i] != 1 && shorter[i] != size) {
      StrBuilder message;
      message.append("operands could not be broadcast together with shapes ");
      write_shape(message, a, ",");
      message.append(' ');
      write_shape(message, b, ",");
      message.append(' ');
      return raise(exceptions::ValueError, message.finish());
    }
  }
  return result;
}

Result<std::int64_t> normalized_axis(std::int64_t axis, std::int64_t rank) {
  if (axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
  StrBuilder message;
  message.append("axis ");
  write_int(message, axis);
  message.append(" is out of bounds for array of dimension ");
  write_int(message, rank);
  return raise(exceptions::AxisError, message.finish());
}

}  // namespace rt
