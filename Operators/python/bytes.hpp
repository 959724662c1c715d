/// Byte strings and encodings.
#pragma once

#include <cstdint>
#include <string_view>

#include "conversion.hpp"
#include "drupe/range.hpp"
#include "drupe/text.hpp"
#include "sequence.hpp"

namespace rt::python {

/// The encodings that are known.
enum class Encoding { utf8, ascii, latin1, unknown };

/// Returns the encoding called `name`, whatever its case and separators.
inline Encoding encoding_named(const Str& name) {
  StrBuilder plain;
  for (const char character : name.bytes()) {
    if (character == '-' || character == '_' || character == ' ') continue;
    plain.append(character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character);
  }
  const std::string_view text = plain.bytes();
  if (text == "utf8" || text == "u8" || text == "utf") return Encoding::utf8;
  if (text == "ascii" || text == "usascii" || text == "646") return Encoding::ascii;
  if (text == "latin1" || text == "iso88591" || text == "latin" || text == "l1" || text == "88591") {
    return Encoding::latin1;
  }
  return Encoding::unknown;
}

/// What to do about what cannot be encoded or decoded.
enum class Faults { strict, ignore, replace, unknown };

/// Returns the handler called `name`.
inline Faults faults_named(const Str& name) {
  if (name == Str("strict")) return Faults::strict;
  if (name == Str("ignore")) return Faults::ignore;
  if (name == Str("replace")) return Faults::replace;
  return Faults::unknown;
}

/// The exception for an encoding that is not known.
inline Error unknown_encoding(const Str& name) {
  return raise(exceptions::LookupError, "unknown encoding: ", name);
}

/// The exception for a handler that is not known.
inline Error unknown_handler(const Str& name) {
  return raise(exceptions::LookupError, "unknown error handler name '", name, "'");
}

/// The exception for the code points [`start`, `stop`) of `text`, which `codec` cannot encode.
inline Error encode_error(const Str& text, std::int64_t start, std::int64_t stop,
                          std::string_view codec, std::string_view reason) {
  StrBuilder message;
  message.append("'").append(codec).append("' codec can't encode character");
  if (stop - start == 1) {
    message.append(" '");
    append_escape(message, text.at(start));
    message.append("' in position ");
    write_int(message, start);
  } else {
    message.append("s in position ");
    write_int(message, start);
    message.append('-');
    write_int(message, stop - 1);
  }
  message.append(": ").append(reason);
  return raise(exceptions::UnicodeEncodeError, message.finish());
}

/// Returns `self` in `encoding`.
inline Result<Bytes> str_encode(const Str& self, const Str& encoding, const Str& errors) {
  const Encoding codec = encoding_named(encoding);
  if (codec == Encoding::unknown) return unknown_encoding(encoding);
  const Faults faults = faults_named(errors);
  const auto fails = [codec](char32_t point) {
    return codec == Encoding::utf8     ? point >= 0xD800 && point < 0xE000
           : codec == Encoding::latin1 ? point > 0xFF
                                       : point > 0x7F;
  };
  StrBuilder result(self.bytes().size());
  const std::string_view text = self.bytes();
  std::int64_t position = 0;
  for (std::size_t at = 0; at < text.size(); at = unicode::next(text, at), ++position) {
    const char32_t point = utf8::decode(&text[at]);
    if (!fails(point)) {
      if (codec == Encoding::utf8) {
        result.append(text.substr(at, unicode::next(text, at) - at));
      } else {
        result.append(static_cast<char>(point));
      }
      continue;
    }
    if (faults == Faults::unknown) return unknown_handler(errors);
    if (faults == Faults::replace) result.append('?');
    if (faults != Faults::strict) continue;
    std::int64_t stop = position;
    while (stop < self.size() && fails(self.at(stop))) ++stop;
    return codec == Encoding::utf8
               ? encode_error(self, position, stop, "utf-8", "surrogates not allowed")
           : codec == Encoding::ascii
               ? encode_error(self, position, stop, "ascii", "ordinal not in range(128)")
               : encode_error(self, position, stop, "latin-1", "ordinal not in range(256)");
  }
  return result.finish_bytes();
}

/// What is wrong with the bytes at one place of a UTF-8 text.
struct Utf8Fault {
  /// How many bytes are wrong; 0 if the text is fine here.
  std::size_t size;
  /// Why, as CPython says it.
  std::string_view reason;
};

/// Returns what is wrong with the code point at byte `at` of `text`.
inline Utf8Fault utf8_fault(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {0, {}};
  if (lead < 0xC2 || lead > 0xF4) return {1, "invalid start byte"};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= text.size()) return {i, "unexpected end of data"};
    // The second byte also rules out overlong forms, surrogates and what is beyond U+10FFFF.
    const unsigned char low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(i) < low || byte(i) > high) return {i, "invalid continuation byte"};
  }
  return {0, {}};
}

