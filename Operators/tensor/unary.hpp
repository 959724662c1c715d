/// tensor.negative, absolute, sign, square, reciprocal, floor, ceil, rint, sqrt, exp, log, tanh,
/// sin, cos, logical_not, invert, isnan, isinf, isfinite.
#pragma once

#include "elementwise.hpp"
#include "map.hpp"

namespace rt::tensor {

/// Returns `function` of each element of `a`, calculated in its computed type.
template <typename T, typename Function>
Tensor<T> map_computed(const Tensor<T>& a, Function function) {
  return a.map([function](T x) { return scalar_cast<T>(function(scalar_cast<Computed<T>>(x))); });
}

/// Returns `a` in the element type `T` if it has another.
template <typename T, typename S>
Tensor<T> as(const Tensor<S>& a) {
  if constexpr (std::is_same_v<S, T>) {
    return a;
  } else {
    return rt::cast<T>(a);
  }
}

/// Returns the vector kernel `Function` of float32 elements.
template <typename Function>
Tensor<float> map_lanes(const Tensor<float>& a) {
  const Tensor<float> x = a.contiguous();
  Tensor<float> result = Tensor<float>::empty(a.shape());
  simd::run<simd::Map<Function>>(x.data(), result.mutable_data(), x.count());
  return result;
}

/// Returns `Function` of `a` converted to the floats of `Out`: by the vector kernel, but for
/// float64 by `exact`.
template <typename Out, typename Function, typename S, typename Exact>
Out map_float(const Tensor<S>& a, Exact exact) {
  using T = typename Out::Element;
  if constexpr (std::is_same_v<T, double>) {
    return as<double>(a).map(exact);
  } else if constexpr (std::is_same_v<T, float>) {
    return map_lanes<Function>(as<float>(a));
  } else {
    return rt::cast<T>(map_lanes<Function>(as<float>(a)));
  }
}

/// Returns `-a`; integers wrap.
template <typename T>
Tensor<T> negative(const Tensor<T>& a) {
  return map_computed(a, [](Computed<T> x) {
    if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(Wrapping<T>(0) - static_cast<Wrapping<T>>(x));
    } else {
      return -x;
    }
  });
}

/// Returns the absolute value; the smallest integer stays itself.
template <typename T>
Tensor<T> absolute(const Tensor<T>& a) {
  return map_computed(a, [](Computed<T> x) {
    if constexpr (std::is_unsigned_v<T>) {
      return x;
    } else if constexpr (std::is_integral_v<T>) {
      return x < 0 ? static_cast<T>(Wrapping<T>(0) - static_cast<Wrapping<T>>(x)) : x;
    } else {
      return std::fabs(x);
    }
  });
}

/// Returns -1, 0 or 1; NaN stays NaN.
template <typename T>
Tensor<T> sign(const Tensor<T>& a) {
  return map_computed(a, [](Computed<T> x) {
    using C = Computed<T>;
    return x > C(0) ? C(1) : x < C(0) ? C(-1) : x == C(0) ? C(0) : x;
  });
}

/// Returns `a * a`; integers wrap.
template <typename T>
Tensor<T> square(const Tensor<T>& a) {
  return map_computed(a, [](Computed<T> x) {
    if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(static_cast<Wrapping<T>>(x) * static_cast<Wrapping<T>>(x));
    } else {
      return x * x;
    }
  });
}

/// Returns `1 / a`; for integers truncated, and 0 for 0.
template <typename T>
Tensor<T> reciprocal(const Tensor<T>& a) {
  return map_computed(a, [](Computed<T> x) {
    if constexpr (std::is_integral_v<T>) {
      return x == T(0) ? T(0) : static_cast<T>(T(1) / x);
    } else {
      return 1 / x;
    }
  });
}

/// Returns the largest integers not above `a`.
template <typename T>
Tensor<T> floor(const Tensor<T>& a) {
  if constexpr (std::is_integral_v<T>)
    return a.copy();
  else
    return map_computed(a, [](Computed<T> x) { return std::floor(x); });
}

