/// Iteration: `auto items = rt::iterate(x); while (auto* item = items.next()) { ... }`.
///
/// An iterator holds a handle on what it walks over, so that the body of the loop may drop its own.
/// Where `iteration_raises<X>` is true, `next()` returns `Result<Item*>`. An item is valid until the
/// next change of the container.
#pragma once

#include <cstdint>
#include <tuple>
#include <utility>

#include "drupe/bytearray.hpp"
#include "drupe/dict.hpp"
#include "drupe/list.hpp"
#include "drupe/range.hpp"
#include "drupe/set.hpp"
#include "drupe/tensor.hpp"
#include "drupe/text.hpp"
#include "drupe/tuple.hpp"

namespace rt {

/// `true` iff going on over an `X` can raise.
template <typename X>
inline constexpr bool iteration_raises = false;
template <typename K, typename V>
inline constexpr bool iteration_raises<Dict<K, V>> = true;
template <typename T>
inline constexpr bool iteration_raises<Set<T>> = true;
template <typename T>
inline constexpr bool iteration_raises<Tensor<T>> = true;

/// `true` iff `X` is an iterator that Python code can hold: one that is used up by walking over it.
template <typename X>
inline constexpr bool is_iterator = false;

/// Walks over a list or a tuple by index, as CPython does: items that are added are seen, unless
/// the end was reached before.
template <typename Sequence>
class SequenceIterator {
 public:
  explicit SequenceIterator(Sequence sequence) : sequence_(std::move(sequence)) {}
  /// Returns the next item, or null at the end.
  RT_INLINE const typename Sequence::Item* next() {
    if (at_ < sequence_.size()) return &sequence_[at_++];
    at_ = INT64_MAX;
    return nullptr;
  }

 private:
  /// The sequence.
  Sequence sequence_;
  /// The index of the next item.
  std::int64_t at_ = 0;
};

/// Walks over the code points of a text.
class StrIterator {
 public:
  explicit StrIterator(Str text) : text_(std::move(text)) {}
  /// Returns the next code point as a text, or null at the end.
  RT_INLINE const Str* next() {
    const std::string_view bytes = text_.bytes();
    if (at_ == bytes.size()) return nullptr;
    if (!text_.is_ascii()) return next_of_any();
    item_.set_ascii(bytes[at_++]);
    return &item_;
  }

 private:
  /// Returns the next code point, which may be of several bytes.
  [[gnu::noinline]] const Str* next_of_any() {
    const std::size_t stop = at_ + static_cast<std::size_t>(utf8::length_of(text_.bytes()[at_]));
    item_ = text_.slice_bytes(std::exchange(at_, stop), stop);
    return &item_;
  }

  /// The text.
  Str text_;
  /// The byte offset of the next code point.
  std::size_t at_ = 0;
  /// The present code point.
  Str item_;
};

/// Walks over the bytes of a byte string or of a bytearray.
template <typename Sequence>
class BytesIterator {
 public:
  explicit BytesIterator(Sequence bytes) : bytes_(std::move(bytes)) {}
  /// Returns the next byte, or null at the end.
  const std::int64_t* next() {
    if (at_ >= bytes_.size()) return nullptr;
    item_ = bytes_.at(at_++);
    return &item_;
  }

 private:
  /// The byte string.
  Sequence bytes_;
  /// The index of the next byte.
  std::int64_t at_ = 0;
  /// The present byte.
  std::int64_t item_ = 0;
};

/// Walks over the numbers of a range.
class RangeIterator {
 public:
  RT_INLINE explicit RangeIterator(const Range& range)
      : next_(range.start), stop_(range.stop), step_(range.step) {}
  /// Returns the next number, or null at the end.
  RT_INLINE const std::int64_t* next() {
    if (step_ > 0 ? next_ >= stop_ : next_ <= stop_) return nullptr;
    item_ = next_;
    // Behind the last number there may be none that an int can hold.
    if (__builtin_add_overflow(next_, step_, &next_)) next_ = stop_;
    return &item_;
  }

 private:
  /// The next number, if it comes before the bound.
  std::int64_t next_;
  /// The bound that is not reached.
  std::int64_t stop_;
  /// The difference of neighbours.
  std::int64_t step_;
  /// The present number.
  std::int64_t item_ = 0;
};

/// Walks over the keys of a dict. RuntimeError iff its size has changed, or a key replaced another.
template <typename K, typename V>
class DictIterator {
 public:
  explicit DictIterator(Dict<K, V> dict)
      : dict_(std::move(dict)), size_(dict_.size()), left_(size_) {}
  /// Returns the next entry, or null at the end.
  Result<typename Dict<K, V>::Entry*> next_entry() {
    if (at_ == ended) return nullptr;
    if (dict_.size() != size_) {
      size_ = -1;
      return raise(exceptions::RuntimeError, "dictionary changed size during iteration");
    }
    auto& entries = dict_.entries();
    while (at_ < entries.size() && !entries[at_].is_alive()) ++at_;
    if (at_ >= entries.size()) {
      at_ = ended;
      return nullptr;
    }
    if (left_-- == 0) {
      at_ = ended;
      return raise(exceptions::RuntimeError, "dictionary keys changed during iteration");
    }
    return &entries[at_++];
  }
  /// Returns the next key, or null at the end.
  Result<const K*> next() {
    auto entry = next_entry();
    if (!entry.ok()) return std::move(entry).error();
    return entry.value() ? &entry.value()->key : nullptr;
  }

