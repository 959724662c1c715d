/// The search for a pattern: where it may begin, and match after match.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "drupe/str.hpp"
#include "machine.hpp"

namespace rt::re {

/// Finds the matches of a pattern in a text, from left to right.
template <bool ascii>
class Search {
 public:
  /// Prepares the search for `program` in the bytes [`start`, `stop`) of `text`.
  Search(const Program& program, std::string_view text, std::size_t start, std::size_t stop)
      : machine_(program, text, stop), code_(program.code), at_(text.data() + start) {
    if (code_[0] != INFO) return;
    hint_ = code_[2];
    if (hint_ & HINT_PREFIX) {
      // The number of characters, how many of them need no second look, the characters.
      prefix_skip_ = code_[6];
      for (Code i = 0; i < code_[5]; ++i) {
        if (i == prefix_skip_) skipped_bytes_ = prefix_.bytes().size();
        prefix_.append(char32_t{code_[7 + i]});
      }
      if (prefix_skip_ == code_[5]) skipped_bytes_ = prefix_.bytes().size();
    } else if (hint_ & HINT_CHARSET) {
      set_ = code_ + 5;
    }
    least_ = code_[3];
    code_ += 1 + code_[1];
  }

  /// Matches at the start only, if `whole` all of the text; returns whether it does.
  bool match(bool whole) {
    start_ = at_;
    return at_ <= machine_.end() && machine_.match(code_, at_, whole, false);
  }

  /// Finds the next match; returns whether there is one. Empty matches at the end of the one before
  /// do not count.
  bool next() {
    if (at_ > machine_.end() || !find()) return false;
    at_ = machine_.match_end();
    advancing_ = at_ == start_;
    return true;
  }

  /// Returns where the match begins and ends.
  const char* start() const { return start_; }
  const char* end() const { return machine_.match_end(); }
  const Machine<ascii>& machine() const { return machine_; }

 private:
  using Step = Steps<ascii>;

  /// Finds the next match from `at_` on.
  bool find() {
    const char* end = machine_.end();
    if (end - at_ < static_cast<std::ptrdiff_t>(least_)) return false;
    if (hint_ & HINT_PREFIX) return find_prefix(end);
    if (set_) {
      for (start_ = at_;; start_ = Step::next(start_)) {
        while (start_ < end && !contains(set_, Step::at(start_))) start_ = Step::next(start_);
        if (start_ >= end) return false;
        if (machine_.match(code_, start_, false, false)) return true;
      }
    }
    start_ = at_;
    if (machine_.match(code_, start_, false, advancing_)) return true;
    if (code_[0] == AT && (code_[1] == AT_BEGINNING || code_[1] == AT_BEGINNING_STRING)) {
      return false;
    }
    while (start_ < end) {
      start_ = Step::next(start_);
      if (machine_.match(code_, start_, false, false)) return true;
    }
    return false;
  }

  /// Finds the next match of a pattern that begins with known characters.
  bool find_prefix(const char* end) {
    const std::string_view prefix = prefix_.bytes();
    const std::string_view text(machine_.begin(), static_cast<std::size_t>(end - machine_.begin()));
    auto at = static_cast<std::size_t>(at_ - machine_.begin());
    while ((at = text.find(prefix, at)) != std::string_view::npos) {
      start_ = machine_.begin() + at;
      if (hint_ & HINT_LITERAL) {
        machine_.accept(start_ + prefix.size());
        return true;
      }
      const char* rest = start_ + skipped_bytes_;
      if (machine_.match(code_ + 2 * prefix_skip_, rest, false, false)) return true;
      at += 1;
    }
    return false;
  }

  Machine<ascii> machine_;
  /// The code behind what is known of where it may begin.
  const Code* code_;
  /// Where the search goes on.
  const char* at_;
  /// Where the match begins.
  const char* start_ = nullptr;
  /// What is known: kind, least number of characters, first characters, set of the first one.
  Code hint_ = 0;
  Code least_ = 0;
  StrBuilder prefix_;
  Code prefix_skip_ = 0;
  std::size_t skipped_bytes_ = 0;
  const Code* set_ = nullptr;
  /// `true` iff the last match was empty, so that the next one at its place must not be.
  bool advancing_ = false;
};

}  // namespace rt::re
