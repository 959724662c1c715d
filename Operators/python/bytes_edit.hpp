/// Methods of byte strings that change case, cut, pad and replace; and their predicates.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "bytes_search.hpp"
#include "drupe/text.hpp"

namespace rt::python {

/// `true` iff `byte` is an upper-case letter of ASCII.
inline bool is_upper_byte(char byte) { return byte >= 'A' && byte <= 'Z'; }
/// `true` iff `byte` is a lower-case letter of ASCII.
inline bool is_lower_byte(char byte) { return byte >= 'a' && byte <= 'z'; }
/// `true` iff `byte` is a letter of ASCII.
inline bool is_letter_byte(char byte) { return is_upper_byte(byte) || is_lower_byte(byte); }
/// `true` iff `byte` is a digit of ASCII.
inline bool is_digit_byte(char byte) { return byte >= '0' && byte <= '9'; }

/// Returns the bytes that `change` makes of those of `self`.
template <typename Change>
Bytes changed(const Bytes& self, const Change& change) {
  StrBuilder result(self.bytes().size());
  for (const char byte : self.bytes()) result.append(static_cast<char>(change(byte)));
  return result.finish_bytes();
}

/// Returns the letters in upper case.
inline Bytes bytes_upper(const Bytes& self) {
  return changed(self, [](char b) { return is_lower_byte(b) ? b - 32 : b; });
}
/// Returns the letters in lower case.
inline Bytes bytes_lower(const Bytes& self) {
  return changed(self, [](char b) { return is_upper_byte(b) ? b + 32 : b; });
}
/// Returns the letters in the other case.
inline Bytes bytes_swapcase(const Bytes& self) {
  return changed(self, [](char b) { return is_letter_byte(b) ? b ^ 32 : b; });
}
/// Returns the first byte in upper case and the others in lower case.
inline Bytes bytes_capitalize(const Bytes& self) {
  bool is_first = true;
  return changed(self, [&is_first](char b) {
    const bool starts = std::exchange(is_first, false);
    return starts ? (is_lower_byte(b) ? b - 32 : b) : (is_upper_byte(b) ? b + 32 : b);
  });
}
/// Returns the first letter of each word in upper case and the others in lower case.
inline Bytes bytes_title(const Bytes& self) {
  bool is_inside = false;
  return changed(self, [&is_inside](char b) {
    const bool continues = std::exchange(is_inside, is_letter_byte(b));
    return continues ? (is_upper_byte(b) ? b + 32 : b) : (is_lower_byte(b) ? b - 32 : b);
  });
}

/// `true` iff there are bytes and all are as `is` says.
template <typename Predicate>
bool all_bytes(const Bytes& self, const Predicate& is) {
  for (const char byte : self.bytes()) {
    if (!is(byte)) return false;
  }
  return !self.empty();
}
/// Returns whether all bytes are letters.
inline bool bytes_isalpha(const Bytes& self) { return all_bytes(self, is_letter_byte); }
/// Returns whether all bytes are digits.
inline bool bytes_isdigit(const Bytes& self) { return all_bytes(self, is_digit_byte); }
/// Returns whether all bytes are letters or digits.
inline bool bytes_isalnum(const Bytes& self) {
  return all_bytes(self, [](char b) { return is_letter_byte(b) || is_digit_byte(b); });
}
/// Returns whether all bytes are white space.
inline bool bytes_isspace(const Bytes& self) { return all_bytes(self, is_blank); }
/// Returns whether all bytes are below 128.
inline bool bytes_isascii(const Bytes& self) {
  return self.empty() || all_bytes(self, [](char b) { return static_cast<unsigned char>(b) < 128; });
}
/// Returns whether there are letters, all of them in upper case.
inline bool bytes_isupper(const Bytes& self) {
  bool has_any = false;
  for (const char b : self.bytes()) {
    if (is_lower_byte(b)) return false;
    has_any |= is_upper_byte(b);
  }
  return has_any;
}
/// Returns whether there are letters, all of them in lower case.
inline bool bytes_islower(const Bytes& self) {
  bool has_any = false;
  for (const char b : self.bytes()) {
    if (is_upper_byte(b)) return false;
    has_any |= is_lower_byte(b);
  }
  return has_any;
}
/// Returns whether there are words, all of them with their first letter only in upper case.
inline bool bytes_istitle(const Bytes& self) {
  bool has_any = false, is_inside = false;
  for (const char b : self.bytes()) {
    if (is_upper_byte(b) ? is_inside : is_lower_byte(b) && !is_inside) return false;
    is_inside = is_letter_byte(b);
    has_any |= is_inside;
  }
  return has_any;
}

/// Returns `self` without the bytes `chars`, or white space, at the ends that are named.
inline Bytes stripped(const Bytes& self, const std::optional<Bytes>& chars, bool left, bool right) {
  const std::string_view data = self.bytes();
  const auto drops = [&](char byte) {
    return chars ? chars->bytes().find(byte) != std::string_view::npos : is_blank(byte);
  };
  std::size_t start = 0, stop = data.size();
  while (left && start < stop && drops(data[start])) ++start;
  while (right && stop > start && drops(data[stop - 1])) --stop;
  return part_of(self, start, stop);
}
/// Returns `self` stripped at both ends.
inline Bytes bytes_strip(const Bytes& self, const std::optional<Bytes>& chars) {
  return stripped(self, chars, true, true);
}
/// Returns `self` stripped at the start.
inline Bytes bytes_lstrip(const Bytes& self, const std::optional<Bytes>& chars) {
  return stripped(self, chars, true, false);
}
/// Returns `self` stripped at the end.
inline Bytes bytes_rstrip(const Bytes& self, const std::optional<Bytes>& chars) {
  return stripped(self, chars, false, true);
}
/// Returns `self` without `prefix` at the start.
inline Bytes bytes_removeprefix(const Bytes& self, const Bytes& prefix) {
  if (!self.bytes().starts_with(prefix.bytes())) return self;
  return self.slice(prefix.size(), self.size());
}
/// Returns `self` without `suffix` at the end.
inline Bytes bytes_removesuffix(const Bytes& self, const Bytes& suffix) {
  if (!self.bytes().ends_with(suffix.bytes())) return self;
  return self.slice(0, self.size() - suffix.size());
}

/// Returns `self` with the first `count` occurrences of `old`, or all, replaced by `replacement`.
inline Bytes bytes_replace(const Bytes& self, const Bytes& old, const Bytes& replacement,
                           std::int64_t count) {
  const std::string_view data = self.bytes();
  StrBuilder result(data.size());
  std::size_t at = 0;
  std::int64_t done = 0;
  const auto goes_on = [&] { return count < 0 || done < count; };
  if (old.empty()) {
    for (; at <= data.size() && goes_on(); ++at, ++done) {
      result.append_bytes(replacement.bytes());
      if (at < data.size()) result.append(data[at]);
    }
    return at < data.size() ? result.append_bytes(data.substr(at)).finish_bytes()
                            : result.finish_bytes();
  }
  while (goes_on()) {
    const std::size_t next = data.find(old.bytes(), at);
    if (next == std::string_view::npos) break;
    result.append_bytes(data.substr(at, next - at)).append_bytes(replacement.bytes());
    at = next + old.bytes().size();
    ++done;
  }
  if (done == 0) return self;
  return result.append_bytes(data.substr(at)).finish_bytes();
}

/// Returns `self` between `left` and `right` copies of `fill`.
inline Bytes padded_bytes(const Bytes& self, std::int64_t left, std::int64_t right, char fill) {
  StrBuilder result;
  for (std::int64_t i = 0; i < left; ++i) result.append(fill);
  result.append_bytes(self.bytes());
  for (std::int64_t i = 0; i < right; ++i) result.append(fill);
  return result.finish_bytes();
}
/// Returns the only byte of `fillchar`, or TypeError; `method` is who wants it.
inline Result<char> fill_byte(const Bytes& fillchar, std::string_view method) {
  if (fillchar.size() == 1) return fillchar.bytes()[0];
  return raise(exceptions::TypeError, method, "() argument 2 must be a byte string of length 1, not bytes");
}
/// Returns `self` in the middle of `width`.
inline Result<Bytes> bytes_center(const Bytes& self, std::int64_t width, const Bytes& fillchar) {
  const char fill = RT_PROPAGATE(fill_byte(fillchar, "center"));
  const std::int64_t missing = width - self.size();
  if (missing <= 0) return self;
  const std::int64_t left = missing / 2 + (missing & width & 1);
  return padded_bytes(self, left, missing - left, fill);
}
/// Returns `self` at the left of `width`.
inline Result<Bytes> bytes_ljust(const Bytes& self, std::int64_t width, const Bytes& fillchar) {
  const char fill = RT_PROPAGATE(fill_byte(fillchar, "ljust"));
  return width <= self.size() ? self : padded_bytes(self, 0, width - self.size(), fill);
}
/// Returns `self` at the right of `width`.
inline Result<Bytes> bytes_rjust(const Bytes& self, std::int64_t width, const Bytes& fillchar) {
  const char fill = RT_PROPAGATE(fill_byte(fillchar, "rjust"));
  return width <= self.size() ? self : padded_bytes(self, width - self.size(), 0, fill);
}
/// Returns `self` with zeros after the sign up to `width`.
inline Bytes bytes_zfill(const Bytes& self, std::int64_t width) {
  if (width <= self.size()) return self;
  const std::string_view data = self.bytes();
  const bool is_signed = data.starts_with('-') || data.starts_with('+');
  StrBuilder result;
  result.append_bytes(data.substr(0, is_signed ? 1 : 0));
  for (std::int64_t i = self.size(); i < width; ++i) result.append('0');
  return result.append_bytes(data.substr(is_signed ? 1 : 0)).finish_bytes();
}
/// Returns `self` with spaces for tabs.
inline Bytes bytes_expandtabs(const Bytes& self, std::int64_t tabsize) {
  StrBuilder result;
  std::int64_t column = 0;
  for (const char byte : self.bytes()) {
    if (byte == '\t') {
      const std::int64_t spaces = tabsize > 0 ? tabsize - column % tabsize : 0;
      for (std::int64_t i = 0; i < spaces; ++i) result.append(' ');
      column += spaces;
    } else {
      result.append(byte);
      column = byte == '\n' || byte == '\r' ? 0 : column + 1;
    }
  }
  return result.finish_bytes();
}

/// Returns the table that has for each byte of `from` the one of `to` at its place.
inline Result<Bytes> bytes_maketrans(const Bytes& from, const Bytes& to) {
  if (from.size() != to.size()) {
    return raise(exceptions::ValueError, "maketrans arguments must have same length");
  }
  char table[256];
  for (int i = 0; i < 256; ++i) table[i] = static_cast<char>(i);
  for (std::int64_t i = 0; i < from.size(); ++i) table[from.at(i)] = to.bytes()[static_cast<std::size_t>(i)];
  return Bytes(std::string_view(table, 256));
}
/// Returns `self` without the bytes `deleted`, and each other one as `table` says.
inline Result<Bytes> bytes_translate(const Bytes& self, const std::optional<Bytes>& table,
                                     const Bytes& deleted) {
  if (table && table->size() != 256) {
    return raise(exceptions::ValueError, "translation table must be 256 characters long");
  }
  StrBuilder result(self.bytes().size());
  for (const char byte : self.bytes()) {
    if (deleted.bytes().find(byte) != std::string_view::npos) continue;
    result.append(table ? table->bytes()[static_cast<unsigned char>(byte)] : byte);
  }
  return result.finish_bytes();
}

}  // namespace rt::python
