// expected: hash
// A list cannot be a key.
#include "drupe/runtime.hpp"

bool find(const rt::Dict<rt::List<std::int64_t>, bool>& dict) {
  return dict.contains(rt::List<std::int64_t>());
}
