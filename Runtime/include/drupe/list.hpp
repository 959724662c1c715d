/// `rt::List<T>`: Python's list, a shared and changeable sequence.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include "drupe/builder.hpp"
#include "drupe/error.hpp"
#include "drupe/protocol.hpp"
#include "drupe/vector.hpp"

namespace rt {

/// The exception for changing an object that module-level code made and all calls share. `what` is
/// its class.
[[gnu::cold, gnu::noinline]] inline Error frozen_error(std::string_view what) {
  return raise(exceptions::RuntimeError, "a captured module-level ", what,
               " cannot be changed by compiled code");
}

/// A Python list. Copies of the handle are the same list. `const` is about the handle: the items of
/// a list can be changed through any handle, unless the list is frozen.
template <typename T>
class List {
 public:
  /// The type of the items.
  using Item = T;

  /// Creates an empty list.
  List() : body_(Ref<Body>::make()) {}
  /// Creates a list of `items`.
  List(std::initializer_list<T> items) : List() {
    body_->items.append(items.begin(), items.size());
  }

  /// Returns an empty list with room for `capacity` items.
  static List with_capacity(std::int64_t capacity) {
    List list;
    list.body_->items.reserve(static_cast<std::size_t>(capacity));
    return list;
  }

  /// Returns the number of items.
  std::int64_t size() const { return static_cast<std::int64_t>(body_->items.size()); }
  /// `true` iff there is no item.
  bool empty() const { return body_->items.empty(); }
  /// Returns item `index`.
  /// - Requires: `0 <= index < size()`; to assign, `!is_frozen()`.
  T& operator[](std::int64_t index) const { return body_->items[static_cast<std::size_t>(index)]; }
  T* begin() const { return body_->items.begin(); }
  T* end() const { return body_->items.end(); }
  /// Returns the items, for changes.
  /// - Requires: `!is_frozen()`, to change them.
  Vector<T>& items() const { return body_->items; }

  /// Adds `item` at the end.
  /// - Requires: `!is_frozen()`; for lists that the caller made.
  void push(T item) const { body_->items.push(std::move(item)); }

  /// `true` iff the list may not change.
  bool is_frozen() const { return body_->is_immortal(); }
  /// Returns RuntimeError iff the list may not change.
  RT_INLINE Result<None> check_mutable() const {
    if (__builtin_expect(is_frozen(), 0)) return frozen_error("list");
    return success();
  }
  /// Makes the list and its items immortal and unchangeable.
  void freeze() const {
    if (is_frozen()) return;
    body_->references = Counted::immortal;
    for (const T& item : body_->items) rt::freeze(item);
  }
  /// `true` iff both handles are the same list (`is`).
  bool is(const List& other) const { return body_.get() == other.body_.get(); }
  /// Returns the identity of the list.
  const void* identity() const { return body_.get(); }

 private:
  /// What the handles of one list share.
  struct Body : Counted {
    /// The items.
    Vector<T> items;
  };
  Ref<Body> body_;
};

/// Appends the items of a sequence with commas between.
template <typename Items>
void write_items(StrBuilder& out, const Items& items) {
  bool first = true;
  for (const auto& item : items) {
    if (!std::exchange(first, false)) out.append(", ");
    rt::write_repr(out, item);
  }
}

/// `true` iff two sequences have equal items in the same order.
template <typename A, typename B>
bool equal_items(const A& a, const B& b) {
  if (a.size() != b.size()) return false;
  for (std::int64_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (!rt::same(a[i], b[i])) return false;
  }
  return true;
}

/// `true` iff the first items that differ are in order, or `a` is shorter.
template <typename A, typename B>
bool less_items(const A& a, const B& b) {
  for (std::int64_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (!rt::same(a[i], b[i])) return rt::less(a[i], b[i]);
  }
  return a.size() < b.size();
}

template <typename A, typename B>
struct Equal<List<A>, List<B>> {
  static bool of(const List<A>& a, const List<B>& b) {
    return a.identity() == b.identity() || equal_items(a, b);
  }
};
template <typename A, typename B>
  requires Orderable<A, B>
struct Less<List<A>, List<B>> {
  static bool of(const List<A>& a, const List<B>& b) { return less_items(a, b); }
};
template <typename T>
struct Repr<List<T>> {
  static void write(StrBuilder& out, const List<T>& value) {
    out.append('[');
    write_items(out, value);
    out.append(']');
  }
};
template <typename T>
struct Truth<List<T>> {
  static bool of(const List<T>& value) { return !value.empty(); }
};
template <typename T>
struct TypeName<List<T>> {
  static constexpr std::string_view name = "list";
  static void write(StrBuilder& out) {
    out.append("list[");
    TypeName<T>::write(out);
    out.append(']');
  }
};
template <typename T>
struct Freeze<List<T>> {
  static void of(const List<T>& value) { value.freeze(); }
};

}  // namespace rt
