// expected: constant
// A text over characters that may change must be a copy: only literals are taken as they are.
#include "drupe/runtime.hpp"

rt::Str wrap(const char (&buffer)[8]) { return rt::Str(buffer); }
