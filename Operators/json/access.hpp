/// What can be done with a `json.Value` without asking for its type first.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "../python/conversion.hpp"
#include "../python/dict.hpp"
#include "../python/items.hpp"
#include "../python/list.hpp"
#include "../python/str.hpp"
#include "value.hpp"

namespace rt::json {

/// The exception for an attribute that `value` does not have.
inline Error no_attribute(const Value& value, std::string_view name) {
  const std::string_view type =
      rt::visit(value.unfold(), [](const auto& held) { return rt::type_name(held); });
  return raise(exceptions::AttributeError, "'", type, "' object has no attribute '", name, "'");
}
/// The exception for a type that cannot do what `what` says.
inline Error cannot(const Value& value, std::string_view what) {
  const std::string_view type =
      rt::visit(value.unfold(), [](const auto& held) { return rt::type_name(held); });
  return raise(exceptions::TypeError, "'", type, "' object ", what);
}

/// Walks over the items of a list, the keys of a dict, or the characters of a text.
class ValueIterator {
 public:
  explicit ValueIterator(Value value) : value_(std::move(value)) {
    if (const auto* dict = value_.get<Dict<Str, Value>>()) size_ = dict->size();
  }
  Result<const Value*> next() {
    if (const auto* items = value_.get<List<Value>>()) {
      return at_ < items->size() ? &(item_ = (*items)[at_++]) : nullptr;
    }
    if (const auto* dict = value_.get<Dict<Str, Value>>()) {
      if (dict->size() != size_) {
        return raise(exceptions::RuntimeError, "dictionary changed size during iteration");
      }
      const auto& entries = dict->entries();
      while (at_ < static_cast<std::int64_t>(entries.size()) && !entries[place()].is_alive()) ++at_;
      if (at_ == static_cast<std::int64_t>(entries.size())) return nullptr;
      item_ = rt::convert<Value>(entries[place()].key);
      ++at_;
      return &item_;
    }
    if (const auto* text = value_.get<Str>()) {
      if (at_ == text->size()) return nullptr;
      item_ = rt::convert<Value>(text->slice(at_, at_ + 1));
      ++at_;
      return &item_;
    }
    return cannot(value_, "is not iterable");
  }

 private:
  std::size_t place() const { return static_cast<std::size_t>(at_); }

  Value value_;
  Value item_;
  std::int64_t at_ = 0;
  std::int64_t size_ = 0;
};
inline ValueIterator iterate(const Value& value) { return ValueIterator(value); }

/// `value.get(key, default)` of a dict.
inline Result<Value> Value_get(const Value& self, const Str& key, const Value& otherwise) {
  const auto* dict = self.get<Dict<Str, Value>>();
  if (!dict) return no_attribute(self, "get");
  const Value* found = dict->find(key);
  return found ? *found : otherwise;
}
inline Result<List<Tuple<Str, Value>>> Value_items(const Value& self) {
  const auto* dict = self.get<Dict<Str, Value>>();
  if (!dict) return no_attribute(self, "items");
  List<Tuple<Str, Value>> items;
  for (const auto& entry : *dict) items.push({entry.key, entry.value});
  return items;
}
inline Result<List<Str>> Value_keys(const Value& self) {
  const auto* dict = self.get<Dict<Str, Value>>();
  if (!dict) return no_attribute(self, "keys");
  List<Str> keys;
  for (const auto& entry : *dict) keys.push(entry.key);
  return keys;
}
inline Result<List<Value>> Value_values(const Value& self) {
  const auto* dict = self.get<Dict<Str, Value>>();
  if (!dict) return no_attribute(self, "values");
  List<Value> values;
  for (const auto& entry : *dict) values.push(entry.value);
  return values;
}
inline Result<None> Value_append(const Value& self, const Value& item) {
  const auto* items = self.get<List<Value>>();
  if (!items) return no_attribute(self, "append");
  RT_PROPAGATE(items->check_mutable());
  items->push(item);
  return success();
}

}  // namespace rt::json

namespace rt {
using json::iterate;
template <>
inline constexpr bool iteration_raises<json::Value> = true;
}  // namespace rt

