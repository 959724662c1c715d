// Division of 128-bit integers: compilers call these functions by name, and no C library has them.
#include <cstdint>

namespace {

using Wide = unsigned __int128;

/// The number of zero bits above the highest one of `x`, which is not 0.
int leading_zeros(Wide x) {
  const auto high = static_cast<std::uint64_t>(x >> 64);
  if (high != 0) return __builtin_clzll(high);
  return 64 + __builtin_clzll(static_cast<std::uint64_t>(x));
}

/// Returns `a / b`, bit by bit, and leaves the remainder in `a`. Division by 0 gives 0.
Wide divide(Wide& a, Wide b) {
  if (b == 0 || a < b) return 0;
  Wide quotient = 0;
  int shift = leading_zeros(b) - leading_zeros(a);
  for (b <<= shift; shift >= 0; --shift, b >>= 1) {
    quotient <<= 1;
    if (a < b) continue;
    a -= b;
    quotient |= 1;
  }
  return quotient;
}

/// The absolute value of `x`, which for the least one is beyond the signed range.
Wide magnitude(__int128 x) { return x < 0 ? -static_cast<Wide>(x) : static_cast<Wide>(x); }

/// Returns `x`, negated if `negative`.
__int128 with_sign(Wide x, bool negative) { return static_cast<__int128>(negative ? -x : x); }

}  // namespace

extern "C" {

/// Returns the quotient of unsigned numbers.
unsigned __int128 __udivti3(unsigned __int128 a, unsigned __int128 b) { return divide(a, b); }

/// Returns the remainder of unsigned numbers.
unsigned __int128 __umodti3(unsigned __int128 a, unsigned __int128 b) {
  divide(a, b);
  return a;
}

/// Returns the quotient, rounded towards 0.
__int128 __divti3(__int128 a, __int128 b) {
  Wide dividend = magnitude(a);
  return with_sign(divide(dividend, magnitude(b)), (a < 0) != (b < 0));
}

/// Returns the remainder, which has the sign of `a`.
__int128 __modti3(__int128 a, __int128 b) {
  Wide dividend = magnitude(a);
  divide(dividend, magnitude(b));
  return with_sign(dividend, a < 0);
}

}  // extern "C"
