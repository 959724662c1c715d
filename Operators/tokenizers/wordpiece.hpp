/// The WordPiece model: words to the longest tokens that they begin with, one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "drupe/utf8.hpp"
#include "resource.hpp"

namespace rt::tokenizers {

/// A vocabulary that is looked up where it lies, and the rules by which words are cut.
class WordPiece {
 public:
  WordPiece() = default;

  /// Returns the model of a payload, `false` in `ok` if it is damaged.
  static WordPiece load(std::string_view payload, const Texts& texts, bool& ok) {
    Reader reader(payload);
    WordPiece model;
    const std::uint32_t ids = reader.number();
    model.tokens_ = reader.number();
    model.bits_ = reader.number();
    model.unknown_ = reader.number();
    model.unknown_text_ = reader.number();
    const std::uint32_t prefix = reader.number();
    model.most_characters_ = reader.number();
    model.longest_ = reader.number();
    const std::uint32_t size = reader.number();
    reader.number();
    ok = reader.ok() && model.bits_ >= 1 && model.bits_ <= 22 && model.longest_ <= kMaxLength &&
         texts.has(model.unknown_text_) && texts.has(prefix) &&
         (model.unknown_ == kNone || model.unknown_ < ids);
    if (!ok) return model;
    model.prefix_ = texts[prefix];
    model.prefix_hash_ = hash(kBasis, model.prefix_);
    model.starts_ = reader.numbers((std::uint64_t{1} << model.bits_) + 1);
    model.filter_ = reader.numbers(std::uint64_t{1} << (model.bits_ + kFilterBits - 5));
    model.places_ = reader.numbers(ids);
    model.records_ = reader.bytes(size);
    // A component is filled up to eight bytes only outside of its payload.
    ok = reader.finished() && model.starts_.ascend_to(size) && model.check_records();
    return model;
  }

  /// The number of tokens.
  std::uint32_t size() const { return tokens_; }
  /// The text of the unknown token, a number in `Texts`.
  std::uint32_t unknown_text() const { return unknown_text_; }
  /// The id of the unknown token; `kNone` if the vocabulary lacks it.
  std::uint32_t unknown() const { return unknown_; }

  /// Returns the id of a token; `kNone` if the vocabulary lacks it.
  std::uint32_t find(std::string_view token) const {
    return token.size() > longest_ ? kNone : find({}, token, hash(kBasis, token));
  }

  /// Returns the token of an id; nothing, at no address, if there is none.
  std::string_view token(std::uint64_t id) const {
    if (id >= places_.size() || places_[id] == kNone) return {};
    return record(places_[id]).token;
  }

  /// Calls `emit(id, start, end)` for each token of a word, in bytes of it, or once with `unknown()`
  /// for a word that has no such tokens. `characters` is its number of code points.
  /// - Requires: the word is not empty.
  template <typename Emit>
  void tokenize(std::string_view word, std::size_t characters, Emit&& emit) const {
    if (characters > most_characters_) return emit(unknown_, 0, word.size());
    Piece pieces[kPieces];
    std::size_t count = 0;
    std::size_t start = 0;
    // The first tokens are kept back, since a word is unknown as a whole; of a word with more of them
    // it is found out first.
    const bool keeps = cut(word, start, pieces, count);
    if (keeps && start == word.size()) {
      for (std::size_t i = 0; i < count; ++i) emit(pieces[i].id, pieces[i].start, pieces[i].end);
      return;
    }
    bool known = keeps;
    for (std::size_t at = start; known && at < word.size();) {
      std::size_t more = 0;
      Piece ignored[kPieces];
      known = cut(word, at, ignored, more);
    }
    if (!known) return emit(unknown_, 0, word.size());
    for (;;) {
      for (std::size_t i = 0; i < count; ++i) emit(pieces[i].id, pieces[i].start, pieces[i].end);
      if (start == word.size()) return;
      count = 0;
      cut(word, start, pieces, count);
    }
  }

 private:
  /// A token within a word.
  struct Piece {
    std::uint32_t id;
    std::size_t start;
    std::size_t end;
  };

  /// What is stored of a token.
  struct Record {
    std::uint32_t id;
    std::string_view token;
  };

  /// Bits of a record's head that hold the length of its token.
  static constexpr std::uint32_t kLengthBits = 10;
  /// The largest number of bytes of a token.
  static constexpr std::uint32_t kMaxLength = (1 << kLengthBits) - 1;
  /// There are 2^this bits in the filter for each bucket.
  static constexpr std::uint32_t kFilterBits = 4;
  /// Tokens of a word that are found at a time.
  static constexpr std::size_t kPieces = 32;
  /// The hash of nothing.
  static constexpr std::uint32_t kBasis = 0x811C9DC5;

  /// Returns the hash of what `state` is the hash of, followed by `byte`.
  static std::uint32_t step(std::uint32_t state, char byte) {
    return (state ^ static_cast<unsigned char>(byte)) * 0x01000193;
  }
  /// Returns the hash of what `state` is the hash of, followed by `bytes`.
  static std::uint32_t hash(std::uint32_t state, std::string_view bytes) {
    for (const char byte : bytes) state = step(state, byte);
    return state;
  }

