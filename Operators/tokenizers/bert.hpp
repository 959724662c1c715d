/// BertNormalizer, BertPreTokenizer and WordPiece in one pass over a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "drupe/utf8.hpp"
#include "drupe/vector.hpp"
#include "row.hpp"
#include "unicode.hpp"
#include "wordpiece.hpp"

namespace rt::tokenizers {

/// The settings of a BertNormalizer; none of them for a tokenizer without one.
struct BertNormalizer {
  /// Removes controls, and makes white space spaces.
  bool clean = false;
  /// Puts spaces around Chinese characters.
  bool chinese = false;
  /// Decomposes, and removes marks.
  bool strip = false;
  /// Makes lower case.
  bool lowercase = false;

  /// Returns the settings of a payload, `false` in `ok` if it is damaged.
  static BertNormalizer load(std::string_view payload, bool& ok) {
    Reader reader(payload);
    const std::uint32_t flags = reader.number();
    ok = reader.finished() && flags < 16;
    return {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0};
  }
};

/// A code point of normalized text, and the characters of the text that it stands for.
struct Character {
  char32_t point;
  std::uint32_t start;
  std::uint32_t end;
};

/// What a byte means to the pass over ASCII.
enum class Role : std::uint8_t { word, space, punctuation, removed, beyond_ascii };

/// The role of each byte.
class Roles {
 public:
  Roles() = default;

  /// Creates the roles by the kinds of code points; cleaning removes controls iff `clean`.
  Roles(const unicode::CodePoints& code_points, bool clean) {
    for (std::size_t byte = 0; byte < 128; ++byte) {
      const std::uint8_t flags = code_points.flags_of(static_cast<char32_t>(byte));
      roles_[byte] = clean && (flags & unicode::control) ? Role::removed
                     : flags & unicode::space            ? Role::space
                     : flags & unicode::punctuation      ? Role::punctuation
                                                         : Role::word;
    }
    for (std::size_t byte = 128; byte < 256; ++byte) roles_[byte] = Role::beyond_ascii;
  }

  /// Returns the role of a byte.
  Role operator[](char byte) const { return roles_[static_cast<unsigned char>(byte)]; }

 private:
  Role roles_[256] = {};
};

/// What decides how texts become words.
struct BertRules {
  BertNormalizer normalizer;
  unicode::CodePoints code_points;
  /// There are some if the normalizer strips accents.
  unicode::Decompositions decompositions;
  Roles roles;
};

/// Turns texts into rows. Its buffers are kept from word to word and from text to text.
class BertScanner {
 public:
  BertScanner(const BertRules& rules, const WordPiece& model)
      : normalizer_(rules.normalizer), rules_(rules), model_(model) {}

  /// The rows so far.
  Vector<Row> rows;
  /// The number of words so far.
  std::uint32_t words = 0;
  /// Whether a word was unknown and the vocabulary has no token for that.
  bool lacks_unknown = false;

  /// Adds the tokens of a piece of text that begins at character `character` of the text.
  /// - Requires: the piece is valid UTF-8, and what precedes it does not affect it.
  void scan(std::string_view piece, std::uint32_t character) {
    std::size_t at = 0;
    while (at < piece.size()) {
      const Role role = role_of(piece[at]);
      if (role == Role::space) {
        ++at;
        ++character;
      } else if (role == Role::punctuation) {
        add_ascii_word(piece.substr(at, 1), character);
        ++at;
        ++character;
      } else if (const std::size_t size = ascii_word(piece, at)) {
        add_ascii_word(piece.substr(at, size), character);
        at += size;
        character += static_cast<std::uint32_t>(size);
      } else {
        at += take(piece.substr(at), character, true);
        add(stage_.data(), stage_.size());
      }
    }
  }

  /// Returns the normalized form of a whole piece, valid until the next call.
  const Vector<Character>& normalized(std::string_view piece, std::uint32_t character) {
    take(piece, character, false);
    return stage_;
  }

