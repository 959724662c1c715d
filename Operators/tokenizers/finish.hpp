/// What is done to the tokens of a text: truncation, the special tokens around them, padding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "drupe/error.hpp"
#include "row.hpp"

namespace rt::tokenizers {

/// Truncation to a number of tokens.
struct Truncation {
  /// Which of two texts is cut.
  enum class Strategy : std::uint32_t { longest_first, only_first, only_second };

  /// The most tokens, those around the texts included; none if the tokenizer does not truncate.
  std::uint64_t length = 0;
  /// How many tokens parts share.
  std::uint64_t stride = 0;
  Strategy strategy = Strategy::longest_first;
  /// Whether the start is cut off.
  bool left = false;
  /// Whether the tokenizer truncates.
  bool active = false;

  /// Returns the settings of a payload, `false` in `ok` if it is damaged.
  static Truncation load(std::string_view payload, bool& ok) {
    Reader reader(payload);
    Truncation truncation;
    truncation.length = reader.wide();
    truncation.stride = reader.wide();
    const std::uint32_t strategy = reader.number();
    const std::uint32_t direction = reader.number();
    truncation.strategy = Strategy(strategy);
    truncation.left = direction == 1;
    truncation.active = true;
    ok = reader.finished() && strategy < 3 && direction < 2;
    return truncation;
  }

  /// Cuts one text, or two if `second` is given; `added` tokens come around them.
  Result<None> apply(Part& first, Part* second, std::uint64_t added) const {
    // A length below `added` wraps around, in the library as here: such texts are not cut.
    const std::uint64_t most = length - added;
    if (most == 0) {
      RT_PROPAGATE(cut(first, 0));
      return second ? cut(*second, 0) : success();
    }
    const std::uint64_t first_size = first.rows.size();
    const std::uint64_t second_size = second ? second->rows.size() : 0;
    const std::uint64_t total = first_size + second_size;
    if (total <= most) return success();
    if (strategy == Strategy::longest_first) {
      if (!second) return cut(first, most);
      const auto [first_left, second_left] = shares(first_size, second_size, most);
      RT_PROPAGATE(cut(first, first_left));
      return cut(*second, second_left);
    }
    const bool cuts_first = strategy == Strategy::only_first;
    if (!cuts_first && !second) {
      return raise(exceptions::Exception, "Truncation error: Second sequence not provided");
    }
    Part& target = cuts_first ? first : *second;
    const std::uint64_t removed = total - most;
    if (target.rows.size() <= removed) {
      return raise(exceptions::Exception,
                   "Truncation error: Sequence to truncate too short to respect the provided "
                   "max_length");
    }
    return cut(target, target.rows.size() - removed);
  }

 private:
  /// Returns how many tokens are left of two texts that have more than `most` together.
  static std::pair<std::uint64_t, std::uint64_t> shares(std::uint64_t first, std::uint64_t second,
                                                        std::uint64_t most) {
    const bool swapped = first > second;
    if (swapped) std::swap(first, second);
    if (first > most) {
      second = first;
    } else {
      second = most - first > first ? most - first : first;
    }
    if (first + second > most) {
      first = most / 2;
      second = first + most % 2;
    }
    if (swapped) std::swap(first, second);
    return {first, second};
  }

  /// Leaves at most `most` tokens of `part`, and keeps the others as its overflowing parts.
  Result<None> cut(Part& part, std::uint64_t most) const {
    const std::size_t size = part.rows.size();
    if (most >= size) return success();
    Part whole = std::move(part);
    part = Part();
    if (most == 0) {
      part.overflowing.push(std::move(whole));
      return success();
    }
    if (stride >= most) {
      return raise(exceptions::RuntimeError,
                   "the truncation stride must be less than the tokens that are left of a text");
    }
    const std::size_t step = most - stride;
    for (std::size_t skipped = 0; skipped < size; skipped += step) {
      const std::size_t left_over = size - skipped;
      const std::size_t count = left_over < most ? left_over : most;
      const std::size_t start = left ? left_over - count : skipped;
      Vector<Row> rows = slice(whole.rows, start, count);
      if (skipped == 0) {
        part.rows = std::move(rows);
      } else {
        part.overflowing.push({std::move(rows), {}});
      }
      if (left_over <= most) break;
    }
    return success();
  }
};

/// The special tokens around one text and around two.
class Template {
 public:
  Template() = default;

