/// `re.Match`: where a pattern and its groups matched.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "drupe/convert.hpp"
#include "drupe/dict.hpp"
#include "drupe/tuple.hpp"
#include "search.hpp"

namespace rt::re {

/// A compiled pattern. `Groups` is the tuple type of its groups: `str`, or `str | None` for a group
/// that may take no part in a match.
template <typename Groups>
class Pattern {
 public:
  /// Creates the pattern of `program`, which lives as long as the library.
  explicit Pattern(const Program& program) : program_(&program) {}
  const Program& program() const { return *program_; }

 private:
  const Program* program_;
};

/// What a match is about, whatever the types of its groups.
class Found {
 public:
  /// What the handles of one match share.
  struct Body : Counted {
    /// The pattern.
    const Program* program;
    /// The text, and the characters that the search was limited to.
    Str text;
    std::int64_t pos, endpos;
    /// For the whole and each group, the bytes where it begins and ends; -1 if it took no part.
    Vector<std::int64_t> ends;
    /// The number of the group that was closed last, 0 if none was.
    std::int64_t last_group;
    /// A byte of the text, and the index of its character.
    std::int64_t known_byte, known_index;
  };

  explicit Found(Ref<Body> body) : body_(std::move(body)) {}
  const Body& body() const { return *body_; }
  /// Returns what tells this object from others.
  const void* identity() const { return body_.get(); }

  /// Returns the number of the group `group`; IndexError if there is none.
  Result<std::int64_t> number(std::int64_t group) const {
    if (group < 0 || group > body_->program->groups) return no_such_group();
    return group;
  }
  Result<std::int64_t> number(const Str& name) const {
    for (std::int64_t i = 0; i < body_->program->name_count; ++i) {
      const GroupName& known = body_->program->names[i];
      if (name.bytes() == known.name) return known.group;
    }
    return no_such_group();
  }

  /// `true` iff group `number` took part.
  bool has(std::int64_t number) const { return first(number) >= 0; }
  /// Returns the text of group `number`, the empty one if it took no part.
  Str text(std::int64_t number) const {
    if (!has(number)) return Str();
    return body_->text.slice_bytes(static_cast<std::size_t>(first(number)),
                                   static_cast<std::size_t>(last(number)));
  }
  /// Returns the index of the first character of group `number`, -1 if it took no part.
  std::int64_t start(std::int64_t number) const { return index_of(first(number)); }
  /// Returns the index behind the last character of group `number`, -1 if it took no part.
  std::int64_t end(std::int64_t number) const { return index_of(last(number)); }

 private:
  /// The exception for a group that the pattern does not have.
  static Error no_such_group() { return raise(exceptions::IndexError, "no such group"); }

  std::int64_t first(std::int64_t number) const {
    return body_->ends[static_cast<std::size_t>(2 * number)];
  }
  std::int64_t last(std::int64_t number) const {
    return body_->ends[static_cast<std::size_t>(2 * number + 1)];
  }
  /// Returns the index of the character at `byte`, counting from one that is known.
  std::int64_t index_of(std::int64_t byte) const {
    if (byte < 0 || body_->text.is_ascii()) return byte;
    const auto count = [&](std::int64_t from, std::int64_t to) {
      return static_cast<std::int64_t>(utf8::count(body_->text.bytes().substr(
          static_cast<std::size_t>(from), static_cast<std::size_t>(to - from))));
    };
    return byte >= body_->known_byte ? body_->known_index + count(body_->known_byte, byte)
                                     : body_->known_index - count(byte, body_->known_byte);
  }

  Ref<Body> body_;
};

/// A match of a `Pattern<Groups>`.
template <typename Groups>
class Match : public Found {
 public:
  using Found::Found;
};

/// The types as the compiler names them.
template <typename Groups>
using Pattern_of = Pattern<Groups>;
template <typename Groups>
using Match_of = Match<Groups>;

/// Where in a text a search goes on, as bytes and as characters.
struct Range {
  std::size_t start, stop;
  std::int64_t pos, endpos;

