/// The element types of tensors: their names, their codes in `drupe.h`, and the 16-bit floats.
#pragma once

#include <cstdint>
#include <type_traits>

namespace rt {

/// IEEE half precision (`float16`), stored; arithmetic is done as `float`.
struct Half {
  /// The bits.
  std::uint16_t bits = 0;

  constexpr Half() = default;
  /// Creates the value nearest to `value`, ties to even.
  constexpr explicit Half(float value) : bits(rounded(value)) {}
  /// Returns the value, exactly.
  constexpr explicit operator float() const {
    const std::uint32_t sign = std::uint32_t(bits & 0x8000) << 16;
    const std::uint32_t magnitude = bits & 0x7FFF;
    if (magnitude >= 0x7C00) {
      return __builtin_bit_cast(float, sign | 0x7F800000u | (magnitude & 0x3FFu) << 13);
    }
    if (magnitude >= 0x400) {
      return __builtin_bit_cast(float, sign | ((magnitude << 13) + (112u << 23)));
    }
    const float small = static_cast<float>(magnitude) * 0x1p-24f;
    return sign ? -small : small;
  }

 private:
  /// Returns the bits of the half nearest to `value`.
  static constexpr std::uint16_t rounded(float value) {
    const auto word = __builtin_bit_cast(std::uint32_t, value);
    const auto sign = static_cast<std::uint16_t>(word >> 16 & 0x8000);
    const std::uint32_t magnitude = word & 0x7FFFFFFF;
    if (magnitude > 0x7F800000) {
      return static_cast<std::uint16_t>(sign | 0x7E00 | (magnitude >> 13 & 0x1FF));
    }
    if (magnitude >= 0x477FF000) return sign | 0x7C00;  // 65520 and above round to infinity
    if (magnitude < 0x38800000) {
      // Below 2**-14: adding 0.5 lets the hardware round to a multiple of 2**-24.
      const float shifted = __builtin_bit_cast(float, magnitude) + 0.5f;
      return static_cast<std::uint16_t>(sign |
                                        (__builtin_bit_cast(std::uint32_t, shifted) - 0x3F000000));
    }
    const std::uint32_t odd = magnitude >> 13 & 1;
    return static_cast<std::uint16_t>(sign | ((magnitude - (112u << 23) + 0xFFF + odd) >> 13));
  }
};

/// The upper half of a `float` (`bfloat16`), stored; arithmetic is done as `float`.
struct BFloat16 {
  /// The bits.
  std::uint16_t bits = 0;

  constexpr BFloat16() = default;
  /// Creates the value nearest to `value`, ties to even.
  constexpr explicit BFloat16(float value) {
    const auto word = __builtin_bit_cast(std::uint32_t, value);
    const bool is_nan = (word & 0x7FFFFFFF) > 0x7F800000;
    bits = static_cast<std::uint16_t>(is_nan ? (word >> 16) | 0x40
                                             : (word + 0x7FFF + (word >> 16 & 1)) >> 16);
  }
  /// Returns the value, exactly.
  constexpr explicit operator float() const {
    return __builtin_bit_cast(float, std::uint32_t(bits) << 16);
  }
};

/// The codes of element types, as in `drupe.h`.
enum class DType : std::uint32_t {
  boolean = 1,
  int8 = 2,
  int16 = 3,
  int32 = 4,
  int64 = 5,
  uint8 = 6,
  uint16 = 7,
  uint32 = 8,
  uint64 = 9,
  float16 = 10,
  bfloat16 = 11,
  float32 = 12,
  float64 = 13,
};

/// What is known of an element type: `code` and `name`, as NumPy prints it.
template <typename T>
struct Scalar;

/// Describes the element type `type`.
#define RT_SCALAR(type, dtype, text)            \
  template <>                                   \
  struct Scalar<type> {                         \
    static constexpr DType code = DType::dtype; \
    static constexpr const char* name = text;   \
  }
RT_SCALAR(bool, boolean, "bool");
RT_SCALAR(std::int8_t, int8, "int8");
RT_SCALAR(std::int16_t, int16, "int16");
RT_SCALAR(std::int32_t, int32, "int32");
RT_SCALAR(std::int64_t, int64, "int64");
RT_SCALAR(std::uint8_t, uint8, "uint8");
RT_SCALAR(std::uint16_t, uint16, "uint16");
RT_SCALAR(std::uint32_t, uint32, "uint32");
RT_SCALAR(std::uint64_t, uint64, "uint64");
RT_SCALAR(Half, float16, "float16");
RT_SCALAR(BFloat16, bfloat16, "bfloat16");
RT_SCALAR(float, float32, "float32");
RT_SCALAR(double, float64, "float64");
#undef RT_SCALAR

/// `true` iff `T` is stored in fewer bits than it is calculated in.
template <typename T>
inline constexpr bool is_short_float = std::is_same_v<T, Half> || std::is_same_v<T, BFloat16>;

/// `true` iff `T` is a real floating type.
template <typename T>
inline constexpr bool is_floating = std::is_floating_point_v<T> || is_short_float<T>;

/// The type that elements of type `T` are calculated in.
template <typename T>
using Computed = std::conditional_t<is_short_float<T>, float, T>;

/// Returns `value` as element type `To`: floats to integers toward zero, numbers to `bool` by being
/// other than zero. Floats that do not fit give an unspecified integer, as in NumPy.
template <typename To, typename From>
constexpr To scalar_cast(From value) {
  if constexpr (std::is_same_v<To, From>) {
    return value;
  } else if constexpr (is_short_float<From>) {
    return scalar_cast<To>(static_cast<float>(value));
  } else if constexpr (is_short_float<To>) {
    return To(static_cast<float>(value));
  } else if constexpr (std::is_same_v<To, bool>) {
    return value != From(0);
  } else if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>) {
    // Through int64, so that a value that only the C++ rules forbid is defined.
    if (value >= From(-0x1p63) && value < From(0x1p63)) {
      return static_cast<To>(static_cast<std::int64_t>(value));
    }
    if (std::is_same_v<To, std::uint64_t> && value > 0 && value < From(0x1p64)) {
      return static_cast<To>(static_cast<std::uint64_t>(value));
    }
    return static_cast<To>(std::int64_t(-0x7FFFFFFFFFFFFFFF - 1));
  } else {
    return static_cast<To>(value);
  }
}

}  // namespace rt
