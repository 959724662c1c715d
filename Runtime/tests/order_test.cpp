// Compares the order of sets and dicts with CPython, whose answers `order_oracle.py` sends.

#include <cstdlib>
#include <iostream>
#include <string>

#include "check.hpp"
#include "drupe/runtime.hpp"

namespace {

using Int = std::int64_t;

/// Calls `change(kind, number)` for each change that `text` lists.
template <typename Change>
void for_each_change(const std::string& text, Change change) {
  const char* at = text.c_str();
  while (*at) {
    const char kind = *at++;
    char* end = nullptr;
    change(kind, std::strtoll(at, &end, 10));
    at = *end ? end + 1 : end;
  }
}

/// Returns the set after the changes.
rt::Set<Int> changed_set(const std::string& changes) {
  rt::Set<Int> set;
  for_each_change(changes, [&](char kind, Int number) {
    if (kind == '+') set.add(number);
    if (kind == '-') set.erase(number);
    if (kind == 'p' && !set.empty()) set.pop();
    if (kind == 'c') set = set.copy();
  });
  return set;
}

/// Returns the text of what the changes lead to.
rt::Str answer(const std::string& kind, const std::string& changes) {
  if (kind == "set") return rt::repr(changed_set(changes));
  if (kind == "union") {
    const auto bar = changes.find('|');
    const auto set = changed_set(changes.substr(0, bar));
    set.merge(changed_set(changes.substr(bar + 1)));
    return rt::repr(set);
  }
  rt::Dict<Int, Int> dict;
  Int step = 0;
  for_each_change(changes, [&](char change, Int number) {
    if (change == '+') dict.set(number, step);
    if (change == '-') dict.erase(number);
    ++step;
  });
  return rt::repr(dict);
}

}  // namespace

int main() {
  std::string kind, changes, expected;
  while (std::getline(std::cin, kind, '\t') && std::getline(std::cin, changes, '\t') &&
         std::getline(std::cin, expected)) {
    const rt::Str got = answer(kind, changes);
    if (got.bytes() == expected) {
      ++rt::test::passed;
    } else {
      ++rt::test::failed;
      std::cout << kind << " " << changes << ": expected " << expected << ", got " << got.bytes()
                << "\n";
    }
  }
  return rt::test::report();
}
