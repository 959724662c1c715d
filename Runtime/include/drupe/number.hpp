/// Numbers: checked 64-bit integers, `complex`, and the object protocol of `None`, `bool`, `int`,
/// `float` and `complex`.
#pragma once

#include <cstdint>
#include <string_view>

#include "drupe/builder.hpp"
#include "drupe/error.hpp"
#include "drupe/number_text.hpp"
#include "drupe/protocol.hpp"

namespace rt {

/// A Python `complex`.
struct Complex {
  /// The real part.
  double real = 0;
  /// The imaginary part.
  double imag = 0;
  friend constexpr bool operator==(const Complex&, const Complex&) = default;
};

/// The exception for an exact result that `int` cannot hold.
[[gnu::cold, gnu::noinline]] inline Error integer_overflow() {
  return raise(exceptions::OverflowError, "integer result does not fit in 64 bits");
}

/// `a + b`, or OverflowError.
RT_INLINE Result<std::int64_t> checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return integer_overflow();
  return sum;
}

/// `a - b`, or OverflowError.
RT_INLINE Result<std::int64_t> checked_sub(std::int64_t a, std::int64_t b) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a, b, &difference)) return integer_overflow();
  return difference;
}

/// `a * b`, or OverflowError.
RT_INLINE Result<std::int64_t> checked_mul(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return integer_overflow();
  return product;
}

/// `-a`, or OverflowError.
RT_INLINE Result<std::int64_t> checked_neg(std::int64_t a) { return checked_sub(0, a); }

/// `hash(value)` of a float, as CPython computes it.
std::int64_t hash_double(double value);

/// A hash of bytes, the same in every process.
std::int64_t hash_bytes(std::string_view bytes);

/// `hash(value)` of an integer, as CPython computes it: modulo 2**61 - 1, and never -1.
inline std::int64_t hash_int(std::int64_t value) {
  constexpr std::int64_t modulus = (std::int64_t(1) << 61) - 1;
  const std::int64_t hash = value % modulus;
  return hash == -1 ? -2 : hash;
}

/// `a == b`, exactly: the integer is not rounded.
inline bool equal_exactly(std::int64_t a, double b) {
  // 2**63 is the first float beyond every int; a NaN fails both comparisons.
  return b >= -0x1p63 && b < 0x1p63 && static_cast<double>(static_cast<std::int64_t>(b)) == b &&
         static_cast<std::int64_t>(b) == a;
}

/// `a < b`, exactly: the integer is not rounded.
inline bool less_exactly(std::int64_t a, double b) {
  if (b != b) return false;
  if (b >= 0x1p63) return true;
  if (b < -0x1p63) return false;
  const auto whole = static_cast<std::int64_t>(b);
  return a < whole || (a == whole && static_cast<double>(whole) < b);
}

/// `a < b`, exactly: the integer is not rounded.
inline bool less_exactly(double a, std::int64_t b) {
  if (a != a) return false;
  if (a >= 0x1p63) return false;
  if (a < -0x1p63) return true;
  const auto whole = static_cast<std::int64_t>(a);
  return whole < b || (whole == b && a < static_cast<double>(whole));
}

/// Numbers are equal across types.
template <typename A, typename B>
  requires(is_number<A> && is_number<B>)
struct Equal<A, B> {
  static bool of(A a, B b) {
    if constexpr (std::is_same_v<A, double> == std::is_same_v<B, double>) {
      return static_cast<std::common_type_t<A, B>>(a) == static_cast<std::common_type_t<A, B>>(b);
    } else if constexpr (std::is_same_v<A, double>) {
      return equal_exactly(b, a);
    } else {
      return equal_exactly(a, b);
    }
  }
};

/// Numbers are ordered across types.
template <typename A, typename B>
  requires(is_number<A> && is_number<B>)
struct Less<A, B> {
  static bool of(A a, B b) {
    if constexpr (std::is_same_v<A, double> == std::is_same_v<B, double>) {
      return a < b;
    } else {
      return less_exactly(a, b);
    }
  }
};

/// What may be any of several numbers is ordered as what it is.
template <typename... A, typename B>
  requires(is_number<A> && ...) && is_number<B>
struct Less<std::variant<A...>, B> {
  static bool of(const std::variant<A...>& a, B b) {
    return rt::visit(a, [b](auto held) { return rt::less(held, b); });
  }
};
template <typename A, typename... B>
  requires is_number<A> && (is_number<B> && ...)
