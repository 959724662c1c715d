/// tensor.attention.
///
/// One head of one text at a time: its keys and values are packed into panels, and a few rows of
/// scores, never all of them, are computed, made weights of and multiplied with the values. A token
/// that may not be attended to has the weight 0 exactly, so that padding changes no bit.
#pragma once

#include <optional>

#include "normalize.hpp"
#include "packed.hpp"

namespace rt::tensor {

/// Attention to compute; all pointers stay the caller's.
struct Attention {
  /// (batch, tokens, heads * size), row-major.
  const float *q = nullptr, *k = nullptr, *v = nullptr;
  float* y = nullptr;
  std::int64_t batch = 0, tokens = 0, heads = 0, size = 0;
  float scale = 1;
  /// (batch, heads, tokens, tokens) by the strides: what may be attended to, or what is added to
  /// the scores; at most one of them.
  const bool* allowed = nullptr;
  const float* added = nullptr;
  Shape mask_strides;

  /// The number of panels of 16 that hold `count` columns.
  static std::int64_t panels(std::int64_t count) { return (count + 15) / 16; }
  /// The tokens, filled up to whole panels.
  std::int64_t width() const { return 16 * panels(tokens); }
  /// Returns how many floats of scratch each thread needs: keys, values, a row of the mask, and
  /// up to eight rows of scores and of results.
  std::int64_t scratch() const {
    const std::int64_t columns = 16 * panels(size);
    return width() * size + columns * tokens + width() + 8 * width() + 8 * columns;
  }
};

namespace simd {

/// Packs the transpose of a head's keys, rows of `size` values `stride` apart, into panels of 16
/// tokens: [tokens / 16][size][16], filled up with zeros.
inline void pack_keys(const float* k, std::int64_t stride, std::int64_t tokens, std::int64_t size,
                      float* panels) {
  for (std::int64_t first = 0; first < tokens; first += panel) {
    for (std::int64_t i = 0; i < panel; ++i) {
      const bool inside = first + i < tokens;
      for (std::int64_t d = 0; d < size; ++d) {
        panels[d * panel + i] = inside ? k[(first + i) * stride + d] : 0.0f;
      }
    }
    panels += size * panel;
  }
}

/// Packs a head's values into panels of 16 columns: [size / 16][tokens][16].
inline void pack_values(const float* v, std::int64_t stride, std::int64_t tokens, std::int64_t size,
                        float* panels) {
  for (std::int64_t first = 0; first < size; first += panel) {
    for (std::int64_t t = 0; t < tokens; ++t, panels += panel) {
      for (std::int64_t i = 0; i < panel; ++i) {
        panels[i] = first + i < size ? v[t * stride + first + i] : 0.0f;
      }
    }
  }
}

/// Writes what is added to the scores of the token `row`: 0, the mask, or -infinity where attention
/// is not allowed and beyond the tokens.
inline void mask_row(const Attention& a, std::int64_t text, std::int64_t head, std::int64_t row,
                     float* out) {
  const Shape& strides = a.mask_strides;
  const std::int64_t step = strides.rank() ? strides[3] : 0;
  const std::int64_t start =
      strides.rank() ? text * strides[0] + head * strides[1] + row * strides[2] : 0;
  for (std::int64_t t = 0; t < a.tokens; ++t) {
    out[t] = a.added     ? a.added[start + t * step]
             : a.allowed ? (a.allowed[start + t * step] ? 0.0f : -__builtin_inff())
                         : 0.0f;
  }
  for (std::int64_t t = a.tokens; t < a.width(); ++t) out[t] = -__builtin_inff();
}

/// Multiplies the rows at `x` with all `count` panels of `depth` rows, written to `y` rows of
/// `y_stride` apart.
template <class L>
RT_INLINE void multiply_panels(int rows, const float* x, std::int64_t x_stride, const float* panels,
                               std::int64_t depth, std::int64_t count, float* y,
                               std::int64_t y_stride) {
  float tile[L::rows * L::panels * panel];
  for (std::int64_t p = 0; p < count;) {
    const int taken = p + L::panels <= count ? L::panels : 1;
    const float* weights = panels + p * depth * panel;
    if (taken == L::panels) {
      call<L, ProductTile<float, L::panels>>(rows, x, x_stride, weights, depth * panel, depth, true,
                                             +tile);
    } else {
      call<L, ProductTile<float, 1>>(rows, x, x_stride, weights, depth * panel, depth, true, +tile);
    }
    for (int r = 0; r < rows; ++r) {
      for (int i = 0; i < taken * panel; i += L::width) {
        Lanes<L>::load(tile + r * taken * panel + i).store(y + r * y_stride + p * panel + i);
      }
    }
    p += taken;
  }
}

/// The kernel: computes the heads [first, last) of all texts, counted through, with a scratch of
/// `Attention::scratch` floats.
struct AttentionHeads {
  template <class L>
  static RT_INLINE void run(const Attention* attention, std::int64_t first, std::int64_t last,
                            float* scratch) {
    for (std::int64_t i = first; i < last; ++i) {
      run_head<L>(*attention, i / attention->heads, i % attention->heads, scratch);
    }
  }

