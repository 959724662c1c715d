/// The types that hold no data: `None`, `...` and types as arguments.
#pragma once

#include <compare>

namespace rt {

/// Python's `None`.
struct None {
  friend constexpr auto operator<=>(None, None) = default;
};

/// Python's `...`.
struct Ellipsis {
  friend constexpr auto operator<=>(Ellipsis, Ellipsis) = default;
};

/// A type that is passed as an argument, as in `np.zeros(3, dtype=np.float32)`.
template <typename T>
struct Type {
  /// The type.
  using type = T;
};

}  // namespace rt
