/// The exceptions of libraries, by the names under which `except` clauses know them.
#pragma once

#include <cstdint>

#include "drupe/error.hpp"
#include "drupe/number_text.hpp"

namespace rt::binascii {
inline constexpr ExceptionType Error{"Error", &exceptions::ValueError};
}
namespace rt::json {
inline constexpr ExceptionType JSONDecodeError{"JSONDecodeError", &exceptions::ValueError};

/// Returns the exception for the fault `message` at code point `position` of `document`.
[[gnu::cold, gnu::noinline]] inline Error decode_error(const Str& message, const Str& document,
                                                       std::int64_t position) {
  std::int64_t line = 1, column = 1, point = 0;
  for (const char c : document.bytes()) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    if (point++ == position) break;
    column = c == '\n' ? 1 : column + 1;
    line += c == '\n';
  }
  // A place behind the end counts on.
  if (position > point) column += position - point;
  StrBuilder out;
  out.append(message).append(": line ");
  write_int(out, line);
  out.append(" column ");
  write_int(out, column);
  out.append(" (char ");
  write_int(out, position);
  out.append(')');
  return raise(JSONDecodeError, out.finish())
      .with("msg", message)
      .with("doc", document)
      .with("pos", position)
      .with("lineno", line)
      .with("colno", column);
}
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