/// Returns the smallest integers not below `a`.
template <typename T>
Tensor<T> ceil(const Tensor<T>& a) {
  if constexpr (std::is_integral_v<T>)
    return a.copy();
  else
    return map_computed(a, [](Computed<T> x) { return std::ceil(x); });
}

/// Returns the nearest integers as floats, halves to even.
template <typename Out, typename S>
Out rint(const Tensor<S>& a) {
  return map_computed(as<typename Out::Element>(a), [](auto x) { return std::rint(x); });
}

/// Returns the square roots.
template <typename Out, typename S>
Out sqrt(const Tensor<S>& a) {
  return map_float<Out, simd::SquareRoot>(a, [](double x) { return std::sqrt(x); });
}

/// Returns e to the power `a`.
template <typename Out, typename S>
Out exp(const Tensor<S>& a) {
  return map_float<Out, simd::Exp>(a, [](double x) { return std::exp(x); });
}

/// Returns the natural logarithms.
template <typename Out, typename S>
Out log(const Tensor<S>& a) {
  return map_float<Out, simd::Log>(a, [](double x) { return std::log(x); });
}

/// Returns the hyperbolic tangents.
template <typename Out, typename S>
Out tanh(const Tensor<S>& a) {
  return map_float<Out, simd::Tanh>(a, [](double x) { return std::tanh(x); });
}

/// Returns the vector kernel `Function`, a sine or cosine, of `a`, or `exact` where a magnitude is
/// beyond what the kernel reduces.
template <typename Out, typename Function, typename S, typename Exact>
Out map_periodic(const Tensor<S>& a, Exact exact) {
  using T = typename Out::Element;
  bool beyond = false;
  a.for_each(
      [&](S x) { beyond |= !(std::fabs(scalar_cast<double>(x)) <= simd::trigonometric_limit); });
  if (!beyond) return map_float<Out, Function>(a, exact);
  return a.map([exact](S x) { return scalar_cast<T>(exact(scalar_cast<double>(x))); });
}

/// Returns the sines.
template <typename Out, typename S>
Out sin(const Tensor<S>& a) {
  return map_periodic<Out, simd::Sine>(a, [](double x) { return std::sin(x); });
}

/// Returns the cosines.
template <typename Out, typename S>
Out cos(const Tensor<S>& a) {
  return map_periodic<Out, simd::Cosine>(a, [](double x) { return std::cos(x); });
}

/// Returns whether `a` is zero.
template <typename T>
Tensor<bool> logical_not(const Tensor<T>& a) {
  return a.map([](T x) { return !scalar_cast<bool>(x); });
}

/// Returns `a` with all bits flipped; `not a` for booleans.
template <typename T>
Tensor<T> invert(const Tensor<T>& a) {
  return a.map([](T x) {
    if constexpr (std::is_same_v<T, bool>)
      return !x;
    else
      return static_cast<T>(~x);
  });
}

/// Returns whether `a` is NaN.
template <typename T>
Tensor<bool> isnan(const Tensor<T>& a) {
  return a.map([](T x) {
    const auto value = scalar_cast<Computed<T>>(x);
    return value != value;
  });
}

/// Returns whether `a` is an infinity.
template <typename T>
Tensor<bool> isinf(const Tensor<T>& a) {
  return a.map([](T x) {
    if constexpr (!is_floating<T>)
      return false;
    else
      return std::fabs(scalar_cast<Computed<T>>(x)) > std::numeric_limits<Computed<T>>::max();
  });
}

/// Returns whether `a` is neither NaN nor an infinity.
template <typename T>
Tensor<bool> isfinite(const Tensor<T>& a) {
  return a.map([](T x) {
    if constexpr (!is_floating<T>)
      return true;
    else
      return std::fabs(scalar_cast<Computed<T>>(x)) <= std::numeric_limits<Computed<T>>::max();
  });
}

}  // namespace rt::tensor
