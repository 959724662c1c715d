/// The views that the `keys`, `values` and `items` of a dict give; they follow the dict.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "drupe/frozenset.hpp"
#include "lazy.hpp"
#include "set.hpp"

namespace rt {

/// A view of the keys of a dict.
template <typename K, typename V>
struct DictKeys {
  /// The type of the items.
  using Item = K;
  /// The dict.
  Dict<K, V> dict;
  /// Returns the number of keys.
  std::int64_t size() const { return dict.size(); }
  /// Returns the key of `entry`.
  static const K& of(const typename Dict<K, V>::Entry& entry) { return entry.key; }
  /// `true` iff `item` is a key.
  template <typename Q>
  bool contains(const Q& item) const {
    return dict.contains(item);
  }
};

/// A view of the values of a dict.
template <typename K, typename V>
struct DictValues {
  /// The type of the items.
  using Item = V;
  /// The dict.
  Dict<K, V> dict;
  /// Returns the number of values.
  std::int64_t size() const { return dict.size(); }
  /// Returns the value of `entry`.
  static const V& of(const typename Dict<K, V>::Entry& entry) { return entry.value; }
  /// `true` iff `item` is a value.
  template <typename Q>
  bool contains(const Q& item) const {
    for (const auto& entry : dict) {
      if (rt::same(entry.value, item)) return true;
    }
    return false;
  }
};

/// A view of the pairs of key and value of a dict.
template <typename K, typename V>
struct DictItems {
  /// The type of the items.
  using Item = Tuple<K, V>;
  /// The dict.
  Dict<K, V> dict;
  /// Returns the number of pairs.
  std::int64_t size() const { return dict.size(); }
  /// Returns the pair of `entry`.
  static Item of(const typename Dict<K, V>::Entry& entry) { return Item(entry.key, entry.value); }
  /// `true` iff `item` is a pair.
  template <typename Q>
  bool contains(const Q& item) const {
    if constexpr (requires { std::tuple_size<Q>::value; }) {
      if constexpr (std::tuple_size_v<Q> == 2) {
        const V* value = dict.find(std::get<0>(item));
        return value && rt::same(*value, std::get<1>(item));
      }
    }
    return false;
  }
};

/// `true` iff `X` is a view of a dict.
template <typename X>
inline constexpr bool is_dict_view = false;
template <typename K, typename V>
inline constexpr bool is_dict_view<DictKeys<K, V>> = true;
template <typename K, typename V>
inline constexpr bool is_dict_view<DictValues<K, V>> = true;
template <typename K, typename V>
inline constexpr bool is_dict_view<DictItems<K, V>> = true;

/// Walks over the items of a view.
template <typename View>
class ViewIterator {
 public:
  explicit ViewIterator(const View& view) : entries_(view.dict) {}
  /// Returns the next item, or null at the end.
  Result<const typename View::Item*> next() {
    const auto* entry = RT_PROPAGATE(entries_.next_entry());
    if (!entry) return nullptr;
    if constexpr (std::is_reference_v<decltype(View::of(*entry))>) {
      return &View::of(*entry);
    } else {
      item_.emplace(View::of(*entry));
      return &*item_;
    }
  }

 private:
  /// The walk over the entries.
  decltype(iterate(std::declval<View>().dict)) entries_;
  /// The present item, if it had to be made.
  std::optional<typename View::Item> item_;
};

/// Returns an iterator over the view `x`.
template <typename X>
  requires is_dict_view<X>
ViewIterator<X> iterate(const X& x) {
  return ViewIterator<X>(x);
}

/// Walks over the items of a view, or the keys of a dict, from the last to the first.
template <typename View>
class ReversedView {
 public:
  /// The type of the items.
  using Item = typename View::Item;

  explicit ReversedView(const View& view)
      : dict_(view.dict), size_(dict_.size()), left_(dict_.entries().size()) {}
  /// Returns the next item, or null at the end.
  Result<const Item*> next() {
    if (left_ == 0) return nullptr;
    if (dict_.size() != size_) {
      size_ = -1;
      return raise(exceptions::RuntimeError, "dictionary changed size during iteration");
    }
    const auto& entries = dict_.entries();
    if (left_ > entries.size()) left_ = entries.size();
    while (left_ > 0 && !entries[left_ - 1].is_alive()) --left_;
    if (left_ == 0) return nullptr;
    item_.emplace(View::of(entries[--left_]));
    return &*item_;
  }

