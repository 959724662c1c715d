// expected: unused
// A raising kernel's result may not be dropped: the exception would vanish.
#include "drupe/runtime.hpp"

void forget() { rt::checked_add(1, 2); }