struct Less<A, std::variant<B...>> {
  static bool of(A a, const std::variant<B...>& b) {
    return rt::visit(b, [a](auto held) { return rt::less(a, held); });
  }
};
template <typename... A, typename... B>
  requires((is_number<A> && ...) && (is_number<B> && ...))
struct Less<std::variant<A...>, std::variant<B...>> {
  static bool of(const std::variant<A...>& a, const std::variant<B...>& b) {
    return rt::visit(a, [&b](auto held) { return rt::less(held, b); });
  }
};

/// Items of containers that nothing is put into.
template <>
struct Less<None, None> {
  static bool of(None, None) { return false; }
};

template <>
struct Equal<None, None> {
  static bool of(None, None) { return true; }
};
template <>
struct Equal<Ellipsis, Ellipsis> {
  static bool of(Ellipsis, Ellipsis) { return true; }
};
template <>
struct Equal<Complex, Complex> {
  static bool of(const Complex& a, const Complex& b) { return a == b; }
};
template <typename T>
  requires is_number<T>
struct Equal<Complex, T> {
  static bool of(const Complex& a, T b) { return a.imag == 0 && rt::equal(a.real, b); }
};
template <typename T>
  requires is_number<T>
struct Equal<T, Complex> {
  static bool of(T a, const Complex& b) { return b.imag == 0 && rt::equal(a, b.real); }
};

template <>
struct Hash<None> {
  static std::int64_t of(None) { return 0x5E17E; }
};
template <>
struct Hash<bool> {
  static std::int64_t of(bool value) { return value; }
};
template <>
struct Hash<std::int64_t> {
  static std::int64_t of(std::int64_t value) { return hash_int(value); }
};
template <>
struct Hash<double> {
  static std::int64_t of(double value) { return hash_double(value); }
};
template <>
struct Hash<Complex> {
  static std::int64_t of(const Complex& value) {
    const auto hash =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(hash_double(value.real)) +
                                  1000003u * static_cast<std::uint64_t>(hash_double(value.imag)));
    return hash == -1 ? -2 : hash;
  }
};

template <>
struct Repr<None> {
  static void write(StrBuilder& out, None) { out.append("None"); }
};
template <>
struct Repr<Ellipsis> {
  static void write(StrBuilder& out, Ellipsis) { out.append("Ellipsis"); }
};
template <>
struct Repr<bool> {
  static void write(StrBuilder& out, bool value) { out.append(value ? "True" : "False"); }
};
template <>
struct Repr<std::int64_t> {
  static void write(StrBuilder& out, std::int64_t value) { write_int(out, value); }
};
template <>
struct Repr<double> {
  static void write(StrBuilder& out, double value) { write_double(out, value); }
};
template <>
struct Repr<Complex> {
  static void write(StrBuilder& out, const Complex& value) {
    write_complex(out, value.real, value.imag);
  }
};

template <>
struct Truth<None> {
  static bool of(None) { return false; }
};
template <>
struct Truth<bool> {
  static bool of(bool value) { return value; }
};
template <>
struct Truth<std::int64_t> {
  static bool of(std::int64_t value) { return value != 0; }
};
template <>
struct Truth<double> {
  static bool of(double value) { return value != 0; }
};
template <>
struct Truth<Complex> {
  static bool of(const Complex& value) { return value.real != 0 || value.imag != 0; }
};

/// The names of a type without parameters: `annotation` where it differs from `name`.
#define RT_TYPE_NAME(type, class_name, annotation)                 \
  template <>                                                      \
  struct TypeName<type> {                                          \
    static constexpr std::string_view name = class_name;           \
    static void write(StrBuilder& out) { out.append(annotation); } \
  }
RT_TYPE_NAME(None, "NoneType", "None");
RT_TYPE_NAME(Ellipsis, "ellipsis", "ellipsis");
RT_TYPE_NAME(bool, "bool", "bool");
RT_TYPE_NAME(std::int64_t, "int", "int");
RT_TYPE_NAME(double, "float", "float");
RT_TYPE_NAME(Complex, "complex", "complex");
RT_TYPE_NAME(Str, "str", "str");
RT_TYPE_NAME(Bytes, "bytes", "bytes");
#undef RT_TYPE_NAME

}  // namespace rt
