/// The machine that matches a pattern at one place of a text.
///
/// It runs the code of the pattern and keeps what it may have to come back to on a stack of its
/// own, so that no text makes the program's stack overflow. The stack has two kinds of entries:
/// choices, from which the match can go on in another way, and notes of what was overwritten since,
/// which backtracking writes back on its way to the last choice.
#pragma once

#include <cstdint>
#include <string_view>

#include "characters.hpp"
#include "drupe/utf8.hpp"
#include "drupe/vector.hpp"
#include "program.hpp"

namespace rt::re {

/// Steps over the characters of a text; in an ASCII text each is one byte.
template <bool ascii>
struct Steps {
  static char32_t at(const char* p) {
    return ascii ? static_cast<unsigned char>(*p) : utf8::decode(p);
  }
  static const char* next(const char* p) { return p + (ascii ? 1 : utf8::length_of(*p)); }
  static const char* previous(const char* p) {
    do {
      --p;
    } while (!ascii && utf8::is_continuation(*p));
    return p;
  }
};

/// The state of the matching of one text.
template <bool ascii>
class Machine {
 public:
  /// Prepares matching with `program` in `text`, which seems to end at byte `stop`.
  Machine(const Program& program, std::string_view text, std::size_t stop)
      : begin_(text.data()), end_(text.data() + stop) {
    for (std::int64_t i = 0; i < 2 * program.groups; ++i) marks_.push(nullptr);
  }

  /// Matches `code` at `at`. If `whole`, only up to the end; if `advancing`, not the empty text.
  bool match(const Code* code, const char* at, bool whole, bool advancing) {
    for (auto& mark : marks_) mark = nullptr;
    last_group_ = 0;
    stack_.truncate(0);
    loops_.truncate(0);
    loop_ = barrier_ = -1;
    start_ = at;
    whole_ = whole;
    advancing_ = advancing;
    return run(code, at);
  }

  /// Takes the text up to `end` as matched by a pattern without groups.
  void accept(const char* end) { match_end_ = end; }

  const char* begin() const { return begin_; }
  const char* end() const { return end_; }
  /// Returns where the match ends.
  const char* match_end() const { return match_end_; }
  /// Returns the ends of the groups, two for each; null where a group took no part.
  const Vector<const char*>& marks() const { return marks_; }
  /// Returns the number of the group that was closed last, 0 if none was.
  std::int64_t last_group() const { return last_group_; }

 private:
  using Step = Steps<ascii>;

  /// What an entry of the stack is.
  enum class Kind : std::uint8_t {
    // Notes: what to write back.
    mark,
    loop,
    // Choices: how to go on.
    branch,
    greedy,
    lazy,
    leave_loop,
    repeat_loop,
    // Barriers: around what is matched by itself.
    assertion,
    negative_assertion,
    atomic,
    possessive,
  };

  /// A note, a choice or a barrier.
  struct Entry {
    Kind kind;
    /// The innermost loop; of a note, which mark or loop it is about.
    std::int32_t loop;
    /// How many loops there were; of a note, the last group; of a barrier, the barrier around it.
    std::int32_t other;
    /// Where the code goes on.
    const Code* code;
    /// Where the text goes on; of a note, what was overwritten.
    const char* at;
    /// Greedy: the least end of the repetition.
    const char* least;
    /// The number of repetitions so far.
    std::int64_t count;
  };

  /// A repetition of more than a character that is going on.
  struct Loop {
    /// Behind the instruction `REPEAT`: skip, least, most, body.
    const Code* code;
    /// How many repetitions were begun, less one.
    std::int64_t count;
    /// Where the last one began.
    const char* last;
    /// The loop around.
    std::int32_t outer;
  };

  /// Runs `code` at `at` until it succeeds or nothing is left to try.
  bool run(const Code* code, const char* at);

  /// Goes back to the last choice; returns `false` if there is none.
  bool backtrack(const Code*& code, const char*& at);

  /// Goes on from the choice on top of the stack, if it has another way.
  bool resume(const Code*& code, const char*& at);

  /// Takes the first of the alternatives from `code` on that can match at `at`.
  bool branch(const Code*& code, const char* at);

  /// Runs `REPEAT_ONE`, `MIN_REPEAT_ONE` and `POSSESSIVE_REPEAT_ONE`, whose words are at `code`.
  bool repeat_one(Operation operation, const Code*& code, const char*& at);

  /// Runs the end of a repetition.
  bool until(bool greedy, const Code*& code, const char*& at);

  /// Ends what is matched by itself; returns whether the match goes on.
  bool leave_barrier(const Code*& code, const char*& at);

  /// Matches again what group `group` matched.
  template <typename Fold>
  bool repeat_group(Code group, const char*& at, const Fold& fold) const {
    const char* p = marks_[2 * group];
    const char* e = marks_[2 * group + 1];
    if (!p || !e || e < p) return false;
    for (; p < e; p = Step::next(p), at = Step::next(at)) {
      if (at >= end_ || fold(Step::at(at)) != fold(Step::at(p))) return false;
    }
    return true;
  }

