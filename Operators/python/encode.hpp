/// `str.encode`: texts as bytes.
#pragma once

#include <cstdint>
#include <string_view>

#include "codec_names.hpp"
#include "conversion.hpp"
#include "drupe/text.hpp"
#include "unicode.hpp"

namespace rt::python {

/// Writes a text in one of the codecs.
class Encoder {
 public:
  /// Prepares the encoding of `text`; what cannot be encoded goes to the handler called `errors`.
  Encoder(const Str& text, Codec codec, const Str& errors)
      : text_(text), codec_(codec), errors_(errors), out_(text.bytes().size() * unit_size(codec)) {}

  /// Returns the bytes.
  Result<Bytes> encoded() {
    if (codec_ == Codec::utf8_sig) out_.append_bytes("\xEF\xBB\xBF");
    if (codec_ == Codec::utf16 || codec_ == Codec::utf32) put(0xFEFF);
    const std::string_view bytes = text_.bytes();
    if (unit_size(codec_) == 1 && text_.is_ascii()) {
      return out_.append_bytes(bytes).finish_bytes();
    }
    std::int64_t position = 0;
    for (std::size_t at = 0; at < bytes.size();) {
      const char32_t point = utf8::decode(&bytes[at]);
      if (can_encode(point)) {
        put(point);
        at = unicode::next(bytes, at);
        ++position;
        continue;
      }
      // The handler gets all neighbours that cannot be encoded at once, but of UTF-16 and UTF-32.
      std::size_t end = at;
      std::int64_t count = 0;
      do {
        end = unicode::next(bytes, end);
        ++count;
      } while (unit_size(codec_) == 1 && end < bytes.size() &&
               !can_encode(utf8::decode(&bytes[end])));
      RT_PROPAGATE(handle(bytes.substr(at, end - at), position, count));
      at = end;
      position += count;
    }
    return out_.finish_bytes();
  }

 private:
  /// `true` iff the codec has `point`.
  bool can_encode(char32_t point) const {
    if (codec_ == Codec::ascii) return point < 0x80;
    if (codec_ == Codec::latin1) return point < 0x100;
    return !is_surrogate(point);
  }

  /// Appends a unit of `size` bytes.
  void put_unit(std::uint32_t unit, std::size_t size) {
    const bool is_big = codec_ == Codec::utf16_be || codec_ == Codec::utf32_be;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t shift = 8 * (is_big ? size - 1 - i : i);
      out_.append(static_cast<char>(unit >> shift & 0xFF));
    }
  }

  /// Appends `point` in the codec.
  void put(char32_t point) {
    const std::size_t size = unit_size(codec_);
    if (size == 4) {
      put_unit(point, 4);
    } else if (size == 2 && point >= 0x10000) {
      put_unit(0xD800 + ((point - 0x10000) >> 10), 2);
      put_unit(0xDC00 + (point & 0x3FF), 2);
    } else if (size == 2) {
      put_unit(point, 2);
    } else if (codec_ == Codec::ascii || codec_ == Codec::latin1) {
      out_.append(static_cast<char>(point));
    } else {
      char bytes[4];
      const int length = utf8::encode(point, bytes);
      out_.append_bytes({bytes, static_cast<std::size_t>(length)});
    }
  }

  /// Appends what the handler makes of `part`: `count` code points from `position` on.
  Result<None> handle(std::string_view part, std::int64_t position, std::int64_t count) {
    const Handler handler = handler_named(errors_);
    if (handler == Handler::unknown) return unknown_handler(errors_);
    const std::int64_t stop = position + count;
    for (std::size_t at = 0; at < part.size(); at = unicode::next(part, at), ++position) {
      const char32_t point = utf8::decode(&part[at]);
      const bool passes = unit_size(codec_) > 1 || shown_name(codec_) == "utf-8";
      if (handler == Handler::replace) {
        put(U'?');
      } else if (handler == Handler::backslash) {
        StrBuilder escape;
        append_escape(escape, point);
        put_all(escape.bytes());
      } else if (handler == Handler::xml) {
        StrBuilder reference;
        reference.append("&#");
        write_int(reference, static_cast<std::int64_t>(point));
        put_all(reference.append(';').bytes());
      } else if (handler == Handler::surrogate_escape && point >= 0xDC80 && point < 0xDD00 &&
                 unit_size(codec_) == 1) {
        out_.append(static_cast<char>(point & 0xFF));
      } else if (handler == Handler::surrogate_pass && is_surrogate(point) && passes) {
        put(point);
      } else if (handler != Handler::ignore) {
        return fault(position, stop);
      }
    }
    return success();
  }

  /// Appends ASCII characters in the codec.
  void put_all(std::string_view characters) {
    for (const char c : characters) put(static_cast<char32_t>(c));
  }

  /// The exception for the code points [`start`, `stop`).
  Error fault(std::int64_t start, std::int64_t stop) const {
    StrBuilder message;
    message.append("'").append(shown_name(codec_)).append("' codec can't encode character");
    if (stop - start == 1) {
      message.append(" '");
      append_escape(message, text_.at(start));
      message.append("' in position ");
      write_int(message, start);
    } else {
      message.append("s in position ");
      write_int(message, start);
      message.append('-');
      write_int(message, stop - 1);
    }
    const std::string_view reason = codec_ == Codec::ascii    ? "ordinal not in range(128)"
                                    : codec_ == Codec::latin1 ? "ordinal not in range(256)"
                                                              : "surrogates not allowed";
    message.append(": ").append(reason);
    return unicode_error(exceptions::UnicodeEncodeError, message.finish(), shown_name(codec_), start,
                         stop, reason);
  }

  /// The text.
  const Str& text_;
  /// The codec.
  Codec codec_;
  /// The name of the handler.
  const Str& errors_;
  /// The bytes so far.
  StrBuilder out_;
};

/// Returns `self` in `encoding`.
inline Result<Bytes> str_encode(const Str& self, const Str& encoding, const Str& errors) {
  const Codec codec = codec_named(encoding);
  if (codec == Codec::unknown) return unknown_encoding(encoding);
  return Encoder(self, codec, errors).encoded();
}

}  // namespace rt::python
