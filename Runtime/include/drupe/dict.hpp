/// `rt::Dict<K, V>`: Python's dict, in insertion order, with a compact hash table.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <utility>

#include "drupe/builder.hpp"
#include "drupe/list.hpp"

namespace rt {

/// A Python dict. Copies of the handle are the same dict; a frozen dict never changes.
template <typename K, typename V>
class Dict {
 public:
  /// The type of the keys.
  using Key = K;
  /// The type of the values.
  using Value = V;

  /// A key with its value; a removed one is dead until the table is rebuilt.
  struct Entry {
    /// The key.
    K key;
    /// The value.
    V value;
    /// The hash of the key.
    std::int64_t hash;
    /// `false` iff the entry was removed.
    bool alive;
  };

  /// Creates an empty dict.
  Dict() : body_(Ref<Body>::make()) {}
  /// A key with its value, as a display has them.
  struct Pair {
    /// The key.
    K key;
    /// The value.
    V value;
  };
  /// Creates a dict of `pairs`; a later value replaces an earlier one of an equal key.
  Dict(std::initializer_list<Pair> pairs) : Dict() {
    for (const auto& [key, value] : pairs) set(key, value);
  }

  /// Returns the number of keys.
  std::int64_t size() const { return static_cast<std::int64_t>(body_->alive); }
  /// `true` iff there is no key.
  bool empty() const { return body_->alive == 0; }

  /// Returns the value of `key`, which may be of another type than the keys; null if there is none.
  template <typename Q>
  V* find(const Q& key) const {
    const std::int64_t at = position(key, hash_of(key));
    return at < 0 ? nullptr : &body_->entries[static_cast<std::size_t>(at)].value;
  }
  /// `true` iff `key` is there.
  template <typename Q>
  bool contains(const Q& key) const {
    return position(key, hash_of(key)) >= 0;
  }
  /// Gives `key` a value. An equal key stays as it is, in its place; its value is replaced.
  /// - Requires: `!is_frozen()`.
  V& set(K key, V value) const {
    const std::int64_t hash = hash_of(key);
    const std::int64_t at = position(key, hash);
    if (at >= 0) {
      V& place = body_->entries[static_cast<std::size_t>(at)].value;
      // The old value is destroyed last: its destructor may look at this dict.
      [[maybe_unused]] const V old = std::exchange(place, std::move(value));
      return body_->entries[static_cast<std::size_t>(at)].value;
    }
    body_->make_room();
    body_->link(hash, body_->entries.size());
    body_->entries.push(Entry{std::move(key), std::move(value), hash, true});
    ++body_->alive;
    return body_->entries.back().value;
  }
  /// Removes `key`; `true` iff it was there.
  /// - Requires: `!is_frozen()`.
  template <typename Q>
  bool erase(const Q& key) const {
    const std::int64_t at = position(key, hash_of(key));
    if (at < 0) return false;
    erase_at(static_cast<std::size_t>(at));
    return true;
  }
  /// Removes the living entry at position `at` of `entries()`.
  /// - Requires: `!is_frozen()`.
  void erase_at(std::size_t at) const {
    body_->entries[at].alive = false;
    --body_->alive;
    // Dead entries at the end go at once, so that taking from the end stays cheap.
    if (body_->alive == 0) body_->clear();
  }
  /// Removes all keys.
  /// - Requires: `!is_frozen()`.
  void clear() const { body_->clear(); }

  /// Returns the entries in insertion order, dead ones among them.
  Vector<Entry>& entries() const { return body_->entries; }

  /// Walks over the living entries: `for (auto& entry : dict)`.
  class Iterator {
   public:
    Iterator(Entry* at, Entry* end) : at_(at), end_(end) { skip(); }
    Entry& operator*() const { return *at_; }
    Entry* operator->() const { return at_; }
    Iterator& operator++() {
      ++at_;
      skip();
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    /// Goes on to the next living entry.
    void skip() {
      while (at_ != end_ && !at_->alive) ++at_;
    }
    /// The present entry.
    Entry* at_;
    /// The end of the entries.
    Entry* end_;
  };
  Iterator begin() const { return {body_->entries.begin(), body_->entries.end()}; }
  Iterator end() const { return {body_->entries.end(), body_->entries.end()}; }

