/// `rt::abi::Reader<T>`: values of the C interface as runtime values.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "drupe/bytearray.hpp"
#include "drupe/convert.hpp"
#include "drupe/frozenset.hpp"
#include "drupe/drupe.h"
#include "drupe/tensor.hpp"
#include "drupe/text.hpp"

namespace rt::abi {

/// Why a value could not be read.
enum class Fault {
  /// It is of another type.
  mismatch,
  /// A text in it is not UTF-8.
  malformed_text,
  /// A tensor has more axes than the runtime can hold.
  too_many_axes,
  /// A tensor has a negative size.
  negative_size,
};

/// Whether neighbouring types are accepted: `bool` for `int`, `int` for `float`, a list for a tuple
/// or a set (some hosts only have lists).
enum class Strictness { exact, lenient };

/// Reads a `T`: `static std::optional<T> read(const drupe_value&, Strictness, Fault&)` returns
/// nothing and sets the fault if the value is not one.
template <typename T>
struct Reader;

template <>
struct Reader<None> {
  static std::optional<None> read(const drupe_value& value, Strictness, Fault&) {
    if (value.kind != DRUPE_NONE) return std::nullopt;
    return None{};
  }
};
template <>
struct Reader<bool> {
  static std::optional<bool> read(const drupe_value& value, Strictness, Fault&) {
    if (value.kind != DRUPE_BOOL) return std::nullopt;
    return value.as.integer != 0;
  }
};
template <>
struct Reader<std::int64_t> {
  static std::optional<std::int64_t> read(const drupe_value& value, Strictness strictness, Fault&) {
    if (value.kind == DRUPE_INT) return value.as.integer;
    if (value.kind == DRUPE_BOOL && strictness == Strictness::lenient) {
      return value.as.integer != 0;
    }
    return std::nullopt;
  }
};
template <>
struct Reader<double> {
  static std::optional<double> read(const drupe_value& value, Strictness strictness, Fault& fault) {
    if (value.kind == DRUPE_FLOAT) return value.as.number;
    if (strictness == Strictness::exact) return std::nullopt;
    const auto integer = Reader<std::int64_t>::read(value, strictness, fault);
    if (!integer) return std::nullopt;
    return static_cast<double>(*integer);
  }
};
template <>
struct Reader<Complex> {
  static std::optional<Complex> read(const drupe_value& value, Strictness strictness,
                                     Fault& fault) {
    if (value.kind == DRUPE_COMPLEX) return Complex{value.as.complex.real, value.as.complex.imag};
    if (strictness == Strictness::exact) return std::nullopt;
    const auto real = Reader<double>::read(value, strictness, fault);
    if (!real) return std::nullopt;
    return Complex{*real, 0};
  }
};
template <>
struct Reader<Str> {
  static std::optional<Str> read(const drupe_value& value, Strictness, Fault& fault) {
    if (value.kind != DRUPE_STR) return std::nullopt;
    const std::string_view text(value.as.text.data, value.as.text.size);
    if (utf8::valid_prefix(text, true) != text.size()) {
      fault = Fault::malformed_text;
      return std::nullopt;
    }
    return Str(text);
  }
};
template <>
struct Reader<Bytes> {
  static std::optional<Bytes> read(const drupe_value& value, Strictness, Fault&) {
    if (value.kind != DRUPE_BYTES) return std::nullopt;
    return Bytes(std::string_view(value.as.text.data, value.as.text.size));
  }
};
template <>
struct Reader<ByteArray> {
  static std::optional<ByteArray> read(const drupe_value& value, Strictness, Fault&) {
    if (value.kind != DRUPE_BYTES) return std::nullopt;
    return ByteArray(std::string_view(value.as.text.data, value.as.text.size));
  }
};
template <typename T>
struct Reader<std::optional<T>> {
  static std::optional<std::optional<T>> read(const drupe_value& value, Strictness strictness,
                                              Fault& fault) {
    if (value.kind == DRUPE_NONE) return std::optional<std::optional<T>>(std::in_place);
    auto held = Reader<T>::read(value, strictness, fault);
    if (!held) return std::nullopt;
    return std::optional<std::optional<T>>(std::in_place, *std::move(held));
  }
};
template <typename... T>
struct Reader<std::variant<T...>> {
  static std::optional<std::variant<T...>> read(const drupe_value& value, Strictness strictness,
                                                Fault& fault) {
    std::optional<std::variant<T...>> result;
    const auto attempt = [&]<typename U>(Type<U>, Strictness how) {
      if (result) return;
      if (auto held = Reader<U>::read(value, how, fault)) result.emplace(*std::move(held));
    };
    (attempt(Type<T>{}, Strictness::exact), ...);
    if (strictness == Strictness::lenient) (attempt(Type<T>{}, Strictness::lenient), ...);
    return result;
  }
};

/// Reads the items of a value and gives each to `add`; `false` iff one is not a `T`.
template <typename T, typename Add>
bool read_items(const drupe_value& value, Strictness strictness, Fault& fault, Add&& add) {
  for (std::uint64_t i = 0; i < value.as.items.count; ++i) {
    auto item = Reader<T>::read(value.as.items.data[i], strictness, fault);
    if (!item) return false;
    add(*std::move(item));
  }
  return true;
}

/// `true` iff `value` is of `kind`, or a list that may stand for it.
inline bool is_sequence(const drupe_value& value, std::uint32_t kind, Strictness strictness) {
  return value.kind == kind || (value.kind == DRUPE_LIST && strictness == Strictness::lenient);
}

template <typename T>
struct Reader<List<T>> {
  static std::optional<List<T>> read(const drupe_value& value, Strictness strictness,
                                     Fault& fault) {
    if (value.kind != DRUPE_LIST) return std::nullopt;
    auto list = List<T>::with_capacity(static_cast<std::int64_t>(value.as.items.count));
    const auto add = [&list](T item) { list.push(std::move(item)); };
    if (!read_items<T>(value, strictness, fault, add)) return std::nullopt;
    return list;
  }
};
template <typename T>
struct Reader<VarTuple<T>> {
  static std::optional<VarTuple<T>> read(const drupe_value& value, Strictness strictness,
                                         Fault& fault) {
    if (!is_sequence(value, DRUPE_TUPLE, strictness)) return std::nullopt;
    Vector<T> items;
    const auto add = [&items](T item) { items.push(std::move(item)); };
    if (!read_items<T>(value, strictness, fault, add)) return std::nullopt;
    return VarTuple<T>(std::move(items));
  }
};
template <typename T>
struct Reader<Set<T>> {
  static std::optional<Set<T>> read(const drupe_value& value, Strictness strictness, Fault& fault) {
    if (!is_sequence(value, DRUPE_SET, strictness)) return std::nullopt;
    Set<T> set;
    const auto add = [&set](T item) { set.add(std::move(item)); };
    if (!read_items<T>(value, strictness, fault, add)) return std::nullopt;
    return set;
  }
};
template <typename T>
struct Reader<FrozenSet<T>> {
  static std::optional<FrozenSet<T>> read(const drupe_value& value, Strictness strictness,
                                          Fault& fault) {
    auto set = Reader<Set<T>>::read(value, strictness, fault);
    if (!set) return std::nullopt;
    return FrozenSet<T>(*std::move(set));
  }
};
template <typename... T>
struct Reader<std::tuple<T...>> {
  static std::optional<std::tuple<T...>> read(const drupe_value& value, Strictness strictness,
                                              Fault& fault) {
    if (!is_sequence(value, DRUPE_TUPLE, strictness)) return std::nullopt;
    if (value.as.items.count != sizeof...(T)) return std::nullopt;
    return read(value, strictness, fault, std::index_sequence_for<T...>{});
  }