  /// `true` iff `at` is such a place.
  bool is_at(const char* at, Code place) const;

  /// Returns the end of the longest run from `at` of at most `most` characters that match `code`.
  const char* longest(const Code* code, const char* at, Code most, std::int64_t& count) const;

  /// Sets a mark, with a note of what it was.
  void set_mark(Code mark, const char* at) {
    stack_.push({Kind::mark, static_cast<std::int32_t>(mark), last_group_, nullptr, marks_[mark],
                 nullptr, 0});
    if (mark & 1) last_group_ = static_cast<std::int32_t>(mark / 2 + 1);
    marks_[mark] = at;
  }
  /// Begins another round of loop `index`, with a note of what it was.
  void begin_round(std::int32_t index, const char* at) {
    Loop& loop = loops_[static_cast<std::size_t>(index)];
    stack_.push({Kind::loop, index, 0, nullptr, loop.last, nullptr, loop.count});
    loop.count += 1;
    loop.last = at;
  }
  /// Adds a choice.
  void push(Kind kind, const Code* code, const char* at, const char* least = nullptr,
            std::int64_t count = 0) {
    stack_.push({kind, loop_, static_cast<std::int32_t>(loops_.size()), code, at, least, count});
  }
  /// Adds a barrier.
  void push_barrier(Kind kind, const Code* code, const char* at, std::int64_t count = 0) {
    const auto index = static_cast<std::int32_t>(stack_.size());
    stack_.push({kind, loop_, barrier_, code, at, nullptr, count});
    barrier_ = index;
  }

  /// The text as the pattern sees it.
  const char* begin_;
  const char* end_;
  /// The ends of the groups.
  Vector<const char*> marks_;
  /// The number of the group that was closed last.
  std::int32_t last_group_ = 0;
  /// Notes, choices and barriers.
  Vector<Entry> stack_;
  /// All loops that may still go on, and the innermost one.
  Vector<Loop> loops_;
  std::int32_t loop_ = -1;
  /// The innermost barrier, an index of the stack.
  std::int32_t barrier_ = -1;
  /// Where the match begins and ends, and what is asked of it.
  const char* start_ = nullptr;
  const char* match_end_ = nullptr;
  bool whole_ = false;
  bool advancing_ = false;
};

template <bool ascii>
bool Machine<ascii>::is_at(const char* at, Code place) const {
  const auto boundary = [&](const auto& test) {
    const bool before = at > begin_ && test(Step::at(Step::previous(at)));
    const bool after = at < end_ && test(Step::at(at));
    return before != after;
  };
  switch (place) {
    case AT_BEGINNING:
    case AT_BEGINNING_STRING: return at == begin_;
    case AT_BEGINNING_LINE: return at == begin_ || at[-1] == '\n';
    case AT_END: return at == end_ || (at + 1 == end_ && *at == '\n');
    case AT_END_LINE: return at == end_ || *at == '\n';
    case AT_END_STRING: return at == end_;
    case AT_BOUNDARY:
    case AT_LOC_BOUNDARY: return begin_ != end_ && boundary(is_ascii_word);
    case AT_NON_BOUNDARY:
    case AT_LOC_NON_BOUNDARY: return begin_ != end_ && !boundary(is_ascii_word);
    case AT_UNI_BOUNDARY: return begin_ != end_ && boundary(is_word);
    default: return begin_ != end_ && !boundary(is_word);
  }
}

template <bool ascii>
const char* Machine<ascii>::longest(const Code* code, const char* at, Code most,
                                    std::int64_t& count) const {
  // Runs of the common kinds have loops of their own.
  const auto run = [&](const auto& test) {
    const std::int64_t limit = most == kUnlimited ? INT64_MAX : std::int64_t{most};
    for (count = 0; count < limit && at < end_ && test(at); ++count) at = Step::next(at);
    return at;
  };
  switch (code[0]) {
    case ANY: return run([](const char* p) { return *p != '\n'; });
    case ANY_ALL: return run([](const char*) { return true; });
    case LITERAL: return run([c = code[1]](const char* p) { return Step::at(p) == c; });
    case NOT_LITERAL: return run([c = code[1]](const char* p) { return Step::at(p) != c; });
    case IN:
      if (code[2] == CHARSET && code[11] == FAILURE) {
        return run([bits = code + 3](const char* p) {
          const char32_t point = Step::at(p);
          return point < 256 && has_bit(bits, point);
        });
      }
      if (code[2] == CATEGORY && code[4] == FAILURE && code[3] == CATEGORY_UNI_WORD) {
        return run([](const char* p) { return is_word(Step::at(p)); });
      }
      return run([set = code + 2](const char* p) { return contains(set, Step::at(p)); });
    default: return run([code](const char* p) { return matches(code, Step::at(p)); });
  }
}

}  // namespace rt::re

#include "machine_run.hpp"
