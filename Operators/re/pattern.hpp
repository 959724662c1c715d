/// `re.Pattern`: what can be done with a compiled pattern.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

#include "drupe/iterator.hpp"
#include "drupe/list.hpp"
#include "match.hpp"
#include "template.hpp"

namespace rt::re {

/// The match at the start of the range, of all of it if `whole`.
template <typename Groups>
std::optional<Match<Groups>> matched(const Pattern<Groups>& self, const Str& text, std::int64_t pos,
                                     std::int64_t endpos, bool whole) {
  const Range range(text, pos, endpos);
  return searching(self.program(), text, range, [&](auto& search) {
    std::pair<std::int64_t, std::int64_t> known(0, 0);
    return search.match(whole)
               ? std::optional(found<Groups>(self.program(), text, range, search, known))
               : std::nullopt;
  });
}

template <typename Groups>
std::optional<Match<Groups>> Pattern_match(const Pattern<Groups>& self, const Str& text,
                                           std::int64_t pos, std::int64_t endpos) {
  return matched(self, text, pos, endpos, false);
}
template <typename Groups>
std::optional<Match<Groups>> Pattern_fullmatch(const Pattern<Groups>& self, const Str& text,
                                               std::int64_t pos, std::int64_t endpos) {
  return matched(self, text, pos, endpos, true);
}

/// The first match.
template <typename Groups>
std::optional<Match<Groups>> Pattern_search(const Pattern<Groups>& self, const Str& text,
                                            std::int64_t pos, std::int64_t endpos) {
  const Range range(text, pos, endpos);
  return searching(self.program(), text, range, [&](auto& search) {
    std::pair<std::int64_t, std::int64_t> known(0, 0);
    return search.next()
               ? std::optional(found<Groups>(self.program(), text, range, search, known))
               : std::nullopt;
  });
}

/// Returns the part of `text` from `start` to `stop`, which lie in it; the empty one for null.
inline Str part_of(const Str& text, const char* start, const char* stop) {
  if (!start || !stop || stop < start) return Str();
  const char* begin = text.bytes().data();
  return text.slice_bytes(static_cast<std::size_t>(start - begin),
                          static_cast<std::size_t>(stop - begin));
}

/// All matches: the texts of the groups, or of the whole if there are none.
template <typename R, typename Groups>
R Pattern_findall(const Pattern<Groups>& self, const Str& text, std::int64_t pos,
                  std::int64_t endpos) {
  constexpr std::size_t groups = std::tuple_size_v<Groups>;
  const Range range(text, pos, endpos);
  return searching(self.program(), text, range, [&](auto& search) {
    R result;
    while (search.next()) {
      const auto& marks = search.machine().marks();
      const auto group = [&](std::size_t i) {
        return part_of(text, marks[2 * i], marks[2 * i + 1]);
      };
      if constexpr (groups == 0) {
        result.push(rt::convert<typename R::Item>(part_of(text, search.start(), search.end())));
      } else if constexpr (groups == 1) {
        result.push(rt::convert<typename R::Item>(group(0)));
      } else {
        result.push([&]<std::size_t... I>(std::index_sequence<I...>) {
          return rt::convert<typename R::Item>(std::tuple(group(I)...));
        }(std::make_index_sequence<groups>()));
      }
    }
    return result;
  });
}

/// What `finditer` gives: the matches, one after the other, for all who hold it.
template <typename Groups>
class Matches {
 public:
  /// The type of the items.
  using Item = Match<Groups>;

  /// Prepares the search for `program` in characters of `text`.
  Matches(const Program& program, const Str& text, std::int64_t pos, std::int64_t endpos)
      : state_(Ref<State>::make(program, text, pos, endpos)) {}
  /// Returns the next match, or null at the end.
  const Item* next() {
    return state_->ascii ? state_->next(*state_->ascii) : state_->next(*state_->other);
  }

