/// What patterns ask of single characters: kinds, sets, and lower case.
#pragma once

#include <cstdint>

#include "program.hpp"
#include "../python/unicode.hpp"
#include "../python/unicode_case.hpp"
#include "../python/unicode_kinds.hpp"

namespace rt::re {

namespace unicode = rt::python::unicode;

/// `true` iff `point` is an ASCII letter, a digit or an underscore.
constexpr bool is_ascii_word(char32_t point) {
  return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
         (point >= '0' && point <= '9') || point == '_';
}

/// `true` iff `point` is a letter, a number or an underscore.
inline bool is_word(char32_t point) {
  if (point < 0x80) return is_ascii_word(point);
  return unicode::is(unicode::alpha, point) || unicode::is(unicode::decimal, point) ||
         unicode::is(unicode::digit, point) || unicode::is(unicode::numeric, point);
}

/// `true` iff `point` is ASCII whitespace.
constexpr bool is_ascii_space(char32_t point) { return point == ' ' || (point >= 9 && point <= 13); }

/// `true` iff `point` is a digit, in ASCII.
constexpr bool is_ascii_digit(char32_t point) { return point >= '0' && point <= '9'; }

/// `true` iff `point` is of the kind `category`.
inline bool is_of(Code category, char32_t point) {
  const bool negated = category & 1;
  switch (category & ~1u) {
    case CATEGORY_DIGIT: return is_ascii_digit(point) != negated;
    case CATEGORY_SPACE: return is_ascii_space(point) != negated;
    case CATEGORY_WORD:
    case CATEGORY_LOC_WORD: return is_ascii_word(point) != negated;
    case CATEGORY_LINEBREAK: return (point == '\n') != negated;
    case CATEGORY_UNI_DIGIT:
      return (point < 0x80 ? is_ascii_digit(point) : unicode::is(unicode::decimal, point)) !=
             negated;
    case CATEGORY_UNI_SPACE: return unicode::is_space(point) != negated;
    case CATEGORY_UNI_WORD: return is_word(point) != negated;
    default: return unicode::is_line_break(point) != negated;
  }
}

/// Returns `point` in lower case if it is an ASCII letter.
constexpr char32_t ascii_lowered(char32_t point) {
  return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
}

/// Returns the lower case of `point`, one character.
inline char32_t lowered(char32_t point) {
  if (point < 0x80) return ascii_lowered(point);
  return unicode::mapped(unicode::lower_runs, unicode::lower_expansions, point).points[0];
}

/// Returns the upper case of `point`, one character.
inline char32_t raised(char32_t point) {
  return unicode::mapped(unicode::upper_runs, unicode::upper_expansions, point).points[0];
}

/// `true` iff the bit `index` of the bits from `words` on is set.
constexpr bool has_bit(const Code* words, std::uint32_t index) {
  return words[index / 32] >> (index % 32) & 1;
}

/// `true` iff `point` is in the set whose code begins at `set`.
inline bool contains(const Code* set, char32_t point) {
  bool member = true;
  for (;;) {
    switch (*set++) {
      case LITERAL:
        if (point == *set++) return member;
        break;
      case CATEGORY:
        if (is_of(*set++, point)) return member;
        break;
      case CHARSET:
        if (point < 256 && has_bit(set, point)) return member;
        set += 8;
        break;
      case RANGE:
        if (set[0] <= point && point <= set[1]) return member;
        set += 2;
        break;
      case RANGE_UNI_IGNORE: {
        const char32_t upper = raised(point);
        if ((set[0] <= point && point <= set[1]) || (set[0] <= upper && upper <= set[1])) {
          return member;
        }
        set += 2;
        break;
      }
      case NEGATE: member = !member; break;
      case BIGCHARSET: {
        // The number of blocks, the block of each 256 characters in a byte, and the blocks.
        const Code count = *set++;
        if (point < 0x10000) {
          const Code block = set[(point >> 8) / 4] >> ((point >> 8) % 4 * 8) & 0xFF;
          if (has_bit(set + 64 + block * 8, point & 0xFF)) return member;
        }
        set += 64 + count * 8;
        break;
      }
      default: return !member;
    }
  }
}

/// `true` iff `point` matches the instruction at `code`, which is one for a single character.
inline bool matches(const Code* code, char32_t point) {
  switch (code[0]) {
    case ANY: return point != '\n';
    case ANY_ALL: return true;
    case LITERAL: return point == code[1];
    case NOT_LITERAL: return point != code[1];
    case CATEGORY: return is_of(code[1], point);
    case IN: return contains(code + 2, point);
    case LITERAL_IGNORE: return ascii_lowered(point) == code[1];
    case NOT_LITERAL_IGNORE: return ascii_lowered(point) != code[1];
    case IN_IGNORE: return contains(code + 2, ascii_lowered(point));
    case LITERAL_UNI_IGNORE: return lowered(point) == code[1];
    case NOT_LITERAL_UNI_IGNORE: return lowered(point) != code[1];
    case IN_UNI_IGNORE: return contains(code + 2, lowered(point));
    default: return false;
  }
}

/// Returns the number of words of the instruction at `code`, which is one for a single character.
constexpr std::size_t width(const Code* code) {
  switch (code[0]) {
    case ANY:
    case ANY_ALL: return 1;
    case IN:
    case IN_IGNORE:
    case IN_UNI_IGNORE: return 1 + code[1];
    default: return 2;
  }
}

}  // namespace rt::re