 private:
  /// The dict.
  decltype(std::declval<View>().dict) dict_;
  /// Its size when the walk began.
  std::int64_t size_;
  /// The number of entries that were not seen yet.
  std::size_t left_;
  /// The present item.
  std::optional<Item> item_;
};

template <typename View>
inline constexpr bool is_iterator<ReversedView<View>> = true;

/// `true` iff each item of `a` is one of `b`.
template <typename A, typename B>
bool contains_all(const B& b, const A& a) {
  if constexpr (is_dict_view<A>) {
    for (const auto& entry : a.dict) {
      if (!b.contains(A::of(entry))) return false;
    }
  } else {
    for (const auto& item : a) {
      if (!b.contains(item)) return false;
    }
  }
  return true;
}

/// `true` iff views of class `X` behave like sets.
template <typename X>
inline constexpr bool is_set_view = false;
template <typename K, typename V>
inline constexpr bool is_set_view<DictKeys<K, V>> = true;
template <typename K, typename V>
inline constexpr bool is_set_view<DictItems<K, V>> = true;

/// `true` iff `A` or `B` is a view that behaves like a set.
template <typename A, typename B>
concept SetViews = is_set_view<A> || is_set_view<B>;

template <typename A, typename T>
  requires is_set_view<A>
struct Equal<A, Set<T>> {
  static bool of(const A& a, const Set<T>& b) { return a.size() == b.size() && contains_all(b, a); }
};
template <typename T, typename B>
  requires is_set_view<B>
struct Equal<Set<T>, B> {
  static bool of(const Set<T>& a, const B& b) { return Equal<B, Set<T>>::of(b, a); }
};
template <typename A, typename T>
  requires is_set_view<A>
struct Equal<A, FrozenSet<T>> : Equal<A, Set<T>> {};
template <typename T, typename B>
  requires is_set_view<B>
struct Equal<FrozenSet<T>, B> : Equal<Set<T>, B> {};
template <typename A, typename B>
  requires(is_set_view<A> && is_set_view<B>)
struct Equal<A, B> {
  static bool of(const A& a, const B& b) { return a.size() == b.size() && contains_all(b, a); }
};
template <typename X>
  requires is_dict_view<X>
struct Truth<X> {
  static bool of(const X& x) { return x.size() != 0; }
};
template <typename K, typename V>
struct TypeName<DictKeys<K, V>> {
  static constexpr std::string_view name = "dict_keys";
  static void write(StrBuilder& out) { out.append(name); }
};
template <typename K, typename V>
struct TypeName<DictValues<K, V>> {
  static constexpr std::string_view name = "dict_values";
  static void write(StrBuilder& out) { out.append(name); }
};
template <typename K, typename V>
struct TypeName<DictItems<K, V>> {
  static constexpr std::string_view name = "dict_items";
  static void write(StrBuilder& out) { out.append(name); }
};
template <typename X>
  requires is_dict_view<X>
struct Repr<X> {
  static void write(StrBuilder& out, const X& x) {
    out.append(TypeName<X>::name).append("([");
    bool first = true;
    for (const auto& entry : x.dict) {
      if (!std::exchange(first, false)) out.append(", ");
      rt::write_repr(out, X::of(entry));
    }
    out.append("])");
  }
};

}  // namespace rt

