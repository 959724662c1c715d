/// Tables of characters: `str.maketrans` and `str.translate`.
#pragma once

#include <cstdint>
#include <optional>

#include "drupe/convert.hpp"
#include "drupe/dict.hpp"
#include "drupe/text.hpp"
#include "unicode.hpp"

namespace rt::python {

/// Adds the pairs of characters at the same place of `x` and `y` to `table`.
template <typename V>
Result<None> add_pairs(const Dict<std::int64_t, V>& table, const Str& x, const Str& y) {
  if (x.size() != y.size()) {
    return raise(exceptions::ValueError, "the first two maketrans arguments must have equal length");
  }
  const std::string_view from = x.bytes(), to = y.bytes();
  for (std::size_t at = 0, other = 0; at < from.size();
       at = unicode::next(from, at), other = unicode::next(to, other)) {
    table.set(static_cast<std::int64_t>(utf8::decode(&from[at])),
              static_cast<std::int64_t>(utf8::decode(&to[other])));
  }
  return success();
}

/// Returns the table that has for each character of `x` the one of `y`.
inline Result<Dict<std::int64_t, std::int64_t>> str_maketrans(const Str& x, const Str& y) {
  Dict<std::int64_t, std::int64_t> table;
  RT_PROPAGATE(add_pairs(table, x, y));
  return table;
}

/// Returns the table of `x` and `y` that drops the characters of `z`.
inline Result<Dict<std::int64_t, std::optional<std::int64_t>>> str_maketrans(
    const Str& x, const Str& y, const Str& z) {
  Dict<std::int64_t, std::optional<std::int64_t>> table;
  RT_PROPAGATE(add_pairs(table, x, y));
  const std::string_view dropped = z.bytes();
  for (std::size_t at = 0; at < dropped.size(); at = unicode::next(dropped, at)) {
    table.set(static_cast<std::int64_t>(utf8::decode(&dropped[at])), std::nullopt);
  }
  return table;
}

/// Returns the table of a dict whose keys are characters.
template <typename V>
Result<Dict<std::int64_t, V>> str_maketrans(const Dict<Str, V>& x) {
  Dict<std::int64_t, V> table;
  for (const auto& entry : x) {
    if (entry.key.size() != 1) {
      return raise(exceptions::ValueError, "string keys in translate table must be of length 1");
    }
    table.set(static_cast<std::int64_t>(entry.key.at(0)), entry.value);
  }
  return table;
}

/// Returns the table of a dict whose keys are numbers of characters.
template <typename V>
Dict<std::int64_t, V> str_maketrans(const Dict<std::int64_t, V>& x) {
  Dict<std::int64_t, V> table;
  for (const auto& entry : x) table.set(entry.key, entry.value);
  return table;
}

/// Appends what `to`, an item of a translation table, stands for.
inline Result<None> append_translated(StrBuilder&, None) { return success(); }
inline Result<None> append_translated(StrBuilder& out, const Str& to) {
  out.append(to);
  return success();
}
inline Result<None> append_translated(StrBuilder& out, std::int64_t to) {
  if (to < 0 || to > 0x10FFFF) {
    return raise(exceptions::ValueError, "character mapping must be in range(0x110000)");
  }
  out.append(static_cast<char32_t>(to));
  return success();
}
template <typename T>
Result<None> append_translated(StrBuilder& out, const T& to) {
  if constexpr (is_optional<T>) {
    return to ? append_translated(out, *to) : success();
  } else {
    return rt::visit(to, [&out](const auto& held) { return append_translated(out, held); });
  }
}

/// Returns `self` with each character that `table` has replaced.
template <typename V>
Result<Str> str_translate(const Str& self, const Dict<std::int64_t, V>& table) {
  StrBuilder result(self.bytes().size());
  const std::string_view text = self.bytes();
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    const char32_t point = utf8::decode(&text[at]);
    if (const V* to = table.find(static_cast<std::int64_t>(point))) {
      RT_PROPAGATE(append_translated(result, *to));
    } else {
      result.append(point);
    }
  }
  return result.finish();
}

}  // namespace rt::python
