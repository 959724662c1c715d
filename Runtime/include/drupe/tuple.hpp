/// Tuples, optionals and unions: `rt::Tuple`, `rt::VarTuple`, and the protocol of them all.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <tuple>
#include <utility>

#include "drupe/builder.hpp"
#include "drupe/list.hpp"
#include "drupe/number.hpp"
#include "drupe/protocol.hpp"

namespace rt {

/// A tuple of known types.
template <typename... T>
using Tuple = std::tuple<T...>;

/// A tuple of any length whose items are of one type. Never changes after it was built.
template <typename T>
class VarTuple {
 public:
  /// The type of the items.
  using Item = T;

  /// Creates the empty tuple.
  VarTuple() : VarTuple(Vector<T>()) {}
  /// Creates a tuple of `items`.
  VarTuple(std::initializer_list<T> items) : VarTuple(Vector<T>()) {
    body_->items.append(items.begin(), items.size());
  }
  /// Creates a tuple that takes over `items`.
  explicit VarTuple(Vector<T> items) : body_(Ref<Body>::make(std::move(items))) {}

  /// Returns the number of items.
  std::int64_t size() const { return static_cast<std::int64_t>(body_->items.size()); }
  /// `true` iff there is no item.
  bool empty() const { return body_->items.empty(); }
  /// Returns item `index`.
  /// - Requires: `0 <= index < size()`.
  const T& operator[](std::int64_t index) const {
    return body_->items[static_cast<std::size_t>(index)];
  }
  const T* begin() const { return body_->items.begin(); }
  const T* end() const { return body_->items.end(); }
  /// Returns the identity of the tuple.
  const void* identity() const { return body_.get(); }
  /// Makes the tuple and its items immortal.
  void freeze() const {
    if (body_->is_immortal()) return;
    body_->references = Counted::immortal;
    for (const T& item : body_->items) rt::freeze(item);
  }

 private:
  /// What the handles of one tuple share.
  struct Body : Counted {
    explicit Body(Vector<T> items) : items(std::move(items)) {}
    /// The items.
    Vector<T> items;
  };
  Ref<Body> body_;
};

/// Combines the hashes of a tuple's items as CPython does.
class TupleHash {
 public:
  /// Adds the hash of the next item.
  void add(std::int64_t hash) {
    accumulated_ += static_cast<std::uint64_t>(hash) * 14029467366897019727u;
    accumulated_ = accumulated_ << 31 | accumulated_ >> 33;
    accumulated_ *= 11400714785074694791u;
    ++count_;
  }
  /// Returns the hash of the tuple.
  std::int64_t finish() const {
    const std::uint64_t hash = accumulated_ + (count_ ^ (2870177450012600261u ^ 3527539u));
    return hash == ~std::uint64_t(0) ? 1546275796 : static_cast<std::int64_t>(hash);
  }

 private:
  /// The hash so far.
  std::uint64_t accumulated_ = 2870177450012600261u;
  /// The number of items.
  std::uint64_t count_ = 0;
};

template <typename... A, typename... B>
struct Equal<std::tuple<A...>, std::tuple<B...>> {
  static bool of(const std::tuple<A...>& a, const std::tuple<B...>& b) {
    if constexpr (sizeof...(A) != sizeof...(B)) {
      return false;
    } else {
      return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return (rt::same(std::get<I>(a), std::get<I>(b)) && ... && true);
      }(std::index_sequence_for<A...>{});
    }
  }
};
template <typename A, typename B>
struct Equal<VarTuple<A>, VarTuple<B>> {
  static bool of(const VarTuple<A>& a, const VarTuple<B>& b) {
    return a.identity() == b.identity() || equal_items(a, b);
  }
};
template <typename A, typename... B>
struct Equal<VarTuple<A>, std::tuple<B...>> {
  static bool of(const VarTuple<A>& a, const std::tuple<B...>& b) {
    return a.size() == sizeof...(B) && [&]<std::size_t... I>(std::index_sequence<I...>) {
      return (rt::same(a[I], std::get<I>(b)) && ... && true);
    }(std::index_sequence_for<B...>{});
  }
};
template <typename... A, typename B>
struct Equal<std::tuple<A...>, VarTuple<B>> {
  static bool of(const std::tuple<A...>& a, const VarTuple<B>& b) { return rt::equal(b, a); }
};

/// `true` iff the first items of `a` and `b` that differ, from the `I`th on, are in order.
template <std::size_t I = 0, typename... A, typename... B>
bool less_tuples(const std::tuple<A...>& a, const std::tuple<B...>& b) {
  if constexpr (I == sizeof...(A) || I == sizeof...(B)) {
    return sizeof...(A) < sizeof...(B);
  } else {
    const auto& x = std::get<I>(a);
    const auto& y = std::get<I>(b);
    if constexpr (is_number<std::remove_cvref_t<decltype(x)>> &&
                  is_number<std::remove_cvref_t<decltype(y)>>) {
      // Most numbers differ, and then one question is enough.
      if (rt::less(x, y)) return true;
      if (rt::less(y, x)) return false;
    }
    if (rt::same(x, y)) return rt::less_tuples<I + 1>(a, b);
    return rt::less(x, y);
  }
}

template <typename... A, typename... B>
  requires(sizeof...(A) == sizeof...(B) && (Orderable<A, B> && ...))
struct Less<std::tuple<A...>, std::tuple<B...>> {
  static bool of(const std::tuple<A...>& a, const std::tuple<B...>& b) { return less_tuples(a, b); }
};
template <typename A, typename B>
  requires Orderable<A, B>
