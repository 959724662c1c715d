// A module as the compiler generates it, written by hand: its library is loaded by every host that
// the runtime serves (see `library_test.py`).

#include "drupe/runtime.hpp"

namespace {

rt::Constant<rt::Dict<rt::Str, std::int64_t>> weights_of_words;

/// def lengths(texts: list[str]) -> list[int]: return [len(text) for text in texts]
rt::Result<rt::List<std::int64_t>> lengths(const rt::List<rt::Str>& texts) {
  rt::List<std::int64_t> result;
  auto items = rt::iterate(texts);
  while (auto* text = items.next()) result.push(text->size());
  rt::current_call()->count_tokens(texts.size());
  return result;
}

/// def scale(x: Tensor[float32], factor: float = 2.0) -> Tensor[float32]: return x * factor
rt::Result<rt::Tensor<float>> scale(const rt::Tensor<float>& x, double factor) {
  return x.map([factor](float element) { return element * static_cast<float>(factor); });
}

/// def find(words: list[str], word: str) -> int: raises ValueError two functions deep.
rt::Result<std::int64_t> position(const rt::List<rt::Str>& words, const rt::Str& word) {
  static constexpr rt::Site raise_site{"words.py", "position", 7};
  for (std::int64_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
  }
  return rt::raise(rt::exceptions::ValueError, rt::repr(word), " is not in list").at(raise_site);
}
rt::Result<std::int64_t> find(const rt::List<rt::Str>& words, const rt::Str& word) {
  static constexpr rt::Site call_site{"words.py", "find", 12};
  return RT_TRY(call_site, position(words, word));
}

using Score = rt::Union<std::int64_t, double, rt::Str>;
using Summary =
    rt::Tuple<rt::Dict<rt::Str, std::int64_t>, rt::Optional<Score>, rt::Set<std::int64_t>>;

/// def summarize(counts: dict[str, int], score: int | float | str | None = None)
///     -> tuple[dict[str, int], int | float | str | None, set[int]]
rt::Result<Summary> summarize(const rt::Dict<rt::Str, std::int64_t>& counts,
                              const rt::Optional<Score>& score) {
  rt::Dict<rt::Str, std::int64_t> sums;
  rt::Set<std::int64_t> seen;
  for (const auto& entry : counts) {
    const std::int64_t* weight = weights_of_words->find(entry.key);
    const std::int64_t sum = RT_PROPAGATE(rt::checked_add(entry.value, weight ? *weight : 0));
    sums.set(entry.key, sum);
    seen.add(sum);
  }
  rt::current_call()->print("summarized ");
  rt::current_call()->print(rt::repr(sums).bytes());
  return Summary{sums, score, seen};
}

/// def zeros(count: int) -> Tensor[float32]: return np.zeros(count, np.float32)
rt::Result<rt::Tensor<float>> zeros(std::int64_t count) {
  RT_PROPAGATE(rt::checked_count(rt::Shape{count}, sizeof(float)));
  return rt::Tensor<float>::zeros(rt::Shape{count});
}

/// def depth(n: int) -> int: return 0 if n == 0 else 1 + depth(n - 1)
rt::Result<std::int64_t> depth(std::int64_t n) {
  static constexpr rt::Site site{"deep.py", "depth", 2};
  rt::CallDepth guard;
  if (!guard.ok()) return rt::recursion_error().at(site);
  if (n == 0) return 0;
  const std::int64_t below = RT_TRY(site, depth(n - 1));
  return below + 1;
}

/// def weight(index: int) -> float: an element of a resource; and the table itself, without index.
rt::Result<rt::Union<double, rt::Tensor<float>>> weight(const rt::Optional<std::int64_t>& index) {
  const auto table = rt::Tensor<float>::resource(drupe_resource_table[0].data, rt::Shape{4});
  if (!index) return table;
  return static_cast<double>(table.at({*index}));
}

/// def echo(value): returns what it gets; a type of every kind.
using Anything = rt::Union<bool, std::int64_t, double, rt::Str, rt::Bytes, rt::List<rt::Str>,
                           rt::Tuple<std::int64_t, rt::Str>, rt::Dict<rt::Str, double>,
                           rt::Dict<std::int64_t, rt::Str>, rt::Tensor<float>,
                           rt::Tensor<std::int64_t>, rt::Set<std::int64_t>, rt::Complex>;

/// The entry of a predictor with one parameter.
template <typename Argument, auto function>
rt::Result<rt::None> entry_of_one(rt::abi::Invocation& invocation) {
  const auto argument = RT_PROPAGATE(invocation.argument<Argument>(0));
  return invocation.finish(function(argument));
}

rt::Result<rt::None> scale_entry(rt::abi::Invocation& invocation) {
  const auto x = RT_PROPAGATE(invocation.argument<rt::Tensor<float>>(0));
  const double factor =
      invocation.is_absent(1) ? 2.0 : RT_PROPAGATE(invocation.argument<double>(1));
  return invocation.finish(scale(x, factor));
}
rt::Result<rt::None> find_entry(rt::abi::Invocation& invocation) {
  const auto words = RT_PROPAGATE(invocation.argument<rt::List<rt::Str>>(0));
  const auto word = RT_PROPAGATE(invocation.argument<rt::Str>(1));
  return invocation.finish(find(words, word));
}
rt::Result<rt::None> summarize_entry(rt::abi::Invocation& invocation) {
  const auto counts = RT_PROPAGATE(invocation.argument<rt::Dict<rt::Str, std::int64_t>>(0));
  const auto score = invocation.is_absent(1)
                         ? rt::Optional<Score>()
                         : RT_PROPAGATE(invocation.argument<rt::Optional<Score>>(1));
  return invocation.finish(summarize(counts, score));
}
rt::Result<rt::None> echo_entry(rt::abi::Invocation& invocation) {
  auto value = RT_PROPAGATE(invocation.argument<rt::Optional<Anything>>(0));
  return invocation.finish(std::move(value));
}

rt::Result<rt::None> initialize() {
  weights_of_words.set({{"the", 1}, {"drupe", 100}});
  return rt::success();
}

constexpr rt::abi::Parameter texts_parameter[] = {{"texts", true, false}};
constexpr rt::abi::Parameter scale_parameters[] = {{"x", true, false}, {"factor", false, true}};
constexpr rt::abi::Parameter find_parameters[] = {{"words", true, false}, {"word", true, false}};
constexpr rt::abi::Parameter summarize_parameters[] = {{"counts", true, false},
                                                       {"score", false, false}};
constexpr rt::abi::Parameter count_parameter[] = {{"count", true, false}};
constexpr rt::abi::Parameter index_parameter[] = {{"index", true, false}};
constexpr rt::abi::Parameter value_parameter[] = {{"value", true, false}};

constexpr rt::abi::Predictor predictors[] = {
    {"lengths", texts_parameter, 1, entry_of_one<rt::List<rt::Str>, lengths>},
    {"scale", scale_parameters, 2, scale_entry},
    {"find", find_parameters, 2, find_entry},
    {"summarize", summarize_parameters, 2, summarize_entry},
    {"zeros", count_parameter, 1, entry_of_one<std::int64_t, zeros>},
    {"depth", count_parameter, 1, entry_of_one<std::int64_t, depth>},
    {"weight", index_parameter, 1, entry_of_one<rt::Optional<std::int64_t>, weight>},
    {"echo", value_parameter, 1, echo_entry},
};

}  // namespace

extern const rt::abi::Module drupe_module{predictors, 8, initialize};