  /// Adds the tokens of normalized text.
  void add(const Character* characters, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const Character& character = characters[i];
      const std::uint8_t flags = rules_.code_points.flags_of(character.point);
      if (flags & (unicode::space | unicode::punctuation)) finish_word();
      if (flags & unicode::space) continue;
      append(character);
      if (flags & unicode::punctuation) finish_word();
    }
    finish_word();
  }

 private:
  /// The characters that a byte of a word stands for.
  struct Span {
    std::uint32_t start;
    std::uint32_t end;
  };

  /// ASCII words up to this size take the short way.
  static constexpr std::size_t kShort = 64;

  Role role_of(char byte) const { return rules_.roles[byte]; }

  /// Returns the size of the word at `at` if it is short and ASCII up to its end; else 0.
  std::size_t ascii_word(std::string_view piece, std::size_t at) const {
    std::size_t end = at;
    while (end < piece.size() && role_of(piece[end]) == Role::word) ++end;
    const bool ends = end == piece.size() || role_of(piece[end]) == Role::space ||
                      role_of(piece[end]) == Role::punctuation;
    return ends && end - at <= kShort ? end - at : 0;
  }

  /// Adds the tokens of a short ASCII word, in which bytes and characters coincide.
  void add_ascii_word(std::string_view word, std::uint32_t character) {
    char lowered[kShort];
    if (normalizer_.lowercase) {
      for (std::size_t i = 0; i < word.size(); ++i) {
        const char byte = word[i];
        lowered[i] = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
      }
      word = {lowered, word.size()};
    }
    model_.tokenize(word, word.size(), [&](std::uint32_t id, std::size_t start, std::size_t end) {
      push(id, character + static_cast<std::uint32_t>(start),
           character + static_cast<std::uint32_t>(end));
    });
    ++words;
  }

  /// Adds a character to the word.
  void append(const Character& character) {
    char bytes[4];
    const int size = utf8::encode(character.point, bytes);
    word_.append(bytes, static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) spans_.push({character.start, character.end});
    ++characters_;
  }

  /// Adds the tokens of the word, if there is one, and starts the next.
  void finish_word() {
    if (word_.empty()) return;
    const std::string_view word(word_.data(), word_.size());
    model_.tokenize(word, characters_, [&](std::uint32_t id, std::size_t start, std::size_t end) {
      push(id, spans_[start].start, spans_[end - 1].end);
    });
    ++words;
    word_.clear();
    spans_.clear();
    characters_ = 0;
  }

  /// Adds a token of the current word.
  void push(std::uint32_t id, std::uint32_t start, std::uint32_t end) {
    if (id == kNone) lacks_unknown = true;
    const std::uint32_t text =
        id == model_.unknown() ? model_.unknown_text() | kFixedText : kNone;
    rows.push({.id = id, .start = start, .end = end, .word = words, .text = text});
  }

  /// Makes `stage_` the normalized form of the start of `text`: all of it, or, if `to_boundary`, up
  /// to a place where a word ends and which no mark crosses. Moves `character` on; returns the bytes
  /// taken.
  std::size_t take(std::string_view text, std::uint32_t& character, bool to_boundary) {
    stage_.clear();
    seen_ = 0;
    std::size_t at = 0;
    for (bool ends = false; at < text.size() && !(ends && to_boundary);) {
      const Role role = role_of(text[at]);
      if (to_boundary && (role == Role::space || role == Role::punctuation)) break;
      const char32_t point = utf8::decode(text.data() + at);
      at += static_cast<std::size_t>(utf8::length_of(text[at]));
      ends = clean(point, character++);
    }
    const bool decomposed = normalizer_.strip && (seen_ & (unicode::decomposes | unicode::mark));
    if (decomposed) strip();
    if (normalizer_.lowercase && (decomposed || (seen_ & unicode::lowers))) make_lower();
    return at;
  }