namespace rt::python {

inline Result<json::Value> getitem(const json::Value& self, const Str& key) {
  if (const auto* dict = self.get<Dict<Str, json::Value>>()) {
    const json::Value* found = dict->find(key);
    if (!found) return raise(exceptions::KeyError, rt::repr(key));
    return *found;
  }
  if (self.get<List<json::Value>>()) {
    return raise(exceptions::TypeError, "list indices must be integers or slices, not str");
  }
  if (self.get<Str>()) {
    return raise(exceptions::TypeError, "string indices must be integers, not 'str'");
  }
  return json::cannot(self, "is not subscriptable");
}
inline Result<json::Value> getitem(const json::Value& self, std::int64_t index) {
  if (const auto* items = self.get<List<json::Value>>()) return getitem(*items, index);
  if (const auto* text = self.get<Str>()) {
    return rt::convert<json::Value>(RT_PROPAGATE(getitem(*text, index)));
  }
  if (self.get<Dict<Str, json::Value>>()) return raise(exceptions::KeyError, rt::repr(index));
  return json::cannot(self, "is not subscriptable");
}
inline Result<json::Value> getitem(const json::Value& self, const Slice& index) {
  if (const auto* items = self.get<List<json::Value>>()) {
    return rt::convert<json::Value>(RT_PROPAGATE(getitem(*items, index)));
  }
  if (const auto* text = self.get<Str>()) {
    return rt::convert<json::Value>(RT_PROPAGATE(getitem(*text, index)));
  }
  if (self.get<Dict<Str, json::Value>>()) {
    return raise(exceptions::TypeError, "unhashable type: 'slice'");
  }
  return json::cannot(self, "is not subscriptable");
}
inline Result<json::Value> getitem(const json::Value& self, const json::Value& key) {
  if (const auto* text = key.get<Str>()) return getitem(self, *text);
  if (const auto* number = key.get<std::int64_t>()) return getitem(self, *number);
  return json::cannot(self, "is not subscriptable by this key");
}
inline Result<None> setitem(const json::Value& self, const Str& key, const json::Value& value) {
  const auto* dict = self.get<Dict<Str, json::Value>>();
  if (!dict) return json::cannot(self, "does not support item assignment");
  RT_PROPAGATE(dict->check_mutable());
  dict->set(key, value);
  return success();
}
inline Result<None> setitem(const json::Value& self, std::int64_t index, const json::Value& value) {
  const auto* items = self.get<List<json::Value>>();
  if (!items) return json::cannot(self, "does not support item assignment");
  RT_PROPAGATE(items->check_mutable());
  (*items)[RT_PROPAGATE(
      checked_index(index, items->size(), "list assignment index out of range"))] = value;
  return success();
}
inline Result<std::int64_t> len(const json::Value& self) {
  if (const auto* items = self.get<List<json::Value>>()) return items->size();
  if (const auto* dict = self.get<Dict<Str, json::Value>>()) return dict->size();
  if (const auto* text = self.get<Str>()) return text->size();
  const std::string_view type =
      rt::visit(self.unfold(), [](const auto& held) { return rt::type_name(held); });
  return raise(exceptions::TypeError, "object of type '", type, "' has no len()");
}
template <typename X>
Result<bool> contains(const json::Value& self, const X& item) {
  if (const auto* items = self.get<List<json::Value>>()) {
    for (const json::Value& each : *items) {
      if (rt::equal(each, item)) return true;
    }
    return false;
  }
  if constexpr (std::is_same_v<X, json::Value>) {
    if (const auto* text = item.template get<Str>()) return contains(self, *text);
  }
  if (const auto* dict = self.get<Dict<Str, json::Value>>()) {
    if constexpr (std::is_same_v<X, Str>) return dict->contains(item);
    return false;
  }
  if constexpr (std::is_same_v<X, Str>) {
    if (const auto* text = self.get<Str>()) return contains(*text, item);
  }
  const std::string_view type =
      rt::visit(self.unfold(), [](const auto& held) { return rt::type_name(held); });
  return raise(exceptions::TypeError, "argument of type '", type, "' is not iterable");
}
inline Result<std::int64_t> int_(const json::Value& x) {
  if (const auto* number = x.get<std::int64_t>()) return *number;
  if (const auto* truth = x.get<bool>()) return static_cast<std::int64_t>(*truth);
  if (const auto* number = x.get<double>()) return int_(*number);
  if (const auto* text = x.get<Str>()) return int_(*text, 10);
  const std::string_view type =
      rt::visit(x.unfold(), [](const auto& held) { return rt::type_name(held); });
  return raise(exceptions::TypeError,
               "int() argument must be a string, a bytes-like object or a real number, not '", type,
               "'");
}
inline Result<double> float_(const json::Value& x) {
  if (const auto* number = x.get<double>()) return *number;
  if (const auto* number = x.get<std::int64_t>()) return static_cast<double>(*number);
  if (const auto* truth = x.get<bool>()) return static_cast<double>(*truth);
  if (const auto* text = x.get<Str>()) return float_(*text);
  const std::string_view type =
      rt::visit(x.unfold(), [](const auto& held) { return rt::type_name(held); });
  return raise(exceptions::TypeError, "float() argument must be a string or a real number, not '",
               type, "'");
}

}  // namespace rt::python
