// Lists, tuples, dicts, sets and texts: sharing, protocol, conversions, iteration, freezing.

#include <string>

#include "check.hpp"
#include "drupe/runtime.hpp"

namespace {

using rt::Dict;
using rt::List;
using rt::None;
using rt::Set;
using rt::Str;
using rt::Tuple;
using rt::Union;
using rt::VarTuple;
using Int = std::int64_t;

/// `repr(value)` as a view for comparison with a literal.
template <typename T>
bool shows(const T& value, const char* expected) {
  return rt::repr(value).bytes() == std::string_view(expected);
}

void test_texts() {
  const Str text(std::string_view("h\xC3\xA9llo\xE2\x86\x92\xF0\x9F\x98\x80"));
  RT_EXPECT(text.size() == 7 && !text.is_ascii());
  RT_EXPECT(text.at(6) == 0x1F600 && text.at(1) == 0xE9);
  RT_EXPECT(text.slice(1, 6) == Str("\xC3\xA9llo\xE2\x86\x92") && text.slice(7, 7).empty());
  RT_EXPECT(Str::of(0x20AC) == Str("\xE2\x82\xAC"));
  RT_EXPECT(Str("Z") < Str("a") && Str("\xEF\xBF\xBF") < Str("\xF0\x9F\x98\x80"));
  RT_EXPECT(Str("a\0b").size() == 3);
  using namespace rt;
  RT_EXPECT("literal"_s == Str("literal"));
  RT_EXPECT(rt::concatenate(text, Str("!"), Str()).size() == 8);
  Str long_text(std::string_view(std::string(1000, 'a')));
  Str part = long_text.slice(10, 20);
  long_text = Str();
  RT_EXPECT(part == Str("aaaaaaaaaa"));
  std::int64_t count = 0;
  auto points = rt::iterate(text);
  while (auto* point = points.next()) count += point->size();
  RT_EXPECT(count == 7);
  const std::string_view surrogate("\xED\xA0\x80");
  RT_EXPECT(rt::utf8::valid_prefix(surrogate, true) == 3);
  RT_EXPECT(rt::utf8::valid_prefix(surrogate, false) == 0);
  for (const char* bad :
       {"\x80", "a\xC3", "\xC0\x80", "\xE0\x80\x80", "\xF4\x90\x80\x80", "\xF8"}) {
    RT_EXPECT(rt::utf8::valid_prefix(bad, true) < std::string_view(bad).size());
  }
}

void test_offsets() {
  // Long and mixed, so that the fast path over words is taken.
  rt::StrBuilder builder;
  for (int i = 0; i < 200; ++i) builder.append(static_cast<char32_t>(i * 37 % 0x3000 + 1));
  const Str text = builder.finish();
  bool agrees = text.size() == 200;
  for (Int i = 0; i < 200; ++i) agrees &= text.at(i) == static_cast<char32_t>(i * 37 % 0x3000 + 1);
  RT_EXPECT(agrees);
}

void test_lists() {
  List<Int> list{1, 2, 3};
  const List<Int> alias = list;
  alias.push(4);
  RT_EXPECT(list.size() == 4 && list.is(alias) && shows(list, "[1, 2, 3, 4]"));
  list.items().push(list.items()[0]);
  list.items().append(list.items().data(), 5);
  RT_EXPECT(shows(list, "[1, 2, 3, 4, 1, 1, 2, 3, 4, 1]"));
  list.items().erase(1, 9);
  list.items().insert(1, 7);
  RT_EXPECT(shows(list, "[1, 7, 1]") && list.items().pop() == 1);
  RT_EXPECT(rt::equal(List<Int>{1, 2}, List<double>{1.0, 2.0}));
  RT_EXPECT(!rt::equal(List<Int>{1}, List<Str>{Str("1")}));
  RT_EXPECT(rt::less(List<Int>{2}, List<Int>{2, 1}) && !rt::less(List<Int>{2}, List<Int>{1, 9}));
  const double nan = __builtin_nan("");
  RT_EXPECT(rt::equal(List<double>{nan}, List<double>{nan}) && !rt::equal(nan, nan));
  RT_EXPECT(shows(List<bool>{true, false}, "[True, False]"));
  RT_EXPECT(!rt::truth(List<Int>()) && rt::truth(list));
  RT_EXPECT(rt::type_text<List<std::optional<Str>>>() == Str("list[str | None]"));
  auto items = rt::iterate(list);
  Int seen = 0;
  while (items.next()) {
    if (++seen < 5) list.push(0);
  }
  RT_EXPECT(seen == 6);
}

void test_tuples() {
  const Tuple<Int, Str> pair{1, Str("a")};
  RT_EXPECT(shows(pair, "(1, 'a')") && shows(Tuple<Int>{1}, "(1,)") && shows(Tuple<>{}, "()"));
  RT_EXPECT(rt::equal(pair, Tuple<double, Str>{1.0, Str("a")}));
  RT_EXPECT(rt::less(Tuple<Int, Int>{1, 2}, Tuple<Int, Int>{1, 3}));
  RT_EXPECT(rt::hash(Tuple<Int, Int>{1, 2}) == -3550055125485641917);
  RT_EXPECT(rt::hash(Tuple<>{}) == 5740354900026072187);
  RT_EXPECT(rt::hash(VarTuple<Int>{1, 2}) == rt::hash(Tuple<Int, Int>{1, 2}));
  RT_EXPECT(rt::equal(VarTuple<Int>{1, 2}, Tuple<Int, double>{1, 2.0}));
  RT_EXPECT(shows(VarTuple<Int>{5}, "(5,)"));
  Int sum = 0;
  auto items = rt::iterate(Tuple<Int, Int, Int>{1, 2, 3});
  while (auto* item = items.next()) sum += *item;
  RT_EXPECT(sum == 6);
}

void test_dicts() {
  Dict<Str, Int> dict{{Str("b"), 1}, {Str("a"), 2}, {Str("c"), 3}};
  dict.set(Str("b"), 9);
  RT_EXPECT(dict.erase(Str("a")) && !dict.erase(Str("a")));
  dict.set(Str("a"), 7);
  RT_EXPECT(shows(dict, "{'b': 9, 'c': 3, 'a': 7}"));
  RT_EXPECT(rt::equal(dict, Dict<Str, Int>{{Str("a"), 7}, {Str("b"), 9}, {Str("c"), 3}}));
  Dict<Union<Int, double, bool>, Str> mixed;
  mixed.set(Int(1), Str("a"));
  mixed.set(true, Str("b"));
  mixed.set(1.0, Str("c"));
  RT_EXPECT(shows(mixed, "{1: 'c'}") && mixed.contains(1.0));
  Dict<Int, Int> squares;
  for (Int i = 0; i < 1000; ++i) squares.set(i, i * i);
  for (Int i = 0; i < 1000; i += 2) squares.erase(i);
  for (Int i = 0; i < 200; ++i) squares.set(-i - 1, i);
  bool agrees = squares.size() == 700;
  for (Int i = 1; i < 1000; i += 2) agrees &= *squares.find(i) == i * i && !squares.contains(i - 1);
  RT_EXPECT(agrees && squares.begin()->key == 1);
  auto keys = rt::iterate(dict);
  RT_EXPECT(*keys.next().value() == Str("b"));
  dict.set(Str("new"), 0);
  RT_EXPECT(keys.next().error().message() == Str("dictionary changed size during iteration"));
  dict.clear();
  RT_EXPECT(dict.empty() && !dict.contains(Str("b")) && shows(dict, "{}"));
  RT_EXPECT(dict.find(Str("b")) == nullptr);
}

void test_sets() {
  Set<Int> set{3, 1, 2};
  RT_EXPECT(shows(set, "{1, 2, 3}") && shows(Set<Str>(), "set()"));
  RT_EXPECT(!set.add(3) && set.erase(Int(1)) && set.contains(2.0) && set.size() == 2);
  RT_EXPECT(rt::equal(set, Set<double>{2.0, 3.0}));
  auto items = rt::iterate(set);
  RT_EXPECT(*items.next().value() == 2);
  set.add(10);
  RT_EXPECT(items.next().error().message() == Str("Set changed size during iteration"));
}

void test_conversions() {
  using Score = Union<Int, double, Str>;
  const auto widened = rt::convert<std::optional<Score>>(Str("a"));
  RT_EXPECT(rt::is<Str>(widened) && !rt::is<Int>(widened) && !rt::is<None>(widened));
  RT_EXPECT(rt::narrow<Str>(widened) == Str("a") && shows(widened, "'a'"));
  RT_EXPECT(rt::str(widened) == Str("a") && rt::type_name(widened) == "str");
  const auto none = rt::convert<std::optional<Score>>(None{});
  RT_EXPECT(rt::is<None>(none) && rt::equal(none, None{}) && !rt::truth(none));
  RT_EXPECT(rt::convert<double>(true) == 1.0 && rt::convert<Int>(true) == 1);
  RT_EXPECT(std::get<1>(rt::convert<Score>(2.5)) == 2.5);
  RT_EXPECT(rt::convert<Score>(true).index() == 0);
  RT_EXPECT(shows(rt::convert<List<double>>(List<Int>{1, 2}), "[1.0, 2.0]"));
  RT_EXPECT(shows(rt::convert<VarTuple<double>>(Tuple<Int, bool>{1, true}), "(1.0, 1.0)"));
  RT_EXPECT(shows(rt::convert<Dict<Str, double>>(Dict<Str, Int>{{Str("a"), 1}}), "{'a': 1.0}"));
  using Larger = Union<Str, None, Int, double>;
  RT_EXPECT(rt::convert<Larger>(Score(Str("x"))).index() == 0);
  const Larger value = Int(4);
  RT_EXPECT((rt::is<Union<Int, double>>(value)));
  RT_EXPECT(shows(rt::narrow<Union<Int, double>>(value), "4"));
}

void test_numbers() {
  RT_EXPECT(!rt::equal(Int(9007199254740993), 9007199254740992.0));
  RT_EXPECT(rt::less(9007199254740992.0, Int(9007199254740993)));
  RT_EXPECT(!rt::less(Int(1), __builtin_nan("")) && rt::less(Int(1), __builtin_inf()));
  RT_EXPECT(rt::equal(true, Int(1)) && rt::equal(1.0, true) && !rt::equal(Str("1"), Int(1)));
  RT_EXPECT(rt::hash(Int(-1)) == -2 && rt::hash((Int(1) << 61) - 1) == 0);
  RT_EXPECT(rt::hash(1.0) == rt::hash(Int(1)) && rt::hash(true) == 1);
  RT_EXPECT(shows(rt::Complex{-0.0, -2}, "(-0-2j)") && shows(rt::Complex{0, 1}, "1j"));
  RT_EXPECT(shows(rt::Range{3, -3, -2}, "range(3, -3, -2)"));
  RT_EXPECT((rt::Range{3, -3, -2}.size()) == 3 && (rt::Range{0, 10, 2}.contains(8)));
  RT_EXPECT((rt::Range{-0x7FFFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFF, 1}.count()) == 0xFFFFFFFFFFFFFFFE);
  const auto bounds = rt::Slice{std::nullopt, std::nullopt, -2}.bounds(6).value();
  RT_EXPECT(bounds.start == 5 && bounds.count == 3 && bounds.step == -2);
  RT_EXPECT((rt::Slice{-100, 2, {}}.bounds(3).value().count) == 2);
  RT_EXPECT(!(rt::Slice{{}, {}, 0}.bounds(3).ok()));
}

void test_freezing() {
  static rt::Constant<Dict<Str, List<Str>>> constant;
  constant.set({{Str(std::string_view("key of the heap, not a literal")), List<Str>{Str("a")}}});
  RT_EXPECT(constant->is_frozen() && constant->begin()->value.is_frozen());
  RT_EXPECT(constant->check_mutable().error().message() ==
            Str("a captured module-level dict cannot be changed by compiled code"));
  const auto copy = *constant;
  const Str key = copy.begin()->key;
  RT_EXPECT(copy.is(*constant) && key.size() == 30);
}

}  // namespace

int main() {
  test_texts();
  test_offsets();
  test_lists();
  test_tuples();
  test_dicts();
  test_sets();
  test_conversions();
  test_numbers();
  test_freezing();
  return rt::test::report();
}
