/// `rt::Set<T>`: Python's set. The order of its items is CPython's own for the same hashes, since a
/// set of numbers prints and iterates in an order that programs come to rely on.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>

#include "drupe/builder.hpp"
#include "drupe/list.hpp"

namespace rt {

/// A Python set. Copies of the handle are the same set; a frozen set never changes. The table is
/// that of CPython 3.11 (`Objects/setobject.c`): nine neighbours, then a perturbed jump.
template <typename T>
class Set {
  template <typename>
  friend class Set;

 public:
  /// The type of the items.
  using Item = T;

  /// One place of the table.
  struct Entry {
    /// The hash of the item.
    std::int64_t hash = 0;
    /// The item; nothing if the place is free, or was given up.
    std::optional<T> item;
    /// `true` iff an item was removed from here, so that a search must go on.
    bool removed = false;
  };

  /// Creates an empty set.
  Set() : body_(Ref<Body>::make()) {}
  /// Creates a set of `items`.
  Set(std::initializer_list<T> items) : Set() {
    for (const T& item : items) add(item);
  }

  /// Returns the number of items.
  std::int64_t size() const { return static_cast<std::int64_t>(body_->used); }
  /// `true` iff there is no item.
  bool empty() const { return body_->used == 0; }
  /// `true` iff `item`, which may be of another type, is there.
  template <typename Q>
  bool contains(const Q& item) const {
    return find(item, rt::hash(item)) != nullptr;
  }
  /// Adds `item`; `true` iff no equal one was there.
  /// - Requires: `!is_frozen()`.
  bool add(T item) const {
    Body& body = *body_;
    const std::int64_t hash = rt::hash(item);
    Entry* given_up = nullptr;
    const auto matches = [&](const T& other) { return rt::same(other, item); };
    Entry* const found = body.search(hash, matches, &given_up);
    if (found->item) return false;
    Entry* const place = given_up ? given_up : found;
    place->hash = hash;
    place->item.emplace(std::move(item));
    place->removed = false;
    ++body.used;
    if (!given_up && ++body.filled * 5 >= (body.table.size() - 1) * 3) {
      body.resize(body.used > 50000 ? body.used * 2 : body.used * 4);
    }
    return true;
  }
  /// Removes `item`; `true` iff it was there.
  /// - Requires: `!is_frozen()`.
  template <typename Q>
  bool erase(const Q& item) const {
    Entry* place = find(item, rt::hash(item));
    if (!place) return false;
    erase(place);
    return true;
  }
  /// Removes the item that `pop()` gives in CPython and returns it.
  /// - Requires: `!is_frozen() && !empty()`.
  T pop() const {
    Body& body = *body_;
    std::size_t at = body.finger & (body.table.size() - 1);
    while (!body.table[at].item) at = at + 1 < body.table.size() ? at + 1 : 0;
    T item = *body.table[at].item;
    erase(&body.table[at]);
    body.finger = at + 1;
    return item;
  }
  /// Removes all items.
  /// - Requires: `!is_frozen()`.
  void clear() const {
    Vector<Entry> old = Body::free_table(Body::smallest);
    body_->table.swap(old);
    body_->filled = body_->used = 0;
  }
  /// Adds the items of `other` in the order CPython does when it merges sets.
  /// - Requires: `!is_frozen()`.
  void merge(const Set& other) const {
    Body& body = *body_;
    if (identity() == other.identity() || other.empty()) return;
    if ((body.filled + other.body_->used) * 5 >= (body.table.size() - 1) * 3) {
      body.resize((body.used + other.body_->used) * 2);
    }
    if (body.filled == 0 && body.table.size() == other.body_->table.size() &&
        other.body_->filled == other.body_->used) {
      body.table = other.body_->table;
      body.filled = body.used = other.body_->used;
    } else if (body.filled == 0) {
      body.used = body.filled = other.body_->used;
      for (const Entry& entry : other.body_->table) {
        if (entry.item) body.insert_new(entry.hash, *entry.item);
      }
    } else {
      for (const Entry& entry : other.body_->table) {
        if (entry.item) add(*entry.item);
      }
    }
  }
  /// Exchanges the items with those of `other`.
  /// - Requires: neither is frozen.
  void swap(const Set& other) const {
    body_->table.swap(other.body_->table);
    std::swap(body_->filled, other.body_->filled);
    std::swap(body_->used, other.body_->used);
    std::swap(body_->finger, other.body_->finger);
  }
  /// Returns a new set of the items of `from` as `convert` gives them, at the same places.
  /// - Requires: `convert` keeps their hashes.
  template <typename From, typename Convert>
  static Set converted(const Set<From>& from, Convert&& convert) {
    Set result;
    Vector<Entry> table;
    table.reserve(from.entries().size());
    for (const auto& entry : from.entries()) {
      std::optional<T> item;
      if (entry.item) item.emplace(convert(*entry.item));
      table.push(Entry{entry.hash, std::move(item), entry.removed});
    }
    result.body_->table.swap(table);
    result.body_->filled = from.body_->filled;
    result.body_->used = from.body_->used;
    return result;
  }
  /// Returns a new set of the same items, as `set.copy()` makes it.
  Set copy() const {
    Set result;
    result.merge(*this);
    return result;
  }

