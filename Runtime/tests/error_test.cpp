// Exceptions as results: propagation, places, matching, checked arithmetic.

#include "check.hpp"
#include "drupe/runtime.hpp"

namespace {

using rt::exceptions::IndexError;
using rt::exceptions::LookupError;
using rt::exceptions::OverflowError;
using rt::exceptions::ValueError;

constexpr rt::Site inner_site{"a.py", "inner", 3};
constexpr rt::Site outer_site{"a.py", "outer", 9};

rt::Result<rt::Str> inner(bool fails) {
  if (fails) return rt::raise(IndexError, "list index out of range").at(inner_site);
  return rt::Str("fine");
}

rt::Result<std::int64_t> outer(bool fails) {
  const rt::List<rt::Str> kept{rt::Str("a long text that lives on the heap")};
  const rt::Str text = RT_TRY(outer_site, inner(fails));
  RT_TRY(outer_site, kept.check_mutable());
  return text.size() + kept.size();
}

rt::Result<rt::List<rt::Str>> kernel(bool fails) {
  const rt::Str text = RT_PROPAGATE(inner(fails));
  return rt::List<rt::Str>{text};
}

/// try: inner(fails) except LookupError: return "caught"
rt::Str guarded(bool fails) {
  std::optional<rt::Error> caught;
  {
    const rt::Str text = RT_TRY_ELSE(caught, handlers, outer_site, inner(fails));
    return text;
  }
  if (false) {
  handlers:
    if (caught->matches(LookupError)) return "caught";
  }
  return "not reached";
}

void test_propagation() {
  auto success = outer(false);
  RT_EXPECT(success.ok() && success.value() == 5);
  auto failure = outer(true);
  RT_EXPECT(!failure.ok());
  RT_EXPECT(failure.error().message() == rt::Str("list index out of range"));
  RT_EXPECT(failure.error().sites().size() == 2);
  RT_EXPECT(failure.error().sites()[0].line == 3 && failure.error().sites()[1].line == 9);
  RT_EXPECT(kernel(false).value()[0] == rt::Str("fine"));
  RT_EXPECT(kernel(true).error().sites().size() == 1);
  RT_EXPECT(guarded(false) == rt::Str("fine"));
  RT_EXPECT(guarded(true) == rt::Str("caught"));
}

void test_matching() {
  const rt::Error error = rt::raise(IndexError, "text");
  RT_EXPECT(error.matches(IndexError) && error.matches(LookupError));
  RT_EXPECT(error.matches(rt::exceptions::Exception) && !error.matches(ValueError));
  RT_EXPECT(rt::exceptions::UnicodeDecodeError.is(ValueError));
  static constexpr rt::ExceptionType custom{"CustomError", &ValueError};
  RT_EXPECT(rt::raise(custom, "x").matches(ValueError));
  RT_EXPECT(rt::raise(ValueError, "a", rt::Str("b"), "c").message() == rt::Str("abc"));
}

void test_results() {
  rt::Result<rt::Str> first = inner(false);
  rt::Result<rt::Str> second = inner(true);
  first = std::move(second);
  RT_EXPECT(!first.ok());
  first = inner(false);
  RT_EXPECT(first.ok() && std::move(first).value() == rt::Str("fine"));
  const rt::Error error = rt::raise(ValueError, "again");
  const rt::Error again = rt::Error(error).at(outer_site);
  RT_EXPECT(again.is(error) && rt::equal(again, error) && error.sites().size() == 1);
  RT_EXPECT(rt::repr(error) == rt::Str("ValueError('again')") &&
            rt::str(error) == rt::Str("again"));
  const rt::Error missing = rt::new_error(rt::exceptions::KeyError, rt::Str("k"));
  RT_EXPECT(rt::repr(missing) == rt::Str("KeyError('k')"));
}

void test_checked_arithmetic() {
  constexpr std::int64_t largest = 0x7FFFFFFFFFFFFFFF;
  RT_EXPECT(rt::checked_add(largest - 1, 1).value() == largest);
  RT_EXPECT(rt::checked_add(largest, 1).error().matches(OverflowError));
  RT_EXPECT(rt::checked_sub(-largest - 1, 1).error().message() ==
            rt::Str("integer result does not fit in 64 bits"));
  RT_EXPECT(!rt::checked_mul(largest, 2).ok() && rt::checked_mul(-3, 4).value() == -12);
  RT_EXPECT(!rt::checked_neg(-largest - 1).ok() && rt::checked_neg(5).value() == -5);
}

}  // namespace

int main() {
  test_propagation();
  test_matching();
  test_results();
  test_checked_arithmetic();
  return rt::test::report();
}
