/// `bytes.decode`: bytes as texts.
#pragma once

#include <cstdint>
#include <string_view>

#include "codec_names.hpp"
#include "conversion.hpp"
#include "drupe/text.hpp"

namespace rt::python {

/// What stands at one place of encoded bytes: a code point, or bytes that mean none.
struct Decoded {
  /// The number of bytes.
  std::size_t size;
  /// The code point, unless there is a fault.
  char32_t point;
  /// Why there is none, as CPython says it; empty for a code point.
  std::string_view fault;
};

/// Reads bytes in one of the codecs.
class Decoder {
 public:
  /// Prepares the decoding of `data`; what has no meaning goes to the handler called `errors`.
  Decoder(std::string_view data, Codec codec, const Str& errors)
      : data_(data), codec_(codec), errors_(errors), out_(data.size()) {}

  /// Returns the text.
  Result<Str> decoded() {
    std::size_t at = skip_mark();
    const bool is_utf8 = codec_ == Codec::utf8;
    while (at < data_.size()) {
      if (is_utf8 || codec_ == Codec::ascii) {
        // What is plain text already is copied as it is.
        const std::string_view rest = data_.substr(at);
        const std::size_t plain = is_utf8 ? utf8::valid_prefix(rest, false) : ascii_prefix(rest);
        out_.append(rest.substr(0, plain));
        at += plain;
        if (at == data_.size()) break;
      }
      const Decoded next = read(at);
      if (next.fault.empty()) {
        out_.append(next.point);
        at += next.size;
      } else {
        at += RT_PROPAGATE(handle(at, next));
      }
    }
    return out_.finish();
  }

 private:
  /// Settles the order of bytes, which a mark may say; returns the size of the mark.
  std::size_t skip_mark() {
    switch (codec_) {
      case Codec::utf8_sig:
        codec_ = Codec::utf8;
        return data_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
      case Codec::utf16:
        codec_ = data_.starts_with("\xFE\xFF") ? Codec::utf16_be : Codec::utf16_le;
        return data_.starts_with("\xFE\xFF") || data_.starts_with("\xFF\xFE") ? 2 : 0;
      case Codec::utf32: {
        const std::string_view big("\0\0\xFE\xFF", 4), little("\xFF\xFE\0\0", 4);
        codec_ = data_.starts_with(big) ? Codec::utf32_be : Codec::utf32_le;
        return data_.starts_with(big) || data_.starts_with(little) ? 4 : 0;
      }
      default: return 0;
    }
  }

  /// Returns the number of ASCII characters at the start of `text`.
  static std::size_t ascii_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
  }

