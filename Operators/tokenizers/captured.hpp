/// `tokenizers.Tokenizer`: a captured tokenizer, and the way of a text through it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "added_tokens.hpp"
#include "bert.hpp"
#include "drupe/error.hpp"
#include "drupe/protocol.hpp"
#include "drupe/resource.hpp"
#include "drupe/str.hpp"
#include "encoding.hpp"
#include "finish.hpp"
#include "resource.hpp"
#include "wordpiece.hpp"

namespace rt::tokenizers {

/// How tokens become text again.
struct WordPieceDecoder {
  /// What is removed from the start of tokens; all others get a space before them.
  std::string_view prefix;
  /// Whether spaces before punctuation are removed.
  bool cleanup = false;
  /// Whether the tokenizer has a decoder; without one, tokens are joined by spaces.
  bool active = false;

  /// Returns the settings of a payload, `false` in `ok` if it is damaged.
  static WordPieceDecoder load(std::string_view payload, const Texts& texts, bool& ok) {
    Reader reader(payload);
    const std::uint32_t prefix = reader.number();
    const std::uint32_t cleanup = reader.number();
    ok = reader.finished() && texts.has(prefix) && cleanup < 2;
    return {ok ? texts[prefix] : std::string_view(), cleanup == 1, true};
  }
};

/// A captured tokenizer: views of its resource, which is mapped and stays where it is.
struct Tokenizer {
  TokenTexts texts;
  AddedTokens added;
  BertRules bert;
  Template around;
  Truncation truncation;
  Padding padding;
  WordPieceDecoder decoder;

  /// Returns the tokenizer of a resource, ValueError if the resource is damaged.
  static Result<Tokenizer> load(Resource resource) {
    const auto components = RT_PROPAGATE(Components::load(resource));
    Tokenizer tokenizer;
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < components.size(); ++i) {
      const ComponentKind kind = components.kind(i);
      // The texts come first, because all others refer to them; no kind comes twice.
      const bool in_order = (i == 0) == (kind == ComponentKind::texts);
      const bool in_range = static_cast<std::uint32_t>(kind) < 0x80;
      const std::uint64_t bit = in_range ? bit_of(kind) : 0;
      if (!in_order || !bit || (seen & bit) || !tokenizer.take(kind, components.payload(i))) {
        return Components::damaged("a component cannot be read");
      }
      seen |= bit;
    }
    for (const ComponentKind kind :
         {ComponentKind::word_piece, ComponentKind::added_tokens,
          ComponentKind::bert_pre_tokenizer, ComponentKind::template_,
          ComponentKind::code_points}) {
      if (!(seen & bit_of(kind))) return Components::damaged("a component is missing");
    }
    BertRules& bert = tokenizer.bert;
    if (bert.normalizer.strip && !(seen & bit_of(ComponentKind::decompositions))) {
      return Components::damaged("its normalizer needs decompositions");
    }
    bert.roles = Roles(bert.code_points, bert.normalizer.clean);
    return tokenizer;
  }

 private:
  /// Returns a bit for each kind, 0 for kinds that do not exist.
  static std::uint64_t bit_of(ComponentKind kind) {
    const auto number = static_cast<std::uint32_t>(kind);
    const std::uint32_t stage = number >> 4;
    const std::uint32_t digit = number & 15;
    return stage < 5 && digit < 12 ? std::uint64_t{1} << (12 * stage + digit) : 0;
  }

  /// Reads a component; `false` iff it is damaged or not known.
  bool take(ComponentKind kind, std::string_view payload) {
    bool ok = false;
    switch (kind) {
      case ComponentKind::texts:
        texts.fixed = Texts::load(payload, ok);
        break;
      case ComponentKind::added_tokens:
        added = AddedTokens::load(payload, texts.fixed, ok);
        break;
      case ComponentKind::truncation:
        truncation = Truncation::load(payload, ok);
        break;
      case ComponentKind::padding:
        padding = Padding::load(payload, texts.fixed, ok);
        break;
      case ComponentKind::template_:
        around = Template::load(payload, texts.fixed, ok);
        break;
      case ComponentKind::code_points:
        bert.code_points = unicode::CodePoints::load(payload, ok);
        break;
      case ComponentKind::decompositions:
        bert.decompositions = unicode::Decompositions::load(payload, ok);
        break;
      case ComponentKind::bert_normalizer:
        bert.normalizer = BertNormalizer::load(payload, ok);
        break;
      case ComponentKind::bert_pre_tokenizer:
        ok = payload.empty();
        break;
      case ComponentKind::word_piece:
        texts.model = WordPiece::load(payload, texts.fixed, ok);
        break;
      case ComponentKind::word_piece_decoder:
        decoder = WordPieceDecoder::load(payload, texts.fixed, ok);
        break;
    }
    return ok;
  }
};

/// Encodes texts one after the other, with the same buffers.
class Encoder {
 public:
  explicit Encoder(const Tokenizer& tokenizer)
      : tokenizer_(tokenizer), scanner_(tokenizer.bert, tokenizer.texts.model) {}

  /// Returns the tokens of a text, or of two, cut and with what comes around them, not yet padded.
  Result<Part> encode(const Str& first, const Str* second, bool special) {
    own_.clear();
    Part first_part = RT_PROPAGATE(tokens_of(first, 0));
    Part second_part;
    if (second) second_part = RT_PROPAGATE(tokens_of(*second, 1));
    Part* other = second ? &second_part : nullptr;
    if (tokenizer_.truncation.active) {
      const std::uint64_t added = special ? tokenizer_.around.added(second != nullptr) : 0;
      RT_PROPAGATE(tokenizer_.truncation.apply(first_part, other, added));
    }
    return tokenizer_.around.apply(std::move(first_part), other, special);
  }

