/// `json.dumps`: values as JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "../python/sort.hpp"
#include "drupe/number_text.hpp"
#include "drupe/set.hpp"
#include "drupe/text.hpp"
#include "drupe/tuple.hpp"
#include "value.hpp"

namespace rt::json {

/// How JSON is written.
struct Form {
  bool skipkeys, ensure_ascii, allow_nan, sort_keys;
  /// What each level is indented by; nothing if all stands on one line.
  std::optional<Str> indent;
  /// What stands between items, and between a key and its value.
  Str item_separator, key_separator;
};

/// Writes JSON.
class Writer {
 public:
  explicit Writer(const Form& form) : form_(form) {}

  /// Writes `value`.
  template <typename T>
  Result<None> write(const T& value) {
    if constexpr (std::is_same_v<T, None>) {
      out_.append("null");
    } else if constexpr (std::is_same_v<T, bool>) {
      out_.append(value ? "true" : "false");
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      write_int(out_, value);
    } else if constexpr (std::is_same_v<T, double>) {
      RT_PROPAGATE(number(value));
    } else if constexpr (std::is_same_v<T, Str>) {
      text(value);
    } else if constexpr (std::is_same_v<T, Value>) {
      return rt::visit(value.unfold(), [this](const auto& held) { return write(held); });
    } else if constexpr (is_optional<T>) {
      return value ? write(*value) : write(None{});
    } else if constexpr (is_union<T>) {
      return rt::visit(value, [this](const auto& held) { return write(held); });
    } else {
      return container(value);
    }
    return success();
  }

  /// Returns what was written.
  Str finish() { return out_.finish(); }

 private:
  /// Writes a list or a tuple.
  template <typename Items>
  Result<None> sequence(const Items& items) {
    if (items.size() == 0) {
      out_.append("[]");
      return success();
    }
    RT_PROPAGATE(open('['));
    for (std::int64_t i = 0; i < items.size(); ++i) {
      if (i) separate();
      RT_PROPAGATE(write(items[i]));
    }
    close(']');
    return success();
  }
  template <typename T>
  Result<None> container(const List<T>& items) {
    return sequence(items);
  }
  template <typename T>
  Result<None> container(const VarTuple<T>& items) {
    return sequence(items);
  }
  template <typename... T>
  Result<None> container(const std::tuple<T...>& items) {
    if constexpr (sizeof...(T) == 0) {
      out_.append("[]");
      return success();
    } else {
      RT_PROPAGATE(open('['));
      RT_PROPAGATE(items_from<0>(items));
      close(']');
      return success();
    }
  }
  template <std::size_t I, typename Items>
  Result<None> items_from(const Items& items) {
    if constexpr (I < std::tuple_size_v<Items>) {
      if (I) separate();
      RT_PROPAGATE(write(std::get<I>(items)));
      return items_from<I + 1>(items);
    } else {
      return success();
    }
  }
  template <typename K, typename V>
  Result<None> container(const Dict<K, V>& dict) {
    if (dict.empty()) {
      out_.append("{}");
      return success();
    }
    Vector<const typename Dict<K, V>::Entry*> entries;
    for (const auto& entry : dict) entries.push(&entry);
    if (form_.sort_keys) RT_PROPAGATE(sort(entries));
    RT_PROPAGATE(open('{'));
    bool first = true;
    for (const auto* entry : entries) {
      StrBuilder name;
      if (!RT_PROPAGATE(key(name, entry->key))) continue;
      if (!std::exchange(first, false)) separate();
      text(name.finish());
      out_.append(form_.key_separator);
      RT_PROPAGATE(write(entry->value));
    }
    close('}');
    return success();
  }
  /// Anything else.
  template <typename T>
    requires(!requires { typename T::Key; })
  Result<None> container(const T& value) {
    return raise(exceptions::TypeError, "Object of type ", rt::type_name(value),
                 " is not JSON serializable");
  }

  /// Sorts entries by their keys.
  template <typename Entry>
  static Result<None> sort(Vector<const Entry*>& entries) {
    using K = std::remove_cvref_t<decltype(entries[0]->key)>;
    if constexpr (Orderable<K, K>) {
      const auto less = [](const Entry* a, const Entry* b) { return rt::less(a->key, b->key); };
      python::TimSort(entries, less).sort();
      return unless_pending(None{});
    } else {
      if (entries.size() < 2) return success();
      return raise(exceptions::TypeError, "'<' not supported between instances of '",
                   rt::type_name(entries[1]->key), "' and '", rt::type_name(entries[0]->key), "'");
    }
  }

