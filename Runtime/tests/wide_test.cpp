// Division of 128-bit integers, which compilers leave to `wide.cpp`.

#include <cstdint>

#include "check.hpp"

using Wide = unsigned __int128;
using Signed = __int128;

extern "C" {
Wide __udivti3(Wide a, Wide b);
Wide __umodti3(Wide a, Wide b);
Signed __divti3(Signed a, Signed b);
Signed __modti3(Signed a, Signed b);
}

namespace {

/// The next of a fixed sequence of numbers of all sizes.
Wide next() {
  static std::uint64_t state = 1;
  const auto step = [] { return state = state * 6364136223846793005u + 1442695040888963407u; };
  const Wide number = Wide(step()) << 64 | step();
  return number >> (step() >> 57);
}

void test_unsigned() {
  bool agrees = true;
  for (int i = 0; i < 20000; ++i) {
    const Wide a = next();
    const Wide b = next() | 1;
    const Wide quotient = __udivti3(a, b);
    const Wide rest = __umodti3(a, b);
    agrees &= rest < b && quotient * b + rest == a && (quotient == 0 || a / quotient >= b);
  }
  RT_EXPECT(agrees);
  RT_EXPECT(__udivti3(100, 7) == 14 && __umodti3(100, 7) == 2);
  RT_EXPECT(__udivti3(~Wide(0), 1) == ~Wide(0) && __udivti3(~Wide(0), ~Wide(0)) == 1);
}

void test_signed() {
  RT_EXPECT(__divti3(-7, 2) == -3 && __modti3(-7, 2) == -1);
  RT_EXPECT(__divti3(7, -2) == -3 && __modti3(7, -2) == 1);
  const Signed least = Signed(Wide(1) << 127);
  RT_EXPECT(__divti3(least, 1) == least && __modti3(least, 10) == -8);
}

}  // namespace

int main() {
  test_unsigned();
  test_signed();
  return rt::test::report();
}