  /// `true` iff `size` bytes are equal. Tokens are too short for a call of `memcmp` to pay.
  static bool same(const char* a, const char* b, std::size_t size) {
    for (; size >= 8; size -= 8, a += 8, b += 8) {
      if (!same_word<std::uint64_t>(a, b)) return false;
    }
    if (size & 4) {
      if (!same_word<std::uint32_t>(a, b)) return false;
      a += 4;
      b += 4;
    }
    if (size & 2) {
      if (!same_word<std::uint16_t>(a, b)) return false;
      a += 2;
      b += 2;
    }
    return !(size & 1) || *a == *b;
  }
  /// `true` iff as many bytes are equal as `Word` has.
  template <typename Word>
  static bool same_word(const char* a, const char* b) {
    Word left;
    Word right;
    std::memcpy(&left, a, sizeof(Word));
    std::memcpy(&right, b, sizeof(Word));
    return left == right;
  }

  /// Returns the record at a place.
  Record record(std::uint32_t place) const {
    const std::uint32_t head = Numbers(records_.data() + place, 1)[0];
    return {head >> kLengthBits, {records_.data() + place + 4, head & kMaxLength}};
  }

  /// Returns the id of the token `prefix` + `rest` of that hash; `kNone` if there is none.
  std::uint32_t find(std::string_view prefix, std::string_view rest, std::uint32_t hash) const {
    const std::uint32_t spread = hash * 0x9E3779B1u;
    const std::uint32_t place_in_filter = spread >> (32 - bits_ - kFilterBits);
    if (!(filter_[place_in_filter / 32] >> place_in_filter % 32 & 1)) return kNone;
    const std::uint32_t bucket = spread >> (32 - bits_);
    const std::uint32_t end = starts_[bucket + 1];
    const std::size_t length = prefix.size() + rest.size();
    for (std::uint32_t place = starts_[bucket]; place < end;) {
      const Record found = record(place);
      if (found.token.size() == length &&
          same(found.token.data() + prefix.size(), rest.data(), rest.size()) &&
          same(found.token.data(), prefix.data(), prefix.size())) {
        return found.id;
      }
      place += 4 + static_cast<std::uint32_t>(found.token.size());
    }
    return kNone;
  }

  /// Finds tokens from `start` on, which moves on; stops at the end of the word and when `pieces` is
  /// full. `false` iff no token fits.
  bool cut(std::string_view word, std::size_t& start, Piece* pieces, std::size_t& count) const {
    std::uint32_t states[kMaxLength + 1];
    while (start < word.size() && count < kPieces) {
      const std::string_view prefix = start ? prefix_ : std::string_view{};
      const std::size_t left = word.size() - start;
      const std::size_t room = longest_ > prefix.size() ? longest_ - prefix.size() : 0;
      std::size_t length = left < room ? left : room;
      states[0] = start ? prefix_hash_ : kBasis;
      for (std::size_t i = 0; i < length; ++i) states[i + 1] = step(states[i], word[start + i]);
      std::uint32_t id = kNone;
      for (; length; --length) {
        const bool cuts_character = length < left && utf8::is_continuation(word[start + length]);
        if (cuts_character) continue;
        id = find(prefix, word.substr(start, length), states[length]);
        if (id != kNone) break;
      }
      if (id == kNone) return false;
      pieces[count++] = {id, start, start + length};
      start += length;
    }
    return true;
  }

  /// `true` iff the records fill their buckets, and ids and records refer to each other.
  bool check_records() const {
    if (starts_[0] != 0 || starts_[starts_.size() - 1] != records_.size()) return false;
    std::uint32_t found = 0;
    for (std::size_t bucket = 0; bucket + 1 < starts_.size(); ++bucket) {
      const std::uint32_t end = starts_[bucket + 1];
      for (std::uint32_t place = starts_[bucket]; place < end; ++found) {
        if (end - place < 4) return false;
        const Record record = this->record(place);
        const std::size_t length = record.token.size();
        if (length == 0 || length > longest_ || length > end - place - 4) return false;
        if (record.id >= places_.size() || places_[record.id] != place) return false;
        if (utf8::valid_prefix(record.token, false) != length) return false;
        place += 4 + static_cast<std::uint32_t>(length);
      }
    }
    std::uint32_t placed = 0;
    for (std::size_t id = 0; id < places_.size(); ++id) placed += places_[id] != kNone;
    return found == tokens_ && placed == tokens_;
  }

  /// Where the records of each bucket begin.
  Numbers starts_;
  /// A bit for each bucket and the next bits of the hash: 0 where there is no such token.
  Numbers filter_;
  /// Where the record of each id begins.
  Numbers places_;
  /// Heads and tokens.
  std::string_view records_;
  /// What a token that does not begin a word begins with.
  std::string_view prefix_;
  std::uint32_t prefix_hash_ = kBasis;
  /// The number of tokens.
  std::uint32_t tokens_ = 0;
  /// There are 2^bits buckets.
  std::uint32_t bits_ = 0;
  std::uint32_t unknown_ = kNone;
  std::uint32_t unknown_text_ = 0;
  /// The number of characters above which a word is unknown.
  std::uint32_t most_characters_ = 0;
  /// The bytes of the longest token.
  std::uint32_t longest_ = 0;
};

}  // namespace rt::tokenizers
