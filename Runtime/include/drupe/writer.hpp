/// `rt::abi::Writer<T>`: runtime values as values of the C interface.
#pragma once

#include <algorithm>
#include <cstdint>

#include "drupe/arena.hpp"
#include "drupe/bytearray.hpp"
#include "drupe/convert.hpp"
#include "drupe/drupe.h"
#include "drupe/frozenset.hpp"
#include "drupe/range.hpp"
#include "drupe/tensor.hpp"

namespace rt::abi {

/// Writes a `T`: `static void write(Arena&, const T& value, drupe_value& to)`. What is written
/// points into `value`, which must live on, and into the arena.
template <typename T>
struct Writer;

template <>
struct Writer<None> {
  static void write(Arena&, None, drupe_value& to) { to.kind = DRUPE_NONE; }
};
template <>
struct Writer<bool> {
  static void write(Arena&, bool value, drupe_value& to) {
    to.kind = DRUPE_BOOL;
    to.as.integer = value;
  }
};
template <>
struct Writer<std::int64_t> {
  static void write(Arena&, std::int64_t value, drupe_value& to) {
    to.kind = DRUPE_INT;
    to.as.integer = value;
  }
};
template <>
struct Writer<double> {
  static void write(Arena&, double value, drupe_value& to) {
    to.kind = DRUPE_FLOAT;
    to.as.number = value;
  }
};
template <>
struct Writer<Complex> {
  static void write(Arena&, const Complex& value, drupe_value& to) {
    to.kind = DRUPE_COMPLEX;
    to.as.complex.real = value.real;
    to.as.complex.imag = value.imag;
  }
};
template <>
struct Writer<Str> {
  static void write(Arena&, const Str& value, drupe_value& to) {
    to.kind = DRUPE_STR;
    to.as.text = {value.bytes().data(), value.bytes().size()};
  }
};
template <>
struct Writer<Bytes> {
  static void write(Arena&, const Bytes& value, drupe_value& to) {
    to.kind = DRUPE_BYTES;
    to.as.text = {value.bytes().data(), value.bytes().size()};
  }
};
template <>
struct Writer<ByteArray> {
  static void write(Arena&, const ByteArray& value, drupe_value& to) {
    to.kind = DRUPE_BYTES;
    to.flags = DRUPE_SIBLING;
    to.as.text = {value.bytes().data(), value.bytes().size()};
  }
};
template <typename T>
struct Writer<std::optional<T>> {
  static void write(Arena& arena, const std::optional<T>& value, drupe_value& to) {
    if (value) {
      Writer<T>::write(arena, *value, to);
    } else {
      to.kind = DRUPE_NONE;
    }
  }
};
template <typename... T>
struct Writer<std::variant<T...>> {
  static void write(Arena& arena, const std::variant<T...>& value, drupe_value& to) {
    rt::visit(value, [&]<typename U>(const U& held) { Writer<U>::write(arena, held, to); });
  }
};

/// Writes a value of `kind` with the items of a sequence or a set.
template <typename Items>
void write_sequence(Arena& arena, const Items& items, std::uint32_t kind, drupe_value& to) {
  using Item = typename Items::Item;
  auto* place = arena.array<drupe_value>(static_cast<std::size_t>(items.size()));
  to.kind = kind;
  to.as.items = {place, static_cast<std::uint64_t>(items.size())};
  for (const Item& item : items) Writer<Item>::write(arena, item, *place++);
}

template <typename T>
struct Writer<List<T>> {
  static void write(Arena& arena, const List<T>& value, drupe_value& to) {
    write_sequence(arena, value, DRUPE_LIST, to);
  }
};
template <typename T>
struct Writer<VarTuple<T>> {
  static void write(Arena& arena, const VarTuple<T>& value, drupe_value& to) {
    write_sequence(arena, value, DRUPE_TUPLE, to);
  }
};
template <typename T>
struct Writer<Set<T>> {
  static void write(Arena& arena, const Set<T>& value, drupe_value& to) {
    write_sequence(arena, value, DRUPE_SET, to);
  }
};
template <typename T>
struct Writer<FrozenSet<T>> {
  static void write(Arena& arena, const FrozenSet<T>& value, drupe_value& to) {
    write_sequence(arena, value, DRUPE_SET, to);
    to.flags = DRUPE_SIBLING;
  }
};
template <typename... T>
struct Writer<std::tuple<T...>> {
  static void write(Arena& arena, const std::tuple<T...>& value, drupe_value& to) {
    auto* place = arena.array<drupe_value>(sizeof...(T));
    to.kind = DRUPE_TUPLE;
    to.as.items = {place, sizeof...(T)};
    std::apply([&](const T&... items) { (Writer<T>::write(arena, items, *place++), ...); }, value);
  }
};
template <typename K, typename V>
struct Writer<Dict<K, V>> {
  static void write(Arena& arena, const Dict<K, V>& value, drupe_value& to) {
    const std::uint64_t count = 2 * static_cast<std::uint64_t>(value.size());
    auto* place = arena.array<drupe_value>(count);
    to.kind = DRUPE_DICT;
    to.as.items = {place, count};
    for (const auto& entry : value) {
      Writer<K>::write(arena, entry.key, *place++);
      Writer<V>::write(arena, entry.value, *place++);
    }
  }
};
/// A range leaves the library as the list of its numbers.
template <>
struct Writer<Range> {
  static void write(Arena& arena, const Range& value, drupe_value& to) {
    auto* place = arena.array<drupe_value>(value.count());
    to.kind = DRUPE_LIST;
    to.as.items = {place, value.count()};
    for (std::int64_t i = 0; i < value.size(); ++i) {
      Writer<std::int64_t>::write(arena, value[i], *place++);
    }
  }
};
template <typename T>
struct Writer<Tensor<T>> {
  static void write(Arena& arena, const Tensor<T>& value, drupe_value& to) {
    const auto rank = static_cast<std::size_t>(value.rank());
    auto* shape = arena.array<std::int64_t>(rank);
    std::copy(value.shape().begin(), value.shape().end(), shape);
    // The caller may keep and change what it gets, so it gets neither its own arguments nor memory
    // that other calls share.
    const T* data = value.data();
    Shape steps = value.strides();
    if (value.buffer()->is_borrowed || value.buffer()->is_immortal()) {
      T* copy = arena.uninitialized<T>(static_cast<std::size_t>(value.count()));
      data = copy;
      steps = value.shape().row_major_strides();
      value.for_each([&copy](T element) { *copy++ = element; });
    }
    auto* strides = arena.array<std::int64_t>(rank);
    for (const std::int64_t step : steps) *strides++ = step * std::int64_t(sizeof(T));
    auto* tensor = arena.array<drupe_tensor>(1);
    *tensor = {const_cast<T*>(data), static_cast<std::uint32_t>(Scalar<T>::code),
               static_cast<std::uint32_t>(rank), shape, strides - rank};
    to.kind = DRUPE_TENSOR;
    to.as.tensor = tensor;
  }
};

}  // namespace rt::abi
