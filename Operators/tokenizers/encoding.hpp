/// `tokenizers.Encoding` and its properties.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "drupe/list.hpp"
#include "drupe/memory.hpp"
#include "drupe/protocol.hpp"
#include "drupe/str.hpp"
#include "drupe/tuple.hpp"
#include "row.hpp"
#include "wordpiece.hpp"

namespace rt::tokenizers {

/// Where the texts of tokens come from.
struct TokenTexts {
  /// The vocabulary, by id.
  WordPiece model;
  /// What the tokenizer itself puts in.
  Texts fixed;
};

/// What a tokenizer makes of a text. Never changes; copies of the handle are the same object.
class Encoding {
 public:
  /// Creates the encoding of `part`, whose rows refer to `texts` and to `own` texts.
  Encoding(const TokenTexts& texts, Part part, Vector<Str> own)
      : body_(Ref<Body>::make(texts, std::move(part), std::move(own))) {}
  /// Returns what tells this object from others.
  const void* identity() const { return body_.get(); }

  /// Returns the tokens.
  const Vector<Row>& rows() const { return body_->part.rows; }

  /// Returns the text of a token of this encoding.
  Str text(const Row& row) const {
    if (row.text == kNone) return Str(body_->texts.model.token(row.id));
    if (row.text & kFixedText) return Str(body_->texts.fixed[row.text & ~kFixedText]);
    return body_->own[row.text];
  }

  /// Returns the encodings of what truncation cut off.
  List<Encoding> overflowing() const {
    List<Encoding> result;
    for (const Part& part : body_->part.overflowing) {
      result.push(Encoding(body_->texts, part, body_->own));
    }
    return result;
  }

  /// Returns the values of `get` for all tokens.
  template <typename T, typename Get>
  List<T> each(Get&& get) const {
    auto list = List<T>::with_capacity(static_cast<std::int64_t>(rows().size()));
    for (const Row& row : rows()) list.push(get(row));
    return list;
  }

 private:
  /// What the handles of one encoding share.
  struct Body : Counted {
    Body(const TokenTexts& texts, Part part, Vector<Str> own)
        : texts(texts), part(std::move(part)), own(std::move(own)) {}
    TokenTexts texts;
    Part part;
    /// Texts of added tokens that took white space with them.
    Vector<Str> own;
  };
  Ref<Body> body_;
};

/// `tokenizers.Encoding.ids`.
inline List<std::int64_t> Encoding_ids(const Encoding& self) {
  return self.each<std::int64_t>([](const Row& row) -> std::int64_t { return row.id; });
}

/// `tokenizers.Encoding.type_ids`.
inline List<std::int64_t> Encoding_type_ids(const Encoding& self) {
  return self.each<std::int64_t>([](const Row& row) -> std::int64_t { return row.type; });
}

/// `tokenizers.Encoding.tokens`.
inline List<Str> Encoding_tokens(const Encoding& self) {
  return self.each<Str>([&self](const Row& row) { return self.text(row); });
}

/// `tokenizers.Encoding.offsets`.
inline List<Tuple<std::int64_t, std::int64_t>> Encoding_offsets(const Encoding& self) {
  using Pair = Tuple<std::int64_t, std::int64_t>;
  return self.each<Pair>([](const Row& row) { return Pair(row.start, row.end); });
}

/// `tokenizers.Encoding.attention_mask`.
inline List<std::int64_t> Encoding_attention_mask(const Encoding& self) {
  return self.each<std::int64_t>([](const Row& row) -> std::int64_t { return row.attention; });
}

/// `tokenizers.Encoding.special_tokens_mask`.
inline List<std::int64_t> Encoding_special_tokens_mask(const Encoding& self) {
  return self.each<std::int64_t>([](const Row& row) -> std::int64_t { return row.special; });
}

/// `tokenizers.Encoding.word_ids`.
inline List<std::optional<std::int64_t>> Encoding_word_ids(const Encoding& self) {
  using Word = std::optional<std::int64_t>;
  return self.each<Word>([](const Row& row) { return row.word == kNone ? Word() : Word(row.word); });
}

/// `tokenizers.Encoding.overflowing`.
inline List<Encoding> Encoding_overflowing(const Encoding& self) { return self.overflowing(); }

}  // namespace rt::tokenizers

namespace rt::python {

/// `len(encoding)`.
inline std::int64_t len(const tokenizers::Encoding& self) {
  return static_cast<std::int64_t>(self.rows().size());
}

}  // namespace rt::python

template <>
struct rt::Repr<rt::tokenizers::Encoding> {
  static void write(StrBuilder& out, const tokenizers::Encoding& value) {
    out.append("Encoding(num_tokens=");
    rt::write_repr(out, python::len(value));
    out.append(", attributes=[ids, type_ids, tokens, offsets, attention_mask, special_tokens_mask, "
               "overflowing])");
  }
};

template <>
struct rt::Truth<rt::tokenizers::Encoding> {
  static bool of(const tokenizers::Encoding& value) { return !value.rows().empty(); }
};

template <>
struct rt::TypeName<rt::tokenizers::Encoding> {
  static constexpr std::string_view name = "Encoding";
  static void write(StrBuilder& out) { out.append("tokenizers.Encoding"); }
};
