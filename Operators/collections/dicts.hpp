/// The dicts of `collections`: `Counter`, `defaultdict` and `OrderedDict`.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "../copy/copy.hpp"
#include "../python/items.hpp"
#include "../python/sort.hpp"
#include "drupe/convert.hpp"
#include "drupe/dict.hpp"

namespace rt::collections {

/// A `Counter`: a dict of numbers in which absent keys have 0.
template <typename K>
class Counts : public Dict<K, std::int64_t> {
 public:
  using Base = Dict<K, std::int64_t>;

  /// Adds `count` to that of `key`.
  Result<None> count(const K& key, std::int64_t count) const {
    if (std::int64_t* known = this->find(key)) {
      if (__builtin_add_overflow(*known, count, known)) {
        return raise(exceptions::OverflowError, "integer result does not fit in 64 bits");
      }
    } else {
      this->set(key, count);
    }
    return success();
  }

  /// Returns the entries, the largest counts first, equal ones as they came.
  Vector<Tuple<K, std::int64_t>> ranked() const {
    Vector<Tuple<K, std::int64_t>> ranked;
    ranked.reserve(static_cast<std::size_t>(this->size()));
    for (const auto& entry : *this) ranked.push({entry.key, entry.value});
    const auto larger = [](const auto& a, const auto& b) {
      return std::get<1>(a) > std::get<1>(b);
    };
    python::TimSort(ranked, larger).sort();
    return ranked;
  }
};

/// A `defaultdict`: a dict in which reading an absent key makes it.
template <typename K, typename V>
class Defaults : public Dict<K, V> {
 public:
  using Base = Dict<K, V>;

  /// Creates an empty dict whose absent keys have `value`, or if that is absent a new empty `V`.
  explicit Defaults(const char* factory, std::optional<V> value = std::nullopt)
      : factory_(factory), value_(std::move(value)) {}
  /// Creates a dict with the factory of `other`.
  static Defaults like(const Defaults& other) { return Defaults(other.factory_, other.value_); }

  /// Returns the value of `key`, which is made if it is absent.
  Result<V> value(const K& key) const {
    if (const V* known = this->find(key)) return *known;
    RT_PROPAGATE(this->check_mutable());
    return this->set(key, made());
  }
  /// Returns the name of the class that makes values.
  const char* factory() const { return factory_; }

 private:
  /// Returns the value of a new key.
  V made() const {
    if constexpr (std::is_default_constructible_v<V> && !is_optional<V> && !is_union<V>) {
      return value_ ? *value_ : V();
    } else {
      return *value_;
    }
  }

  const char* factory_;
  std::optional<V> value_;
};

/// A `defaultdict` whose factory is a function of the program, which the compiler calls.
template <typename K, typename V, typename F>
class MadeDefaults : public Dict<K, V> {
 public:
  using Base = Dict<K, V>;

  /// Creates an empty dict for whose absent keys `factory` makes values.
  explicit MadeDefaults(F factory) : factory_(std::move(factory)) {}
  /// Creates a dict with the factory of `other`.
  static MadeDefaults like(const MadeDefaults& other) { return MadeDefaults(other.factory_); }

  /// Returns the function that makes values.
  const F& factory() const { return factory_; }

 private:
  F factory_;
};

/// An `OrderedDict`: a dict whose order can be changed, and counts in comparisons.
template <typename K, typename V>
class Ordered : public Dict<K, V> {
 public:
  using Base = Dict<K, V>;
};

/// Returns an empty dict of the kind of `other`.
template <typename T>
T empty_like(const T& other) {
  if constexpr (requires { T::like(other); }) {
    return T::like(other);
  } else {
    return T();
  }
}

/// The types as the compiler names them.
template <typename K>
using Counter_of = Counts<K>;
template <typename K, typename V>
using defaultdict_of = Defaults<K, V>;
template <typename K, typename V, typename F>
using defaultdict_by_of = MadeDefaults<K, V, F>;
template <typename K, typename V>
using OrderedDict_of = Ordered<K, V>;

/// `true` iff `T` is one of these dicts.
template <typename T>
concept DerivedDict = requires { typename T::Base; } && requires(const T& value) {
  static_cast<const typename T::Base&>(value).entries();
};

}  // namespace rt::collections

