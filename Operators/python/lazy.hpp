/// The iterators that Python code can hold: what `enumerate`, `zip`, `reversed`, `map`, `filter` and
/// `iter` return.
///
/// Each is a handle on its position: whoever goes on, goes on for all who hold it. Each is its own
/// iterator, so `rt::iterate` returns another handle.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

#include "drupe/tuple.hpp"
#include "items.hpp"

namespace rt {

/// What `enumerate` returns.
template <typename X>
class Enumerate {
 public:
  /// The type of the items.
  using Item = Tuple<std::int64_t, ItemOf<X>>;

  /// Counts the items of `iterable` from `start`.
  Enumerate(const X& iterable, std::int64_t start)
      : state_(Ref<State>::make(iterate(iterable), start)) {}
  /// Returns the next pair, or null at the end.
  Result<const Item*> next() {
    State& state = *state_;
    const auto* item = RT_PROPAGATE(next_item(state.items));
    if (!item) return nullptr;
    state.item.emplace(state.count++, *item);
    return &*state.item;
  }

 private:
  /// What the handles of one iterator share.
  struct State : Counted {
    State(IteratorOf<X> items, std::int64_t count) : items(std::move(items)), count(count) {}
    /// The rest of the items.
    IteratorOf<X> items;
    /// The next count.
    std::int64_t count;
    /// The present pair.
    std::optional<Item> item;
  };
  Ref<State> state_;
};

/// What `zip` returns.
template <typename... X>
class Zip {
 public:
  /// The type of the items.
  using Item = Tuple<ItemOf<X>...>;

  /// Walks over `iterables` side by side; `strict` wants them to be equally long.
  Zip(bool strict, const X&... iterables) : state_(Ref<State>::make(strict, iterate(iterables)...)) {}
  /// Returns the next tuple, or null at the end.
  Result<const Item*> next() { return next(std::index_sequence_for<X...>{}); }

 private:
  /// The present items; null where an iterable has ended.
  using Items = std::tuple<const ItemOf<X>*...>;

  /// Returns the next tuple, asking the iterables in their order until one ends.
  template <std::size_t... I>
  Result<const Item*> next(std::index_sequence<I...>) {
    State& state = *state_;
    Items items{};
    std::optional<Error> raised;
    std::size_t ended = sizeof...(X);
    (void)((take<I>(state, items, raised) ? true : (ended = I, false)) && ...);
    if (raised) return std::move(*raised);
    if (ended == sizeof...(X)) {
      state.item.emplace(*std::get<I>(items)...);
      return &*state.item;
    }
    if (!state.strict) return nullptr;
    if (ended > 0) return uneven(ended, "shorter");
    // The first has ended; none of the others may have an item left.
    std::size_t longer = sizeof...(X);
    (void)((I == 0 || !take<I>(state, items, raised) ? !raised : (longer = I, false)) && ...);
    if (raised) return std::move(*raised);
    if (longer < sizeof...(X)) return uneven(longer, "longer");
    return nullptr;
  }

  /// What the handles of one iterator share.
  struct State : Counted {
    State(bool strict, IteratorOf<X>... items) : strict(strict), items(std::move(items)...) {}
    /// Whether unequal lengths are an error.
    bool strict;
    /// The rest of the items.
    std::tuple<IteratorOf<X>...> items;
    /// The present tuple.
    std::optional<Item> item;
  };

  /// Asks iterable `I` for its next item; `false` iff it ended or raised.
  template <std::size_t I>
  static bool take(State& state, Items& items, std::optional<Error>& raised) {
    auto item = next_item(std::get<I>(state.items));
    if (!item.ok()) {
      raised.emplace(std::move(item).error());
      return false;
    }
    std::get<I>(items) = item.value();
    return item.value() != nullptr;
  }

  /// The exception for the iterable at `place`, which is `longer` or `shorter` than those before.
  static Error uneven(std::size_t place, const char* comparison) {
    StrBuilder message;
    message.append("zip() argument ");
    write_int(message, static_cast<std::int64_t>(place) + 1);
    message.append(" is ").append(comparison).append(place == 1 ? " than argument 1" : " than arguments 1-");
    if (place > 1) write_int(message, static_cast<std::int64_t>(place));
    return raise(exceptions::ValueError, message.finish());
  }

  Ref<State> state_;
};

/// What `reversed` returns of a list, tuple or text.
template <typename Sequence>
class Reversed {
 public:
  /// The type of the items.
  using Item = ItemOf<Sequence>;