 private:
  /// The position once the end was reached, which is final.
  static constexpr std::size_t ended = SIZE_MAX;
  /// The dict.
  Dict<K, V> dict_;
  /// Its size when the walk began.
  std::int64_t size_;
  /// The number of keys that are still to be seen.
  std::int64_t left_;
  /// The position of the next entry.
  std::size_t at_ = 0;
};

/// Walks over the items of a set. RuntimeError iff its size has changed.
template <typename T>
class SetIterator {
 public:
  explicit SetIterator(Set<T> set) : set_(std::move(set)), size_(set_.size()) {}
  /// Returns the next item, or null at the end.
  Result<const T*> next() {
    if (at_ == ended) return nullptr;
    if (set_.size() != size_) {
      size_ = -1;
      return raise(exceptions::RuntimeError, "Set changed size during iteration");
    }
    const auto& entries = set_.entries();
    while (at_ < entries.size() && !entries[at_].item) ++at_;
    if (at_ < entries.size()) return &*entries[at_++].item;
    at_ = ended;
    return nullptr;
  }

 private:
  /// The position once the end was reached, which is final.
  static constexpr std::size_t ended = SIZE_MAX;
  /// The set.
  Set<T> set_;
  /// Its size when the walk began.
  std::int64_t size_;
  /// The position of the next place of the table.
  std::size_t at_ = 0;
};

/// An item of the empty tuple, which does not exist and may stand for any.
struct NoItem {
  template <typename T>
  operator T() const {
    __builtin_unreachable();
  }
};

/// Walks over the empty tuple.
class NoItems {
 public:
  /// Returns null.
  const NoItem* next() { return nullptr; }
};

/// Walks over the items of a tuple whose items are all of one type.
template <typename T, std::size_t N>
class TupleIterator {
 public:
  template <typename... Items>
  explicit TupleIterator(const std::tuple<Items...>& tuple)
      : items_{std::apply([](const auto&... items) { return Array{{items...}}; }, tuple)} {}
  /// Returns the next item, or null at the end.
  const T* next() { return at_ < N ? &items_.items[at_++] : nullptr; }

 private:
  /// The items, in a structure so that they can be returned.
  struct Array {
    /// One for each item of the tuple.
    T items[N];
  };
  /// The items.
  Array items_;
  /// The index of the next item.
  std::size_t at_ = 0;
};

/// Walks over the views along the first axis of a tensor. TypeError iff it has no axis.
template <typename T>
class TensorIterator {
 public:
  explicit TensorIterator(const Tensor<T>& tensor) : tensor_(tensor), item_(tensor) {}
  /// Returns the next view, or null at the end.
  Result<const Tensor<T>*> next() {
    if (tensor_.rank() == 0) {
      return raise(exceptions::TypeError, "iteration over a 0-d array");
    }
    if (at_ == tensor_.shape()[0]) return nullptr;
    Shape shape = tensor_.shape();
    Shape strides = tensor_.strides();
    shape.erase(0);
    strides.erase(0);
    item_ = tensor_.view(at_++ * tensor_.strides()[0], shape, strides);
    return &item_;
  }

 private:
  /// The tensor.
  Tensor<T> tensor_;
  /// The index of the next view.
  std::int64_t at_ = 0;
  /// The present view.
  Tensor<T> item_;
};

/// Returns an iterator over `x`, which Python's `for` would walk.
template <typename T>
SequenceIterator<List<T>> iterate(const List<T>& x) {
  return SequenceIterator<List<T>>(x);
}
template <typename T>
SequenceIterator<VarTuple<T>> iterate(const VarTuple<T>& x) {
  return SequenceIterator<VarTuple<T>>(x);
}
inline StrIterator iterate(const Str& x) { return StrIterator(x); }
inline BytesIterator<Bytes> iterate(const Bytes& x) { return BytesIterator<Bytes>(x); }
inline BytesIterator<ByteArray> iterate(const ByteArray& x) {
  return BytesIterator<ByteArray>(x);
}
RT_INLINE RangeIterator iterate(const Range& x) { return RangeIterator(x); }
template <typename K, typename V>
DictIterator<K, V> iterate(const Dict<K, V>& x) {
  return DictIterator<K, V>(x);
}
template <typename T>
SetIterator<T> iterate(const Set<T>& x) {
  return SetIterator<T>(x);
}
template <typename T>
TensorIterator<T> iterate(const Tensor<T>& x) {
  return TensorIterator<T>(x);
}
inline NoItems iterate(const std::tuple<>&) { return {}; }
template <typename T, typename... Rest>
  requires(std::is_same_v<T, Rest> && ...)
TupleIterator<T, 1 + sizeof...(Rest)> iterate(const std::tuple<T, Rest...>& x) {
  return TupleIterator<T, 1 + sizeof...(Rest)>(x);
}

}  // namespace rt