  /// Writes a key as a text; returns whether it is not skipped.
  template <typename K>
  Result<bool> key(StrBuilder& out, const K& key) {
    if constexpr (std::is_same_v<K, Str>) {
      out.append(key);
    } else if constexpr (std::is_same_v<K, double>) {
      Writer number(form_);
      RT_PROPAGATE(number.number(key));
      out.append(number.finish());
    } else if constexpr (std::is_same_v<K, bool> || std::is_same_v<K, None> ||
                         std::is_same_v<K, std::int64_t>) {
      Writer plain(form_);
      RT_PROPAGATE(plain.write(key));
      out.append(plain.finish());
    } else if constexpr (is_optional<K>) {
      return key ? this->key(out, *key) : this->key(out, None{});
    } else if constexpr (is_union<K>) {
      return rt::visit(key, [&](const auto& held) { return this->key(out, held); });
    } else {
      if (form_.skipkeys) return false;
      return raise(exceptions::TypeError, "keys must be str, int, float, bool or None, not ",
                   rt::type_name(key));
    }
    return true;
  }

  /// Writes a float.
  Result<None> number(double value) {
    const bool finite = value - value == 0;
    if (finite) {
      write_double(out_, value);
      return success();
    }
    if (!form_.allow_nan) {
      // With indentation, CPython's Python code writes, which says more.
      if (!form_.indent) {
        return raise(exceptions::ValueError, "Out of range float values are not JSON compliant");
      }
      return raise(exceptions::ValueError, "Out of range float values are not JSON compliant: ",
                   rt::repr(value));
    }
    out_.append(value != value ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    return success();
  }

  /// Writes a text in quotes.
  void text(const Str& value) {
    const std::string_view bytes = value.bytes();
    out_.append('"');
    std::size_t plain = 0;
    for (std::size_t i = 0; i < bytes.size();) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      if (byte >= 0x20 && byte != '"' && byte != '\\' &&
          (form_.ensure_ascii ? byte < 0x7F : true)) {
        ++i;
        continue;
      }
      out_.append(bytes.substr(plain, i - plain));
      const char32_t point = utf8::decode(&bytes[i]);
      i += static_cast<std::size_t>(utf8::length_of(bytes[i]));
      plain = i;
      escape(point);
    }
    out_.append(bytes.substr(plain));
    out_.append('"');
  }

  /// Writes a character with a backslash.
  void escape(char32_t point) {
    constexpr std::string_view special = "\"\\\n\r\t\f\b", letters = "\"\\nrtfb";
    const std::size_t at = point < 0x80 ? special.find(static_cast<char>(point)) : special.npos;
    out_.append('\\');
    if (at != special.npos) {
      out_.append(letters[at]);
    } else if (point < 0x10000) {
      unit(point);
    } else {
      unit(0xD800 + ((point - 0x10000) >> 10));
      out_.append('\\');
      unit(0xDC00 + ((point - 0x10000) & 0x3FF));
    }
  }
  /// Writes `u` and four hexadecimal digits.
  void unit(char32_t unit) {
    out_.append('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      out_.append("0123456789abcdef"[unit >> shift & 15]);
    }
  }

  /// Begins a container; RecursionError if it is too deep.
  Result<None> open(char bracket) {
    if (++level_ > 990) {
      return raise(exceptions::RecursionError,
                   "maximum recursion depth exceeded while encoding a JSON object");
    }
    out_.append(bracket);
    line();
    return success();
  }
  void separate() {
    out_.append(form_.item_separator);
    line();
  }
  void close(char bracket) {
    --level_;
    line();
    out_.append(bracket);
  }
  /// Begins a line, if there are lines.
  void line() {
    if (!form_.indent) return;
    out_.append('\n');
    for (int i = 0; i < level_; ++i) out_.append(*form_.indent);
  }

  const Form& form_;
  StrBuilder out_;
  /// The number of containers around.
  int level_ = 0;
};

template <typename T>
Result<Str> dumps(const T& obj, bool skipkeys, bool ensure_ascii, bool, bool allow_nan,
                  const std::optional<std::variant<std::int64_t, Str>>& indent,
                  const std::optional<Tuple<Str, Str>>& separators, bool sort_keys) {
  Form form{skipkeys, ensure_ascii, allow_nan, sort_keys, std::nullopt,
            indent ? Str(",") : Str(", "), Str(": ")};
  if (separators) std::tie(form.item_separator, form.key_separator) = *separators;
  if (indent) {
    if (const Str* text = std::get_if<Str>(&*indent)) {
      form.indent = *text;
    } else {
      StrBuilder spaces;
      spaces.append(*std::get_if<std::int64_t>(&*indent), U' ');
      form.indent = spaces.finish();
    }
  }
  Writer writer(form);
  RT_PROPAGATE(writer.write(obj));
  return writer.finish();
}

}  // namespace rt::json
