/// Tokens that were added beside the model's vocabulary and are found before words are cut.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "drupe/utf8.hpp"
#include "resource.hpp"
#include "unicode.hpp"

namespace rt::tokenizers {

/// The added tokens, looked up where they lie.
class AddedTokens {
 public:
  /// One added token.
  struct Token {
    std::uint32_t id;
    /// Numbers of the text that was added, and of the one to look for.
    std::uint32_t content;
    std::uint32_t pattern;
    std::uint32_t flags;

    bool is_special() const { return (flags & 1) != 0; }
    /// Whether it must not touch letters.
    bool is_single_word() const { return (flags & 2) != 0; }
    /// Whether it takes the white space before it.
    bool strips_left() const { return (flags & 4) != 0; }
    /// Whether it takes the white space after it.
    bool strips_right() const { return (flags & 8) != 0; }
  };

  AddedTokens() = default;

  /// Returns the tokens of a payload, `false` in `ok` if it is damaged.
  static AddedTokens load(std::string_view payload, const Texts& texts, bool& ok) {
    Reader reader(payload);
    AddedTokens added;
    added.texts_ = texts;
    const std::uint32_t plain = reader.number();
    added.special_is_plain_ = plain == 1;
    added.count_ = reader.number();
    const std::uint32_t skipped = reader.number();
    added.own_ids_ = reader.number();
    added.firsts_ = reader.numbers(2 * kFirsts);
    added.tokens_ = reader.numbers(std::uint64_t{4} * added.count_);
    added.order_ = reader.numbers(added.count_);
    added.skipped_ = reader.numbers(skipped);
    ok = reader.finished() && plain < 2 && added.firsts_.ascend_to(added.count_) &&
         added.firsts_[0] == 0 && added.firsts_[2 * kFirsts - 1] == added.count_ &&
         added.skipped_.ascend_to(kNone);
    for (std::uint32_t i = 0; ok && i < added.count_; ++i) ok = added.order_[i] < added.count_;
    for (std::uint32_t i = 0; ok && i < added.count_; ++i) {
      const Token token = added[i];
      ok = token.id != kNone && texts.has(token.content) && texts.has(token.pattern) &&
           !texts[token.pattern].empty() &&
           (i == 0 || added[added.order_[i - 1]].id < added[added.order_[i]].id);
    }
    return added;
  }

  /// Returns token `i`.
  Token operator[](std::size_t i) const {
    return {tokens_[4 * i], tokens_[4 * i + 1], tokens_[4 * i + 2], tokens_[4 * i + 3]};
  }
  /// Returns how many ids there are that the model does not have.
  std::uint32_t own_ids() const { return own_ids_; }
  /// `true` iff there are tokens to find in raw text, or in normalized text.
  bool any(bool normalized) const {
    return firsts_.size() && firsts_[normalized * kFirsts] != firsts_[normalized * kFirsts + 256];
  }

  /// Returns the id of an added text; `kNone` if it was not added.
  std::uint32_t find(std::string_view content) const {
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (texts_[(*this)[i].content] == content) return (*this)[i].id;
    }
    return kNone;
  }
  /// Returns the text of an added id; nothing, at no address, if it was not added.
  std::string_view text(std::uint64_t id) const {
    std::size_t low = 0;
    std::size_t high = order_.size();
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      const Token token = (*this)[order_[middle]];
      if (token.id == id) return texts_[token.pattern];
      (token.id < id ? low : high) = token.id < id ? middle + 1 : middle;
    }
    return {};
  }
  /// `true` iff an id is left out of decoded text.
  bool skips(std::uint64_t id) const {
    std::size_t low = 0;
    std::size_t high = skipped_.size();
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      (skipped_[middle] < id ? low : high) = skipped_[middle] < id ? middle + 1 : middle;
    }
    return low < skipped_.size() && skipped_[low] == id;
  }

  /// Calls `emit(token, start, stop)` for each added token in `text` and, with a null token, for
  /// what lies between them, in the order of the text.
  template <typename Emit>
  void split(std::string_view text, bool normalized, const unicode::CodePoints& code_points,
             Emit&& emit) const {
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t first = normalized * kFirsts + static_cast<unsigned char>(text[at]);
      const std::size_t place = longest_at(text.substr(at), firsts_[first], firsts_[first + 1]);
      if (place == count_) {
        ++at;
        continue;
      }
      const Token token = (*this)[place];
      std::size_t start = at;
      std::size_t stop = at + texts_[token.pattern].size();
      at = stop;
      if (special_is_plain_ && token.is_special()) continue;
      const std::uint8_t around =
          code_points.last_flags(text.substr(0, start)) | code_points.first_flags(text.substr(stop));
      if (token.is_single_word() && (around & unicode::word)) continue;
      if (token.strips_left()) {
        const std::size_t stripped = without_space_at_end(text.substr(0, start), code_points);
        start = stripped > done ? stripped : done;
      }
      if (token.strips_right()) stop += space_at_start(text.substr(stop), code_points);
      if (done < start) emit(static_cast<const Token*>(nullptr), done, start);
      emit(&token, start, stop);
      done = stop;
    }
    if (done < text.size()) emit(static_cast<const Token*>(nullptr), done, text.size());
  }

 private:
  /// First bytes, and one more for the end.
  static constexpr std::size_t kFirsts = 257;

  /// Returns the first of the tokens [`place`, `end`) that `text` starts with; `count_` if none does.
  std::size_t longest_at(std::string_view text, std::uint32_t place, std::uint32_t end) const {
    for (; place < end; ++place) {
      if (text.starts_with(texts_[(*this)[place].pattern])) return place;
    }
    return count_;
  }

  /// Returns the size of `text` without the white space at its end.
  static std::size_t without_space_at_end(std::string_view text,
                                          const unicode::CodePoints& code_points) {
    while (code_points.last_flags(text) & unicode::space) {
      while (utf8::is_continuation(text.back())) text.remove_suffix(1);
      text.remove_suffix(1);
    }
    return text.size();
  }
  /// Returns the size of the white space at the start of `text`.
  static std::size_t space_at_start(std::string_view text,
                                    const unicode::CodePoints& code_points) {
    std::size_t at = 0;
    while (code_points.first_flags(text.substr(at)) & unicode::space) {
      at += static_cast<std::size_t>(utf8::length_of(text[at]));
    }
    return at;
  }

  Texts texts_;
  /// For raw and for normalized text: the first token of each first byte.
  Numbers firsts_;
  /// Four numbers per token.
  Numbers tokens_;
  /// Places of tokens by ascending id.
  Numbers order_;
  /// Ids that are left out of decoded text, ascending.
  Numbers skipped_;
  std::uint32_t count_ = 0;
  std::uint32_t own_ids_ = 0;
  /// Whether special tokens are found in texts, or are plain text.
  bool special_is_plain_ = false;
};

}  // namespace rt::tokenizers
