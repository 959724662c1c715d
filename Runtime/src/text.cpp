// `repr` of texts and byte strings.

#include "drupe/builder.hpp"
#include "drupe/text.hpp"

#include <algorithm>
#include <iterator>

#include "printable.hpp"

namespace rt {
namespace {

/// Appends the hexadecimal digits of `value`, filled up to `width`.
void write_hex(StrBuilder& out, std::uint32_t value, int width) {
  for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) {
    out.append("0123456789abcdef"[value >> shift & 0xF]);
  }
}

/// Returns the quote that Python chooses: double only if that avoids a backslash.
char quote_for(std::string_view bytes) {
  const bool has_single = bytes.find('\'') != std::string_view::npos;
  return has_single && bytes.find('"') == std::string_view::npos ? '"' : '\'';
}

/// Appends the short escape of `point`; `false` iff there is none.
bool write_short_escape(StrBuilder& out, char32_t point, char quote) {
  switch (point) {
    case '\t':
      out.append("\\t");
      return true;
    case '\n':
      out.append("\\n");
      return true;
    case '\r':
      out.append("\\r");
      return true;
    default:
      if (point != '\\' && point != static_cast<char32_t>(quote)) return false;
      out.append('\\').append(point);
      return true;
  }
}

/// Appends `text` in quotes; characters are shown if `shows` says so.
template <typename Shows>
void write_quoted_if(StrBuilder& out, const Str& text, Shows shows) {
  const std::string_view bytes = text.bytes();
  const char quote = quote_for(bytes);
  out.append(quote);
  for (std::size_t at = 0; at < bytes.size(); at += utf8::length_of(bytes[at])) {
    const char32_t point = utf8::decode(bytes.data() + at);
    if (write_short_escape(out, point, quote)) continue;
    if (shows(point)) {
      out.append(point);
    } else if (point < 0x100) {
      out.append("\\x");
      write_hex(out, point, 2);
    } else if (point < 0x10000) {
      out.append("\\u");
      write_hex(out, point, 4);
    } else {
      out.append("\\U");
      write_hex(out, point, 8);
    }
  }
  out.append(quote);
}

}  // namespace

bool is_printable(char32_t point) {
  if (point < 0x7F) return point >= 0x20;
  // The bounds alternate: printable from the first, not from the second, and so on.
  const auto* after = std::upper_bound(std::begin(printable_bounds), std::end(printable_bounds),
                                       static_cast<std::uint32_t>(point));
  return (after - std::begin(printable_bounds)) % 2 == 1;
}

void write_quoted(StrBuilder& out, const Str& text) { write_quoted_if(out, text, is_printable); }

void write_quoted_ascii(StrBuilder& out, const Str& text) {
  write_quoted_if(out, text, [](char32_t point) { return point >= 0x20 && point < 0x7F; });
}

void write_quoted(StrBuilder& out, const Bytes& bytes) {
  const char quote = quote_for(bytes.bytes());
  out.append('b').append(quote);
  for (const char c : bytes.bytes()) {
    const auto byte = static_cast<unsigned char>(c);
    if (write_short_escape(out, byte, quote)) continue;
    if (byte >= 0x20 && byte < 0x7F) {
      out.append(c);
    } else {
      out.append("\\x");
      write_hex(out, byte, 2);
    }
  }
  out.append(quote);
}

}  // namespace rt
