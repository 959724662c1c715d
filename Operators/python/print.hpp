/// `print`.
#pragma once

#include <optional>

#include "drupe/call.hpp"
#include "drupe/text.hpp"
#include "drupe/tuple.hpp"

namespace rt::python {

/// Writes `str` of each value, with `sep` between them and `end` after. The arguments come in the
/// order of the signature: the values, then `sep` and `end`.
template <typename... Arguments>
None print(const Arguments&... arguments) {
  constexpr std::size_t count = sizeof...(Arguments) - 2;
  const std::tuple<const Arguments&...> all(arguments...);
  const std::optional<Str>& sep = std::get<count>(all);
  const std::optional<Str>& end = std::get<count + 1>(all);
  StrBuilder line;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    ((I ? void(sep ? line.append(*sep) : line.append(' ')) : void(), rt::write_str(line, std::get<I>(all))),
     ...);
  }(std::make_index_sequence<count>{});
  end ? line.append(*end) : line.append('\n');
  if (const Call* call = current_call()) call->print(line.bytes());
  return None{};
}

}  // namespace rt::python
