/// The type of a value of the C interface as an annotation gives it, for messages.
#pragma once

#include "drupe/drupe.h"
#include "drupe/builder.hpp"
#include "drupe/str.hpp"

namespace rt::abi {

/// Appends the type of `value`: `list[int | str]`, `Tensor[float64]`.
void describe(StrBuilder& out, const drupe_value& value);

/// Returns the name of an element type, as NumPy prints it; `unknown` for other codes.
const char* dtype_name(std::uint32_t dtype);

}  // namespace rt::abi
