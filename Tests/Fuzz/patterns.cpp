/// The machine of regular expressions for `patterns.py`: one call finds all matches of a pattern.
#include <cstdint>
#include <string_view>

#include "Operators/re/search.hpp"

namespace {

/// Writes the ends of the matches and their groups, as bytes, to `out`; returns their number.
template <bool ascii>
std::int64_t find_all(const rt::re::Program& program, std::string_view text, std::int64_t mode,
                      std::int64_t* out, std::int64_t limit) {
  rt::re::Search<ascii> search(program, text, 0, text.size());
  std::int64_t count = 0;
  const auto note = [&] {
    const auto put = [&](const char* at) { *out++ = at ? at - text.data() : -1; };
    put(search.start());
    put(search.end());
    for (const char* mark : search.machine().marks()) put(mark);
    *out++ = search.machine().last_group();
    ++count;
  };
  if (mode < 2) {
    if (search.match(mode == 1)) note();
    return count;
  }
  while (count < limit && search.next()) note();
  return count;
}

}  // namespace

/// Matches (`mode` 0), matches all (1), or finds all matches (2).
extern "C" std::int64_t find_all(const std::uint32_t* code, std::int64_t groups, const char* text,
                                 std::int64_t size, std::int64_t mode, std::int64_t* out,
                                 std::int64_t limit) {
  const rt::re::Program program{"", 0, 0, code, groups, nullptr, 0};
  const std::string_view whole(text, static_cast<std::size_t>(size));
  for (const char byte : whole) {
    if (byte & 0x80) return find_all<false>(program, whole, mode, out, limit);
  }
  return find_all<true>(program, whole, mode, out, limit);
}
