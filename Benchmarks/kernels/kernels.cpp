/// The model kernels with a C interface, for run.py: on plain arrays, and the limits of the
/// machine.
#include <time.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "attention.hpp"
#include "normalize.hpp"
#include "table.hpp"
#include "unary.hpp"

namespace {

using namespace rt::tensor;

/// A chain of multiply-adds in as many independent accumulators as hide their latency.
struct MultiplyAddChain {
  template <class L>
  static RT_INLINE void run(float* out, std::int64_t steps) {
    using V = simd::Lanes<L>;
    constexpr int chains = L::width == 16 ? 16 : 12;
    V sums[chains];
    for (int i = 0; i < chains; ++i) sums[i] = V::splat(static_cast<float>(i));
    const V factor = V::splat(0.999f), shift = V::splat(0.001f);
    for (std::int64_t step = 0; step < steps; ++step) {
#pragma GCC unroll 16
      for (int i = 0; i < chains; ++i) sums[i] = multiply_add(sums[i], factor, shift);
    }
    V total = sums[0];
    for (int i = 1; i < chains; ++i) total = total + sums[i];
    total.store(out);
  }
};

/// A sum over memory, which is limited by reading it.
struct ReadMemory {
  template <class L>
  static RT_INLINE void run(const float* x, std::int64_t count, float* out) {
    using V = simd::Lanes<L>;
    V sums[8];
    for (int i = 0; i < 8; ++i) sums[i] = V::splat(0.0f);
    for (std::int64_t i = 0; i < count; i += 8 * L::width) {
#pragma GCC unroll 8
      for (int j = 0; j < 8; ++j) sums[j] = sums[j] + V::load(x + i + j * L::width);
    }
    V total = sums[0];
    for (int i = 1; i < 8; ++i) total = total + sums[i];
    total.store(out);
  }
};

/// Returns the seconds this thread has used, or that have passed if there are others.
double now() {
  timespec time;
  clock_gettime(threads == 1 ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Returns the shortest time of `repetitions` of `work`.
template <typename Work>
double shortest(std::int64_t repetitions, const Work& work) {
  double best = 1e9;
  for (std::int64_t i = 0; i < repetitions; ++i) {
    const double start = now();
    work();
    const double seconds = now() - start;
    if (seconds < best) best = seconds;
  }
  return best;
}

}  // namespace

// Each kernel is run `repetitions` times; the shortest time is returned.
extern "C" {

/// Returns the level of this machine: 0 baseline, 1 AVX2, 2 AVX-512.
int bench_level() { return static_cast<int>(simd::machine_level()); }

/// Sets the level and the number of threads that kernels use.
void bench_set(int level, int count) {
  simd::level = static_cast<simd::Level>(level);
  threads = count;
}

/// Returns the most multiply-adds per second of one thread.
double bench_multiply_add(std::int64_t repetitions) {
  const std::int64_t steps = 100000;
  float out[16];
  const int lanes = simd::level == simd::Level::v4 ? 16 : simd::level == simd::Level::v3 ? 8 : 4;
  const int chains = lanes == 16 ? 16 : 12;
  const double seconds = shortest(repetitions, [&] { simd::run<MultiplyAddChain>(+out, steps); });
  return static_cast<double>(steps * chains * lanes) / seconds;
}

/// Reads `count` floats, a multiple of 128.
double bench_read(const float* x, std::int64_t count, std::int64_t repetitions) {
  float out[16];
  return shortest(repetitions, [&] { simd::run<ReadMemory>(x, count, +out); });
}

/// y = activation(x w + bias) + residual for x: (rows, K) and a packed weight; null for no
/// residual.
double bench_linear(const float* x, std::int64_t rows, const std::byte* packed, std::uint64_t size,
                    const float* bias, int activation, const float* residual, float* y,
                    std::int64_t repetitions) {
  const auto weight = PackedMatrix::load(rt::Resource{packed, size});
  if (!weight.ok()) return -1;
  const PackedMatrix& matrix = weight.value();
  Product product;
  product.x = x;
  product.x_stride = product.depth = matrix.depth();
  product.rows = rows;
  product.weights = matrix.weight.data;
  product.int8_weights = matrix.weight.format == WeightFormat::int8_scaled;
  product.scales = matrix.weight.scales;
  product.bias = bias;
  product.residual = residual;
  product.y = y;
  product.columns = product.y_stride = product.residual_stride = matrix.columns();
  product.activation = static_cast<Activation>(activation);
  return shortest(repetitions, [&] { run_product(product); });
}

/// y = layer_norm of x: (rows, n).
double bench_layer_norm(const float* x, std::int64_t rows, std::int64_t n, const float* weight,
                        const float* bias, float* y, std::int64_t repetitions) {
  return shortest(repetitions, [&] {
    std::memcpy(y, x, static_cast<std::size_t>(rows * n) * sizeof(float));
    simd::run<simd::NormalizeRows<true>>(y, rows, n, weight, bias, 1e-12f);
  });
}

/// y = softmax of x: (rows, n).
double bench_softmax(const float* x, std::int64_t rows, std::int64_t n, float* y,
                     std::int64_t repetitions) {
  return shortest(repetitions, [&] {
    std::memcpy(y, x, static_cast<std::size_t>(rows * n) * sizeof(float));
    simd::run<simd::SoftmaxRows>(y, rows, n);
  });
}

/// y = function(x) of n values: 0 exp, 1 erf, 2 tanh, 3 gelu.
double bench_function(int function, const float* x, std::int64_t n, float* y,
                      std::int64_t repetitions) {
  return shortest(repetitions, [&] {
    switch (function) {
      case 0:
        return simd::run<simd::Map<simd::Exp>>(x, y, n);
      case 1:
        return simd::run<simd::Map<simd::Erf>>(x, y, n);
      case 2:
        return simd::run<simd::Map<simd::Tanh>>(x, y, n);
      case 3:
        return simd::run<simd::Map<simd::Gelu>>(x, y, n);
    }
  });
}

/// y = attention of q, k, v: (batch, tokens, heads * size) with a mask (batch, 1, 1, tokens).
double bench_attention(const float* q, const float* k, const float* v, const bool* mask,
                       std::int64_t batch, std::int64_t tokens, std::int64_t heads,
                       std::int64_t size, float* y, std::int64_t repetitions) {
  Attention attention;
  attention.q = q;
  attention.k = k;
  attention.v = v;
  attention.y = y;
  attention.batch = batch;
  attention.tokens = tokens;
  attention.heads = heads;
  attention.size = size;
  attention.scale = 1.0f / __builtin_sqrtf(static_cast<float>(size));
  attention.allowed = mask;
  attention.mask_strides = {tokens, 0, 0, 1};
  return shortest(repetitions, [&] { run_attention(attention); });
}
}