  /// Returns the templates of a payload, `false` in `ok` if it is damaged.
  static Template load(std::string_view payload, const Texts& texts, bool& ok) {
    Reader reader(payload);
    Template result;
    const std::uint32_t single = reader.number();
    const std::uint32_t pair = reader.number();
    const std::uint32_t specials = reader.number();
    reader.number();
    result.pieces_[0] = reader.numbers(std::uint64_t{4} * single);
    result.pieces_[1] = reader.numbers(std::uint64_t{4} * pair);
    result.specials_ = reader.numbers(std::uint64_t{2} * specials);
    ok = reader.finished();
    for (int two = 0; ok && two < 2; ++two) {
      const Numbers& pieces = result.pieces_[two];
      for (std::size_t i = 0; ok && i < pieces.size(); i += 4) {
        const std::uint64_t end = std::uint64_t{pieces[i + 1]} + pieces[i + 2];
        // A template for one text has no second one.
        ok = pieces[i] == 2 ? end <= specials : pieces[i] <= static_cast<std::uint32_t>(two);
      }
    }
    for (std::uint32_t i = 0; ok && i < specials; ++i) ok = texts.has(result.specials_[2 * i + 1]);
    return result;
  }

  /// Returns how many special tokens come around one text, or around two.
  std::uint64_t added(bool pair) const {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < pieces_[pair].size(); i += 4) {
      if (pieces_[pair][i] == 2) count += pieces_[pair][i + 2];
    }
    return count;
  }

  /// Returns the texts with what comes around them; special tokens only if `special`.
  Part apply(const Part& first, const Part* second, bool special) const {
    const Numbers& pieces = pieces_[second != nullptr];
    Part result;
    for (std::size_t i = 0; i < pieces.size(); i += 4) {
      Part part;
      if (pieces[i] == 2) {
        if (!special) continue;
        for (std::uint32_t j = 0; j < pieces[i + 2]; ++j) {
          const std::uint32_t place = 2 * (pieces[i + 1] + j);
          part.rows.push({.id = specials_[place],
                          .type = pieces[i + 3],
                          .text = specials_[place + 1] | kFixedText,
                          .special = 1});
        }
      } else {
        part = pieces[i] ? *second : first;
        for (Row& row : part.rows) row.type = pieces[i + 3];
      }
      append(result, part);
    }
    return result;
  }

 private:
  /// Adds `part` at the end of `result`, and combines what was cut off each with the other.
  static void append(Part& result, const Part& part) {
    Vector<Part> overflowing;
    const auto combine = [&overflowing](const Part& before, const Part& after) {
      Part combined = before;
      append(combined, after);
      overflowing.push(std::move(combined));
    };
    for (const Part& before : result.overflowing) {
      combine(before, part);
      for (const Part& after : part.overflowing) combine(before, after);
    }
    for (const Part& after : part.overflowing) combine(result, after);
    result.rows.append(part.rows.data(), part.rows.size());
    result.overflowing = std::move(overflowing);
  }

  /// Four numbers per piece of the templates of one text and of two.
  Numbers pieces_[2];
  /// Two numbers per special token.
  Numbers specials_;
};

/// Padding to a number of tokens.
struct Padding {
  /// The number of tokens, if it is fixed.
  std::uint64_t length = 0;
  /// What the number is rounded up to a multiple of; 0 for any.
  std::uint64_t multiple = 0;
  bool fixed = false;
  /// Whether padding comes first.
  bool left = false;
  /// What is put in.
  Row row;
  /// Whether the tokenizer pads.
  bool active = false;

  /// Returns the settings of a payload, `false` in `ok` if it is damaged.
  static Padding load(std::string_view payload, const Texts& texts, bool& ok) {
    Reader reader(payload);
    Padding padding;
    padding.length = reader.wide();
    padding.multiple = reader.wide();
    const std::uint32_t fixed = reader.number();
    const std::uint32_t direction = reader.number();
    padding.fixed = fixed == 1;
    padding.left = direction == 1;
    padding.row.id = reader.number();
    padding.row.type = reader.number();
    const std::uint32_t text = reader.number();
    padding.row.text = text | kFixedText;
    padding.row.special = 1;
    padding.row.attention = 0;
    reader.number();
    padding.active = true;
    ok = reader.finished() && fixed < 2 && direction < 2 && texts.has(text);
    return padding;
  }

  /// Returns how long to make encodings of which the longest has `longest` tokens.
  std::uint64_t target(std::uint64_t longest) const {
    std::uint64_t size = fixed ? length : longest;
    if (multiple && size % multiple) size += multiple - size % multiple;
    return size;
  }

  /// Makes `part`, and what was cut off it, `size` tokens long.
  void apply(Part& part, std::uint64_t size) const {
    for (Part& other : part.overflowing) apply(other, size);
    if (part.rows.size() >= size) return;
    const std::uint64_t count = size - part.rows.size();
    Vector<Row> rows;
    rows.reserve(size);
    if (!left) rows.append(part.rows.data(), part.rows.size());
    for (std::uint64_t i = 0; i < count; ++i) rows.push(row);
    if (left) rows.append(part.rows.data(), part.rows.size());
    part.rows = std::move(rows);
  }
};

}  // namespace rt::tokenizers
