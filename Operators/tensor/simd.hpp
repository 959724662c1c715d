/// Vectors of float32 for the kernels, over GCC's and Clang's vector extensions, and the choice of
/// an instruction-set level.
///
/// A kernel is a struct with `template <class L> static void run(...)`, written in `Lanes<L>`;
/// `simd::run<Kernel>(...)` calls it compiled for the level of this machine. All functions on the
/// way are inlined into the one function per level that carries the target attribute.
#pragma once

#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#if defined(__x86_64__) && !defined(__clang__)
#include <immintrin.h>  // declares GCC's functions for single instructions
#endif

/// Inlined always: vectors wider than the baseline must not cross a function boundary.
#define RT_INLINE __attribute__((always_inline)) inline

namespace rt::tensor::simd {

/// The instructions that every target has: SSE2, NEON or WebAssembly's 128 bits.
struct Baseline {
  /// The number of float32 values in a vector.
  static constexpr int width = 4;
#if defined(__aarch64__)
  /// Whether a multiply-add rounds once.
  static constexpr bool fused = true;
  /// The rows and the columns (in panels of 16) of a tile of a matrix product.
  static constexpr int rows = 6, panels = 1;
#else
  static constexpr bool fused = false;
  static constexpr int rows = 2, panels = 1;
#endif
};

/// x86-64-v3: AVX2 and FMA.
struct V3 {
  static constexpr int width = 8;
  static constexpr bool fused = true;
  static constexpr int rows = 6, panels = 1;
};

/// x86-64-v4: AVX-512.
struct V4 {
  static constexpr int width = 16;
  static constexpr bool fused = true;
  static constexpr int rows = 8, panels = 3;
};

/// Integers of `L::width` lanes on their way from int8 to int32, in steps of twice the size.
template <class L>
struct Widening {
  typedef std::int8_t Bytes __attribute__((vector_size(L::width)));
  typedef std::int16_t Shorts __attribute__((vector_size(2 * L::width)));
  typedef std::int32_t Words __attribute__((vector_size(4 * L::width)));

  Bytes bytes;
  Shorts shorts;
  Words words;
};

/// A vector of `L::width` float32 values.
template <class L>
struct Lanes {
  static constexpr int width = L::width;
  typedef float Raw __attribute__((vector_size(4 * width)));
  typedef float Loose __attribute__((vector_size(4 * width), aligned(4), may_alias));
  typedef std::int32_t Bits __attribute__((vector_size(4 * width)));

  typedef double Wide __attribute__((vector_size(8 * width)));

  Raw raw;