 private:
  /// Makes weights of a row of scores: `exp(score * scale + mask)` over its sum, which it returns;
  /// 0 for a row without any.
  template <class L>
  static RT_INLINE float weigh_row(float* scores, const float* mask, std::int64_t width,
                                   float scale) {
    using V = Lanes<L>;
    V top = V::splat(-__builtin_inff());
    for (std::int64_t i = 0; i < width; i += L::width) {
      const V score = multiply_add(V::load(scores + i), V::splat(scale), V::load(mask + i));
      score.store(scores + i);
      top = larger(top, score);
    }
    const float peak = maximum(top);
    if (peak == -__builtin_inff()) {
      for (std::int64_t i = 0; i < width; ++i) scores[i] = 0.0f;
      return 0.0f;
    }
    return exponentiate_row<L>(scores, width, peak);
  }

  /// Computes one head of one text.
  template <class L>
  static RT_INLINE void run_head(const Attention& a, std::int64_t text, std::int64_t head,
                                 float* scratch) {
    const std::int64_t stride = a.heads * a.size, width = a.width();
    const std::int64_t start = text * a.tokens * stride + head * a.size;
    const std::int64_t columns = panel * Attention::panels(a.size);
    float* keys = scratch;
    float* values = keys + width * a.size;
    float* mask = values + columns * a.tokens;
    float* scores = mask + width;
    float* results = scores + L::rows * width;
    pack_keys(a.k + start, stride, a.tokens, a.size, keys);
    pack_values(a.v + start, stride, a.tokens, a.size, values);
    const bool mask_varies = a.mask_strides.rank() && a.mask_strides[2] != 0;
    mask_row(a, text, head, 0, mask);
    for (std::int64_t row = 0; row < a.tokens; row += L::rows) {
      const int rows = static_cast<int>(a.tokens - row < L::rows ? a.tokens - row : L::rows);
      multiply_panels<L>(rows, a.q + start + row * stride, stride, keys, a.size, width / panel,
                         scores, width);
      float totals[L::rows];
      for (int r = 0; r < rows; ++r) {
        if (mask_varies) mask_row(a, text, head, row + r, mask);
        totals[r] = weigh_row<L>(scores + r * width, mask, width, a.scale);
      }
      multiply_panels<L>(rows, scores, width, values, a.tokens, columns / panel, results, columns);
      for (int r = 0; r < rows; ++r) {
        const float factor = totals[r] > 0.0f ? 1.0f / totals[r] : totals[r];
        float* y = a.y + start + (row + r) * stride;
        for (std::int64_t d = 0; d < a.size; ++d) y[d] = results[r * columns + d] * factor;
      }
    }
  }
};

}  // namespace simd

/// Computes `a` with as many threads as pay.
inline void run_attention(const Attention& a) {
  const std::int64_t heads = a.batch * a.heads, scratch = a.scratch();
  const double operations = 4.0 * static_cast<double>(heads) * static_cast<double>(a.tokens) *
                            static_cast<double>(a.tokens) * static_cast<double>(a.size);
  const int count = threads_for(operations, heads);
  const auto blocks = Tensor<float>::empty(Shape{count, scratch});
  float* block = blocks.mutable_data();
  parallel(heads, count, [&](std::int64_t first, std::int64_t last, int thread) {
    simd::run<simd::AttentionHeads>(&a, first, last, block + thread * scratch);
  });
}

/// Returns the attention of `q` to `k` and `v`, all (batch, tokens, heads * size), without the
/// mask, which `set_mask` adds.
template <typename SetMask>
Result<Tensor<float>> attend(const Tensor<float>& q, const Tensor<float>& k, const Tensor<float>& v,
                             std::int64_t heads, double scale, SetMask set_mask) {
  if (q.rank() != 3 || !(k.shape() == q.shape()) || !(v.shape() == q.shape())) {
    return raise(exceptions::ValueError, "queries, keys and values differ in shape");
  }
  if (heads < 1 || q.shape()[2] % heads != 0) {
    return raise(exceptions::ValueError, "the values of a token do not divide into the heads");
  }
  const Tensor<float> queries = q.contiguous(), keys = k.contiguous(), values = v.contiguous();
  const auto result = Tensor<float>::empty(q.shape());
  Attention attention;
  attention.q = queries.data();
  attention.k = keys.data();
  attention.v = values.data();
  attention.y = result.mutable_data();
  attention.batch = q.shape()[0];
  attention.tokens = q.shape()[1];
  attention.heads = heads;
  attention.size = q.shape()[2] / heads;
  attention.scale = static_cast<float>(scale);
  RT_PROPAGATE(set_mask(attention));
  run_attention(attention);
  return result;
}

/// Returns the strides of `mask` broadcast to (batch, heads, tokens, tokens), or ValueError.
template <typename T>
Result<Shape> mask_strides(const Tensor<T>& mask, const Attention& a) {
  const Shape full{a.batch, a.heads, a.tokens, a.tokens};
  const Shape both = RT_PROPAGATE(broadcast(mask.shape(), full));
  if (!(both == full)) {
    return raise(exceptions::ValueError, "the mask has more dimensions than the scores");
  }
  return broadcast_strides(mask.shape(), mask.strides(), full);
}

/// Returns the attention for a `mask` of what may be attended to.
inline Result<Tensor<float>> attention(const Tensor<float>& q, const Tensor<float>& k,
                                       const Tensor<float>& v, const Tensor<bool>& mask,
                                       std::int64_t heads, double scale) {
  return attend(q, k, v, heads, scale, [&](Attention& a) -> Result<None> {
    a.allowed = mask.data();
    a.mask_strides = RT_PROPAGATE(mask_strides(mask, a));
    return success();
  });
}

/// Returns the attention for a `mask` that is added to the scores.
inline Result<Tensor<float>> attention(const Tensor<float>& q, const Tensor<float>& k,
                                       const Tensor<float>& v, const Tensor<float>& mask,
                                       std::int64_t heads, double scale) {
  return attend(q, k, v, heads, scale, [&](Attention& a) -> Result<None> {
    a.added = mask.data();
    a.mask_strides = RT_PROPAGATE(mask_strides(mask, a));
    return success();
  });
}

/// Returns the attention of every token to all.
inline Result<Tensor<float>> attention(const Tensor<float>& q, const Tensor<float>& k,
                                       const Tensor<float>& v, None, std::int64_t heads,
                                       double scale) {
  return attend(q, k, v, heads, scale, [](Attention&) { return success(); });
}

}  // namespace rt::tensor
