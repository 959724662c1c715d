/// What cached functions remember.
#pragma once

#include <cstdint>

#include "drupe/call.hpp"
#include "drupe/vector.hpp"

namespace rt::python {

/// The dicts of one type that the running call keeps, each for a function.
template <typename R>
struct Memos {
  /// The numbers of the functions.
  Vector<std::int64_t> functions;
  /// Their dicts.
  Vector<R> dicts;
};

/// Returns the results that `function` has given in this call.
template <typename R>
R call_memo(std::int64_t function) {
  auto& memos = current_call()->state<Memos<R>>();
  for (std::size_t n = 0; n < memos.functions.size(); ++n) {
    if (memos.functions[n] == function) return memos.dicts[n];
  }
  memos.functions.push(function);
  memos.dicts.push(R());
  return memos.dicts[memos.dicts.size() - 1];
}

}  // namespace rt::python
