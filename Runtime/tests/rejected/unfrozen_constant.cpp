// expected: needs its own rt::Freeze
// A captured object that holds shared texts must say how they become immortal.
#include "drupe/runtime.hpp"

struct Tokenizer {
  rt::Str name;
};

void capture(rt::Constant<Tokenizer>& constant) { constant.set(Tokenizer{}); }