  /// Adds a code point to `stage_`, cleaned and apart if it is Chinese; `true` iff it ends a word.
  bool clean(char32_t point, std::uint32_t character) {
    const unicode::Kind kind = rules_.code_points.kind_of(point);
    if (normalizer_.clean && (kind.flags & unicode::control)) return false;
    seen_ |= kind.combining_class ? kind.flags | unicode::mark : kind.flags;
    const bool space = kind.flags & unicode::space;
    const bool apart = normalizer_.chinese && (kind.flags & unicode::chinese);
    const Character same{normalizer_.clean && space ? U' ' : point, character, character + 1};
    const Character gap{U' ', character, character + 1};
    if (apart) stage_.push(gap);
    stage_.push(same);
    if (apart) stage_.push(gap);
    return apart || space || ((kind.flags & unicode::punctuation) && !kind.combining_class);
  }

  /// Decomposes what is in `stage_`, puts marks in order and removes those that take no space.
  void strip() {
    decomposed_.clear();
    for (const Character& character : stage_) {
      bool first = true;
      const unicode::Kind kind = rules_.code_points.kind_of(character.point);
      rules_.decompositions.decompose(character.point, kind, [&](char32_t point) {
        const unicode::Kind part =
            point == character.point ? kind : rules_.code_points.kind_of(point);
        const bool removed = part.flags & unicode::mark;
        decomposed_.push({point, part.combining_class, first, removed});
        first = false;
      });
    }
    order_marks();
    // The library aligns by position: each first part takes the next character, whatever the order.
    result_.clear();
    std::size_t next = 0;
    for (const Decomposed& part : decomposed_) {
      next += part.first;
      const Character& source = stage_[next ? next - 1 : 0];
      if (!part.removed) result_.push({part.point, source.start, source.end});
    }
    stage_.swap(result_);
  }

  /// Sorts each run of code points with a combining class by it; equal ones keep their order.
  void order_marks() {
    for (std::size_t start = 0; start < decomposed_.size(); ++start) {
      std::size_t end = start;
      bool ordered = true;
      for (; end < decomposed_.size() && decomposed_[end].combining_class; ++end) {
        ordered &= end == start ||
                   decomposed_[end - 1].combining_class <= decomposed_[end].combining_class;
      }
      if (!ordered) order_run(start, end);
      if (end > start) start = end - 1;
    }
  }

  /// Sorts [`start`, `end`) by counting, so that no text takes quadratic time.
  void order_run(std::size_t start, std::size_t end) {
    std::size_t places[256] = {};
    for (std::size_t i = start; i < end; ++i) ++places[decomposed_[i].combining_class];
    std::size_t total = 0;
    for (std::size_t& place : places) {
      const std::size_t count = place;
      place = total;
      total += count;
    }
    Vector<Decomposed> run;
    run.append(decomposed_.data() + start, end - start);
    for (const Decomposed& part : run) {
      decomposed_[start + places[part.combining_class]++] = part;
    }
  }

  /// Makes what is in `stage_` lower case.
  void make_lower() {
    result_.clear();
    for (const Character& character : stage_) {
      const unicode::Kind kind = rules_.code_points.kind_of(character.point);
      unicode::lower(character.point, kind, [&](char32_t point) {
        result_.push({point, character.start, character.end});
      });
    }
    stage_.swap(result_);
  }

  /// A part of a decomposed code point.
  struct Decomposed {
    char32_t point;
    std::uint8_t combining_class;
    /// Whether it is the first part.
    bool first;
    /// Whether it is left out once all is in order.
    bool removed;
  };

  BertNormalizer normalizer_;
  const BertRules& rules_;
  const WordPiece& model_;
  /// The word so far in UTF-8, what each byte stands for, and its number of characters.
  Vector<char> word_;
  Vector<Span> spans_;
  std::size_t characters_ = 0;
  /// Characters on their way through the normalizer, and where its steps put theirs.
  Vector<Character> stage_;
  Vector<Character> result_;
  /// The flags of what is in `stage_`, with `mark` for all that must be put in order.
  std::uint8_t seen_ = 0;
  Vector<Decomposed> decomposed_;
};

}  // namespace rt::tokenizers
