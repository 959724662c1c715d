/// `collections.deque`: a sequence that grows and shrinks at both ends.
#pragma once

#include <cstdint>
#include <new>
#include <optional>
#include <utility>

#include "../python/items.hpp"
#include "../python/sequence.hpp"
#include "drupe/list.hpp"
#include "drupe/range.hpp"

namespace rt::collections {

/// A Python deque. Copies of the handle are the same deque.
template <typename T>
class Deque {
 public:
  /// The type of the items.
  using Item = T;

  /// Creates an empty deque of at most `maxlen` items.
  explicit Deque(std::optional<std::int64_t> maxlen = std::nullopt)
      : body_(Ref<Body>::make(maxlen)) {}

  std::int64_t size() const { return body_->size; }
  bool empty() const { return body_->size == 0; }
  std::optional<std::int64_t> maxlen() const { return body_->maxlen; }
  /// Returns item `index`.
  /// - Requires: `0 <= index < size()`.
  T& operator[](std::int64_t index) const { return *body_->place(index); }
  /// Returns how often the number of items has changed.
  std::int64_t changes() const { return body_->changes; }

  void push_back(T item) const {
    if (body_->maxlen == 0) return;
    if (body_->size == body_->maxlen) pop_front();
    body_->make_room();
    new (body_->place(body_->size)) T(std::move(item));
    ++body_->size;
    ++body_->changes;
  }
  void push_front(T item) const {
    if (body_->maxlen == 0) return;
    if (body_->size == body_->maxlen) pop_back();
    body_->make_room();
    body_->head = (body_->head - 1) & (body_->capacity - 1);
    new (body_->place(0)) T(std::move(item));
    ++body_->size;
    ++body_->changes;
  }
  /// - Requires: `!empty()`.
  T pop_back() const {
    T* place = body_->place(--body_->size);
    T item = std::move(*place);
    place->~T();
    ++body_->changes;
    return item;
  }
  T pop_front() const {
    T* place = body_->place(0);
    T item = std::move(*place);
    place->~T();
    body_->head = (body_->head + 1) & (body_->capacity - 1);
    --body_->size;
    ++body_->changes;
    return item;
  }
  void clear() const {
    while (!empty()) pop_back();
  }
  bool is_frozen() const { return body_->is_immortal(); }
  bool is(const Deque& other) const { return body_.get() == other.body_.get(); }
  const void* identity() const { return body_.get(); }

 private:
  /// What the handles of one deque share: a ring of places.
  struct Body : Counted {
    explicit Body(std::optional<std::int64_t> maxlen) : maxlen(maxlen) {}
    Body(const Body&) = delete;
    ~Body() {
      while (size > 0) place(--size)->~T();
      deallocate(places);
    }

    /// Returns the place of item `index`.
    T* place(std::int64_t index) { return places + ((head + index) & (capacity - 1)); }
    /// Makes sure that one more item fits.
    void make_room() {
      if (size < capacity) return;
      const std::int64_t more = capacity ? capacity * 2 : 8;
      T* moved = static_cast<T*>(allocate(checked_bytes(static_cast<std::size_t>(more), sizeof(T))));
      for (std::int64_t i = 0; i < size; ++i) {
        new (moved + i) T(std::move(*place(i)));
        place(i)->~T();
      }
      deallocate(places);
      places = moved;
      capacity = more;
      head = 0;
    }

    /// The ring; its number of places is 0 or a power of 2.
    T* places = nullptr;
    std::int64_t capacity = 0;
    /// The place of the first item, and the number of items.
    std::int64_t head = 0, size = 0;
    /// The largest number of items, if there is one.
    std::optional<std::int64_t> maxlen;
    /// How often the number of items has changed.
    std::int64_t changes = 0;
  };
  Ref<Body> body_;
};

/// The type as the compiler names it.
template <typename T>
using deque_of = Deque<T>;

/// Walks over a deque; RuntimeError iff it changes meanwhile.
template <typename T>
class DequeIterator {
 public:
  explicit DequeIterator(Deque<T> items) : items_(std::move(items)), changes_(items_.changes()) {}
  Result<const T*> next() {
    if (items_.changes() != changes_) {
      return raise(exceptions::RuntimeError, "deque mutated during iteration");
    }
    return at_ < items_.size() ? &items_[at_++] : nullptr;
  }

 private:
  Deque<T> items_;
  std::int64_t changes_;
  std::int64_t at_ = 0;
};

/// Walks over a deque.
template <typename T>
DequeIterator<T> iterate(const Deque<T>& items) {
  return DequeIterator<T>(items);
}

}  // namespace rt::collections

namespace rt {

using collections::iterate;
template <typename T>
inline constexpr bool iteration_raises<collections::Deque<T>> = true;

template <typename A, typename B>
struct Equal<collections::Deque<A>, collections::Deque<B>> {
  static bool of(const collections::Deque<A>& a, const collections::Deque<B>& b) {
    return a.identity() == b.identity() || equal_items(a, b);
  }
};
template <typename A, typename B>
  requires Orderable<A, B>
struct Less<collections::Deque<A>, collections::Deque<B>> {
  static bool of(const collections::Deque<A>& a, const collections::Deque<B>& b) {
    return less_items(a, b);
  }
};
template <typename T>
struct Repr<collections::Deque<T>> {
  static void write(StrBuilder& out, const collections::Deque<T>& value) {
    out.append("deque([");
    for (std::int64_t i = 0; i < value.size(); ++i) {
      if (i) out.append(", ");
      rt::write_repr(out, value[i]);
    }
    out.append(']');
    if (value.maxlen()) {
      out.append(", maxlen=");
      rt::write_repr(out, *value.maxlen());
    }
    out.append(')');
  }
};
template <typename T>
struct Truth<collections::Deque<T>> {
  static bool of(const collections::Deque<T>& value) { return !value.empty(); }
};
template <typename T>
struct TypeName<collections::Deque<T>> {
  static constexpr std::string_view name = "collections.deque";
  static void write(StrBuilder& out) {
    out.append("collections.deque[");
    TypeName<T>::write(out);
    out.append(']');
  }
};

}  // namespace rt

#include "deque_methods.hpp"