 private:
  template <std::size_t... I>
  static std::optional<std::tuple<T...>> read(const drupe_value& value, Strictness strictness,
                                              Fault& fault, std::index_sequence<I...>) {
    [[maybe_unused]] const drupe_value* items = value.as.items.data;
    std::tuple<std::optional<T>...> parts{Reader<T>::read(items[I], strictness, fault)...};
    if (!(std::get<I>(parts).has_value() && ... && true)) return std::nullopt;
    return std::tuple<T...>(*std::move(std::get<I>(parts))...);
  }
};
template <typename K, typename V>
struct Reader<Dict<K, V>> {
  static std::optional<Dict<K, V>> read(const drupe_value& value, Strictness strictness,
                                        Fault& fault) {
    if (value.kind != DRUPE_DICT) return std::nullopt;
    Dict<K, V> dict;
    for (std::uint64_t i = 0; i + 1 < value.as.items.count; i += 2) {
      auto key = Reader<K>::read(value.as.items.data[i], strictness, fault);
      if (!key) return std::nullopt;
      auto item = Reader<V>::read(value.as.items.data[i + 1], strictness, fault);
      if (!item) return std::nullopt;
      dict.set(*std::move(key), *std::move(item));
    }
    return dict;
  }
};
template <typename T>
struct Reader<Tensor<T>> {
  static std::optional<Tensor<T>> read(const drupe_value& value, Strictness, Fault& fault) {
    if (value.kind != DRUPE_TENSOR) return std::nullopt;
    const drupe_tensor& tensor = *value.as.tensor;
    if (tensor.dtype != static_cast<std::uint32_t>(Scalar<T>::code)) return std::nullopt;
    if (tensor.rank > Shape::max_rank) {
      fault = Fault::too_many_axes;
      return std::nullopt;
    }
    Shape shape;
    Shape strides;
    bool is_aligned = reinterpret_cast<std::uintptr_t>(tensor.data) % alignof(T) == 0;
    for (std::uint32_t i = 0; i < tensor.rank; ++i) {
      shape.push(tensor.shape[i]);
      if (tensor.shape[i] < 0) {
        fault = Fault::negative_size;
        return std::nullopt;
      }
    }
    if (!tensor.strides_bytes) {
      strides = shape.row_major_strides();
    } else {
      for (std::uint32_t i = 0; i < tensor.rank; ++i) {
        const bool is_single = shape[i] <= 1;
        is_aligned &= is_single || tensor.strides_bytes[i] % std::int64_t(sizeof(T)) == 0;
        strides.push(is_single ? 0 : tensor.strides_bytes[i] / std::int64_t(sizeof(T)));
      }
    }
    if (!is_aligned) return copied(tensor, shape);
    return Tensor<T>::over(Ref<Buffer>::make(nullptr, nullptr, true, true),
                           static_cast<const T*>(tensor.data), shape, strides);
  }

 private:
  /// Returns a copy of a tensor whose elements the processor may not read in place.
  static Tensor<T> copied(const drupe_tensor& tensor, const Shape& shape) {
    Shape strides;
    for (std::int64_t i = 0; i < shape.rank(); ++i) {
      strides.push(tensor.strides_bytes ? tensor.strides_bytes[i]
                                        : shape.row_major_strides()[i] * std::int64_t(sizeof(T)));
    }
    Tensor<T> copy = Tensor<T>::empty(shape);
    T* out = copy.mutable_data();
    const char* in = static_cast<const char*>(tensor.data);
    for_each_run<1>(shape, {strides}, [&](const auto& at, std::int64_t n, const auto& step) {
      for (std::int64_t i = 0; i < n; ++i) {
        std::memcpy(static_cast<void*>(out++), in + at[0] + i * step[0], sizeof(T));
      }
    });
    return copy;
  }
};

}  // namespace rt::abi