  /// Creates the range of the characters [`pos`, `endpos`) of `text`, limited to it.
  Range(const Str& text, std::int64_t pos, std::int64_t endpos) {
    const auto limited = [&](std::int64_t at) {
      return at < 0 ? 0 : at > text.size() ? text.size() : at;
    };
    this->pos = limited(pos);
    this->endpos = limited(endpos);
    start = text.offset_of(this->pos);
    stop = text.offset_of(this->endpos);
  }
};

/// Returns the match that `search` found in `text`. `known` says the index of the character at a
/// byte, and is moved on to the start of the match.
template <typename Groups, bool ascii>
Match<Groups> found(const Program& program, const Str& text, const Range& range,
                    const Search<ascii>& search, std::pair<std::int64_t, std::int64_t>& known) {
  const char* begin = text.bytes().data();
  auto body = Ref<Found::Body>::make();
  body->program = &program;
  body->text = text;
  body->pos = range.pos;
  body->endpos = range.endpos;
  body->ends.reserve(static_cast<std::size_t>(2 * program.groups + 2));
  body->ends.push(search.start() - begin);
  body->ends.push(search.end() - begin);
  const auto& marks = search.machine().marks();
  for (std::size_t i = 0; i < marks.size(); i += 2) {
    const bool took_part = marks[i] && marks[i + 1] && marks[i] <= marks[i + 1];
    body->ends.push(took_part ? marks[i] - begin : -1);
    body->ends.push(took_part ? marks[i + 1] - begin : -1);
  }
  body->last_group = search.machine().last_group();
  if constexpr (!ascii) {
    const std::int64_t start = body->ends[0];
    known.second += static_cast<std::int64_t>(utf8::count(
        text.bytes().substr(static_cast<std::size_t>(known.first),
                            static_cast<std::size_t>(start - known.first))));
    known.first = start;
  }
  body->known_byte = known.first;
  body->known_index = known.second;
  return Match<Groups>(std::move(body));
}

/// Calls `function` with a search for `program` in `range` of `text`.
template <typename Function>
auto searching(const Program& program, const Str& text, const Range& range,
               const Function& function) {
  if (text.is_ascii()) {
    Search<true> search(program, text.bytes(), range.start, range.stop);
    return function(search);
  }
  Search<false> search(program, text.bytes(), range.start, range.stop);
  return function(search);
}

/// Returns group `number` of `match` as a `G`: `str` or `str | None`.
template <typename G>
G group_as(const Found& match, std::int64_t number) {
  if constexpr (std::is_same_v<G, Str>) {
    return match.text(number);
  } else {
    if (!match.has(number)) return rt::convert<G>(None{});
    return rt::convert<G>(match.text(number));
  }
}

/// The text of the match.
template <typename Groups>
Str Match_group(const Match<Groups>& self) {
  return self.text(0);
}

/// The text of a group.
template <typename R, typename Groups, typename Group>
Result<R> Match_group(const Match<Groups>& self, const Group& group) {
  return group_as<R>(self, RT_PROPAGATE(self.number(group)));
}

/// The groups of `match`, made by `get`.
template <typename Result, typename Get>
Result all_groups(const Get& get) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return Result(get.template operator()<std::tuple_element_t<I, Result>>(
        static_cast<std::int64_t>(I + 1))...);
  }(std::make_index_sequence<std::tuple_size_v<Result>>());
}

/// All groups.
template <typename Groups>
Groups Match_groups(const Match<Groups>& self, None) {
  return all_groups<Groups>([&]<typename G>(std::int64_t i) { return group_as<G>(self, i); });
}
template <typename R, typename Groups>
R Match_groups(const Match<Groups>& self, const Str& otherwise) {
  return all_groups<R>(
      [&]<typename G>(std::int64_t i) { return self.has(i) ? self.text(i) : otherwise; });
}

/// All named groups.
template <typename R, typename Groups>
R Match_groupdict(const Match<Groups>& self, None) {
  R result;
  const Program& program = *self.body().program;
  for (std::int64_t i = 0; i < program.name_count; ++i) {
    result.set(Str(std::string_view(program.names[i].name)),
               group_as<typename R::Value>(self, program.names[i].group));
  }
  return result;
}
template <typename Groups>
Dict<Str, Str> Match_groupdict(const Match<Groups>& self, const Str& otherwise) {
  Dict<Str, Str> result;
  const Program& program = *self.body().program;
  for (std::int64_t i = 0; i < program.name_count; ++i) {
    const std::int64_t group = program.names[i].group;
    result.set(Str(std::string_view(program.names[i].name)),
               self.has(group) ? self.text(group) : otherwise);
  }
  return result;
}

/// Where a group begins, ends, and both.
template <typename Groups, typename Group>
Result<std::int64_t> Match_start(const Match<Groups>& self, const Group& group) {
  return self.start(RT_PROPAGATE(self.number(group)));
}
template <typename Groups, typename Group>
Result<std::int64_t> Match_end(const Match<Groups>& self, const Group& group) {
  return self.end(RT_PROPAGATE(self.number(group)));
}
template <typename Groups, typename Group>
Result<Tuple<std::int64_t, std::int64_t>> Match_span(const Match<Groups>& self,
                                                     const Group& group) {
  const std::int64_t number = RT_PROPAGATE(self.number(group));
  return Tuple<std::int64_t, std::int64_t>(self.start(number), self.end(number));
}

/// The number and the name of the group that was closed last.
template <typename Groups>
std::optional<std::int64_t> Match_lastindex(const Match<Groups>& self) {
  if (self.body().last_group == 0) return std::nullopt;
  return self.body().last_group;
}
template <typename Groups>
std::optional<Str> Match_lastgroup(const Match<Groups>& self) {
  const Program& program = *self.body().program;
  for (std::int64_t i = 0; i < program.name_count; ++i) {
    if (program.names[i].group == self.body().last_group) {
      return Str(std::string_view(program.names[i].name));
    }
  }
  return std::nullopt;
}

/// What was searched.
template <typename Groups>
Str Match_string(const Match<Groups>& self) {
  return self.body().text;
}
template <typename Groups>
std::int64_t Match_pos(const Match<Groups>& self) {
  return self.body().pos;
}
template <typename Groups>
std::int64_t Match_endpos(const Match<Groups>& self) {
  return self.body().endpos;
}
template <typename Groups>
Pattern<Groups> Match_re(const Match<Groups>& self) {
  return Pattern<Groups>(*self.body().program);
}

}  // namespace rt::re

namespace rt {

template <typename Groups>
struct Repr<re::Match<Groups>> {
  static void write(StrBuilder& out, const re::Match<Groups>& value) {
    out.append("<re.Match object; span=(");
    rt::write_repr(out, value.start(0));
    out.append(", ");
    rt::write_repr(out, value.end(0));
    out.append("), match=");
    rt::write_repr(out, value.text(0));
    out.append('>');
  }
};
template <typename Groups>
struct TypeName<re::Match<Groups>> {
  static constexpr std::string_view name = "re.Match";
  static void write(StrBuilder& out) { out.append("re.Match"); }
};
template <typename Groups>
struct TypeName<re::Pattern<Groups>> {
  static constexpr std::string_view name = "re.Pattern";
  static void write(StrBuilder& out) { out.append("re.Pattern"); }
};

}  // namespace rt