namespace rt::python {

using rt::DictItems;
using rt::DictKeys;
using rt::DictValues;

template <typename K, typename V>
using DictKeys_of = DictKeys<K, V>;
template <typename K, typename V>
using DictValues_of = DictValues<K, V>;
template <typename K, typename V>
using DictItems_of = DictItems<K, V>;

/// Returns a view of the keys.
template <typename K, typename V>
DictKeys<K, V> dict_keys(const Dict<K, V>& self) {
  return {self};
}

/// Returns a view of the values.
template <typename K, typename V>
DictValues<K, V> dict_values(const Dict<K, V>& self) {
  return {self};
}

/// Returns a view of the pairs of key and value.
template <typename K, typename V>
DictItems<K, V> dict_items(const Dict<K, V>& self) {
  return {self};
}

/// Returns an iterator over the items.
template <typename K, typename V>
auto DictKeys___iter__(const DictKeys<K, V>& self) {
  return Iter<DictKeys<K, V>>(self);
}
template <typename K, typename V>
auto DictValues___iter__(const DictValues<K, V>& self) {
  return Iter<DictValues<K, V>>(self);
}
template <typename K, typename V>
auto DictItems___iter__(const DictItems<K, V>& self) {
  return Iter<DictItems<K, V>>(self);
}

/// Returns the number of items.
template <typename X>
  requires is_dict_view<X>
std::int64_t len(const X& a) {
  return a.size();
}

/// Returns whether `item` is one of the items.
template <typename X, typename Q>
  requires is_dict_view<X>
bool contains(const X& a, const Q& item) {
  return a.contains(item);
}

/// Returns an iterator from the last item to the first.
template <typename K, typename V>
auto reversed(const Dict<K, V>& sequence) {
  return ReversedView<DictKeys<K, V>>(DictKeys<K, V>{sequence});
}
template <typename X>
  requires is_dict_view<X>
ReversedView<X> reversed(const X& sequence) {
  return ReversedView<X>(sequence);
}

/// Returns a new set of the items of both.
template <typename A, typename B>
  requires SetViews<A, B>
Result<Set<ItemOf<A>>> and_(const A& a, const B& b) {
  Set<ItemOf<A>> result;
  const Set<ItemOf<A>> mine = RT_PROPAGATE(set(a));
  auto others = iterate(b);
  while (const auto* item = RT_PROPAGATE(next_item(others))) {
    if (mine.contains(*item)) result.add(*item);
  }
  return result;
}

/// Returns a new set of the items of either.
template <typename A, typename B>
  requires SetViews<A, B>
Result<Set<ItemOf<A>>> or_(const A& a, const B& b) {
  Set<ItemOf<A>> result = RT_PROPAGATE(set(a));
  RT_PROPAGATE(add_all(result, b));
  return result;
}

/// Returns a new set of the items of `a` that are not in `b`.
template <typename A, typename B>
  requires SetViews<A, B>
Result<Set<ItemOf<A>>> sub(const A& a, const B& b) {
  const Set<ItemOf<A>> result = RT_PROPAGATE(set(a));
  auto others = iterate(b);
  while (const auto* item = RT_PROPAGATE(next_item(others))) result.erase(*item);
  return result;
}

/// Returns a new set of the items of one only.
template <typename A, typename B>
  requires SetViews<A, B>
Result<Set<ItemOf<A>>> xor_(const A& a, const B& b) {
  return xor_(RT_PROPAGATE(set(a)), RT_PROPAGATE(set(b)));
}

/// Returns whether all items of `a` are in `b`.
template <typename A, typename B>
  requires SetViews<A, B>
bool le(const A& a, const B& b) {
  return a.size() <= b.size() && contains_all(b, a);
}

/// Returns whether all items of `a` are in `b`, which has more.
template <typename A, typename B>
  requires SetViews<A, B>
bool lt(const A& a, const B& b) {
  return a.size() < b.size() && contains_all(b, a);
}

/// Returns whether all items of `b` are in `a`.
template <typename A, typename B>
  requires SetViews<A, B>
bool ge(const A& a, const B& b) {
  return le(b, a);
}

/// Returns whether all items of `b` are in `a`, which has more.
template <typename A, typename B>
  requires SetViews<A, B>
bool gt(const A& a, const B& b) {
  return lt(b, a);
}

/// Returns whether no item of `items` is one of the view's.
template <typename A, typename B>
Result<bool> DictKeys_isdisjoint(const A& self, const B& items) {
  auto others = iterate(items);
  while (const auto* item = RT_PROPAGATE(next_item(others))) {
    if (self.contains(*item)) return false;
  }
  return true;
}
template <typename A, typename B>
Result<bool> DictItems_isdisjoint(const A& self, const B& items) {
  return DictKeys_isdisjoint(self, items);
}

}  // namespace rt::python