  /// Returns byte `at` as a number.
  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(data_[at]); }

  /// Returns the unit of `size` bytes at byte `at`.
  std::uint32_t unit(std::size_t at, std::size_t size) const {
    const bool is_big = codec_ == Codec::utf16_be || codec_ == Codec::utf32_be;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | byte(is_big ? at + i : at + size - 1 - i);
    }
    return value;
  }

  /// Returns what stands at byte `at`.
  Decoded read(std::size_t at) const {
    switch (unit_size(codec_)) {
      case 2: return read_utf16(at);
      case 4: return read_utf32(at);
      default: break;
    }
    if (codec_ == Codec::latin1) return {1, byte(at), {}};
    if (codec_ == Codec::utf8) return read_utf8(at);
    if (byte(at) < 0x80) return {1, byte(at), {}};
    return {1, 0, "ordinal not in range(128)"};
  }

  /// Returns what stands at byte `at` of a UTF-8 text.
  Decoded read_utf8(std::size_t at) const {
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {1, lead, {}};
    if (lead < 0xC2 || lead > 0xF4) return {1, 0, "invalid start byte"};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i) {
      if (at + i >= data_.size()) return {i, 0, "unexpected end of data"};
      // The second byte also rules out overlong forms, surrogates and what is beyond U+10FFFF.
      const unsigned char low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
      const unsigned char high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
      if (byte(at + i) < low || byte(at + i) > high) return {i, 0, "invalid continuation byte"};
    }
    return {length, utf8::decode(&data_[at]), {}};
  }

  /// Returns what stands at byte `at` of a UTF-16 text.
  Decoded read_utf16(std::size_t at) const {
    const std::size_t left = data_.size() - at;
    if (left < 2) return {left, 0, "truncated data"};
    const std::uint32_t first = unit(at, 2);
    if (!is_surrogate(first)) return {2, first, {}};
    if (first >= 0xDC00) return {2, 0, "illegal encoding"};
    if (left < 4) return {left, 0, "unexpected end of data"};
    const std::uint32_t second = unit(at + 2, 2);
    if (second < 0xDC00 || second > 0xDFFF) return {2, 0, "illegal UTF-16 surrogate"};
    return {4, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), {}};
  }

  /// Returns what stands at byte `at` of a UTF-32 text.
  Decoded read_utf32(std::size_t at) const {
    const std::size_t left = data_.size() - at;
    if (left < 4) return {left, 0, "truncated data"};
    const std::uint32_t point = unit(at, 4);
    if (is_surrogate(point)) {
      return {4, 0, "code point in surrogate code point range(0xd800, 0xe000)"};
    }
    if (point > 0x10FFFF) return {4, 0, "code point not in range(0x110000)"};
    return {4, point, {}};
  }

  /// Appends what the handler makes of the fault at byte `at`; returns the number of bytes it took.
  Result<std::size_t> handle(std::size_t at, const Decoded& faulty) {
    switch (handler_named(errors_)) {
      case Handler::unknown: return unknown_handler(errors_);
      case Handler::ignore: return faulty.size;
      case Handler::replace: out_.append(U'\uFFFD'); return faulty.size;
      case Handler::backslash:
        for (std::size_t i = 0; i < faulty.size; ++i) append_escape(out_, byte(at + i));
        return faulty.size;
      case Handler::surrogate_escape: {
        std::size_t escaped = 0;
        while (escaped < faulty.size && byte(at + escaped) >= 0x80) {
          out_.append(static_cast<char32_t>(0xDC00 + byte(at + escaped++)));
        }
        if (escaped > 0) return escaped;
        break;
      }
      case Handler::surrogate_pass: {
        const Decoded half = surrogate(at);
        if (half.size == 0) break;
        out_.append(half.point);
        return half.size;
      }
      case Handler::xml:
        return raise(exceptions::TypeError,
                     "don't know how to handle UnicodeDecodeError in error callback");
      case Handler::strict: break;
    }
    return fault(at, faulty);
  }

  /// Returns the surrogate that is encoded at byte `at`; of size 0 if there is none.
  Decoded surrogate(std::size_t at) const {
    const std::size_t size = unit_size(codec_);
    if (size > 1 && data_.size() - at >= size && is_surrogate(unit(at, size))) {
      return {size, unit(at, size), {}};
    }
    const bool is_encoded = codec_ == Codec::utf8 && data_.size() - at >= 3 && byte(at) == 0xED &&
                            byte(at + 1) >= 0xA0 && byte(at + 1) < 0xC0 &&
                            utf8::is_continuation(data_[at + 2]);
    return is_encoded ? Decoded{3, utf8::decode(&data_[at]), {}} : Decoded{0, 0, {}};
  }

  /// The exception for the fault at byte `at`.
  Error fault(std::size_t at, const Decoded& faulty) const {
    StrBuilder message;
    message.append("'").append(shown_name(codec_)).append("' codec can't decode byte");
    if (faulty.size == 1) {
      message.append(" 0x");
      message.append("0123456789abcdef"[byte(at) >> 4]).append("0123456789abcdef"[byte(at) & 15]);
      message.append(" in position ");
      write_int(message, static_cast<std::int64_t>(at));
    } else {
      message.append("s in position ");
      write_int(message, static_cast<std::int64_t>(at));
      message.append('-');
      write_int(message, static_cast<std::int64_t>(at + faulty.size - 1));
    }
    message.append(": ").append(faulty.fault);
    return unicode_error(exceptions::UnicodeDecodeError, message.finish(), shown_name(codec_),
                         static_cast<std::int64_t>(at), static_cast<std::int64_t>(at + faulty.size),
                         faulty.fault);
  }

  /// The bytes.
  std::string_view data_;
  /// The codec, whose order of bytes is settled.
  Codec codec_;
  /// The name of the handler.
  const Str& errors_;
  /// The text so far.
  StrBuilder out_;
};

/// Returns the text that `data` is in `encoding`.
inline Result<Str> decode_text(std::string_view data, const Str& encoding, const Str& errors) {
  const Codec codec = codec_named(encoding);
  if (codec == Codec::unknown) return unknown_encoding(encoding);
  return Decoder(data, codec, errors).decoded();
}

}  // namespace rt::python
