/// One token of an encoding, and tokens in a row with what truncation cut off them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "drupe/vector.hpp"
#include "resource.hpp"

namespace rt::tokenizers {

/// Marks a number of a text as one of the tokenizer's `Texts`; others are texts of the encoding.
inline constexpr std::uint32_t kFixedText = 0x80000000;

/// One token of an encoding.
struct Row {
  std::uint32_t id = 0;
  std::uint32_t type = 0;
  /// The first character that it stands for, and the one after the last.
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  /// The number of its word in its text; `kNone` for tokens of no text.
  std::uint32_t word = kNone;
  /// The number of the token as text; `kNone` for what the vocabulary says.
  std::uint32_t text = kNone;
  /// 1 for what post-processing added.
  std::uint8_t special = 0;
  /// 0 for padding.
  std::uint8_t attention = 1;
};

/// Tokens in a row, and the parts that truncation cut off, each of which may have such parts again.
struct Part {
  /// The tokens that are left.
  Vector<Row> rows;
  /// What was cut off.
  Vector<Part> overflowing;
};

/// Returns `count` rows of `rows` from `start` on.
inline Vector<Row> slice(const Vector<Row>& rows, std::size_t start, std::size_t count) {
  Vector<Row> result;
  result.append(rows.data() + start, count);
  return result;
}

}  // namespace rt::tokenizers
