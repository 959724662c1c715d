// expected: Truth
// A tensor of several elements is neither true nor false: an operator raises for it.
#include "drupe/runtime.hpp"

bool test(const rt::Tensor<float>& tensor) { return rt::truth(tensor); }