struct Less<VarTuple<A>, VarTuple<B>> {
  static bool of(const VarTuple<A>& a, const VarTuple<B>& b) { return less_items(a, b); }
};

template <Hashable... T>
struct Hash<std::tuple<T...>> {
  RT_INLINE static std::int64_t of(const std::tuple<T...>& value) {
    return of_items(value, std::index_sequence_for<T...>{});
  }

 private:
  template <std::size_t... I>
  RT_INLINE static std::int64_t of_items(const std::tuple<T...>& value,
                                         std::index_sequence<I...>) {
    TupleHash hash;
    (hash.add(rt::hash(std::get<I>(value))), ...);
    return hash.finish();
  }
};
template <Hashable T>
struct Hash<VarTuple<T>> {
  static std::int64_t of(const VarTuple<T>& value) {
    TupleHash hash;
    for (const T& item : value) hash.add(rt::hash(item));
    return hash.finish();
  }
};
template <Hashable T>
struct Hash<std::optional<T>> {
  static std::int64_t of(const std::optional<T>& value) {
    return value ? rt::hash(*value) : rt::hash(None{});
  }
};
template <Hashable... T>
struct Hash<std::variant<T...>> {
  static std::int64_t of(const std::variant<T...>& value) {
    return rt::visit(value, [](const auto& held) { return rt::hash(held); });
  }
};

template <typename... T>
struct Repr<std::tuple<T...>> {
  static void write(StrBuilder& out, const std::tuple<T...>& value) {
    out.append('(');
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      ((out.append(I ? ", " : ""), rt::write_repr(out, std::get<I>(value))), ...);
    }(std::index_sequence_for<T...>{});
    out.append(sizeof...(T) == 1 ? ",)" : ")");
  }
};
template <typename T>
struct Repr<VarTuple<T>> {
  static void write(StrBuilder& out, const VarTuple<T>& value) {
    out.append('(');
    write_items(out, value);
    out.append(value.size() == 1 ? ",)" : ")");
  }
};
template <typename T>
struct Repr<std::optional<T>> {
  static void write(StrBuilder& out, const std::optional<T>& value) {
    value ? rt::write_repr(out, *value) : rt::write_repr(out, None{});
  }
};
template <typename T>
struct Text<std::optional<T>> {
  static void write(StrBuilder& out, const std::optional<T>& value) {
    value ? rt::write_str(out, *value) : rt::write_str(out, None{});
  }
};
template <typename... T>
struct Repr<std::variant<T...>> {
  static void write(StrBuilder& out, const std::variant<T...>& value) {
    rt::visit(value, [&out](const auto& held) { rt::write_repr(out, held); });
  }
};
template <typename... T>
struct Text<std::variant<T...>> {
  static void write(StrBuilder& out, const std::variant<T...>& value) {
    rt::visit(value, [&out](const auto& held) { rt::write_str(out, held); });
  }
};

template <typename... T>
struct Truth<std::tuple<T...>> {
  static bool of(const std::tuple<T...>&) { return sizeof...(T) != 0; }
};
template <typename T>
struct Truth<VarTuple<T>> {
  static bool of(const VarTuple<T>& value) { return !value.empty(); }
};
template <typename T>
struct Truth<std::optional<T>> {
  static bool of(const std::optional<T>& value) { return value && rt::truth(*value); }
};
template <typename... T>
struct Truth<std::variant<T...>> {
  static bool of(const std::variant<T...>& value) {
    return rt::visit(value, [](const auto& held) { return rt::truth(held); });
  }
};

template <typename... T>
struct Freeze<std::tuple<T...>> {
  static void of(const std::tuple<T...>& value) {
    std::apply([](const T&... items) { (rt::freeze(items), ...); }, value);
  }
};
template <typename T>
struct Freeze<VarTuple<T>> {
  static void of(const VarTuple<T>& value) { value.freeze(); }
};
template <typename T>
struct Freeze<std::optional<T>> {
  static void of(const std::optional<T>& value) {
    if (value) rt::freeze(*value);
  }
};
template <typename... T>
struct Freeze<std::variant<T...>> {
  static void of(const std::variant<T...>& value) {
    rt::visit(value, [](const auto& held) { rt::freeze(held); });
  }
};

/// Appends the annotations of `T...` with `separator` between.
template <typename... T>
void write_annotations(StrBuilder& out, const char* separator) {
  bool first = true;
  ((std::exchange(first, false) ? out : out.append(separator), TypeName<T>::write(out)), ...);
}

template <typename... T>
struct TypeName<std::tuple<T...>> {
  static constexpr std::string_view name = "tuple";
  static void write(StrBuilder& out) {
    out.append("tuple[");
    sizeof...(T) == 0 ? void(out.append("()")) : write_annotations<T...>(out, ", ");
    out.append(']');
  }
};
template <typename T>
struct TypeName<VarTuple<T>> {
  static constexpr std::string_view name = "tuple";
  static void write(StrBuilder& out) {
    out.append("tuple[");
    TypeName<T>::write(out);
    out.append(", ...]");
  }
};
template <typename T>
struct TypeName<std::optional<T>> {
  static constexpr std::string_view name = TypeName<T>::name;
  static void write(StrBuilder& out) {
    TypeName<T>::write(out);
    out.append(" | None");
  }
};
template <typename... T>
struct TypeName<std::variant<T...>> {
  static constexpr std::string_view name = "Union";
  static void write(StrBuilder& out) { write_annotations<T...>(out, " | "); }
};

}  // namespace rt
