/// The exceptions of libraries, by the names under which `except` clauses know them.
#pragma once

#include "drupe/error.hpp"

namespace rt::binascii {
inline constexpr ExceptionType Error{"Error", &exceptions::ValueError};
}
namespace rt::json {
inline constexpr ExceptionType JSONDecodeError{"JSONDecodeError", &exceptions::ValueError};
}
namespace rt::re {
inline constexpr ExceptionType error{"error", &exceptions::Exception};
}
namespace rt::statistics {
inline constexpr ExceptionType StatisticsError{"StatisticsError", &exceptions::ValueError};
}
namespace rt::struct_ {
inline constexpr ExceptionType error{"error", &exceptions::Exception};
}