namespace rt {

/// What a dict is equal to is the same for those that derive from it.
template <collections::DerivedDict A, typename B>
  requires(!collections::DerivedDict<B>)
struct Equal<A, B> : Equal<typename A::Base, B> {};
template <typename A, collections::DerivedDict B>
  requires(!collections::DerivedDict<A>)
struct Equal<A, B> : Equal<A, typename B::Base> {};
template <collections::DerivedDict A, collections::DerivedDict B>
struct Equal<A, B> : Equal<typename A::Base, typename B::Base> {};
/// Counters are equal if all counts are, absent ones being 0.
template <typename A, typename B>
struct Equal<collections::Counts<A>, collections::Counts<B>> {
  static bool of(const collections::Counts<A>& a, const collections::Counts<B>& b) {
    const auto has_all = [](const auto& some, const auto& others) {
      for (const auto& entry : some) {
        const std::int64_t* other = others.find(entry.key);
        if (entry.value != (other ? *other : 0)) return false;
      }
      return true;
    };
    return has_all(a, b) && has_all(b, a);
  }
};
/// A counter is less than another if no count is larger and one is smaller, absent ones being 0.
template <typename A, typename B>
struct Less<collections::Counts<A>, collections::Counts<B>> {
  static bool of(const collections::Counts<A>& a, const collections::Counts<B>& b) {
    for (const auto& entry : a) {
      const std::int64_t* other = b.find(entry.key);
      if (entry.value > (other ? *other : 0)) return false;
    }
    for (const auto& entry : b) {
      if (entry.value < 0 && !a.contains(entry.key)) return false;
    }
    return !rt::equal(a, b);
  }
};
/// Two ordered dicts are equal if their order is too.
template <typename K, typename V, typename L, typename W>
struct Equal<collections::Ordered<K, V>, collections::Ordered<L, W>> {
  static bool of(const collections::Ordered<K, V>& a, const collections::Ordered<L, W>& b) {
    if (a.size() != b.size()) return false;
    auto other = b.begin();
    for (const auto& entry : a) {
      if (!rt::same(entry.key, other->key) || !rt::same(entry.value, other->value)) return false;
      ++other;
    }
    return true;
  }
};
template <collections::DerivedDict T>
struct Truth<T> : Truth<typename T::Base> {};
template <collections::DerivedDict T>
inline constexpr bool iteration_raises<T> = true;

template <typename K>
struct Repr<collections::Counts<K>> {
  static void write(StrBuilder& out, const collections::Counts<K>& value) {
    out.append("Counter(");
    bool first = true;
    for (const auto& [key, count] : value.ranked()) {
      out.append(std::exchange(first, false) ? "{" : ", ");
      rt::write_repr(out, key);
      out.append(": ");
      rt::write_repr(out, count);
    }
    out.append(first ? ")" : "})");
  }
};
template <typename K, typename V>
struct Repr<collections::Defaults<K, V>> {
  static void write(StrBuilder& out, const collections::Defaults<K, V>& value) {
    out.append("defaultdict(<class '").append(value.factory()).append("'>, ");
    Repr<Dict<K, V>>::write(out, value);
    out.append(')');
  }
};
template <typename K, typename V>
struct Repr<collections::Ordered<K, V>> {
  static void write(StrBuilder& out, const collections::Ordered<K, V>& value) {
    out.append("OrderedDict(");
    bool first = true;
    for (const auto& entry : value) {
      out.append(std::exchange(first, false) ? "[(" : ", (");
      rt::write_repr(out, entry.key);
      out.append(", ");
      rt::write_repr(out, entry.value);
      out.append(')');
    }
    out.append(first ? ")" : "])");
  }
};
template <typename K>
struct TypeName<collections::Counts<K>> {
  static constexpr std::string_view name = "Counter";
  static void write(StrBuilder& out) { out.append("collections.Counter"); }
};
template <typename K, typename V>
struct TypeName<collections::Defaults<K, V>> {
  static constexpr std::string_view name = "collections.defaultdict";
  static void write(StrBuilder& out) { out.append("collections.defaultdict"); }
};
template <typename K, typename V>
struct TypeName<collections::Ordered<K, V>> {
  static constexpr std::string_view name = "collections.OrderedDict";
  static void write(StrBuilder& out) { out.append("collections.OrderedDict"); }
};

}  // namespace rt

namespace rt::copy {

/// Copies of dicts that derive from `Dict` are of the same class.
template <collections::DerivedDict T>
struct Copier<T> {
  static T deep(const T& value, Memo& memo) {
    return memo.copied(value.identity(), collections::empty_like(value), [&](const T& copy) {
      for (const auto& entry : value) {
        copy.set(Copier<typename T::Key>::deep(entry.key, memo),
                 Copier<typename T::Value>::deep(entry.value, memo));
      }
    });
  }
};
template <collections::DerivedDict T>
T copy(const T& x) {
  T result = collections::empty_like(x);
  for (const auto& entry : x) result.set(entry.key, entry.value);
  return result;
}

}  // namespace rt::copy
