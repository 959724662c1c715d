/// `str.format` with a format that is known when the function runs.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>

#include "drupe/dict.hpp"
#include "drupe/tuple.hpp"
#include "format.hpp"
#include "items.hpp"
#include "sequence.hpp"

namespace rt::python {

/// A field in braces: `name!conversion:spec`.
struct FormatField {
  /// The name or number of the value, with the items to take of it.
  std::string_view name;
  /// The letter of the conversion, or 0.
  char32_t conversion = 0;
  /// The format specification, in which there may be fields.
  std::string_view spec;
};

/// Reads the fields of a format, one after another.
class FormatReader {
 public:
  /// Prepares the reading of `text`.
  explicit FormatReader(std::string_view text) : text_(text) {}

  /// Appends the text up to the next field; returns whether there is one.
  Result<bool> skip_text(StrBuilder& out) {
    while (at_ < text_.size()) {
      const std::size_t brace = text_.find_first_of("{}", at_);
      if (brace == std::string_view::npos) break;
      out.append(text_.substr(at_, brace - at_));
      at_ = brace + 1;
      if (at_ < text_.size() && text_[at_] == text_[brace]) {
        out.append(text_[at_++]);
      } else if (text_[brace] == '}') {
        return raise(exceptions::ValueError, "Single '}' encountered in format string");
      } else if (at_ == text_.size()) {
        return raise(exceptions::ValueError, "Single '{' encountered in format string");
      } else {
        return true;
      }
    }
    out.append(text_.substr(at_));
    at_ = text_.size();
    return false;
  }

  /// Returns the field that begins here, and goes on behind it.
  Result<FormatField> field() {
    FormatField field;
    const std::size_t start = at_;
    for (bool is_inside = false; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '{') return raise(exceptions::ValueError, "unexpected '{' in field name");
      if (c == '[') is_inside = true;
      if (c == ']') is_inside = false;
      if (!is_inside && (c == '}' || c == ':' || c == '!')) break;
    }
    if (at_ == text_.size()) return expected_end();
    field.name = text_.substr(start, at_ - start);
    if (text_[at_] == '!') {
      ++at_;
      if (at_ == text_.size()) {
        return raise(exceptions::ValueError,
                     "end of string while looking for conversion specifier");
      }
      field.conversion = utf8::decode(&text_[at_]);
      at_ = unicode::next(text_, at_);
      if (at_ == text_.size()) return raise(exceptions::ValueError, "unmatched '{' in format spec");
      if (text_[at_] != ':' && text_[at_] != '}') {
        return raise(exceptions::ValueError, "expected ':' after conversion specifier");
      }
    }
    if (text_[at_] == ':') {
      const std::size_t spec = ++at_;
      for (int depth = 1; at_ < text_.size(); ++at_) {
        depth += text_[at_] == '{' ? 1 : text_[at_] == '}' ? -1 : 0;
        if (depth == 0) break;
      }
      if (at_ == text_.size()) {
        return raise(exceptions::ValueError, "unmatched '{' in format spec");
      }
      field.spec = text_.substr(spec, at_ - spec);
    }
    ++at_;
    return field;
  }

 private:
  /// The exception for a field that does not end.
  static Error expected_end() {
    return raise(exceptions::ValueError, "expected '}' before end of string");
  }

  /// The format.
  std::string_view text_;
  /// The byte at which reading goes on.
  std::size_t at_ = 0;
};

