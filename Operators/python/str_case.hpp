/// Methods of strings about letter case and kinds of characters.
#pragma once

#include <cstdint>

#include "drupe/text.hpp"
#include "unicode_case.hpp"
#include "unicode_kinds.hpp"

namespace rt::python {

/// `true` iff `point` has case.
inline bool is_cased(char32_t point) {
  return unicode::is(unicode::lower, point) || unicode::is(unicode::upper, point) ||
         unicode::is(unicode::title, point);
}

/// Appends `mapped`.
inline void append(StrBuilder& out, const unicode::Mapped& mapped) {
  for (int i = 0; i < mapped.count; ++i) out.append(mapped.points[i]);
}

/// Returns `point` in upper case.
inline unicode::Mapped to_upper(char32_t point) {
  return unicode::mapped(unicode::upper_runs, unicode::upper_expansions, point);
}

/// Returns `point` in title case.
inline unicode::Mapped to_title(char32_t point) {
  return unicode::mapped(unicode::title_runs, unicode::title_expansions, point);
}

/// `true` iff the sigma at byte `at` of `text` ends a word: a cased character is before it and none
/// after it, apart from those that do not count.
inline bool is_final_sigma(std::string_view text, std::size_t at) {
  std::size_t before = at;
  char32_t point = 0;
  do {
    if (before == 0) return false;
    before = unicode::previous(text, before);
    point = utf8::decode(&text[before]);
  } while (unicode::is(unicode::ignorable, point));
  if (!is_cased(point)) return false;
  for (std::size_t after = unicode::next(text, at); after < text.size();
       after = unicode::next(text, after)) {
    point = utf8::decode(&text[after]);
    if (!unicode::is(unicode::ignorable, point)) return !is_cased(point);
  }
  return true;
}

/// Returns the character at byte `at` of `text` in lower case.
inline unicode::Mapped to_lower(std::string_view text, std::size_t at) {
  const char32_t point = utf8::decode(&text[at]);
  if (point == U'\u03A3') return {{is_final_sigma(text, at) ? U'\u03C2' : U'\u03C3'}, 1};
  return unicode::mapped(unicode::lower_runs, unicode::lower_expansions, point);
}

/// Returns `self` with each ASCII character turned by `turn_ascii` and others by `turn(text, at)`.
template <typename TurnAscii, typename Turn>
Str turned(const Str& self, const TurnAscii& turn_ascii, const Turn& turn) {
  const std::string_view text = self.bytes();
  if (self.is_ascii()) {
    return Str::written(text.size(), text.size(), [&](char* out) {
      for (std::size_t at = 0; at < text.size(); ++at) out[at] = turn_ascii(text[at]);
    });
  }
  StrBuilder result(text.size());
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      result.append(turn_ascii(text[at]));
    } else {
      append(result, turn(text, at));
    }
  }
  return result.finish();
}

/// Returns the ASCII letter `character` in lower case.
constexpr char ascii_lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
}

/// Returns the ASCII letter `character` in upper case.
constexpr char ascii_upper(char character) {
  return character >= 'a' && character <= 'z' ? static_cast<char>(character - 32) : character;
}

/// Returns `self` in upper case.
inline Str str_upper(const Str& self) {
  return turned(self, [](char c) { return ascii_upper(c); },
                [](std::string_view text, std::size_t at) { return to_upper(utf8::decode(&text[at])); });
}

/// Returns `self` in lower case.
inline Str str_lower(const Str& self) { return turned(self, [](char c) { return ascii_lower(c); }, to_lower); }

/// Returns `self` for comparison without case.
inline Str str_casefold(const Str& self) {
  return turned(self, [](char c) { return ascii_lower(c); }, [](std::string_view text, std::size_t at) {
    return unicode::mapped(unicode::fold_runs, unicode::fold_expansions, utf8::decode(&text[at]));
  });
}

/// Returns `self` with each run of letters in title case.
inline Str str_title(const Str& self) {
  const std::string_view text = self.bytes();
  StrBuilder result(text.size());
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    const char32_t point = utf8::decode(&text[at]);
    append(result, inside ? to_lower(text, at) : to_title(point));
    inside = is_cased(point);
  }
  return result.finish();
}

