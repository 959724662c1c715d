/// `rt::Iterator<T>`: an iterator that Python code holds, whatever it walks over.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "drupe/convert.hpp"
#include "drupe/iterate.hpp"

namespace rt {

/// The iterator over an `X`.
template <typename X>
using IteratorOf = decltype(iterate(std::declval<const X&>()));

/// `true` iff `T` is a `Result`.
template <typename T>
inline constexpr bool is_result = false;
template <typename T>
inline constexpr bool is_result<Result<T>> = true;

/// Returns the next item of `iterator`, or null at the end, as a result whether it can raise or not.
template <typename Iterator>
auto next_item(Iterator& iterator) {
  auto next = iterator.next();
  if constexpr (is_result<decltype(next)>) {
    return next;
  } else {
    return Result<decltype(next)>(next);
  }
}

/// The type of the items of an `X`.
template <typename X>
using ItemOf = std::remove_cvref_t<decltype(*std::declval<
    typename decltype(next_item(std::declval<IteratorOf<X>&>()))::Value>())>;

/// A Python iterator over `T`s: a handle on a position, so that whoever goes on, goes on for all who
/// hold it. Iterators of certain classes, such as `rt::Enumerate`, become one where code keeps them.
template <typename T>
class Iterator {
 public:
  /// The type of the items.
  using Item = T;

  /// Creates a handle on `items`, which are walked over from where they stand.
  template <typename X>
    requires(is_iterator<X> && !std::is_same_v<X, Iterator> && ConvertibleTo<T, ItemOf<X>>)
  Iterator(X items)
      : body_(new (allocate(sizeof(Walk<X>))) Walk<X>(std::move(items))) {}
  /// Returns the next item, or null at the end. It is valid until the next is asked for.
  Result<const T*> next() const { return body_->next(); }
  /// Returns what tells this iterator from others.
  const void* identity() const { return body_.get(); }

 private:
  /// What the handles of one iterator share.
  struct Body : Counted {
    virtual ~Body() {}
    /// Returns the next item, or null at the end.
    virtual Result<const T*> next() { return nullptr; }
  };

  /// The walk over an iterator of class `X`.
  template <typename X>
  struct Walk final : Body {
    explicit Walk(X items) : items(std::move(items)) {}
    Result<const T*> next() override {
      const auto* found = RT_PROPAGATE(next_item(items));
      if constexpr (std::is_same_v<ItemOf<X>, T>) {
        return found;
      } else {
        if (!found) return nullptr;
        item.emplace(rt::convert<T>(*found));
        return &*item;
      }
    }
    /// The rest of the items.
    X items;
    /// The present item, if it had to be converted.
    std::optional<std::conditional_t<std::is_same_v<ItemOf<X>, T>, None, T>> item;
  };

  Ref<Body> body_;
};

template <typename T>
inline constexpr bool is_iterator<Iterator<T>> = true;

/// An iterator is its own.
template <typename X>
  requires is_iterator<X>
X iterate(const X& x) {
  return x;
}

template <typename T, typename X>
  requires(is_iterator<X> && !std::is_same_v<X, Iterator<T>>)
struct Converter<Iterator<T>, X> {
  static Iterator<T> of(const X& from) { return Iterator<T>(from); }
};
template <typename T>
struct TypeName<Iterator<T>> {
  static constexpr std::string_view name = "iterator";
  static void write(StrBuilder& out) { out.append("iterator"); }
};
template <typename T>
struct Equal<Iterator<T>, Iterator<T>> {
  static bool of(const Iterator<T>& a, const Iterator<T>& b) {
    return a.identity() == b.identity();
  }
};

}  // namespace rt