 private:
  /// What the handles of one iterator share.
  struct State : Counted {
    State(const Program& program, const Str& whole, std::int64_t pos, std::int64_t endpos)
        : program(program), text(whole), range(whole, pos, endpos) {
      // A short text stands in its handle: only the state's own has its bytes where they stay.
      if (text.is_ascii()) {
        ascii.emplace(program, text.bytes(), range.start, range.stop);
      } else {
        other.emplace(program, text.bytes(), range.start, range.stop);
      }
    }
    template <bool is_ascii>
    const Item* next(Search<is_ascii>& search) {
      if (!search.next()) return nullptr;
      item.emplace(found<Groups>(program, text, range, search, known));
      return &*item;
    }

    const Program& program;
    Str text;
    Range range;
    /// The search, of one of the two kinds.
    std::optional<Search<true>> ascii;
    std::optional<Search<false>> other;
    /// A byte of the text and the index of its character.
    std::pair<std::int64_t, std::int64_t> known{0, 0};
    /// The present match.
    std::optional<Item> item;
  };
  Ref<State> state_;
};

/// An iterator is its own.
template <typename Groups>
Matches<Groups> iterate(const Matches<Groups>& matches) {
  return matches;
}

template <typename Groups>
Matches<Groups> Pattern_finditer(const Pattern<Groups>& self, const Str& text, std::int64_t pos,
                                 std::int64_t endpos) {
  return Matches<Groups>(self.program(), text, pos, endpos);
}

/// The texts between matches, and the groups of these.
template <typename R, typename Groups>
R Pattern_split(const Pattern<Groups>& self, const Str& text, std::int64_t maxsplit) {
  using Item = typename R::Item;
  const Range range(text, 0, INT64_MAX);
  return searching(self.program(), text, range, [&](auto& search) {
    R result;
    const char* last = text.bytes().data();
    for (std::int64_t n = 0; (maxsplit == 0 || n < maxsplit) && search.next(); ++n) {
      result.push(rt::convert<Item>(part_of(text, last, search.start())));
      const auto& marks = search.machine().marks();
      for (std::size_t i = 0; i < marks.size(); i += 2) {
        const Str part = part_of(text, marks[i], marks[i + 1]);
        if constexpr (is_optional<Item>) {
          const bool took_part = marks[i] && marks[i + 1] && marks[i] <= marks[i + 1];
          result.push(took_part ? Item(rt::convert<Item>(part)) : Item());
        } else {
          result.push(rt::convert<Item>(part));
        }
      }
      last = search.end();
    }
    result.push(rt::convert<Item>(
        part_of(text, last, text.bytes().data() + text.bytes().size())));
    return result;
  });
}

/// The text with matches replaced, and their number.
template <typename Groups>
Result<Tuple<Str, std::int64_t>> Pattern_subn(const Pattern<Groups>& self, const Str& repl,
                                              const Str& text, std::int64_t count) {
  const Program& program = self.program();
  const Template replacement = RT_PROPAGATE(Template::parse(program, repl));
  const Range range(text, 0, INT64_MAX);
  return searching(program, text, range, [&](auto& search) {
    StrBuilder out;
    std::int64_t n = 0;
    const char* last = text.bytes().data();
    const auto copy = [&](const char* stop) {
      out.append(std::string_view(last, static_cast<std::size_t>(stop - last)));
    };
    while ((count == 0 || n < count) && search.next()) {
      copy(search.start());
      const auto& marks = search.machine().marks();
      replacement.write(out, [&](std::int64_t group) {
        if (group == 0) return std::pair(search.start(), search.end());
        const auto i = static_cast<std::size_t>(2 * group - 2);
        const bool took_part = marks[i] && marks[i + 1] && marks[i] <= marks[i + 1];
        return took_part ? std::pair(marks[i], marks[i + 1]) : std::pair<const char*, const char*>();
      });
      last = search.end();
      ++n;
    }
    if (n == 0) return Tuple<Str, std::int64_t>(text, 0);
    copy(text.bytes().data() + text.bytes().size());
    return Tuple<Str, std::int64_t>(out.finish(), n);
  });
}
template <typename Groups>
Result<Str> Pattern_sub(const Pattern<Groups>& self, const Str& repl, const Str& text,
                        std::int64_t count) {
  return std::get<0>(RT_PROPAGATE(Pattern_subn(self, repl, text, count)));
}

/// Where the match begins and ends, in bytes.
template <typename Groups>
Tuple<std::int64_t, std::int64_t> Match__bytes(const Match<Groups>& self) {
  return {self.body().ends[0], self.body().ends[1]};
}

/// The part of a text between two bytes, to the end if `stop` is negative.
inline Str _part(const Str& text, std::int64_t start, std::int64_t stop) {
  return text.slice_bytes(static_cast<std::size_t>(start),
                          stop < 0 ? text.bytes().size() : static_cast<std::size_t>(stop));
}

/// The template filled in with the groups of the match.
template <typename Groups>
Result<Str> Match_expand(const Match<Groups>& self, const Str& text) {
  const Template replacement = RT_PROPAGATE(Template::parse(*self.body().program, text));
  StrBuilder out;
  replacement.write(out, [&](std::int64_t group) {
    const char* begin = self.body().text.bytes().data();
    const auto i = static_cast<std::size_t>(2 * group);
    const auto& ends = self.body().ends;
    return ends[i] < 0 ? std::pair<const char*, const char*>()
                       : std::pair(begin + ends[i], begin + ends[i + 1]);
  });
  return out.finish();
}

template <typename Groups>
Str Pattern_pattern(const Pattern<Groups>& self) {
  return Str(std::string_view(self.program().pattern, self.program().pattern_size));
}
template <typename Groups>
std::int64_t Pattern_flags(const Pattern<Groups>& self) {
  return self.program().flags;
}
template <typename Groups>
std::int64_t Pattern_groups(const Pattern<Groups>& self) {
  return self.program().groups;
}
template <typename Groups>
Dict<Str, std::int64_t> Pattern_groupindex(const Pattern<Groups>& self) {
  Dict<Str, std::int64_t> result;
  for (std::int64_t i = 0; i < self.program().name_count; ++i) {
    const GroupName& name = self.program().names[i];
    result.set(Str(std::string_view(name.name)), name.group);
  }
  return result;
}

/// `text` with backslashes before what means something in patterns.
inline Str escape(const Str& text) {
  constexpr std::string_view special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";
  StrBuilder out(text.bytes().size());
  std::size_t last = 0;
  for (std::size_t i = 0; i < text.bytes().size(); ++i) {
    if (special.find(text.bytes()[i]) == std::string_view::npos) continue;
    out.append(text.bytes().substr(last, i - last));
    out.append('\\');
    last = i;
  }
  out.append(text.bytes().substr(last));
  return out.finish();
}

}  // namespace rt::re

