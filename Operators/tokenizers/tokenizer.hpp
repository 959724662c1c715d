/// The methods of `tokenizers.Tokenizer` that encode, and those that ask about the vocabulary.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "captured.hpp"
#include "drupe/call.hpp"
#include "drupe/error.hpp"
#include "drupe/list.hpp"
#include "drupe/str.hpp"
#include "drupe/tuple.hpp"

namespace rt::tokenizers {

/// Reports the tokens of an encoding as used by the running call.
inline void count_tokens(const Part& part) {
  if (Call* call = current_call()) call->count_tokens(static_cast<std::int64_t>(part.rows.size()));
}

/// Returns the encodings of texts or pairs. `first(item)` and `second(item)` return their texts, the
/// latter null for single texts.
template <typename Item, typename First, typename Second>
Result<List<Encoding>> encode_all(const Tokenizer& self, const List<Item>& input, bool special,
                                  First&& first, Second&& second) {
  for (const Item& item : input) {
    const Str* other = second(item);
    if (!Encoder::accepts(first(item)) || (other && !Encoder::accepts(*other))) {
      return raise(exceptions::TypeError,
                   "TextEncodeInput must be Union[TextInputSequence, Tuple[InputSequence, "
                   "InputSequence]]");
    }
  }
  Encoder encoder(self);
  Vector<Part> parts;
  Vector<Vector<Str>> texts;
  std::size_t longest = 0;
  for (const Item& item : input) {
    parts.push(RT_PROPAGATE(encoder.encode(first(item), second(item), special)));
    texts.push(encoder.take_texts());
    count_tokens(parts.back());
    if (parts.back().rows.size() > longest) longest = parts.back().rows.size();
  }
  auto result = List<Encoding>::with_capacity(input.size());
  const std::uint64_t size = self.padding.active ? self.padding.target(longest) : 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (self.padding.active) self.padding.apply(parts[i], size);
    result.push(encoder.finish(std::move(parts[i]), std::move(texts[i])));
  }
  return result;
}

/// `tokenizers.Tokenizer.encode`.
inline Result<Encoding> Tokenizer_encode(const Tokenizer& self, const Str& sequence,
                                         const std::optional<Str>& pair, bool is_pretokenized,
                                         bool add_special_tokens) {
  if (is_pretokenized) {
    return raise(exceptions::TypeError,
                 "PreTokenizedInputSequence must be Union[List[str], Tuple[str]]");
  }
  const Str* second = pair ? &*pair : nullptr;
  if (!Encoder::accepts(sequence) || (second && !Encoder::accepts(*second))) {
    return raise(exceptions::TypeError, "TextInputSequence must be str");
  }
  Encoder encoder(self);
  Part part = RT_PROPAGATE(encoder.encode(sequence, second, add_special_tokens));
  count_tokens(part);
  if (self.padding.active) self.padding.apply(part, self.padding.target(part.rows.size()));
  return encoder.finish(std::move(part), encoder.take_texts());
}

/// `tokenizers.Tokenizer.encode_batch` of single texts.
inline Result<List<Encoding>> Tokenizer_encode_batch(const Tokenizer& self, const List<Str>& input,
                                                     bool is_pretokenized,
                                                     bool add_special_tokens) {
  if (is_pretokenized && !input.empty()) {
    return raise(exceptions::TypeError,
                 "PreTokenizedEncodeInput must be Union[PreTokenizedInputSequence, "
                 "Tuple[PreTokenizedInputSequence, PreTokenizedInputSequence]]");
  }
  return encode_all(
      self, input, add_special_tokens, [](const Str& text) -> const Str& { return text; },
      [](const Str&) -> const Str* { return nullptr; });
}

/// `tokenizers.Tokenizer.encode_batch` of pairs of texts.
inline Result<List<Encoding>> Tokenizer_encode_batch(const Tokenizer& self,
                                                     const List<Tuple<Str, Str>>& input,
                                                     bool is_pretokenized,
                                                     bool add_special_tokens) {
  if (is_pretokenized) {
    return raise(exceptions::NotImplementedError,
                 "compiled code does not encode texts that are already split into words");
  }
  using Pair = Tuple<Str, Str>;
  return encode_all(
      self, input, add_special_tokens,
      [](const Pair& pair) -> const Str& { return std::get<0>(pair); },
      [](const Pair& pair) -> const Str* { return &std::get<1>(pair); });
}

/// `tokenizers.Tokenizer.token_to_id`.
inline Result<std::optional<std::int64_t>> Tokenizer_token_to_id(const Tokenizer& self,
                                                                 const Str& token) {
  for (std::int64_t i = 0; !Encoder::accepts(token) && i < token.size(); ++i) {
    const char32_t point = token.at(i);
    if (point < 0xD800 || point > 0xDFFF) continue;
    static constexpr char digits[] = "0123456789abcdef";
    const char code[] = {digits[point >> 12 & 15], digits[point >> 8 & 15],
                         digits[point >> 4 & 15], digits[point & 15]};
    return raise(exceptions::UnicodeEncodeError, "'utf-8' codec can't encode character '\\u",
                 std::string_view(code, 4), "' in position ", rt::str(i),
                 ": surrogates not allowed");
  }
  std::uint32_t id = self.added.find(token.bytes());
  if (id == kNone) id = self.texts.model.find(token.bytes());
  return id == kNone ? std::optional<std::int64_t>() : std::optional<std::int64_t>(id);
}

/// Returns the error for an id that no token can have, nothing for others.
inline Result<None> check_id(std::int64_t id) {
  if (id >= 0 && id <= kNone) return success();
  return raise(exceptions::OverflowError, id < 0 ? Str("number too small to fit in target type")
                                                 : Str("number too large to fit in target type"));
}

/// Returns the token of an id; nothing, at no address, if there is none.
inline std::string_view token_of(const Tokenizer& self, std::uint64_t id) {
  const std::string_view added = self.added.text(id);
  return added.data() ? added : self.texts.model.token(id);
}

/// `tokenizers.Tokenizer.id_to_token`.
inline Result<std::optional<Str>> Tokenizer_id_to_token(const Tokenizer& self, std::int64_t id) {
  RT_PROPAGATE(check_id(id));
  const std::string_view token = token_of(self, static_cast<std::uint64_t>(id));
  return token.data() ? std::optional<Str>(Str(token)) : std::optional<Str>();
}

/// `tokenizers.Tokenizer.get_vocab_size`.
inline std::int64_t Tokenizer_get_vocab_size(const Tokenizer& self, bool with_added_tokens) {
  return std::int64_t{self.texts.model.size()} + (with_added_tokens ? self.added.own_ids() : 0);
}

/// `tokenizers.Tokenizer.num_special_tokens_to_add`.
inline std::int64_t Tokenizer_num_special_tokens_to_add(const Tokenizer& self, bool is_pair) {
  return static_cast<std::int64_t>(self.around.added(is_pair));
}

}  // namespace rt::tokenizers
