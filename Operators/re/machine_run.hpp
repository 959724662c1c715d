/// How the machine of patterns runs. A part of `machine.hpp`.
#pragma once

#include "machine.hpp"

namespace rt::re {

template <bool ascii>
bool Machine<ascii>::run(const Code* code, const char* at) {
  for (;;) {
    bool matched = true;
    switch (const auto operation = static_cast<Operation>(*code++)) {
      case SUCCESS:
        if (barrier_ >= 0) {
          matched = leave_barrier(code, at);
        } else if ((whole_ && at != end_) || (advancing_ && at == start_)) {
          matched = false;
        } else {
          match_end_ = at;
          return true;
        }
        break;
      case FAILURE: matched = false; break;
      case INFO:
      case JUMP: code += *code; break;
      case MARK: set_mark(*code++, at); break;
      case AT: matched = is_at(at, *code++); break;
      case LITERAL:
        matched = at < end_ && Step::at(at) == *code;
        if (matched) {
          ++code;
          at = Step::next(at);
        }
        break;
      case ANY:
      case ANY_ALL:
      case CATEGORY:
      case IN:
      case NOT_LITERAL:
      case LITERAL_IGNORE:
      case NOT_LITERAL_IGNORE:
      case IN_IGNORE:
      case LITERAL_UNI_IGNORE:
      case NOT_LITERAL_UNI_IGNORE:
      case IN_UNI_IGNORE:
        matched = at < end_ && matches(code - 1, Step::at(at));
        if (matched) {
          code += width(code - 1) - 1;
          at = Step::next(at);
        }
        break;
      case GROUPREF: matched = repeat_group(*code++, at, [](char32_t c) { return c; }); break;
      case GROUPREF_IGNORE: matched = repeat_group(*code++, at, ascii_lowered); break;
      case GROUPREF_UNI_IGNORE: matched = repeat_group(*code++, at, lowered); break;
      case GROUPREF_EXISTS: {
        const char* p = marks_[2 * code[0]];
        const char* e = marks_[2 * code[0] + 1];
        code += p && e && e >= p ? 2 : code[1];
        break;
      }
      case BRANCH: matched = branch(code, at); break;
      case REPEAT_ONE:
      case MIN_REPEAT_ONE:
      case POSSESSIVE_REPEAT_ONE: matched = repeat_one(operation, code, at); break;
      case REPEAT:
        loops_.push({code, -1, nullptr, loop_});
        loop_ = static_cast<std::int32_t>(loops_.size()) - 1;
        code += code[0];
        break;
      case MAX_UNTIL: matched = until(true, code, at); break;
      case MIN_UNTIL: matched = until(false, code, at); break;
      case ASSERT:
      case ASSERT_NOT: {
        const char* start = at;
        Code back = code[1];
        for (; back > 0 && start > begin_; --back) start = Step::previous(start);
        if (back > 0) {
          matched = operation == ASSERT_NOT;
          if (matched) code += code[0];
          break;
        }
        push_barrier(operation == ASSERT ? Kind::assertion : Kind::negative_assertion, code, at);
        at = start;
        code += 2;
        break;
      }
      case ATOMIC_GROUP:
        push_barrier(Kind::atomic, code, at);
        code += 1;
        break;
      case POSSESSIVE_REPEAT:
        if (code[2] == 0) {
          code += code[0] + 1;
          break;
        }
        push_barrier(Kind::possessive, code, at);
        code += 3;
        break;
      default: matched = false; break;
    }
    if (!matched && !backtrack(code, at)) return false;
  }
}

template <bool ascii>
bool Machine<ascii>::backtrack(const Code*& code, const char*& at) {
  while (!stack_.empty()) {
    const Entry& entry = stack_.back();
    switch (entry.kind) {
      case Kind::mark:
        marks_[static_cast<std::size_t>(entry.loop)] = entry.at;
        last_group_ = entry.other;
        stack_.truncate(stack_.size() - 1);
        break;
      case Kind::loop: {
        Loop& loop = loops_[static_cast<std::size_t>(entry.loop)];
        loop.last = entry.at;
        loop.count = entry.count;
        stack_.truncate(stack_.size() - 1);
        break;
      }
      default:
        if (resume(code, at)) return true;
    }
  }
  return false;
}

template <bool ascii>
bool Machine<ascii>::resume(const Code*& code, const char*& at) {
  Entry& entry = stack_.back();
  loop_ = entry.loop;
  const bool is_barrier = entry.kind >= Kind::assertion;
  if (is_barrier) {
    barrier_ = entry.other;
  } else {
    loops_.truncate(static_cast<std::size_t>(entry.other));
  }
  code = entry.code;
  at = entry.at;
  switch (entry.kind) {
    case Kind::branch: stack_.truncate(stack_.size() - 1); return branch(code, at);
    case Kind::greedy: {
      const Code* tail = code + code[0];
      const char* least = entry.least;
      // Where the rest begins with a literal, only places before it are worth a try.
      do {
        if (at == least) {
          stack_.truncate(stack_.size() - 1);
          return false;
        }
        at = Step::previous(at);
      } while (tail[0] == LITERAL && (at >= end_ || Step::at(at) != tail[1]));
      if (at == least) {
        stack_.truncate(stack_.size() - 1);
      } else {
        entry.at = at;
      }
      code = tail;
      return true;
    }
    case Kind::lazy:
      if ((code[2] != kUnlimited && entry.count >= code[2]) || at >= end_ ||
          !matches(code + 3, Step::at(at))) {
        stack_.truncate(stack_.size() - 1);
        return false;
      }
      at = Step::next(at);
      entry.at = at;
      entry.count += 1;
      code += code[0];
      return true;
    case Kind::leave_loop:
      stack_.truncate(stack_.size() - 1);
      loop_ = loops_[static_cast<std::size_t>(loop_)].outer;
      return true;
    case Kind::repeat_loop: {
      stack_.truncate(stack_.size() - 1);
      const Loop& loop = loops_[static_cast<std::size_t>(loop_)];
      if ((loop.code[2] != kUnlimited && loop.count + 1 >= loop.code[2]) || at == loop.last) {
        return false;
      }
      code = loop.code + 3;
      begin_round(loop_, at);
      return true;
    }
    case Kind::negative_assertion:
      stack_.truncate(stack_.size() - 1);
      code += code[0];
      return true;
    case Kind::possessive: {
      const std::int64_t count = entry.count;
      stack_.truncate(stack_.size() - 1);
      if (count < code[1]) return false;
      code += code[0] + 1;
      return true;
    }
    default: stack_.truncate(stack_.size() - 1); return false;
  }
}

template <bool ascii>
bool Machine<ascii>::branch(const Code*& code, const char* at) {
  // Each alternative begins with the number of words to the next; 0 ends them.
  for (const Code* next = code; next[0]; next += next[0]) {
    const Code* body = next + 1;
    if (body[0] == LITERAL && (at >= end_ || Step::at(at) != body[1])) continue;
    if (body[0] == IN && (at >= end_ || !contains(body + 2, Step::at(at)))) continue;
    if (next[next[0]]) push(Kind::branch, next + next[0], at);
    code = body;
    return true;
  }
  return false;
}

template <bool ascii>
bool Machine<ascii>::repeat_one(Operation operation, const Code*& code, const char*& at) {
  // skip, least, most, the repeated instruction, SUCCESS; then the rest of the pattern.
  const Code least = code[1], most = code[2];
  const Code* tail = code + code[0];
  std::int64_t count = 0;
  if (operation == MIN_REPEAT_ONE) {
    at = longest(code + 3, at, least, count);
    if (count < least) return false;
    push(Kind::lazy, code, at, nullptr, count);
    code = tail;
    return true;
  }
  const char* start = at;
  at = longest(code + 3, start, most, count);
  if (count < least) return false;
  if (operation == REPEAT_ONE && count > least) {
    for (Code i = 0; i < least; ++i) start = Step::next(start);
    push(Kind::greedy, code, at, start);
  }
  code = tail;
  return true;
}

template <bool ascii>
bool Machine<ascii>::until(bool greedy, const Code*& code, const char*& at) {
  const std::int32_t index = loop_;
  const Loop loop = loops_[static_cast<std::size_t>(index)];
  const std::int64_t count = loop.count + 1;
  if (count < loop.code[1]) {
    stack_.push({Kind::loop, index, 0, nullptr, loop.last, nullptr, loop.count});
    loops_[static_cast<std::size_t>(index)].count = count;
    code = loop.code + 3;
    return true;
  }
  if (!greedy) {
    push(Kind::repeat_loop, code, at);
    loop_ = loop.outer;
    return true;
  }
  if ((loop.code[2] == kUnlimited || count < loop.code[2]) && at != loop.last) {
    push(Kind::leave_loop, code, at);
    begin_round(index, at);
    code = loop.code + 3;
    return true;
  }
  loop_ = loop.outer;
  return true;
}

template <bool ascii>
bool Machine<ascii>::leave_barrier(const Code*& code, const char*& at) {
  const auto index = static_cast<std::size_t>(barrier_);
  const Entry barrier = stack_[index];
  if (barrier.kind == Kind::negative_assertion) {
    // What the assertion is about matched, so that it fails: all since then is written back.
    stack_[index].kind = Kind::atomic;
    while (stack_.size() > index + 1) {
      const Entry& entry = stack_.back();
      if (entry.kind == Kind::mark) {
        marks_[static_cast<std::size_t>(entry.loop)] = entry.at;
        last_group_ = entry.other;
      } else if (entry.kind == Kind::loop) {
        Loop& loop = loops_[static_cast<std::size_t>(entry.loop)];
        loop.last = entry.at;
        loop.count = entry.count;
      }
      stack_.truncate(stack_.size() - 1);
    }
    return false;
  }
  // The choices inside are given up, the notes are kept.
  std::size_t kept = index;
  for (std::size_t i = index + 1; i < stack_.size(); ++i) {
    if (stack_[i].kind == Kind::mark || stack_[i].kind == Kind::loop) stack_[kept++] = stack_[i];
  }
  stack_.truncate(kept);
  barrier_ = barrier.other;
  loop_ = barrier.loop;
  code = barrier.code;
  switch (barrier.kind) {
    case Kind::assertion:
      at = barrier.at;
      code += code[0];
      return true;
    case Kind::atomic: code += code[0]; return true;
    default: break;
  }
  const std::int64_t count = barrier.count + 1;
  if (count < code[1] ||
      ((code[2] == kUnlimited || count < code[2]) && (at != barrier.at || count == code[1]))) {
    push_barrier(Kind::possessive, code, at, count);
    code += 3;
  } else {
    code += code[0] + 1;
  }
  return true;
}

}  // namespace rt::re
