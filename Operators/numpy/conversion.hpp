/// Arrays as Python values.
#pragma once

#include <cmath>
#include <cstdint>
#include <type_traits>

#include "../python/format.hpp"
#include "drupe/list.hpp"
#include "drupe/tensor.hpp"

namespace rt::numpy {

/// The Python type of an element: bool, int or float.
template <typename T>
using PythonNumber = std::conditional_t<std::is_same_v<T, bool>, bool,
                                        std::conditional_t<is_floating<T>, double, std::int64_t>>;

/// How the values of a tensor become an `Out`: a number, or lists around numbers.
template <typename Out>
struct AsList {
  template <typename T>
  static Out of(const Tensor<T>& x) {
    return scalar_cast<Out>(x.item());
  }
};
template <typename Item>
struct AsList<List<Item>> {
  template <typename T>
  static List<Item> of(const Tensor<T>& x) {
    Shape shape = x.shape(), strides = x.strides();
    shape.erase(0);
    strides.erase(0);
    auto list = List<Item>::with_capacity(x.shape()[0]);
    for (std::int64_t i = 0; i < x.shape()[0]; ++i) {
      list.push(AsList<Item>::of(x.view(i * x.strides()[0], shape, strides)));
    }
    return list;
  }
};

/// Returns the values as nested lists, of type `Out`.
template <typename Out, typename T>
Out ndarray_tolist(const Tensor<T>& self) {
  return AsList<Out>::of(self);
}

/// Returns the value of an array without axes as a Python number, or TypeError.
template <typename T>
Result<PythonNumber<T>> single(const Tensor<T>& x) {
  if (x.rank() != 0) {
    return raise(exceptions::TypeError, "only 0-dimensional arrays can be converted to Python scalars");
  }
  return scalar_cast<PythonNumber<T>>(x.item());
}

/// Appends the shortest decimal that reads back as `value`, in the manner of NumPy's scalars: with an
/// exponent from `limit` on and below 1e-4.
template <typename T>
void write_short_float(StrBuilder& out, T value, double limit) {
  const auto number = static_cast<double>(scalar_cast<float>(value));
  if (!std::isfinite(number) || number == 0) return rt::write_repr(out, number);
  std::int64_t precision = 0;
  Str text = format_double(number, precision, 'e');
  const auto reads_back = [&] {
    const double read = parse_decimal(text.bytes()).value_or(0);
    return scalar_cast<float>(scalar_cast<T>(read)) == scalar_cast<float>(value);
  };
  while (!reads_back()) text = format_double(number, ++precision, 'e');
  const double size = std::fabs(number);
  if (size >= limit || size < 1e-4) return void(out.append(text));
  std::int64_t exponent = 0;
  parse_int(text.bytes().substr(text.bytes().find('e') + 1), 10, exponent);
  out.append(format_double(number, precision > exponent ? precision - exponent : 1, 'f'));
}

/// Returns `value` times or over a power of ten, rounded, and back, as NumPy rounds.
template <typename C>
C rounded(C value, std::int64_t decimals) {
  if (decimals == 0) return std::nearbyint(value);
  const C scale = static_cast<C>(std::pow(10.0, static_cast<double>(decimals < 0 ? -decimals : decimals)));
  return decimals > 0 ? std::nearbyint(value * scale) / scale : std::nearbyint(value / scale) * scale;
}

/// Returns the values rounded to `decimals`.
template <typename T>
Tensor<T> round(const Tensor<T>& a, std::int64_t decimals) {
  return a.map([decimals](T value) {
    if constexpr (is_floating<T>) {
      return scalar_cast<T>(rounded(scalar_cast<Computed<T>>(value), decimals));
    } else {
      if (decimals >= 0 || std::is_same_v<T, bool>) return value;
      return scalar_cast<T>(rounded(static_cast<double>(value), decimals));
    }
  });
}

}  // namespace rt::numpy

namespace rt::python {

/// Returns the only value of an array without axes as a float.
template <typename T>
Result<double> float_(const Tensor<T>& x) {
  const auto number = RT_PROPAGATE(numpy::single(x));
  return static_cast<double>(number);
}

/// Returns the only value of an array without axes as an int.
template <typename T>
Result<std::int64_t> int_(const Tensor<T>& x) {
  const auto number = RT_PROPAGATE(numpy::single(x));
  return int_(number);
}

/// Returns whether the only value of an array is not zero.
template <typename T>
Result<bool> truth(const Tensor<T>& x) {
  if (x.count() == 1) return scalar_cast<bool>(x.item());
  return x.count() == 0
             ? raise(exceptions::ValueError,
                     "The truth value of an empty array is ambiguous. Use `array.size > 0` to check "
                     "that an array is not empty.")
             : raise(exceptions::ValueError,
                     "The truth value of an array with more than one element is ambiguous. Use "
                     "a.any() or a.all()");
}

/// Returns the int nearest to the value of a scalar.
template <typename T>
Result<std::int64_t> round(const Tensor<T>& x) {
  const auto number = RT_PROPAGATE(numpy::single(x));
  return round(number);
}

/// Returns the value of a scalar as `print` shows it.
template <typename T>
Result<Str> str(const Tensor<T>& x) {
  if (x.rank() != 0) {
    return raise(exceptions::NotImplementedError,
                 "arrays cannot be shown by compiled code yet: show x.tolist()");
  }
  StrBuilder out;
  if constexpr (std::is_same_v<T, float>) {
    numpy::write_short_float(out, x.item(), 1e6);
  } else if constexpr (is_short_float<T>) {
    numpy::write_short_float(out, x.item(), 1e3);
  } else {
    rt::write_repr(out, scalar_cast<numpy::PythonNumber<T>>(x.item()));
  }
  return out.finish();
}

/// Returns the value of a scalar as `spec` says.
template <typename T>
Result<Str> format(const Tensor<T>& value, const Str& spec) {
  if (spec.empty()) return str(value);
  if (value.rank() != 0) {
    return raise(exceptions::TypeError, "unsupported format string passed to numpy.ndarray.__format__");
  }
  return format(scalar_cast<numpy::PythonNumber<T>>(value.item()), spec);
}

}  // namespace rt::python
