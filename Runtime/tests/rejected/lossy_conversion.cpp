// expected: convert
// Only conversions that keep the value are made silently.
#include "drupe/runtime.hpp"

std::int64_t truncate(double value) { return rt::convert<std::int64_t>(value); }