  /// Returns `x` in every lane.
  static RT_INLINE Lanes splat(float x) { return {x - Raw{}}; }
  /// Returns the `width` values at `p`, which need not be aligned.
  static RT_INLINE Lanes load(const float* p) { return {*reinterpret_cast<const Loose*>(p)}; }
  /// Returns the `count` < `width` values at `p`, and `fill` in the lanes beyond.
  static RT_INLINE Lanes load(const float* p, std::int64_t count, float fill) {
    float values[width];
    for (int i = 0; i < width; ++i) values[i] = i < count ? p[i] : fill;
    return load(values);
  }
  /// Returns the `width` small integers at `p`, converted: exact.
  static RT_INLINE Lanes load(const std::int8_t* p) {
    Widening<L> integers;
    std::memcpy(&integers.bytes, p, width);
    integers.shorts = __builtin_convertvector(integers.bytes, typename Widening<L>::Shorts);
    integers.words = __builtin_convertvector(integers.shorts, typename Widening<L>::Words);
    return {__builtin_convertvector(integers.words, Raw)};
  }
  /// Writes all lanes to `p`.
  RT_INLINE void store(float* p) const { *reinterpret_cast<Loose*>(p) = raw; }
  /// Writes the first `count` < `width` lanes to `p`.
  RT_INLINE void store(float* p, std::int64_t count) const {
    float values[width];
    store(values);
    for (int i = 0; i < width && i < count; ++i) p[i] = values[i];
  }
};

template <class L>
RT_INLINE Lanes<L> operator+(const Lanes<L>& a, const Lanes<L>& b) {
  return {a.raw + b.raw};
}
template <class L>
RT_INLINE Lanes<L> operator-(const Lanes<L>& a, const Lanes<L>& b) {
  return {a.raw - b.raw};
}
template <class L>
RT_INLINE Lanes<L> operator*(const Lanes<L>& a, const Lanes<L>& b) {
  return {a.raw * b.raw};
}
template <class L>
RT_INLINE Lanes<L> operator/(const Lanes<L>& a, const Lanes<L>& b) {
  return {a.raw / b.raw};
}

/// Returns `a * b + c`: rounded once where the level is `fused`, else twice.
template <class L>
RT_INLINE Lanes<L> multiply_add(const Lanes<L>& a, const Lanes<L>& b, const Lanes<L>& c) {
  if constexpr (!L::fused) {
    return {a.raw * b.raw + c.raw};
  } else {
#if defined(__clang__)
    return {__builtin_elementwise_fma(a.raw, b.raw, c.raw)};
#else  // GCC has no operation for any width.
#if defined(__x86_64__)
    if constexpr (L::width == 16) {
      return {__builtin_ia32_vfmaddps512_mask(a.raw, b.raw, c.raw, 0xffff, 4)};
    } else if constexpr (L::width == 8) {
      return {__builtin_ia32_vfmaddps256(a.raw, b.raw, c.raw)};
    }
#endif
    Lanes<L> result;
    for (int i = 0; i < L::width; ++i) {
      result.raw[i] = __builtin_fmaf(a.raw[i], b.raw[i], c.raw[i]);
    }
    return result;
#endif
  }
}

/// Returns `a * b + c` for a number `b` and `c`: a step of Horner's rule.
template <class L>
RT_INLINE Lanes<L> multiply_add(const Lanes<L>& a, const Lanes<L>& b, float c) {
  return multiply_add(a, b, Lanes<L>::splat(c));
}

/// Returns `yes` where `mask`, the result of a comparison of raw vectors, holds, and `no`
/// elsewhere.
template <class L>
RT_INLINE Lanes<L> select(typename Lanes<L>::Bits mask, const Lanes<L>& yes, const Lanes<L>& no) {
  return {mask ? yes.raw : no.raw};
}

/// Returns the larger values; that of `b` where either is NaN.
template <class L>
RT_INLINE Lanes<L> larger(const Lanes<L>& a, const Lanes<L>& b) {
  return {a.raw > b.raw ? a.raw : b.raw};
}

/// Returns the smaller values; that of `b` where either is NaN.
template <class L>
RT_INLINE Lanes<L> smaller(const Lanes<L>& a, const Lanes<L>& b) {
  return {a.raw < b.raw ? a.raw : b.raw};
}

/// Returns the values without their signs.
template <class L>
RT_INLINE Lanes<L> magnitude(const Lanes<L>& a) {
  using Bits = typename Lanes<L>::Bits;
  return {(typename Lanes<L>::Raw)((Bits)a.raw & 0x7fffffff)};
}

/// Returns the magnitudes of `a` with the signs of `b`.
template <class L>
RT_INLINE Lanes<L> with_sign(const Lanes<L>& a, const Lanes<L>& b) {
  using Bits = typename Lanes<L>::Bits;
  const Bits sign = (Bits)b.raw & static_cast<std::int32_t>(0x80000000);
  return {(typename Lanes<L>::Raw)(((Bits)a.raw & 0x7fffffff) | sign)};
}

/// Returns the square roots.
template <class L>
RT_INLINE Lanes<L> square_root(const Lanes<L>& a) {
  Lanes<L> result;
  for (int i = 0; i < L::width; ++i) result.raw[i] = __builtin_sqrtf(a.raw[i]);
  return result;
}

/// Returns the lanes of `a` in the order `i ^ distance`: blocks of `distance` lanes change places.
template <int distance, class L, int... i>
RT_INLINE Lanes<L> exchanged(const Lanes<L>& a, std::integer_sequence<int, i...>) {
  return {__builtin_shufflevector(a.raw, a.raw, (i ^ distance)...)};
}

/// Returns a vector whose first lane is all lanes of `a` put together by `combine`, by halves:
/// always in the same order.
template <class Combine, class L, int distance = L::width / 2>
RT_INLINE Lanes<L> folded(const Lanes<L>& a) {
  const auto other = exchanged<distance>(a, std::make_integer_sequence<int, L::width>{});
  const Lanes<L> half = Combine::apply(a, other);
  if constexpr (distance > 1) {
    return folded<Combine, L, distance / 2>(half);
  } else {
    return half;
  }
}

/// a + b.
struct Sum {
  template <class L>
  static RT_INLINE Lanes<L> apply(const Lanes<L>& a, const Lanes<L>& b) {
    return a + b;
  }
};

/// The larger of a and b.
struct Larger {
  template <class L>
  static RT_INLINE Lanes<L> apply(const Lanes<L>& a, const Lanes<L>& b) {
    return larger(a, b);
  }
};

/// Returns the sum of the lanes.
template <class L>
RT_INLINE float sum(const Lanes<L>& a) {
  return folded<Sum>(a).raw[0];
}

/// Returns the largest lane; NaN lanes may or may not win.
template <class L>
RT_INLINE float maximum(const Lanes<L>& a) {
  return folded<Larger>(a).raw[0];
}

/// The levels a machine can have.
enum class Level : std::uint8_t { baseline, v3, v4 };

/// Returns the level of this machine, of which the operating system saves all registers.
inline Level machine_level() {
#if defined(__x86_64__)
  std::uint32_t a = 0, b = 0, c = 0, d = 0;
  const auto query = [&](std::uint32_t leaf) {
    __asm__("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(leaf), "c"(0));
  };
  query(0);
  if (a < 7) return Level::baseline;
  query(1);
  const std::uint32_t fma_osxsave_avx = 1u << 12 | 1u << 27 | 1u << 28;
  if ((c & fma_osxsave_avx) != fma_osxsave_avx) return Level::baseline;
  std::uint32_t saved = 0, high = 0;
  __asm__("xgetbv" : "=a"(saved), "=d"(high) : "c"(0));
  query(7);
  if ((saved & 0x06) != 0x06 || !(b & 1u << 5)) return Level::baseline;
  const std::uint32_t f_dq_bw_vl = 1u << 16 | 1u << 17 | 1u << 30 | 1u << 31;
  return (saved & 0xe6) == 0xe6 && (b & f_dq_bw_vl) == f_dq_bw_vl ? Level::v4 : Level::v3;
#else
  return Level::baseline;
#endif
}

/// The level that kernels run at: found once, when the library is loaded. Tests lower it.
inline Level level = machine_level();

#if defined(__x86_64__)
/// Runs a kernel compiled for AVX-512.
template <class Kernel, class... Arguments>
__attribute__((noinline, target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,f16c,bmi2"))) void
run_v4(Arguments... arguments) {
  Kernel::template run<V4>(arguments...);
}

/// Runs a kernel compiled for AVX2 and FMA.
template <class Kernel, class... Arguments>
__attribute__((noinline, target("avx2,fma,f16c,bmi2"))) void run_v3(Arguments... arguments) {
  Kernel::template run<V3>(arguments...);
}
#endif

/// Runs a kernel compiled for the baseline.
template <class Kernel, class... Arguments>
__attribute__((noinline)) void run_baseline(Arguments... arguments) {
  Kernel::template run<Baseline>(arguments...);
}

/// Runs `Kernel::run<L>(arguments...)` from within a kernel of the same level, as one function for
/// all its callers.
template <class L, class Kernel, class... Arguments>
RT_INLINE void call(Arguments... arguments) {
#if defined(__x86_64__)
  if constexpr (std::is_same_v<L, V4>) return run_v4<Kernel>(arguments...);
  if constexpr (std::is_same_v<L, V3>) return run_v3<Kernel>(arguments...);
#endif
  if constexpr (std::is_same_v<L, Baseline>) run_baseline<Kernel>(arguments...);
}

/// Runs `Kernel::run<L>(arguments...)` for the level of this machine.
template <class Kernel, class... Arguments>
void run(Arguments... arguments) {
#if defined(__x86_64__)
  if (level == Level::v4) return run_v4<Kernel>(arguments...);
  if (level == Level::v3) return run_v3<Kernel>(arguments...);
#endif
  run_baseline<Kernel>(arguments...);
}

}  // namespace rt::tensor::simd
