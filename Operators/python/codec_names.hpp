/// The encodings of texts, and the handlers of what they cannot say.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "drupe/error.hpp"
#include "drupe/str.hpp"

namespace rt::python {

/// The encodings that are known; those without a byte order write a mark of it.
enum class Codec {
  utf8,
  utf8_sig,
  ascii,
  latin1,
  utf16,
  utf16_le,
  utf16_be,
  utf32,
  utf32_le,
  utf32_be,
  unknown
};

/// A name of a codec in lower case and without separators.
struct CodecName {
  /// The name.
  std::string_view name;
  /// The codec.
  Codec codec;
};

/// The names under which CPython knows the codecs.
inline constexpr CodecName codec_names[] = {
    {"utf8", Codec::utf8},           {"u8", Codec::utf8},
    {"utf", Codec::utf8},            {"cp65001", Codec::utf8},
    {"utf8sig", Codec::utf8_sig},    {"ascii", Codec::ascii},
    {"usascii", Codec::ascii},       {"646", Codec::ascii},
    {"us", Codec::ascii},            {"latin1", Codec::latin1},
    {"iso88591", Codec::latin1},     {"latin", Codec::latin1},
    {"l1", Codec::latin1},           {"88591", Codec::latin1},
    {"8859", Codec::latin1},         {"cp819", Codec::latin1},
    {"utf16", Codec::utf16},         {"u16", Codec::utf16},
    {"utf16le", Codec::utf16_le},    {"unicodelittleunmarked", Codec::utf16_le},
    {"utf16be", Codec::utf16_be},    {"unicodebigunmarked", Codec::utf16_be},
    {"utf32", Codec::utf32},         {"u32", Codec::utf32},
    {"utf32le", Codec::utf32_le},    {"utf32be", Codec::utf32_be},
};

/// Returns the codec called `name`, whatever its case and separators.
inline Codec codec_named(const Str& name) {
  StrBuilder plain;
  for (const char c : name.bytes()) {
    if (c == '-' || c == '_' || c == ' ') continue;
    plain.append(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  for (const CodecName& known : codec_names) {
    if (known.name == plain.bytes()) return known.codec;
  }
  return Codec::unknown;
}

/// Returns the name of `codec` in messages of faults.
inline std::string_view shown_name(Codec codec) {
  switch (codec) {
    case Codec::utf8:
    case Codec::utf8_sig: return "utf-8";
    case Codec::ascii: return "ascii";
    case Codec::latin1: return "latin-1";
    case Codec::utf16: return "utf-16";
    case Codec::utf16_le: return "utf-16-le";
    case Codec::utf16_be: return "utf-16-be";
    case Codec::utf32: return "utf-32";
    case Codec::utf32_le: return "utf-32-le";
    case Codec::utf32_be: return "utf-32-be";
    case Codec::unknown: return "";
  }
}

/// Returns the number of bytes of the units of `codec`.
inline std::size_t unit_size(Codec codec) {
  switch (codec) {
    case Codec::utf16:
    case Codec::utf16_le:
    case Codec::utf16_be: return 2;
    case Codec::utf32:
    case Codec::utf32_le:
    case Codec::utf32_be: return 4;
    default: return 1;
  }
}

/// What to do about what cannot be encoded or decoded.
enum class Handler {
  strict,
  ignore,
  replace,
  backslash,
  xml,
  surrogate_escape,
  surrogate_pass,
  unknown
};

/// Returns the handler called `name`.
inline Handler handler_named(const Str& name) {
  const std::string_view text = name.bytes();
  if (text == "strict") return Handler::strict;
  if (text == "ignore") return Handler::ignore;
  if (text == "replace") return Handler::replace;
  if (text == "backslashreplace") return Handler::backslash;
  if (text == "xmlcharrefreplace") return Handler::xml;
  if (text == "surrogateescape") return Handler::surrogate_escape;
  if (text == "surrogatepass") return Handler::surrogate_pass;
  return Handler::unknown;
}

/// The exception for an encoding that is not known.
inline Error unknown_encoding(const Str& name) {
  return raise(exceptions::LookupError, "unknown encoding: ", name);
}

/// The exception for a handler that is not known.
inline Error unknown_handler(const Str& name) {
  return raise(exceptions::LookupError, "unknown error handler name '", name, "'");
}

/// `true` iff `point` is half of a pair of UTF-16, which is no character of its own.
inline bool is_surrogate(char32_t point) { return point >= 0xD800 && point < 0xE000; }

/// Returns the exception of class `type` that prints as `message`, for the part [`start`, `stop`) of
/// what `encoding` cannot write or read, for `reason`.
[[gnu::cold]] inline Error unicode_error(const ExceptionType& type, Str message,
                                         std::string_view encoding, std::int64_t start,
                                         std::int64_t stop, std::string_view reason) {
  return raise(type, std::move(message))
      .with("encoding", Str(encoding))
      .with("start", start)
      .with("end", stop)
      .with("reason", Str(reason));
}

}  // namespace rt::python
