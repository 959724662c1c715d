/// `rt::Dict<K, V>`: Python's dict, in insertion order, with a compact hash table.
#pragma once

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <tuple>
#include <type_traits>
#include <utility>

#include "drupe/builder.hpp"
#include "drupe/list.hpp"

namespace rt {

/// `true` iff hashing and comparing values of type `T` runs no code of the user's, which could change
/// the very dict that is being searched.
template <typename T>
inline constexpr bool is_plain_key = is_number<T> || std::is_same_v<T, Str> ||
                                     std::is_same_v<T, Bytes> || std::is_same_v<T, None>;
template <typename... T>
inline constexpr bool is_plain_key<std::tuple<T...>> = (is_plain_key<T> && ...);

/// `true` if `a` and `b` are seen to be the same key at a glance.
/// - Requires: `is_plain_key<K>`.
template <typename K>
RT_INLINE bool is_identical(const K& a, const K& b) {
  if constexpr (std::is_same_v<K, Str>) {
    return a.is_same_handle(b);
  } else {
    return rt::same(a, b);
  }
}
template <typename... T>
RT_INLINE bool is_identical(const std::tuple<T...>& a, const std::tuple<T...>& b) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (is_identical(std::get<I>(a), std::get<I>(b)) && ...);
  }(std::index_sequence_for<T...>{});
}

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
    /// The hash of the key; -1, which is none, iff the entry was removed.
    std::int64_t hash;

    /// `false` iff the entry was removed.
    RT_INLINE bool is_alive() const { return hash != -1; }
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
  V& set(const K& key, V value) const {
    if constexpr (is_plain_key<K>) {
      // What is set is often what was looked up just before.
      if (body_->found < body_->entries.size()) {
        Entry& entry = body_->entries[body_->found];
        if (is_identical(entry.key, key) && entry.is_alive()) return replace(body_->found, value);
      }
    }
    const std::int64_t hash = hash_of(key);
    const std::int64_t at = position(key, hash);
    if (at >= 0) return replace(static_cast<std::size_t>(at), value);
    // The key may be one of an entry, which is moved when room is made.
    Entry entry{key, std::move(value), hash};
    body_->make_room();
    body_->link(hash, body_->entries.size());
    body_->entries.push(std::move(entry));
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
    body_->entries[at].hash = -1;
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
      while (at_ != end_ && !at_->is_alive()) ++at_;
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
  /// A place of the table.
  struct Slot {
    /// The position of the entry; the largest number where there is none.
    std::uint32_t position;
    /// Some bits of its hash.
    std::uint32_t tag;

    /// `true` iff there is an entry, dead or alive.
    RT_INLINE bool is_used() const { return position != UINT32_MAX; }
  };

  /// An open-addressing table, whose size is 0 or a power of 2.
  class Table {
   public:
    Table() = default;
    explicit Table(std::size_t size)
        : slots_(static_cast<Slot*>(allocate(checked_bytes(size, sizeof(Slot))))), last_(size - 1) {
      std::memset(static_cast<void*>(slots_), 0xFF, size * sizeof(Slot));
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    ~Table() { recycle(slots_, size() * sizeof(Slot)); }

    /// Exchanges the contents.
    void swap(Table& other) noexcept {
      std::swap(slots_, other.slots_);
      std::swap(last_, other.last_);
    }
    /// Returns the number of places.
    std::size_t size() const { return last_ + 1; }
    RT_INLINE Slot& operator[](std::size_t place) const { return slots_[place]; }
    /// Returns the first place to look at for `hash`.
    RT_INLINE std::size_t start(std::int64_t hash) const { return mixed(hash) >> 32 & last_; }
    /// Returns the place to look at after `place`.
    RT_INLINE std::size_t next(std::size_t place) const { return (place + 1) & last_; }
    /// Returns the bits of `hash` that a place keeps.
    RT_INLINE static std::uint32_t tag(std::int64_t hash) {
      return static_cast<std::uint32_t>(hash);
    }

   private:
    /// Returns `hash` with all of its bits mixed into the upper half.
    RT_INLINE static std::uint64_t mixed(std::int64_t hash) {
      return static_cast<std::uint64_t>(hash) * 0x9E3779B97F4A7C15u;
    }

    /// The places; null while there are none.
    Slot* slots_ = nullptr;
    /// The last place; -1 while there is none.
    std::size_t last_ = SIZE_MAX;
  };

  /// What the handles of one dict share.
  struct Body : Counted {
    /// The entries in insertion order.
    Vector<Entry> entries;
    /// An open-addressing table of places of entries.
    Table table;
    /// The number of living entries.
    std::size_t alive = 0;
    /// The position of the entry that was found last; of none, or of another one, after changes.
    std::size_t found = 0;

    /// Enters position `at` for `hash` into the table.
    void link(std::int64_t hash, std::size_t at) {
      std::size_t place = table.start(hash);
      while (table[place].is_used()) place = table.next(place);
      table[place] = {static_cast<std::uint32_t>(at), Table::tag(hash)};
    }
    /// Makes sure that one more entry fits: drops the dead ones and builds a larger table.
    void make_room() {
      if (__builtin_expect((entries.size() + 1) * 2 > table.size(), 0)) grow();
    }
    /// Drops the dead entries and builds a larger table.
    [[gnu::noinline]] void grow() {
      std::size_t places = 8;
      while (places < (alive + 1) * 4) places *= 2;
      // Positions are 32 bits wide.
      if (places > std::size_t(1) << 31) escape_out_of_memory();
      if (alive != entries.size()) {
        Vector<Entry> living;
        living.reserve(places / 2);
        for (Entry& entry : entries) {
          if (entry.is_alive()) living.push(std::move(entry));
        }
        entries.swap(living);
      } else {
        entries.reserve(places / 2);
      }
      Table larger(places);
      table.swap(larger);
      for (std::size_t i = 0; i < entries.size(); ++i) link(entries[i].hash, i);
    }
    /// Removes everything.
    void clear() {
      Vector<Entry> old;
      Table none;
      entries.swap(old);
      table.swap(none);
      alive = 0;
    }
  };

  /// Returns the hash of `key`, which is never -1.
  template <typename Q>
  RT_INLINE static std::int64_t hash_of(const Q& key) {
    const std::int64_t hash = rt::hash(key);
    return hash == -1 ? -2 : hash;
  }
  /// Returns the position of `key` in `entries`, or -1.
  template <typename Q>
  std::int64_t position(const Q& key, std::int64_t hash) const {
    Body& body = *body_;
    if (body.alive == 0) return -1;
    const std::uint32_t tag = Table::tag(hash);
    for (std::size_t place = body.table.start(hash);; place = body.table.next(place)) {
      const Slot slot = body.table[place];
      if (slot.tag == tag && slot.is_used()) {
        const Entry& entry = body.entries[slot.position];
        if (entry.hash == hash && rt::same(entry.key, key)) {
          // What is frozen is read by several threads.
          if (is_plain_key<K> && !is_frozen()) body.found = slot.position;
          return slot.position;
        }
      } else if (!slot.is_used()) {
        return -1;
      }
    }
  }
  /// Gives the entry at `at` another value, and returns its place.
  V& replace(std::size_t at, V& value) const {
    // The old value is destroyed last: its destructor may look at this dict.
    [[maybe_unused]] const V old = std::exchange(body_->entries[at].value, std::move(value));
    return body_->entries[at].value;
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
