/// `rt::FrozenSet<T>`: Python's frozenset, a set that is made once and can be a key.
#pragma once

#include <cstdint>
#include <utility>

#include "drupe/convert.hpp"
#include "drupe/set.hpp"

namespace rt {

/// A Python frozenset. What reads a set reads it too; nothing that changes a set is called for it.
template <typename T>
class FrozenSet : public Set<T> {
 public:
  using Set<T>::Set;
  /// Creates the frozenset of the items of `items`, which nobody else holds.
  explicit FrozenSet(Set<T> items) : Set<T>(std::move(items)) {}
};

template <typename A, typename B>
struct Equal<FrozenSet<A>, FrozenSet<B>> : Equal<Set<A>, Set<B>> {};
template <typename A, typename B>
struct Equal<FrozenSet<A>, Set<B>> : Equal<Set<A>, Set<B>> {};
template <typename A, typename B>
struct Equal<Set<A>, FrozenSet<B>> : Equal<Set<A>, Set<B>> {};

/// `hash(value)`, as CPython computes it: the same for every order of the items.
template <Hashable T>
struct Hash<FrozenSet<T>> {
  static std::int64_t of(const FrozenSet<T>& value) {
    std::uint64_t hash = 0;
    for (const T& item : value) hash ^= shuffled(static_cast<std::uint64_t>(rt::hash(item)));
    // The free places of CPython's table count too, in pairs that cancel each other out.
    const std::size_t places = value.entries().size();
    if ((places - static_cast<std::size_t>(value.size())) & 1) hash ^= shuffled(0);
    hash ^= (static_cast<std::uint64_t>(value.size()) + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    return hash == ~std::uint64_t(0) ? 590923713 : static_cast<std::int64_t>(hash);
  }

 private:
  /// Returns `hash` with its bits spread.
  static std::uint64_t shuffled(std::uint64_t hash) {
    return ((hash ^ 89869747u) ^ (hash << 16)) * 3644798167u;
  }
};
template <typename T>
struct Repr<FrozenSet<T>> {
  static void write(StrBuilder& out, const FrozenSet<T>& value) {
    out.append("frozenset(");
    if (!value.empty()) Repr<Set<T>>::write(out, value);
    out.append(')');
  }
};
template <typename T>
struct Truth<FrozenSet<T>> : Truth<Set<T>> {};
template <typename T>
struct TypeName<FrozenSet<T>> {
  static constexpr std::string_view name = "frozenset";
  static void write(StrBuilder& out) {
    out.append("frozenset[");
    TypeName<T>::write(out);
    out.append(']');
  }
};
template <typename T>
struct Freeze<FrozenSet<T>> : Freeze<Set<T>> {};

template <typename To, typename From>
  requires ConvertibleTo<To, From>
struct Converter<FrozenSet<To>, FrozenSet<From>> {
  static FrozenSet<To> of(const FrozenSet<From>& from) {
    return FrozenSet<To>(rt::convert<Set<To>>(static_cast<const Set<From>&>(from)));
  }
};

}  // namespace rt