  /// `true` iff the dict may not change.
  bool is_frozen() const { return body_->is_immortal(); }
  /// Returns RuntimeError iff the dict may not change.
  RT_INLINE Result<None> check_mutable() const {
    if (__builtin_expect(is_frozen(), 0)) return frozen_error("dict");
    return success();
  }
  /// Makes the dict, its keys and values immortal and unchangeable.
  void freeze() const {
    if (is_frozen()) return;
    body_->references = Counted::immortal;
    for (const Entry& entry : body_->entries) {
      rt::freeze(entry.key);
      rt::freeze(entry.value);
    }
  }
  /// `true` iff both handles are the same dict (`is`).
  bool is(const Dict& other) const { return body_.get() == other.body_.get(); }
  /// Returns the identity of the dict.
  const void* identity() const { return body_.get(); }

 private:
  /// What the handles of one dict share.
  struct Body : Counted {
    /// The entries in insertion order.
    Vector<Entry> entries;
    /// An open-addressing table of positions in `entries`, -1 where free; its size is a power of 2.
    Vector<std::int32_t> table;
    /// The number of living entries.
    std::size_t alive = 0;

    /// Returns the first place of the table to look at for `hash`.
    std::size_t start(std::int64_t hash) const {
      return static_cast<std::size_t>(static_cast<std::uint64_t>(hash) * 0x9E3779B97F4A7C15u >>
                                      32) &
             (table.size() - 1);
    }
    /// Enters position `at` for `hash` into the table.
    void link(std::int64_t hash, std::size_t at) {
      std::size_t place = start(hash);
      while (table[place] >= 0) place = (place + 1) & (table.size() - 1);
      table[place] = static_cast<std::int32_t>(at);
    }
    /// Makes sure that one more entry fits: drops the dead ones and builds a larger table.
    void make_room() {
      if ((entries.size() + 1) * 3 <= table.size() * 2) return;
      if (alive != entries.size()) {
        Vector<Entry> living;
        living.reserve(alive + 1);
        for (Entry& entry : entries) {
          if (entry.alive) living.push(std::move(entry));
        }
        entries.swap(living);
      }
      std::size_t places = 8;
      while (places * 2 < (alive + 1) * 6) places *= 2;
      // Positions are 32 bits wide.
      if (places > std::size_t(1) << 31) escape_out_of_memory();
      Vector<std::int32_t> free;
      free.reserve(places);
      for (std::size_t i = 0; i < places; ++i) free.push(-1);
      table.swap(free);
      for (std::size_t i = 0; i < entries.size(); ++i) link(entries[i].hash, i);
    }
    /// Removes everything.
    void clear() {
      Vector<Entry> old;
      entries.swap(old);
      table.clear();
      alive = 0;
    }
  };

  /// Returns the hash of `key`.
  template <typename Q>
  static std::int64_t hash_of(const Q& key) {
    return rt::hash(key);
  }
  /// Returns the position of `key` in `entries`, or -1.
  template <typename Q>
  std::int64_t position(const Q& key, std::int64_t hash) const {
    const Body& body = *body_;
    if (body.alive == 0) return -1;
    for (std::size_t place = body.start(hash); body.table[place] >= 0;
         place = (place + 1) & (body.table.size() - 1)) {
      const auto at = static_cast<std::size_t>(body.table[place]);
      const Entry& entry = body.entries[at];
      if (entry.alive && entry.hash == hash && rt::same(entry.key, key)) {
        return static_cast<std::int64_t>(at);
      }
    }
    return -1;
  }

  Ref<Body> body_;
};

template <typename K, typename V, typename L, typename W>
struct Equal<Dict<K, V>, Dict<L, W>> {
  static bool of(const Dict<K, V>& a, const Dict<L, W>& b) {
    if (a.identity() == b.identity()) return true;
    if (a.size() != b.size()) return false;
    for (const auto& entry : a) {
      const W* other = b.find(entry.key);
      if (!other || !rt::same(entry.value, *other)) return false;
    }
    return true;
  }
};
template <typename K, typename V>
struct Repr<Dict<K, V>> {
  static void write(StrBuilder& out, const Dict<K, V>& value) {
    out.append('{');
    bool first = true;
    for (const auto& entry : value) {
      if (!std::exchange(first, false)) out.append(", ");
      rt::write_repr(out, entry.key);
      out.append(": ");
      rt::write_repr(out, entry.value);
    }
    out.append('}');
  }
};
template <typename K, typename V>
struct Truth<Dict<K, V>> {
  static bool of(const Dict<K, V>& value) { return !value.empty(); }
};
template <typename K, typename V>
struct TypeName<Dict<K, V>> {
  static constexpr std::string_view name = "dict";
  static void write(StrBuilder& out) {
    out.append("dict[");
    TypeName<K>::write(out);
    out.append(", ");
    TypeName<V>::write(out);
    out.append(']');
  }
};
template <typename K, typename V>
struct Freeze<Dict<K, V>> {
  static void of(const Dict<K, V>& value) { value.freeze(); }
};

}  // namespace rt
