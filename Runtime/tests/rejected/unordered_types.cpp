// expected: less
// Python cannot order a text and a number; the compiler reports it before it comes to this.
#include "drupe/runtime.hpp"

bool compare(const rt::Str& a, std::int64_t b) { return rt::less(a, b); }