/// Returns the number that `text` writes in digits, or -1.
inline std::int64_t field_number(std::string_view text) {
  std::int64_t number = 0;
  if (text.empty() || text.size() > 18) return -1;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Calls `function` with the item of `value` that `[key]` in a field name takes.
template <typename T, typename Function>
Result<None> with_key(const T& value, std::string_view key, const Function& function) {
  const std::int64_t number = field_number(key);
  if constexpr (requires { typename T::Key; }) {
    const auto look_up = [&](const auto& wanted) -> Result<None> {
      const auto* item = value.find(wanted);
      if (!item) return raise(exceptions::KeyError, rt::repr(wanted));
      return function(*item);
    };
    return number >= 0 ? look_up(number) : look_up(Str(key));
  } else if constexpr (requires { value.size(); typename T::Item; value[0]; }) {
    if (number >= 0) {
      if (number >= value.size()) {
        return raise(exceptions::IndexError, rt::type_name(value), Str(" index out of range"));
      }
      return function(value[number]);
    }
  } else if constexpr (requires { std::tuple_size<T>::value; }) {
    constexpr std::size_t size = std::tuple_size_v<T>;
    if (number >= 0) {
      const auto at = static_cast<std::size_t>(
          RT_PROPAGATE(checked_index(number, size, "tuple index out of range")));
      return with_item(value, at, function);
    }
  } else if constexpr (std::is_same_v<T, Str>) {
    if (number >= 0) {
      const std::int64_t at =
          RT_PROPAGATE(checked_index(number, value.size(), "string index out of range"));
      return function(value.slice(at, at + 1));
    }
  } else {
    return raise(exceptions::TypeError, "'", rt::type_name(value), "' object is not subscriptable");
  }
  return raise(exceptions::TypeError,
               std::is_same_v<T, Str> ? std::string_view("string") : rt::type_name(value),
               std::is_same_v<T, Str> ? " indices must be integers, not 'str'"
                                      : " indices must be integers or slices, not str");
}

/// Calls `function` with what `path`, such as `[0][key]`, takes of `value`.
template <typename T, typename Function>
Result<None> with_path(const T& value, std::string_view path, const Function& function) {
  if (path.empty()) return with_held(value, function);
  if (path[0] == '.') {
    return raise(exceptions::NotImplementedError,
                 "attributes in a format that is not a constant of the program");
  }
  const std::size_t end = path.find(']');
  if (path[0] != '[') {
    return raise(exceptions::ValueError, "Only '.' or '[' may follow ']' in format field specifier");
  }
  if (end == std::string_view::npos) {
    return raise(exceptions::ValueError, "Missing ']' in format string");
  }
  if (end == 1) return raise(exceptions::ValueError, "Empty attribute in format string");
  return with_held(value, [&](const auto& held) {
    using Held = std::remove_cvref_t<decltype(held)>;
    if constexpr (is_number<Held> || std::is_same_v<Held, None>) {
      // Ends the recursion over the types of items.
      return Result<None>(raise(exceptions::TypeError, "'", rt::type_name(held),
                                "' object is not subscriptable"));
    } else if constexpr (std::is_same_v<Held, Str>) {
      if (end + 1 == path.size()) return with_key(held, path.substr(1, end - 1), function);
      return Result<None>(raise(exceptions::NotImplementedError,
                                "items of items of a text in a format"));
    } else {
      return with_key(held, path.substr(1, end - 1), [&](const auto& item) {
        return with_path(item, path.substr(end + 1), function);
      });
    }
  });
}

/// Formats values by position and by name.
template <typename Positional, typename Named>
class StrFormatter {
 public:
  /// Prepares the formatting of a tuple of values and of `named`, which has `with(name, function)`.
  StrFormatter(const Positional& positional, const Named& named)
      : positional_(positional), named_(named) {}

  /// Returns the text that `format` asks for; `depth` fields may be inside of one another.
  Result<Str> formatted(std::string_view format, int depth = 2) {
    if (depth == 0) return raise(exceptions::ValueError, "Max string recursion exceeded");
    StrBuilder out;
    FormatReader reader(format);
    while (RT_PROPAGATE(reader.skip_text(out))) {
      const FormatField field = RT_PROPAGATE(reader.field());
      RT_PROPAGATE(with_value(field.name, [&](const auto& value) {
        return append(out, value, field, depth);
      }));
    }
    return out.finish();
  }

 private:
  /// Appends `value` as `field` asks for.
  template <typename T>
  Result<None> append(StrBuilder& out, const T& value, const FormatField& field, int depth) {
    const bool is_plain = field.spec.find('{') == std::string_view::npos;
    const Str spec = is_plain ? Str(field.spec) : RT_PROPAGATE(formatted(field.spec, depth - 1));
    switch (field.conversion) {
      case 0: out.append(RT_PROPAGATE(python::format(value, spec))); return success();
      case U'r': out.append(RT_PROPAGATE(python::format(rt::repr(value), spec))); return success();
      case U's': out.append(RT_PROPAGATE(python::format(rt::str(value), spec))); return success();
      case U'a': out.append(RT_PROPAGATE(python::format(ascii(value), spec))); return success();
      default: break;
    }
    StrBuilder message;
    message.append("Unknown conversion specifier ").append(field.conversion);
    return raise(exceptions::ValueError, message.finish());
  }

  /// Calls `function` with the value that a field called `name` means.
  template <typename Function>
  Result<None> with_value(std::string_view name, const Function& function) {
    const std::size_t end = name.find_first_of(".[");
    const std::string_view first = name.substr(0, end);
    const std::string_view path = end == std::string_view::npos ? "" : name.substr(end);
    const auto follow = [&](const auto& value) { return with_path(value, path, function); };
    std::int64_t number = field_number(first);
    if (number < 0 && !first.empty()) return named_.with(Str(first), follow);
    const bool is_automatic = first.empty();
    if (numbering_ == (is_automatic ? Numbering::manual : Numbering::automatic)) {
      return is_automatic ? raise(exceptions::ValueError,
                                  "cannot switch from manual field specification to automatic "
                                  "field numbering")
                          : raise(exceptions::ValueError,
                                  "cannot switch from automatic field numbering to manual field "
                                  "specification");
    }
    numbering_ = is_automatic ? Numbering::automatic : Numbering::manual;
    if (is_automatic) number = next_++;
    if (!named_.has_positional) {
      return raise(exceptions::ValueError, "Format string contains positional fields");
    }
    if (static_cast<std::size_t>(number) >= std::tuple_size_v<Positional>) {
      StrBuilder message;
      message.append("Replacement index ");
      write_int(message, number);
      message.append(" out of range for positional args tuple");
      return raise(exceptions::IndexError, message.finish());
    }
    return with_item(positional_, static_cast<std::size_t>(number), follow);
  }

  /// Whether fields are numbered by their order or by what they say.
  enum class Numbering { unknown, automatic, manual };

  /// The values by position.
  const Positional& positional_;
  /// The values by name.
  const Named& named_;
  /// How the fields so far were numbered.
  Numbering numbering_ = Numbering::unknown;
  /// The number of the next field without one.
  std::int64_t next_ = 0;
};

/// Values with names that are known to the compiler.
template <typename Values>
struct NamedValues {
  /// `true` iff there may be values without names.
  static constexpr bool has_positional = true;
  /// The names.
  const VarTuple<Str>& names;
  /// A tuple of the values.
  const Values& values;

  /// Calls `function` with the value called `name`.
  template <typename Function>
  Result<None> with(const Str& name, const Function& function) const {
    for (std::int64_t i = 0; i < names.size(); ++i) {
      if (names[i] == name) return with_item(values, static_cast<std::size_t>(i), function);
    }
    return raise(exceptions::KeyError, rt::repr(name));
  }
};

/// Values with names that are the keys of a dict.
template <typename V, bool are_all>
struct MappedValues {
  /// `true` iff there may be values without names.
  static constexpr bool has_positional = !are_all;
  /// The values by their names.
  const Dict<Str, V>& mapping;

  /// Calls `function` with the value called `name`.
  template <typename Function>
  Result<None> with(const Str& name, const Function& function) const {
    const V* value = mapping.find(name);
    if (!value) return raise(exceptions::KeyError, rt::repr(name));
    return function(*value);
  }
};

/// Returns `self` with `args` in its fields.
template <typename... T>
Result<Str> str_format(const Str& self, const T&... args) {
  const std::tuple<const T&...> positional(args...);
  const VarTuple<Str> names;
  const NamedValues<std::tuple<>> named{names, {}};
  return StrFormatter(positional, named).formatted(self.bytes());
}

/// Returns `self` with `args` and `values`, which are called `names`, in its fields.
template <typename Values, typename... T>
Result<Str> str_format_named(const Str& self, const VarTuple<Str>& names, const Values& values,
                             const T&... args) {
  const std::tuple<const T&...> positional(args...);
  const NamedValues<Values> named{names, values};
  return StrFormatter(positional, named).formatted(self.bytes());
}

/// Returns `self` with `args` and the values of `mapping` in its fields.
template <typename V, typename... T>
Result<Str> str_format_mapped(const Str& self, const Dict<Str, V>& mapping, const T&... args) {
  const std::tuple<const T&...> positional(args...);
  const MappedValues<V, false> named{mapping};
  return StrFormatter(positional, named).formatted(self.bytes());
}

/// Returns `self` with the values of `mapping` in its fields.
template <typename V>
Result<Str> str_format_map(const Str& self, const Dict<Str, V>& mapping) {
  const std::tuple<> positional;
  const MappedValues<V, true> named{mapping};
  return StrFormatter(positional, named).formatted(self.bytes());
}

}  // namespace rt::python