/// Returns `self` with the first character in title case and the rest in lower case.
inline Str str_capitalize(const Str& self) {
  const std::string_view text = self.bytes();
  StrBuilder result(text.size());
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    append(result, at ? to_lower(text, at) : to_title(utf8::decode(&text[at])));
  }
  return result.finish();
}

/// Returns `self` with upper case lowered and lower case raised.
inline Str str_swapcase(const Str& self) {
  const std::string_view text = self.bytes();
  StrBuilder result(text.size());
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    const char32_t point = utf8::decode(&text[at]);
    if (unicode::is(unicode::upper, point)) {
      append(result, to_lower(text, at));
    } else if (unicode::is(unicode::lower, point)) {
      append(result, to_upper(point));
    } else {
      result.append(point);
    }
  }
  return result.finish();
}

/// Returns whether all characters of a text that is not a single ASCII one satisfy `test`.
template <typename Test>
[[gnu::noinline]] bool all_of_many(std::string_view text, const Test& test) {
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    if (!test(utf8::decode(&text[at]))) return false;
  }
  return !text.empty();
}

/// Returns whether there is a character and all satisfy `test`.
template <typename Test>
RT_INLINE bool all_characters(const Str& self, const Test& test) {
  const std::string_view text = self.bytes();
  // One character is what loops over texts ask about.
  if (text.size() == 1) return test(static_cast<char32_t>(text[0]));
  return all_of_many(text, test);
}

/// Returns whether there is a character and all are letters.
inline bool str_isalpha(const Str& self) {
  return all_characters(self, [](char32_t point) { return unicode::is(unicode::alpha, point); });
}

/// Returns whether there is a character and all are decimal digits.
inline bool str_isdecimal(const Str& self) {
  return all_characters(self, [](char32_t point) { return unicode::is(unicode::decimal, point); });
}

/// Returns whether there is a character and all are digits.
inline bool str_isdigit(const Str& self) {
  return all_characters(self, [](char32_t point) { return unicode::is(unicode::digit, point); });
}

/// Returns whether there is a character and all have a numeric value.
inline bool str_isnumeric(const Str& self) {
  return all_characters(self, [](char32_t point) { return unicode::is(unicode::numeric, point); });
}

/// Returns whether there is a character and all are letters or numbers.
inline bool str_isalnum(const Str& self) {
  return all_characters(self, [](char32_t point) {
    return unicode::is(unicode::alpha, point) || unicode::is(unicode::numeric, point);
  });
}

/// Returns whether there is a character and all are whitespace.
inline bool str_isspace(const Str& self) { return all_characters(self, unicode::is_space); }

/// Returns whether there is a cased character and all such are in `kind`.
template <typename Kind>
bool all_cased_are(const Str& self, const Kind& kind) {
  bool found = false;
  const std::string_view text = self.bytes();
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    const char32_t point = utf8::decode(&text[at]);
    if (unicode::is(kind, point)) {
      found = true;
    } else if (is_cased(point)) {
      return false;
    }
  }
  return found;
}

/// Returns whether there is a cased character and all such are upper case.
inline bool str_isupper(const Str& self) { return all_cased_are(self, unicode::upper); }

/// Returns whether there is a cased character and all such are lower case.
inline bool str_islower(const Str& self) { return all_cased_are(self, unicode::lower); }

/// Returns whether there is a cased character and each run of them is in title case.
inline bool str_istitle(const Str& self) {
  bool found = false, inside = false;
  const std::string_view text = self.bytes();
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at)) {
    const char32_t point = utf8::decode(&text[at]);
    const bool lower = unicode::is(unicode::lower, point);
    const bool cased = is_cased(point);
    if (cased && lower != inside) return false;
    inside = cased;
    found = found || cased;
  }
  return found;
}

/// Returns whether `repr` shows all characters as they are.
inline bool str_isprintable(const Str& self) {
  return self.empty() || all_characters(self, is_printable);
}

/// Returns whether all characters are ASCII.
inline bool str_isascii(const Str& self) { return self.is_ascii(); }

/// Returns whether `self` could be a name in Python.
inline bool str_isidentifier(const Str& self) {
  return all_characters(self, [](char32_t point) { return unicode::is(unicode::continuation, point); }) &&
         unicode::is(unicode::start, self.at(0));
}

}  // namespace rt::python
