/// Functions of one float32 as types, and the kernel that applies one to an array.
#pragma once

#include <cstdint>

#include "math.hpp"

namespace rt::tensor::simd {

/// Defines the type `name`, whose `apply` is `expression` of the vector `x`.
#define RT_FUNCTION(name, expression)                    \
  struct name {                                          \
    template <class L>                                   \
    static RT_INLINE Lanes<L> apply(const Lanes<L>& x) { \
      return expression;                                 \
    }                                                    \
  }
RT_FUNCTION(Exp, exp(x));
RT_FUNCTION(Log, log(x));
RT_FUNCTION(Erf, erf(x));
RT_FUNCTION(Tanh, tanh(x));
RT_FUNCTION(Sigmoid, sigmoid(x));
RT_FUNCTION(Gelu, gelu(x));
RT_FUNCTION(Silu, x* sigmoid(x));
RT_FUNCTION(Relu, larger(Lanes<L>::splat(0.0f), x));
RT_FUNCTION(Sine, sine_or_cosine(x, 0));
RT_FUNCTION(Cosine, sine_or_cosine(x, 1));
RT_FUNCTION(SquareRoot, square_root(x));
#undef RT_FUNCTION

/// Writes `Function` of the `count` values at `x` to `y`, which may be `x`.
template <class L, class Function>
RT_INLINE void map(const float* x, float* y, std::int64_t count) {
  std::int64_t i = 0;
  for (; i + L::width <= count; i += L::width) Function::apply(Lanes<L>::load(x + i)).store(y + i);
  if (i < count) {
    Function::apply(Lanes<L>::load(x + i, count - i, 1.0f)).store(y + i, count - i);
  }
}

/// The kernel of `map`.
template <class Function>
struct Map {
  template <class L>
  static RT_INLINE void run(const float* x, float* y, std::int64_t count) {
    map<L, Function>(x, y, count);
  }
};

}  // namespace rt::tensor::simd
