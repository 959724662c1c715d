/// `rt::Tensor<T>`: a view of shared, strided memory, as a NumPy array is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include "drupe/builder.hpp"
#include "drupe/error.hpp"
#include "drupe/memory.hpp"
#include "drupe/protocol.hpp"
#include "drupe/runs.hpp"
#include "drupe/scalar.hpp"
#include "drupe/shape.hpp"

namespace rt {

/// Who owns the memory of a tensor.
struct Buffer : Counted {
  /// Gives the memory back; null if there is nothing to do.
  void (*free)(void* context) = nullptr;
  /// What `free` is given.
  void* context = nullptr;
  /// `true` iff the elements may change.
  bool writable = true;
  /// `true` iff the memory belongs to the caller of the library or to the library file.
  bool is_borrowed = false;

  Buffer(void (*free)(void*), void* context, bool writable, bool is_borrowed = false)
      : free(free), context(context), writable(writable), is_borrowed(is_borrowed) {}
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() {
    if (free) free(context);
  }
};

/// A tensor: shared memory, and which of its elements. Copies of the handle and views see the same
/// elements.
template <typename T>
class Tensor {
 public:
  /// The type of the elements.
  using Element = T;

  /// Creates a scalar tensor of `value`.
  explicit Tensor(T value) : Tensor(empty(Shape{})) { *data_ = value; }
  /// Creates the empty tensor of shape (0,).
  Tensor() : Tensor(empty(Shape{0})) {}

  /// Returns a new row-major tensor whose elements mean nothing yet.
  /// - Requires: `checked_count(shape, sizeof(T))` is ok. A size that memory cannot hold ends the
  ///   call with MemoryError.
  static Tensor empty(const Shape& shape) {
    std::size_t bytes = sizeof(T);
    for (const std::int64_t size : shape) {
      bytes = checked_bytes(bytes, static_cast<std::size_t>(size));
    }
    void* memory = allocate_block(bytes);
    return Tensor(Ref<Buffer>::make(&deallocate_block, memory, true), static_cast<T*>(memory),
                  shape, shape.row_major_strides());
  }
  /// Returns a new row-major tensor of `value`s.
  /// - Requires: as `empty`.
  static Tensor full(const Shape& shape, T value) {
    Tensor result = empty(shape);
    for (std::int64_t i = 0, count = result.count(); i < count; ++i) result.data_[i] = value;
    return result;
  }
  /// Returns a new row-major tensor of zeros.
  /// - Requires: as `empty`.
  static Tensor zeros(const Shape& shape) {
    Tensor result = empty(shape);
    const auto bytes = static_cast<std::size_t>(result.count()) * sizeof(T);
    std::memset(static_cast<void*>(result.data_), 0, bytes);
    return result;
  }
  /// Returns a new tensor of shape (n,) with the elements of `items`.
  template <typename Items>
  static Tensor from(const Items& items) {
    Tensor result = empty(Shape{static_cast<std::int64_t>(items.size())});
    T* out = result.data_;
    for (const auto& item : items) *out++ = static_cast<T>(item);
    return result;
  }
  /// Returns a tensor over foreign memory, which `owner` keeps alive.
  static Tensor over(Ref<Buffer> owner, const T* data, const Shape& shape, const Shape& strides) {
    return Tensor(std::move(owner), const_cast<T*>(data), shape, strides);
  }
  /// Returns a read-only row-major tensor over memory that lives as long as the library.
  [[gnu::noinline]] static Tensor resource(const void* data, const Shape& shape) {
    return Tensor(Ref<Buffer>::make(nullptr, nullptr, false, true),
                  static_cast<T*>(const_cast<void*>(data)), shape, shape.row_major_strides());
  }

  /// Returns the number of axes.
  std::int64_t rank() const { return shape_.rank(); }
  /// Returns the sizes.
  const Shape& shape() const { return shape_; }
  /// Returns the distance of neighbours along each axis, in elements.
  const Shape& strides() const { return strides_; }
  /// Returns the number of elements.
  std::int64_t count() const { return shape_.count(); }
  /// Returns the first element.
  const T* data() const { return data_; }
  /// Returns the first element, for changes.
  /// - Requires: `is_writable()`.
  T* mutable_data() const { return data_; }
  /// Returns who owns the memory.
  const Ref<Buffer>& buffer() const { return buffer_; }
  /// `true` iff the elements may change.
  bool is_writable() const { return buffer_->writable; }
  /// Returns ValueError iff the elements may not change.
  Result<None> check_writable() const {
    if (!is_writable()) return raise(exceptions::ValueError, "assignment destination is read-only");
    return success();
  }
  /// `true` iff the elements are next to each other in row-major order.
  bool is_contiguous() const {
    std::int64_t expected = 1;
    for (std::int64_t i = rank() - 1; i >= 0; --i) {
      if (shape_[i] == 0) return true;
      if (shape_[i] != 1 && strides_[i] != expected) return false;
      expected *= shape_[i];
    }
    return true;
  }
  /// Returns this tensor if it is contiguous, else a row-major copy.
  Tensor contiguous() const { return is_contiguous() ? *this : copy(); }
  /// Returns a new row-major tensor of the same elements.
  Tensor copy() const {
    return map([](T element) { return element; });
  }
  /// Returns a tensor on the same memory: `offset` elements on, with another shape and strides.
  /// - Requires: it stays within the memory.
  Tensor view(std::int64_t offset, const Shape& shape, const Shape& strides) const {
    return Tensor(buffer_, data_ + offset, shape, strides);
  }
  /// Returns a view of this tensor with the shape `target`.
  /// - Requires: this shape broadcasts to `target`.
  Tensor broadcast_to(const Shape& target) const {
    return view(0, target, broadcast_strides(shape_, strides_, target));
  }
  /// Returns the element at `index`.
  /// - Requires: one index per axis, each within its axis.
  T& at(const Shape& index) const {
    std::int64_t offset = 0;
    for (std::int64_t i = 0; i < rank(); ++i) offset += index[i] * strides_[i];
    return data_[offset];
  }
  /// Returns the element of a tensor that has one.
  T item() const { return *data_; }

