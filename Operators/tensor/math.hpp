/// exp, log, erf, tanh, sine and cosine of float32 vectors: our own, so that their bits depend on
/// the instruction-set level only and not on a platform's library.
///
/// The polynomials are minimax fits of the functions named beside them; the comments give the error
/// of the fit, the tests that of the whole function over all floats.
#pragma once

#include <limits>

#include "simd.hpp"

namespace rt::tensor::simd {

/// Returns the polynomial with the given coefficients, highest power first, at `x`.
template <class L, class... Rest>
RT_INLINE Lanes<L> polynomial(const Lanes<L>& x, float highest, Rest... rest) {
  Lanes<L> result = Lanes<L>::splat(highest);
  ((result = multiply_add(result, x, rest)), ...);
  return result;
}

/// Returns 2^n for the integer values `n` in [-126, 127].
template <class L>
RT_INLINE Lanes<L> power_of_two(typename Lanes<L>::Bits n) {
  return {(typename Lanes<L>::Raw)((n + 127) << 23)};
}

/// A number parted as `n * ln 2 + rest`.
template <class L>
struct Parted {
  /// 1.5 * 2^23 + n: its low bits are those of the integer n.
  Lanes<L> shifted;
  Lanes<L> rest;
};

/// Returns `x`, of a magnitude below 2^21, parted with the nearest n.
template <class L>
RT_INLINE Parted<L> parted(const Lanes<L>& x) {
  using V = Lanes<L>;
  const V shift = V::splat(12582912.0f);
  const V shifted = multiply_add(x, V::splat(1.44269504f), shift);
  const V n = shifted - shift;
  const V rest = multiply_add(n, V::splat(-0.693359375f), x);  // ln 2 in two, the first is short
  return {shifted, multiply_add(n, V::splat(2.12194440e-4f), rest)};
}

/// Returns e^r for magnitudes up to ln(2) / 2.
template <class L>
RT_INLINE Lanes<L> exp_small(const Lanes<L>& r) {
  // (e^r - 1 - r) / r^2, error 3e-9.
  const Lanes<L> tail =
      polynomial(r, 0.00139506022f, 0.00836895313f, 0.041666206f, 0.166665182f, 0.5f);
  return multiply_add(r * r, tail, r) + Lanes<L>::splat(1.0f);
}

/// Returns e^x: within 1 ulp with fused multiply-add, 2 without; 0 and infinity beyond the range.
template <class L>
RT_INLINE Lanes<L> exp(const Lanes<L>& x) {
  using Bits = typename Lanes<L>::Bits;
  using V = Lanes<L>;
  const V inside = smaller(V::splat(89.0f), larger(V::splat(-104.0f), x));
  const Parted<L> parts = parted(inside);
  // 2^n in two factors: the product may be subnormal or infinite.
  const Bits whole = (Bits)parts.shifted.raw - 0x4b400000;
  const Bits half = whole >> 1;
  return exp_small(parts.rest) * power_of_two<L>(half) * power_of_two<L>(whole - half);
}

/// Returns e^x for x up to 0, where results below 2^-126 are 0.
template <class L>
RT_INLINE Lanes<L> exp_down(const Lanes<L>& x) {
  using Bits = typename Lanes<L>::Bits;
  using V = Lanes<L>;
  const V lowest = V::splat(-87.0f);
  const Parted<L> parts = parted(larger(lowest, x));
  const Bits value = (Bits)exp_small(parts.rest).raw + ((Bits)parts.shifted.raw << 23);
  return select(x.raw < lowest.raw, V::splat(0.0f), V{(typename V::Raw)value});
}

/// Returns the natural logarithm: within 1 ulp; -infinity for 0, NaN for negative values.
template <class L>
RT_INLINE Lanes<L> log(const Lanes<L>& x) {
  using Bits = typename Lanes<L>::Bits;
  using V = Lanes<L>;
  const Bits tiny = x.raw < V::splat(std::numeric_limits<float>::min()).raw;
  const V normal = select(tiny, x * V::splat(8388608.0f), x);
  // x = m * 2^e with m in [sqrt(1/2), sqrt(2)).
  const Bits bits = (Bits)normal.raw;
  const Bits exponent = (bits - 0x3f3504f3) >> 23;
  const V f = V{(typename V::Raw)(bits - (exponent << 23))} - V::splat(1.0f);
  V e{__builtin_convertvector(exponent, typename V::Raw)};
  e = select(tiny, e - V::splat(23.0f), e);
  // (ln(1 + f) - f + f^2/2) / f^3, error 8e-10.
  const V tail = polynomial(f, 0.0675757006f, -0.116943352f, 0.118935123f, -0.124030836f,
                            0.142185539f, -0.166680902f, 0.200021669f, -0.250000089f, 0.333333105f);
  const V square = f * f;
  V small = multiply_add(e, V::splat(-2.12194440e-4f), square * f * tail);
  small = multiply_add(square, V::splat(-0.5f), small);
  V result = multiply_add(e, V::splat(0.693359375f), small + f);
  const float infinity = std::numeric_limits<float>::infinity();
  result = select(x.raw == V::splat(infinity).raw, x, result);
  result = select(x.raw == V::splat(0.0f).raw, V::splat(-infinity), result);
  result =
      select(x.raw < V::splat(0.0f).raw, V::splat(std::numeric_limits<float>::quiet_NaN()), result);
  return select(x.raw != x.raw, x, result);
}

/// Returns 1 - erf(t) for t in [0.92, 4.05].
template <class L>
RT_INLINE Lanes<L> large_erfc(const Lanes<L>& t) {
  // ln(erfc(t)), error 2e-9 in erfc.
  return exp(polynomial(t, 0.000194945766f, -0.0030336834f, 0.022189742f, -0.10385631f,
                        -0.637265801f, -1.12762737f, -0.000207017554f));
}

/// Returns erf(x) for magnitudes up to 0.93.
template <class L>
RT_INLINE Lanes<L> small_erf(const Lanes<L>& x) {
  // erf(x) / x - 1 in x^2, relative error 5e-10.
  const Lanes<L> tail = polynomial(x * x, 8.31677535e-05f, -0.000813001301f, 0.00519990688f,
                                   -0.0268589407f, 0.112836875f, -0.376126319f, 0.128379166f);
  return multiply_add(x, tail, x);
}

/// Returns the error function: within 2 ulp, and 1e-7 absolute.
template <class L>
RT_INLINE Lanes<L> erf(const Lanes<L>& x) {
  using V = Lanes<L>;
  const V t = smaller(magnitude(x), V::splat(4.0f));
  const V large = with_sign(V::splat(1.0f) - large_erfc(t), x);
  const V result = select(t.raw > V::splat(0.925f).raw, large, small_erf(x));
  return select(x.raw != x.raw, x, result);
}

/// Returns the hyperbolic tangent: within 2 ulp.
template <class L>
RT_INLINE Lanes<L> tanh(const Lanes<L>& x) {
  using V = Lanes<L>;
  const V t = smaller(magnitude(x), V::splat(10.0f));
  const V one = V::splat(1.0f);
  const V large = with_sign(one - V::splat(2.0f) / (exp(t + t) + one), x);
  // (tanh(x) / x - 1) / x^2 on [0, 0.63], in x^2, error 5e-9.
  const V square = x * x;
  const V tail = polynomial(square, -0.00567931216f, 0.0206181295f, -0.0537340008f, 0.133313835f,
                            -0.333332807f);
  const V small = multiply_add(x * square, tail, x);
  const V result = select(t.raw > V::splat(0.625f).raw, large, small);
  return select(x.raw != x.raw, x, result);
}

/// Returns 1 / (1 + e^-x): within 3 ulp.
template <class L>
RT_INLINE Lanes<L> sigmoid(const Lanes<L>& x) {
  using V = Lanes<L>;
  const V zero = V::splat(0.0f), one = V::splat(1.0f);
  const V power = exp(zero - magnitude(x));  // at most 1, and subnormal for large magnitudes
  return select(x.raw < zero.raw, power, one) / (one + power);
}

/// Returns x * (1 + erf(x / sqrt(2))) / 2: within 1e-7, or 1 ulp where that is more.
template <class L>
RT_INLINE Lanes<L> gelu(const Lanes<L>& x) {
  using V = Lanes<L>;
  const V zero = V::splat(0.0f), limit = V::splat(4.0f);
  const V t = magnitude(x) * V::splat(0.707106781f);
  // ln(erfc(t)) on [0, 4], error 2e-9 in erfc; erfc is 0 beyond.
  const V logarithm = polynomial(smaller(t, limit), 6.02843147e-06f, -8.49614444e-05f,
                                 0.000497539237f, -0.00137002917f, -0.000214502608f, 0.0194291137f,
                                 -0.1028926f, -0.636594772f, -1.12838137f, 4.14068424e-08f);
  const V complement = select(t.raw < limit.raw, exp_down(logarithm), zero);
  // max(x, 0) - |x| erfc(t) / 2 loses nothing to cancellation.
  return larger(zero, x) - V::splat(0.5f) * magnitude(x) * complement;
}

/// The largest magnitude that `sine_or_cosine` reduces exactly enough.
inline constexpr float trigonometric_limit = 4.0e6f;

/// Returns sin(x), or cos(x) for `quarters` = 1, for magnitudes up to `trigonometric_limit`: within
/// 2 ulp.
template <class L>
RT_INLINE Lanes<L> sine_or_cosine(const Lanes<L>& x, int quarters) {
  using Bits = typename Lanes<L>::Bits;
  using V = Lanes<L>;
  using Wide = typename V::Wide;
  const Wide wide = __builtin_convertvector(x.raw, Wide);
  const double shift = 6755399441055744.0;  // 1.5 * 2^52: its last bit is worth one
  const Wide turns = (wide * 0.63661977236758134308 + shift) - shift;
  // pi / 2 in two parts, of which the first times turns is exact.
  const Wide reduced = (wide - turns * 1.57079632673412561417) - turns * 6.07710050650619224932e-11;
  const V r{__builtin_convertvector(reduced, typename V::Raw)};
  const V square = r * r;
  // (sin(r) / r - 1) / r^2 and (cos(r) - 1 + r^2/2) / r^4 on [0, pi/4], in r^2.
  const V odd = polynomial(square, -0.000195160115f, 0.00833216868f, -0.166666552f);
  const V even = polynomial(square, 2.44370076e-05f, -0.00138873549f, 0.0416666456f);
  const V sine = multiply_add(r * square, odd, r);
  const V cosine = multiply_add(square * square, even, multiply_add(square, V::splat(-0.5f), 1.0f));
  const Bits quadrant = __builtin_convertvector(turns, Bits) + quarters;
  const V value = select((quadrant & 1) != 0, cosine, sine);
  return {(typename V::Raw)((Bits)value.raw ^ ((quadrant & 2) << 30))};
}

}  // namespace rt::tensor::simd