/// The exception for `count` bytes of `data` from `start`, which `codec` cannot decode.
inline Error decode_error(std::string_view data, std::size_t start, std::size_t count,
                          std::string_view codec, std::string_view reason) {
  StrBuilder message;
  message.append("'").append(codec).append("' codec can't decode byte");
  if (count == 1) {
    message.append(" 0x");
    const auto byte = static_cast<unsigned char>(data[start]);
    message.append("0123456789abcdef"[byte >> 4]).append("0123456789abcdef"[byte & 15]);
    message.append(" in position ");
    write_int(message, static_cast<std::int64_t>(start));
  } else {
    message.append("s in position ");
    write_int(message, static_cast<std::int64_t>(start));
    message.append('-');
    write_int(message, static_cast<std::int64_t>(start + count - 1));
  }
  message.append(": ").append(reason);
  return raise(exceptions::UnicodeDecodeError, message.finish());
}

/// Returns the text that `self` is in `encoding`.
inline Result<Str> bytes_decode(const Bytes& self, const Str& encoding, const Str& errors) {
  const Encoding codec = encoding_named(encoding);
  if (codec == Encoding::unknown) return unknown_encoding(encoding);
  const Faults faults = faults_named(errors);
  const std::string_view data = self.bytes();
  StrBuilder result(data.size());
  for (std::size_t at = 0; at < data.size();) {
    const auto byte = static_cast<unsigned char>(data[at]);
    Utf8Fault fault{0, {}};
    if (codec == Encoding::utf8) fault = utf8_fault(data, at);
    if (codec == Encoding::ascii && byte >= 0x80) fault = {1, "ordinal not in range(128)"};
    if (fault.size == 0) {
      const std::size_t length = codec == Encoding::utf8 ? unicode::next(data, at) - at : 1;
      codec == Encoding::utf8 ? result.append(data.substr(at, length))
                              : result.append(static_cast<char32_t>(byte));
      at += length;
      continue;
    }
    if (faults == Faults::unknown) return unknown_handler(errors);
    if (faults == Faults::strict) {
      return decode_error(data, at, fault.size, codec == Encoding::utf8 ? "utf-8" : "ascii", fault.reason);
    }
    if (faults == Faults::replace) result.append(U'\uFFFD');
    at += fault.size;
  }
  return result.finish();
}

/// Returns `a` followed by `b`.
inline Bytes add(const Bytes& a, const Bytes& b) {
  StrBuilder result(a.bytes().size() + b.bytes().size());
  result.append_bytes(a.bytes()).append_bytes(b.bytes());
  return result.finish_bytes();
}

/// Returns the number of bytes.
inline std::int64_t len(const Bytes& a) { return a.size(); }

/// Returns whether `part` is somewhere in `a`.
inline bool contains(const Bytes& a, const Bytes& part) {
  return a.bytes().find(part.bytes()) != std::string_view::npos;
}

/// Returns the byte at `index` as a number.
inline Result<std::int64_t> getitem(const Bytes& a, std::int64_t index) {
  return a.at(RT_PROPAGATE(checked_index(index, a.size(), "index out of range")));
}

/// Returns the bytes in the slice.
inline Result<Bytes> getitem(const Bytes& a, const Slice& index) {
  const SliceBounds bounds = RT_PROPAGATE(index.bounds(a.size()));
  if (bounds.step == 1) return a.slice(bounds.start, bounds.start + bounds.count);
  StrBuilder result;
  for (std::int64_t i = 0; i < bounds.count; ++i) {
    result.append(static_cast<char>(a.at(bounds.start + i * bounds.step)));
  }
  return result.finish_bytes();
}

/// Returns two hexadecimal digits for each byte.
inline Str bytes_hex(const Bytes& self) {
  StrBuilder result(static_cast<std::size_t>(self.size()) * 2);
  for (std::int64_t i = 0; i < self.size(); ++i) {
    const std::int64_t byte = self.at(i);
    result.append("0123456789abcdef"[byte >> 4]).append("0123456789abcdef"[byte & 15]);
  }
  return result.finish();
}

}  // namespace rt::python
