/// Copies: the functions of `copy`.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <variant>

#include "drupe/dict.hpp"
#include "drupe/list.hpp"
#include "drupe/object.hpp"
#include "drupe/set.hpp"
#include "drupe/tensor.hpp"
#include "drupe/tuple.hpp"

namespace rt::copy {

/// The copies that were made of objects, so that one that is reached twice is copied once.
class Memo {
 public:
  Memo() = default;
  Memo(const Memo&) = delete;
  Memo& operator=(const Memo&) = delete;
  ~Memo() {
    for (const Entry& entry : entries_) entry.drop(entry.copy);
  }

  /// Returns the copy of `original`: `copy`, which `fill` completes.
  template <typename Handle, typename Fill>
  Handle copied(const void* original, const Handle& copy, const Fill& fill) {
    const auto key = static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(original));
    if (const std::int64_t* known = places_.find(key)) {
      return *static_cast<Handle*>(entries_[static_cast<std::size_t>(*known)].copy);
    }
    places_.set(key, static_cast<std::int64_t>(entries_.size()));
    auto* kept = new (allocate(sizeof(Handle))) Handle(copy);
    entries_.push({kept, [](void* handle) {
                     static_cast<Handle*>(handle)->~Handle();
                     deallocate(handle);
                   }});
    fill(copy);
    return copy;
  }

 private:
  /// A handle on a copy, and how to give it up.
  struct Entry {
    void* copy;
    void (*drop)(void*);
  };
  /// The entries by the identity of the original.
  Dict<std::int64_t, std::int64_t> places_;
  Vector<Entry> entries_;
};

/// `Copier<T>::deep(value, memo)`: a copy that shares nothing changeable. The default is for what
/// never changes.
template <typename T>
struct Copier {
  static T deep(const T& value, Memo&) { return value; }
};
template <typename T>
struct Copier<List<T>> {
  static List<T> deep(const List<T>& value, Memo& memo) {
    return memo.copied(value.identity(), List<T>(), [&](const List<T>& copy) {
      for (const T& item : value) copy.push(Copier<T>::deep(item, memo));
    });
  }
};
template <typename K, typename V>
struct Copier<Dict<K, V>> {
  static Dict<K, V> deep(const Dict<K, V>& value, Memo& memo) {
    return memo.copied(value.identity(), Dict<K, V>(), [&](const Dict<K, V>& copy) {
      for (const auto& entry : value) {
        copy.set(Copier<K>::deep(entry.key, memo), Copier<V>::deep(entry.value, memo));
      }
    });
  }
};
template <typename T>
struct Copier<Set<T>> {
  static Set<T> deep(const Set<T>& value, Memo& memo) {
    return memo.copied(value.identity(), Set<T>(), [&](const Set<T>& copy) {
      for (const T& item : value) copy.add(item);
    });
  }
};
template <typename... T>
struct Copier<std::tuple<T...>> {
  static std::tuple<T...> deep(const std::tuple<T...>& value, Memo& memo) {
    // Braces keep the order of the items.
    return std::apply(
        [&memo](const T&... items) { return std::tuple<T...>{Copier<T>::deep(items, memo)...}; },
        value);
  }
};
template <typename Body>
struct Copier<Ref<Body>> {
  static Ref<Body> deep(const Ref<Body>& value, Memo& memo) {
    return memo.copied(value.get(), Ref<Body>::make(), [&](const Ref<Body>& copy) {
      Body::each_field(*value, *copy, [&memo]<typename T>(const T& from, T& to) {
        if constexpr (requires { from.is_set(); }) {
          using Held = std::remove_cvref_t<decltype(from.get())>;
          if (from.is_set()) to = Copier<Held>::deep(from.get(), memo);
        } else {
          to = Copier<T>::deep(from, memo);
        }
      });
    });
  }
};
template <typename T>
struct Copier<VarTuple<T>> {
  static VarTuple<T> deep(const VarTuple<T>& value, Memo& memo) {
    Vector<T> items;
    for (const T& item : value) items.push(Copier<T>::deep(item, memo));
    return VarTuple<T>(std::move(items));
  }
};
template <typename T>
struct Copier<std::optional<T>> {
  static std::optional<T> deep(const std::optional<T>& value, Memo& memo) {
    if (!value) return std::nullopt;
    return Copier<T>::deep(*value, memo);
  }
};
template <typename... T>
struct Copier<std::variant<T...>> {
  static std::variant<T...> deep(const std::variant<T...>& value, Memo& memo) {
    return rt::visit(value, [&memo](const auto& held) {
      return std::variant<T...>(Copier<std::remove_cvref_t<decltype(held)>>::deep(held, memo));
    });
  }
};

template <typename T>
T deepcopy(const T& x) {
  Memo memo;
  return Copier<T>::deep(x, memo);
}

/// A new object of the same fields.
template <typename Body>
Ref<Body> copy(const Ref<Body>& x) {
  auto result = Ref<Body>::make();
  Body::each_field(*x, *result, []<typename T>(const T& from, T& to) {
    if constexpr (requires { from.is_set(); }) {
      if (from.is_set()) to = from.get();
    } else {
      to = from;
    }
  });
  return result;
}

/// A new container with the same items; what is no container never changes, and is its own copy.
template <typename T>
T copy(const T& x) {
  return x;
}
template <typename T>
List<T> copy(const List<T>& x) {
  auto result = List<T>::with_capacity(x.size());
  for (const T& item : x) result.push(item);
  return result;
}
template <typename K, typename V>
Dict<K, V> copy(const Dict<K, V>& x) {
  Dict<K, V> result;
  for (const auto& entry : x) result.set(entry.key, entry.value);
  return result;
}
template <typename T>
Set<T> copy(const Set<T>& x) {
  Set<T> result;
  for (const T& item : x) result.add(item);
  return result;
}

}  // namespace rt::copy