  /// Returns the encoding of a part that `encode` has just returned or whose texts are `own`.
  Encoding finish(Part part, Vector<Str> own) const {
    return Encoding(tokenizer_.texts, std::move(part), std::move(own));
  }
  /// Returns the texts that rows of the part last encoded refer to.
  Vector<Str> take_texts() { return std::move(own_); }

  /// `true` iff the library would take `text`: it has no lone surrogates.
  static bool accepts(const Str& text) {
    if (text.is_ascii()) return true;
    std::string_view rest = text.bytes();
    while (const void* found = std::memchr(rest.data(), 0xED, rest.size())) {
      const char* at = static_cast<const char*>(found);
      if (static_cast<unsigned char>(at[1]) >= 0xA0) return false;
      rest = rest.substr(static_cast<std::size_t>(at + 3 - rest.data()));
    }
    return true;
  }

 private:
  /// Returns the tokens of a text with the type `type`.
  Result<Part> tokens_of(const Str& text, std::uint32_t type) {
    const std::string_view bytes = text.bytes();
    if (bytes.size() >= kNone) {
      return raise(exceptions::ValueError, "a text of 4 GiB or more cannot be tokenized");
    }
    scanner_.rows = Vector<Row>();
    scanner_.words = 0;
    scanner_.lacks_unknown = false;
    if (tokenizer_.added.any(false)) {
      split_raw(bytes, text.is_ascii());
    } else {
      scan(bytes, 0);
    }
    if (scanner_.lacks_unknown) {
      return raise(exceptions::Exception,
                   "WordPiece error: Missing [UNK] token from the vocabulary");
    }
    if (type) {
      for (Row& row : scanner_.rows) row.type = type;
    }
    return Part{std::move(scanner_.rows), {}};
  }

  /// Adds the tokens of a text in which added tokens are to be found as they are.
  void split_raw(std::string_view text, bool ascii) {
    std::size_t counted = 0;
    std::size_t characters = 0;
    // Returns the number of characters before byte `at`; mostly counted on from the last call.
    const auto before = [&](std::size_t at) {
      if (ascii) return static_cast<std::uint32_t>(at);
      if (at < counted) counted = characters = 0;
      characters += utf8::count(text.substr(counted, at - counted));
      counted = at;
      return static_cast<std::uint32_t>(characters);
    };
    tokenizer_.added.split(
        text, false, tokenizer_.bert.code_points,
        [&](const AddedTokens::Token* token, std::size_t start, std::size_t stop) {
          const std::string_view piece = text.substr(start, stop - start);
          const std::uint32_t first = before(start);
          if (token) {
            add(*token, piece, first, before(stop));
          } else {
            scan(piece, first);
          }
        });
  }

  /// Adds the tokens of a piece of text without raw added tokens.
  void scan(std::string_view piece, std::uint32_t character) {
    if (tokenizer_.added.any(true)) {
      split_normalized(piece, character);
    } else {
      scanner_.scan(piece, character);
    }
  }

  /// Adds the tokens of a piece of text in which added tokens are to be found once it is normalized.
  void split_normalized(std::string_view piece, std::uint32_t character) {
    const Vector<Character> characters = scanner_.normalized(piece, character);
    Vector<char> text;
    Vector<std::uint32_t> places;
    for (std::size_t i = 0; i < characters.size(); ++i) {
      char bytes[4];
      const int size = utf8::encode(characters[i].point, bytes);
      text.append(bytes, static_cast<std::size_t>(size));
      for (int j = 0; j < size; ++j) places.push(static_cast<std::uint32_t>(i));
    }
    places.push(static_cast<std::uint32_t>(characters.size()));
    const std::string_view all(text.data(), text.size());
    tokenizer_.added.split(
        all, true, tokenizer_.bert.code_points,
        [&](const AddedTokens::Token* token, std::size_t start, std::size_t stop) {
          const std::uint32_t first = places[start];
          const std::uint32_t end = places[stop];
          if (token) {
            add(*token, all.substr(start, stop - start), characters[first].start,
                characters[end - 1].end);
          } else {
            scanner_.add(characters.data() + first, end - first);
          }
        });
  }

  /// Adds an added token that was found as `found`.
  void add(const AddedTokens::Token& token, std::string_view found, std::uint32_t start,
           std::uint32_t end) {
    std::uint32_t text = token.pattern | kFixedText;
    if (found != tokenizer_.texts.fixed[token.pattern]) {
      text = static_cast<std::uint32_t>(own_.size());
      own_.push(Str(found));
    }
    scanner_.rows.push(
        {.id = token.id, .start = start, .end = end, .word = scanner_.words++, .text = text});
  }

  const Tokenizer& tokenizer_;
  BertScanner scanner_;
  /// Texts of the rows that are not among the tokenizer's.
  Vector<Str> own_;
};

}  // namespace rt::tokenizers

template <>
struct rt::TypeName<rt::tokenizers::Tokenizer> {
  static constexpr std::string_view name = "Tokenizer";
  static void write(StrBuilder& out) { out.append("tokenizers.Tokenizer"); }
};
