/// `tokenizers.Tokenizer.decode` and `decode_batch`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/list.hpp"
#include "drupe/str.hpp"
#include "drupe/vector.hpp"
#include "tokenizer.hpp"

namespace rt::tokenizers {

/// A text that tokenization spaced out, and how it is written.
struct Spelling {
  std::string_view spaced;
  std::string_view written;
};

/// What cleaning up replaces, in this order.
inline constexpr Spelling kSpellings[] = {
    {" .", "."},     {" ?", "?"},   {" !", "!"},           {" ,", ","},
    {" ' ", "'"},    {" n't", "n't"}, {" 'm", "'m"},       {" do not", " don't"},
    {" 's", "'s"},   {" 've", "'ve"}, {" 're", "'re"},
};

/// Replaces each `spelling.spaced` in `text`.
inline void respell(Vector<char>& text, const Spelling& spelling) {
  std::string_view rest(text.data(), text.size());
  std::size_t found = rest.find(spelling.spaced);
  if (found == std::string_view::npos) return;
  Vector<char> result;
  for (; found != std::string_view::npos; found = rest.find(spelling.spaced)) {
    result.append(rest.data(), found);
    result.append(spelling.written.data(), spelling.written.size());
    rest.remove_prefix(found + spelling.spaced.size());
  }
  result.append(rest.data(), rest.size());
  text.swap(result);
}

/// `tokenizers.Tokenizer.decode`.
inline Result<Str> Tokenizer_decode(const Tokenizer& self, const List<std::int64_t>& ids,
                                    bool skip_special_tokens) {
  for (const std::int64_t id : ids) RT_PROPAGATE(check_id(id));
  StrBuilder out;
  Vector<char> text;
  bool first = true;
  for (const std::int64_t id : ids) {
    std::string_view token = token_of(self, static_cast<std::uint64_t>(id));
    if (!token.data() || (skip_special_tokens && self.added.skips(static_cast<std::uint64_t>(id)))) {
      continue;
    }
    text.clear();
    const bool joins = self.decoder.active && token.starts_with(self.decoder.prefix);
    if (!first && joins) token.remove_prefix(self.decoder.prefix.size());
    if (!first && !joins) text.push(' ');
    text.append(token.data(), token.size());
    if (self.decoder.cleanup) {
      for (const Spelling& spelling : kSpellings) respell(text, spelling);
    }
    out.append(std::string_view(text.data(), text.size()));
    first = false;
  }
  return out.finish();
}

/// `tokenizers.Tokenizer.decode_batch`.
inline Result<List<Str>> Tokenizer_decode_batch(const Tokenizer& self,
                                                const List<List<std::int64_t>>& sequences,
                                                bool skip_special_tokens) {
  auto texts = List<Str>::with_capacity(sequences.size());
  for (const List<std::int64_t>& ids : sequences) {
    texts.push(RT_PROPAGATE(Tokenizer_decode(self, ids, skip_special_tokens)));
  }
  return texts;
}

}  // namespace rt::tokenizers