  /// Calls `function(element)` for each element in row-major order.
  template <typename Function>
  void for_each(Function&& function) const {
    for_each_run<1>(shape_, {strides_}, [&](const auto& at, std::int64_t n, const auto& step) {
      const T* in = data_ + at[0];
      for (std::int64_t i = 0; i < n; ++i, in += step[0]) function(*in);
    });
  }
  /// Returns a new row-major tensor of `function(element)`.
  template <typename Function>
  auto map(Function&& function) const {
    using R = std::remove_cvref_t<decltype(function(std::declval<T>()))>;
    Tensor<R> result = Tensor<R>::empty(shape_);
    R* const out = result.mutable_data();
    for_each_run<2>(shape_, {result.strides(), strides_},
                    [&](const auto& at, std::int64_t n, const auto& step) {
                      R* to = out + at[0];
                      const T* from = data_ + at[1];
                      if (step[0] == 1 && step[1] == 1) {
                        for (std::int64_t i = 0; i < n; ++i) to[i] = function(from[i]);
                      } else {
                        for (std::int64_t i = 0; i < n; ++i)
                          to[i * step[0]] = function(from[i * step[1]]);
                      }
                    });
    return result;
  }

 private:
  Tensor(Ref<Buffer> buffer, T* data, const Shape& shape, const Shape& strides)
      : buffer_(std::move(buffer)), data_(data), shape_(shape), strides_(strides) {}

  /// Who owns the memory.
  Ref<Buffer> buffer_;
  /// The element of index 0 along each axis.
  T* data_;
  /// The sizes.
  Shape shape_;
  /// The distance of neighbours along each axis, in elements.
  Shape strides_;
};

/// Returns a new row-major tensor of `function(a, b)` over elements that are broadcast together.
template <typename A, typename B, typename Function>
auto zip_map(const Tensor<A>& a, const Tensor<B>& b, Function&& function)
    -> Result<Tensor<std::remove_cvref_t<decltype(function(a.item(), b.item()))>>> {
  using R = std::remove_cvref_t<decltype(function(a.item(), b.item()))>;
  const Shape shape = RT_PROPAGATE(broadcast(a.shape(), b.shape()));
  Tensor<R> result = Tensor<R>::empty(shape);
  R* const out = result.mutable_data();
  for_each_run<3>(shape,
                  {result.strides(), broadcast_strides(a.shape(), a.strides(), shape),
                   broadcast_strides(b.shape(), b.strides(), shape)},
                  [&](const auto& at, std::int64_t n, const auto& step) {
                    R* to = out + at[0];
                    const A* x = a.data() + at[1];
                    const B* y = b.data() + at[2];
                    if (step[0] == 1 && step[1] == 1 && step[2] == 1) {
                      for (std::int64_t i = 0; i < n; ++i) to[i] = function(x[i], y[i]);
                    } else if (step[0] == 1 && step[1] == 1 && step[2] == 0) {
                      for (std::int64_t i = 0; i < n; ++i) to[i] = function(x[i], *y);
                    } else {
                      for (std::int64_t i = 0; i < n; ++i) {
                        to[i * step[0]] = function(x[i * step[1]], y[i * step[2]]);
                      }
                    }
                  });
  return result;
}

/// Returns a new row-major tensor of the elements as type `To`.
template <typename To, typename From>
Tensor<To> cast(const Tensor<From>& tensor) {
  return tensor.map([](From element) { return scalar_cast<To>(element); });
}

/// A tensor is compared element by element, by an operator; as an item of a container it is not.
template <typename T, typename B>
struct Equal<Tensor<T>, B>;
template <typename T>
struct Truth<Tensor<T>>;
template <typename T>
struct TypeName<Tensor<T>> {
  static constexpr std::string_view name = "numpy.ndarray";
  static void write(StrBuilder& out) { out.append("Tensor[").append(Scalar<T>::name).append(']'); }
};
template <typename T>
struct Freeze<Tensor<T>> {
  static void of(const Tensor<T>& value) {
    value.buffer()->references = Counted::immortal;
    value.buffer()->writable = false;
  }
};

}  // namespace rt
