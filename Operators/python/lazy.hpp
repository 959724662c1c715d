/// What `enumerate`, `zip`, `reversed`, `map`, `filter` and `iter` return.
///
/// Each is the walk itself, for one user: where code keeps an iterator, or has several names for
/// it, it becomes an `rt::Iterator`, which shares its position.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

#include "drupe/range.hpp"
#include "drupe/tuple.hpp"
#include "items.hpp"

namespace rt {

/// What `iter` returns of something that is no iterator yet.
template <typename X>
class Iter {
 public:
  /// The type of the items.
  using Item = ItemOf<X>;

  /// Walks over `iterable`.
  explicit Iter(const X& iterable) : items_(iterate(iterable)) {}
  /// Returns the next item, or null at the end.
  Result<const Item*> next() { return next_item(items_); }

 private:
  /// The rest of the items.
  IteratorOf<X> items_;
};

/// What `enumerate` returns.
template <typename X>
class Enumerate {
 public:
  /// The type of the items.
  using Item = Tuple<std::int64_t, ItemOf<X>>;

  /// Counts the items of `iterable` from `start`.
  Enumerate(const X& iterable, std::int64_t start) : items_(iterate(iterable)), count_(start) {}
  /// Returns the next pair, or null at the end.
  Result<const Item*> next() {
    const auto* item = RT_PROPAGATE(next_item(items_));
    if (!item) return nullptr;
    item_.emplace(count_++, *item);
    return &*item_;
  }

 private:
  /// The rest of the items.
  IteratorOf<X> items_;
  /// The next count.
  std::int64_t count_;
  /// The present pair.
  std::optional<Item> item_;
};

/// What `zip` returns.
template <typename... X>
class Zip {
 public:
  /// The type of the items.
  using Item = Tuple<ItemOf<X>...>;

  /// Walks over `iterables` side by side; `strict` wants them to be equally long.
  Zip(bool strict, const X&... iterables) : strict_(strict), items_(iterate(iterables)...) {}
  /// Returns the next tuple, or null at the end.
  Result<const Item*> next() { return next(std::index_sequence_for<X...>{}); }

 private:
  /// The present items; null where an iterable has ended.
  using Items = std::tuple<const ItemOf<X>*...>;

  /// Returns the next tuple, asking the iterables in their order until one ends.
  template <std::size_t... I>
  Result<const Item*> next(std::index_sequence<I...>) {
    if constexpr (sizeof...(X) == 0) {
      return nullptr;
    } else {
      Items items{};
      std::optional<Error> raised;
      std::size_t ended = sizeof...(X);
      (void)((take<I>(items, raised) ? true : (ended = I, false)) && ...);
      if (raised) return std::move(*raised);
      if (ended == sizeof...(X)) {
        item_.emplace(*std::get<I>(items)...);
        return &*item_;
      }
      if (!strict_) return nullptr;
      if (ended > 0) return uneven(ended, "shorter");
      // The first has ended; none of the others may have an item left.
      std::size_t longer = sizeof...(X);
      (void)((I == 0 || !take<I>(items, raised) ? !raised : (longer = I, false)) && ...);
      if (raised) return std::move(*raised);
      if (longer < sizeof...(X)) return uneven(longer, "longer");
      return nullptr;
    }
  }

  /// Asks iterable `I` for its next item; `false` iff it ended or raised.
  template <std::size_t I>
  bool take(Items& items, std::optional<Error>& raised) {
    auto item = next_item(std::get<I>(items_));
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

  /// Whether unequal lengths are an error.
  bool strict_;
  /// The rest of the items.
  std::tuple<IteratorOf<X>...> items_;
  /// The present tuple.
  std::optional<Item> item_;
};

/// What `reversed` returns of a list, tuple, text or range.
template <typename Sequence>
class Reversed {
 public:
  /// The type of the items.
  using Item = ItemOf<Sequence>;

  /// Walks over `sequence` from its end.
  explicit Reversed(const Sequence& sequence) : sequence_(sequence), left_(sequence.size()) {}
  /// Returns the next item, or null at the end.
  const Item* next() {
    if constexpr (!std::is_same_v<Sequence, Range>) {
      // A list may have become shorter since the last time.
      if (left_ > sequence_.size()) left_ = 0;
    }
    if (left_ == 0) return nullptr;
    --left_;
    if constexpr (std::is_same_v<Sequence, Str>) {
      item_.emplace(sequence_.slice(left_, left_ + 1));
    } else if constexpr (std::is_same_v<Sequence, Bytes>) {
      item_.emplace(sequence_.at(left_));
    } else {
      item_.emplace(sequence_[left_]);
    }
    return &*item_;
  }

 private:
  /// The sequence.
  Sequence sequence_;
  /// The number of items that were not seen yet.
  std::int64_t left_;
  /// The present item.
  std::optional<Item> item_;
};

template <typename X>
inline constexpr bool is_iterator<Iter<X>> = true;
template <typename X>
inline constexpr bool is_iterator<Enumerate<X>> = true;
template <typename... X>
inline constexpr bool is_iterator<Zip<X...>> = true;
template <typename X>
inline constexpr bool is_iterator<Reversed<X>> = true;

}  // namespace rt
