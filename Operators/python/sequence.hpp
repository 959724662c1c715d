/// What lists, tuples, texts and byte strings share: indices and slices.
#pragma once

#include <cstdint>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/range.hpp"

namespace rt::python {

/// The exception for an index outside of a sequence.
[[gnu::cold, gnu::noinline]] inline Error index_error(const char* message) {
  return raise(exceptions::IndexError, Str(std::string_view(message)));
}

/// Returns `index` counted from the start of a sequence of `size` items, or IndexError with
/// `message`.
template <std::size_t N>
RT_INLINE Result<std::int64_t> checked_index(std::int64_t index, std::int64_t size,
                                             const char (&message)[N]) {
  const std::int64_t at = index < 0 ? index + size : index;
  if (__builtin_expect(static_cast<std::uint64_t>(at) >= static_cast<std::uint64_t>(size), 0)) {
    return index_error(message);
  }
  return at;
}

/// Returns the position in a sequence of `size` items that the bound `index` means: counted from
/// the end if negative, and clamped.
inline std::int64_t clamped_bound(std::int64_t index, std::int64_t size) {
  if (index < 0) index += size;
  return index < 0 ? 0 : index > size ? size : index;
}

/// Returns the position of the first item of `items` from `start` to `stop` that is or equals
/// `item`, or -1.
template <typename Items, typename Q>
std::int64_t position_of(const Items& items, const Q& item, std::int64_t start,
                         std::int64_t stop) {
  for (std::int64_t i = start; i < stop && i < items.size(); ++i) {
    if (rt::same(items[i], item)) return i;
  }
  return -1;
}

/// Returns how many of `items` are or equal `item`.
template <typename Items, typename Q>
std::int64_t occurrences(const Items& items, const Q& item) {
  std::int64_t count = 0;
  for (std::int64_t i = 0; i < items.size(); ++i) count += rt::same(items[i], item);
  return count;
}

}  // namespace rt::python