namespace rt {

template <typename Groups>
inline constexpr bool is_iterator<re::Matches<Groups>> = true;

/// Patterns of one text and the same flags are one object, as CPython keeps what it has compiled.
template <typename Groups>
struct Equal<re::Pattern<Groups>, re::Pattern<Groups>> {
  static bool of(const re::Pattern<Groups>& a, const re::Pattern<Groups>& b) {
    return a.program().flags == b.program().flags &&
           rt::equal(re::Pattern_pattern(a), re::Pattern_pattern(b));
  }
};
template <typename Groups>
struct Hash<re::Pattern<Groups>> {
  static std::int64_t of(const re::Pattern<Groups>& value) {
    return rt::hash(re::Pattern_pattern(value));
  }
};
template <typename Groups>
struct Repr<re::Pattern<Groups>> {
  static void write(StrBuilder& out, const re::Pattern<Groups>& value) {
    constexpr std::pair<std::int64_t, const char*> names[] = {
        {2, "re.IGNORECASE"}, {8, "re.MULTILINE"}, {16, "re.DOTALL"}, {64, "re.VERBOSE"},
        {128, "re.DEBUG"},    {256, "re.ASCII"}};
    const Str quoted = rt::repr(re::Pattern_pattern(value));
    out.append("re.compile(");
    out.append(quoted.slice(0, quoted.size() < 200 ? quoted.size() : 200));
    const char* separator = ", ";
    for (const auto& [flag, name] : names) {
      if (!(value.program().flags & flag)) continue;
      out.append(separator);
      out.append(name);
      separator = "|";
    }
    out.append(')');
  }
};

}  // namespace rt
