/// The compiled form of a regular expression, as CPython's own compiler writes it.
///
/// Patterns are compiled when the program is captured, so that a library holds code words only.
#pragma once

#include <cstdint>

namespace rt::re {

/// A word of the code of a pattern.
using Code = std::uint32_t;

/// The instructions of patterns, in the numbering of CPython 3.11.
enum Operation : Code {
  FAILURE,
  SUCCESS,
  ANY,
  ANY_ALL,
  ASSERT,
  ASSERT_NOT,
  AT,
  BRANCH,
  CATEGORY,
  CHARSET,
  BIGCHARSET,
  GROUPREF,
  GROUPREF_EXISTS,
  IN,
  INFO,
  JUMP,
  LITERAL,
  MARK,
  MAX_UNTIL,
  MIN_UNTIL,
  NOT_LITERAL,
  NEGATE,
  RANGE,
  REPEAT,
  REPEAT_ONE,
  SUBPATTERN,
  MIN_REPEAT_ONE,
  ATOMIC_GROUP,
  POSSESSIVE_REPEAT,
  POSSESSIVE_REPEAT_ONE,
  GROUPREF_IGNORE,
  IN_IGNORE,
  LITERAL_IGNORE,
  NOT_LITERAL_IGNORE,
  GROUPREF_LOC_IGNORE,
  IN_LOC_IGNORE,
  LITERAL_LOC_IGNORE,
  NOT_LITERAL_LOC_IGNORE,
  GROUPREF_UNI_IGNORE,
  IN_UNI_IGNORE,
  LITERAL_UNI_IGNORE,
  NOT_LITERAL_UNI_IGNORE,
  RANGE_UNI_IGNORE,
};

/// The places that `AT` tests for.
enum Place : Code {
  AT_BEGINNING,
  AT_BEGINNING_LINE,
  AT_BEGINNING_STRING,
  AT_BOUNDARY,
  AT_NON_BOUNDARY,
  AT_END,
  AT_END_LINE,
  AT_END_STRING,
  AT_LOC_BOUNDARY,
  AT_LOC_NON_BOUNDARY,
  AT_UNI_BOUNDARY,
  AT_UNI_NON_BOUNDARY,
};

/// The kinds of characters that `CATEGORY` tests for; each odd one is the opposite of the one before.
enum Category : Code {
  CATEGORY_DIGIT = 0,
  CATEGORY_SPACE = 2,
  CATEGORY_WORD = 4,
  CATEGORY_LINEBREAK = 6,
  CATEGORY_LOC_WORD = 8,
  CATEGORY_UNI_DIGIT = 10,
  CATEGORY_UNI_SPACE = 12,
  CATEGORY_UNI_WORD = 14,
  CATEGORY_UNI_LINEBREAK = 16,
};

/// What the second word of `INFO` says.
enum Hint : Code { HINT_PREFIX = 1, HINT_LITERAL = 2, HINT_CHARSET = 4 };

/// The number that stands for no upper limit of repetitions.
inline constexpr Code kUnlimited = 0xFFFFFFFF;

/// The name of a group.
struct GroupName {
  /// The name in UTF-8.
  const char* name;
  /// The number of the group.
  std::int64_t group;
};

/// A pattern: static data of the generated code.
struct Program {
  /// The pattern as it was written, in UTF-8, and its number of bytes.
  const char* pattern;
  std::size_t pattern_size;
  /// The flags, as `Pattern.flags` gives them.
  std::int64_t flags;
  /// The code words.
  const Code* code;
  /// The number of groups.
  std::int64_t groups;
  /// The names of groups, in the order of their numbers, and their number.
  const GroupName* names;
  std::int64_t name_count;
};

}  // namespace rt::re