  /// Walks over the items: `for (const T& item : set)`.
  class Iterator {
   public:
    Iterator(const Entry* at, const Entry* end) : at_(at), end_(end) { skip(); }
    const T& operator*() const { return *at_->item; }
    Iterator& operator++() {
      ++at_;
      skip();
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    /// Goes on to the next place with an item.
    void skip() {
      while (at_ != end_ && !at_->item) ++at_;
    }
    /// The present place.
    const Entry* at_;
    /// The end of the table.
    const Entry* end_;
  };
  Iterator begin() const { return {body_->table.begin(), body_->table.end()}; }
  Iterator end() const { return {body_->table.end(), body_->table.end()}; }
  /// Returns the table, for iteration that survives changes.
  const Vector<Entry>& entries() const { return body_->table; }

  /// `true` iff the set may not change.
  bool is_frozen() const { return body_->is_immortal(); }
  /// Returns RuntimeError iff the set may not change.
  RT_INLINE Result<None> check_mutable() const {
    if (__builtin_expect(is_frozen(), 0)) return frozen_error("set");
    return success();
  }
  /// Makes the set and its items immortal and unchangeable.
  void freeze() const {
    if (is_frozen()) return;
    body_->references = Counted::immortal;
    for (const T& item : *this) rt::freeze(item);
  }
  /// `true` iff both handles are the same set (`is`).
  bool is(const Set& other) const { return body_.get() == other.body_.get(); }
  /// Returns the identity of the set.
  const void* identity() const { return body_.get(); }

 private:
  /// What the handles of one set share.
  struct Body : Counted {
    /// The smallest size of a table.
    static constexpr std::size_t smallest = 8;
    /// The number of neighbours that a search looks at before it jumps.
    static constexpr std::size_t neighbours = 9;

    /// The places; their number is a power of 2.
    Vector<Entry> table = free_table(smallest);
    /// The number of places that hold an item, or did.
    std::size_t filled = 0;
    /// The number of items.
    std::size_t used = 0;
    /// Where the next `pop` starts to look.
    std::size_t finger = 0;

    /// Returns `size` free places.
    static Vector<Entry> free_table(std::size_t size) {
      Vector<Entry> table;
      table.reserve(size);
      for (std::size_t i = 0; i < size; ++i) table.push(Entry());
      return table;
    }
    /// Returns the place of the item with `hash` that `matches`, or else the free place for it. The
    /// last place on the way that was given up is stored in `given_up`.
    template <typename Matches>
    Entry* search(std::int64_t hash, Matches&& matches, Entry** given_up = nullptr) {
      const std::size_t mask = table.size() - 1;
      auto perturb = static_cast<std::uint64_t>(hash);
      std::size_t i = perturb & mask;
      while (true) {
        const std::size_t last = i + neighbours <= mask ? i + neighbours : i;
        for (std::size_t at = i; at <= last; ++at) {
          Entry& entry = table[at];
          if (!entry.item && !entry.removed) return &entry;
          if (entry.item && entry.hash == hash && matches(*entry.item)) return &entry;
          if (entry.removed && given_up) *given_up = &entry;
        }
        perturb >>= 5;
        i = (i * 5 + 1 + perturb) & mask;
      }
    }
    /// Puts an item that is not there yet into a table without removed items.
    void insert_new(std::int64_t hash, T item) {
      Entry* place = search(hash, [](const T&) { return false; });
      place->hash = hash;
      place->item.emplace(std::move(item));
    }
    /// Rebuilds the table with more than `least` places.
    void resize(std::size_t least) {
      std::size_t size = smallest;
      while (size <= least) size *= 2;
      Vector<Entry> old = free_table(size);
      table.swap(old);
      filled = used;
      for (Entry& entry : old) {
        if (entry.item) insert_new(entry.hash, std::move(*entry.item));
      }
    }
  };

  /// Returns the place of `item`, or null.
  template <typename Q>
  Entry* find(const Q& item, std::int64_t hash) const {
    if (body_->used == 0) return nullptr;
    Entry* place = body_->search(hash, [&](const T& other) { return rt::same(other, item); });
    return place->item ? place : nullptr;
  }
  /// Gives up the item at `place`.
  void erase(Entry* place) const {
    [[maybe_unused]] const auto old = std::exchange(place->item, std::nullopt);
    place->removed = true;
    --body_->used;
  }

  Ref<Body> body_;
};

template <typename A, typename B>
struct Equal<Set<A>, Set<B>> {
  static bool of(const Set<A>& a, const Set<B>& b) {
    if (a.identity() == b.identity()) return true;
    if (a.size() != b.size()) return false;
    for (const A& item : a) {
      if (!b.contains(item)) return false;
    }
    return true;
  }
};
template <typename T>
struct Repr<Set<T>> {
  static void write(StrBuilder& out, const Set<T>& value) {
    if (value.empty()) {
      out.append("set()");
      return;
    }
    out.append('{');
    write_items(out, value);
    out.append('}');
  }
};
template <typename T>
struct Truth<Set<T>> {
  static bool of(const Set<T>& value) { return !value.empty(); }
};
template <typename T>
struct TypeName<Set<T>> {
  static constexpr std::string_view name = "set";
  static void write(StrBuilder& out) {
    out.append("set[");
    TypeName<T>::write(out);
    out.append(']');
  }
};
template <typename T>
struct Freeze<Set<T>> {
  static void of(const Set<T>& value) { value.freeze(); }
};

}  // namespace rt
