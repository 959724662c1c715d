/// Texts as bytes and bytes as texts.
#pragma once

#include "decode.hpp"
#include "encode.hpp"

namespace rt::python {

/// Returns the text that `self` is in `encoding`.
inline Result<Str> bytes_decode(const Bytes& self, const Str& encoding, const Str& errors) {
  return decode_text(self.bytes(), encoding, errors);
}

/// Returns the text that `object` is in `encoding`.
inline Result<Str> str(const Bytes& object, const Str& encoding, const Str& errors) {
  return decode_text(object.bytes(), encoding, errors);
}

/// Returns `source` in `encoding`.
inline Result<Bytes> bytes(const Str& source, const Str& encoding, const Str& errors) {
  return str_encode(source, encoding, errors);
}

}  // namespace rt::python
