/// The checks of the runtime's tests: `RT_EXPECT(condition)` counts, and `report()` ends a test.
#pragma once

#include <cstdio>

namespace rt::test {

/// The numbers of checks that held and that did not.
inline int passed = 0;
inline int failed = 0;

/// Counts a check, and prints the one that failed.
inline void expect(bool condition, const char* text, const char* file, int line) {
  if (condition) {
    ++passed;
  } else {
    ++failed;
    std::printf("%s:%d: expected %s\n", file, line, text);
  }
}

/// Prints the counts for the runner and returns the exit code.
inline int report() {
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed ? 1 : 0;
}

}  // namespace rt::test

/// Counts whether a condition holds.
#define RT_EXPECT(...) ::rt::test::expect((__VA_ARGS__), #__VA_ARGS__, __FILE__, __LINE__)