  /// Walks over `sequence` from its end.
  explicit Reversed(const Sequence& sequence) : state_(Ref<State>::make(sequence)) {}
  /// Returns the next item, or null at the end.
  const Item* next() {
    State& state = *state_;
    // A list may have become shorter since the last time.
    if (state.left > state.sequence.size()) state.left = 0;
    if (state.left == 0) return nullptr;
    --state.left;
    if constexpr (std::is_same_v<Sequence, Str>) {
      state.item.emplace(state.sequence.slice(state.left, state.left + 1));
    } else {
      state.item.emplace(state.sequence[state.left]);
    }
    return &*state.item;
  }

 private:
  /// What the handles of one iterator share.
  struct State : Counted {
    explicit State(const Sequence& sequence) : sequence(sequence), left(sequence.size()) {}
    /// The sequence.
    Sequence sequence;
    /// The number of items that were not seen yet.
    std::int64_t left;
    /// The present item.
    std::optional<Item> item;
  };
  Ref<State> state_;
};

/// What `map` returns.
template <typename Function, typename X>
class Map {
 public:
  /// The type of the items.
  using Item = std::remove_cvref_t<
      decltype(called(std::declval<const Function&>(), std::declval<const ItemOf<X>&>()).value())>;

  /// Applies `function` to the items of `iterable`.
  Map(const Function& function, const X& iterable)
      : state_(Ref<State>::make(function, iterate(iterable))) {}
  /// Returns the next result, or null at the end.
  Result<const Item*> next() {
    State& state = *state_;
    const auto* item = RT_PROPAGATE(next_item(state.items));
    if (!item) return nullptr;
    Item result = RT_PROPAGATE(called(state.function, *item));
    state.item.emplace(std::move(result));
    return &*state.item;
  }

 private:
  /// What the handles of one iterator share.
  struct State : Counted {
    State(const Function& function, IteratorOf<X> items)
        : function(function), items(std::move(items)) {}
    /// What is applied.
    Function function;
    /// The rest of the items.
    IteratorOf<X> items;
    /// The present result.
    std::optional<Item> item;
  };
  Ref<State> state_;
};

/// What `filter` returns.
template <typename Function, typename X>
class Filter {
 public:
  /// The type of the items.
  using Item = ItemOf<X>;

  /// Keeps the items of `iterable` for which `function` is true.
  Filter(const Function& function, const X& iterable)
      : state_(Ref<State>::make(function, iterate(iterable))) {}
  /// Returns the next item that is kept, or null at the end.
  Result<const Item*> next() {
    State& state = *state_;
    while (const Item* item = RT_PROPAGATE(next_item(state.items))) {
      const bool kept = RT_PROPAGATE(called(state.function, *item));
      if (kept) return item;
    }
    return nullptr;
  }

 private:
  /// What the handles of one iterator share.
  struct State : Counted {
    State(const Function& function, IteratorOf<X> items)
        : function(function), items(std::move(items)) {}
    /// What decides.
    Function function;
    /// The rest of the items.
    IteratorOf<X> items;
  };
  Ref<State> state_;
};

/// What `iter` returns.
template <typename X>
class Iter {
 public:
  /// The type of the items.
  using Item = ItemOf<X>;

  /// Walks over `iterable`.
  explicit Iter(const X& iterable) : state_(Ref<State>::make(iterate(iterable))) {}
  /// Returns the next item, or null at the end.
  Result<const Item*> next() { return next_item(state_->items); }

 private:
  /// What the handles of one iterator share.
  struct State : Counted {
    explicit State(IteratorOf<X> items) : items(std::move(items)) {}
    /// The rest of the items.
    IteratorOf<X> items;
  };
  Ref<State> state_;
};

/// `true` iff `X` is an iterator that Python code can hold.
template <typename X>
inline constexpr bool is_iterator = false;
template <typename X>
inline constexpr bool is_iterator<Enumerate<X>> = true;
template <typename... X>
inline constexpr bool is_iterator<Zip<X...>> = true;
template <typename X>
inline constexpr bool is_iterator<Reversed<X>> = true;
template <typename F, typename X>
inline constexpr bool is_iterator<Map<F, X>> = true;
template <typename F, typename X>
inline constexpr bool is_iterator<Filter<F, X>> = true;
template <typename X>
inline constexpr bool is_iterator<Iter<X>> = true;

/// An iterator is its own.
template <typename X>
  requires is_iterator<X>
X iterate(const X& x) {
  return x;
}

}  // namespace rt
