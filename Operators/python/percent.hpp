/// `text % values`: the formatting of C's `printf`, as Python does it.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>

#include "drupe/dict.hpp"
#include "drupe/tuple.hpp"
#include "items.hpp"
#include "percent_conversions.hpp"

namespace rt::python {

/// `true` iff the values are a tuple of known length.
template <typename T>
inline constexpr bool is_fixed_tuple = false;
template <typename... Ts>
inline constexpr bool is_fixed_tuple<std::tuple<Ts...>> = true;

/// `true` iff the values are a tuple of any length.
template <typename T>
inline constexpr bool is_open_tuple = false;
template <typename T>
inline constexpr bool is_open_tuple<VarTuple<T>> = true;

/// Formats the values of type `T`: a tuple of them, a dict of named ones, or a single one.
template <typename T>
class PercentFormatter {
 public:
  /// Prepares the formatting of `values` by `format`.
  PercentFormatter(const Str& format, const T& values) : format_(format.bytes()), values_(values) {}

  /// Returns the text.
  Result<Str> formatted() {
    while (at_ < format_.size()) {
      const std::size_t percent = format_.find('%', at_);
      if (percent == std::string_view::npos) break;
      out_.append(format_.substr(at_, percent - at_));
      at_ = percent + 1;
      RT_PROPAGATE(convert_next());
    }
    out_.append(format_.substr(at_));
    if (used_ < count() && !is_mapping) {
      return raise(exceptions::TypeError, "not all arguments converted during string formatting");
    }
    return out_.finish();
  }

 private:
  /// `true` iff the values are a mapping in the sense of `%`, which may stay unused.
  static constexpr bool is_mapping = requires(const T& values) { values.identity(); };

  /// Returns the number of values that have no names.
  std::size_t count() const {
    if constexpr (is_tuple) {
      return std::tuple_size_v<T>;
    } else if constexpr (is_sequence) {
      return static_cast<std::size_t>(values_.size());
    } else {
      return 1;
    }
  }

  static constexpr bool is_tuple = is_fixed_tuple<T>;
  static constexpr bool is_sequence = is_open_tuple<T>;

  /// Returns the character at the place of reading and goes on; 0 at the end.
  char32_t take() {
    if (at_ >= format_.size()) return 0;
    const char32_t point = utf8::decode(&format_[at_]);
    at_ = unicode::next(format_, at_);
    return point;
  }

  /// Returns the character at the place of reading; 0 at the end.
  char32_t peek() const { return at_ < format_.size() ? utf8::decode(&format_[at_]) : 0; }

  /// Reads the rest of a conversion and appends what it asks for.
  Result<None> convert_next() {
    if (peek() == U'%') {
      take();
      out_.append('%');
      return success();
    }
    Conversion conversion;
    std::optional<Str> key;
    if (peek() == U'(') key = RT_PROPAGATE(read_key());
    read_flags(conversion);
    RT_PROPAGATE(read_sizes(conversion));
    if (peek() == U'h' || peek() == U'l' || peek() == U'L') take();
    const std::size_t place = at_;
    conversion.type = take();
    if (conversion.type == 0) return raise(exceptions::ValueError, "incomplete format");
    const auto show = [&](const auto& value) { return append(value, conversion, place); };
    if (key) return with_named(*key, show);
    return with_next(show);
  }

  /// Reads `(name)`.
  Result<Str> read_key() {
    if constexpr (!is_mapping) {
      return raise(exceptions::TypeError, "format requires a mapping");
    }
    take();
    const std::size_t start = at_;
    int depth = 1;
    while (depth > 0 && at_ < format_.size()) {
      const char32_t point = take();
      depth += point == U'(' ? 1 : point == U')' ? -1 : 0;
    }
    if (depth > 0) return raise(exceptions::ValueError, "incomplete format key");
    return Str(format_.substr(start, at_ - 1 - start));
  }

  /// Reads flags.
  void read_flags(Conversion& conversion) {
    for (;; take()) {
      switch (peek()) {
        case U'-': conversion.left = true; break;
        case U'+': conversion.plus = true; break;
        case U' ': conversion.blank = true; break;
        case U'#': conversion.alternate = true; break;
        case U'0': conversion.zero = true; break;
        default: return;
      }
    }
  }

  /// Reads a width and a precision.
  Result<None> read_sizes(Conversion& conversion) {
    conversion.width = RT_PROPAGATE(read_size("width too big"));
    if (conversion.width < 0) {
      conversion.left = true;
      conversion.width = -conversion.width;
    }
    if (peek() != U'.') return success();
    take();
    const std::int64_t precision = RT_PROPAGATE(read_size("precision too big"));
    conversion.precision = precision < 0 ? 0 : precision;
    return success();
  }

  /// Reads a number or `*`, which is the next value; 0 if there is none.
  Result<std::int64_t> read_size(const char* too_big) {
    std::int64_t size = 0;
    if (peek() == U'*') {
      take();
      RT_PROPAGATE(with_next([&size](const auto& value) -> Result<None> {
        using X = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<X, std::int64_t> || std::is_same_v<X, bool>) {
          size = static_cast<std::int64_t>(value);
          return success();
        } else {
          return raise(exceptions::TypeError, "* wants int");
        }
      }));
      return size;
    }
    while (peek() >= U'0' && peek() <= U'9') {
      size = size * 10 + static_cast<std::int64_t>(take() - U'0');
      if (size > 0x7FFFFFFF) return raise(exceptions::ValueError, Str(std::string_view(too_big)));
    }
    return size;
  }

  /// Calls `function` with the next value that has no name.
  template <typename Function>
  Result<None> with_next(const Function& function) {
    if (used_ >= count()) {
      return raise(exceptions::TypeError, "not enough arguments for format string");
    }
    const std::size_t index = used_++;
    if constexpr (is_tuple) {
      return with_item(values_, index, [&](const auto& item) { return with_held(item, function); });
    } else if constexpr (is_sequence) {
      return with_held(values_[static_cast<std::int64_t>(index)], function);
    } else {
      return with_held(values_, function);
    }
  }

  /// Calls `function` with the value called `key`.
  template <typename Function>
  Result<None> with_named(const Str& key, const Function& function) {
    if constexpr (requires { values_.find(key)->bytes(); } || requires { *values_.find(key); }) {
      used_ = count();
      const auto* value = values_.find(key);
      if (!value) return raise(exceptions::KeyError, rt::repr(key));
      return with_held(*value, function);
    } else {
      return raise(exceptions::TypeError, "list indices must be integers or slices, not str");
    }
  }

  /// Appends `value` as `conversion`, whose letter is at byte `place`, asks for.
  template <typename X>
  Result<None> append(const X& value, const Conversion& conversion, std::size_t place) {
    Shown shown;
    switch (conversion.type) {
      case U's': shown.text = rt::str(value); break;
      case U'r': shown.text = rt::repr(value); break;
      case U'a': shown.text = ascii(value); break;
      case U'c': shown = RT_PROPAGATE(character_for(value)); break;
      case U'd':
      case U'i':
      case U'u':
      case U'o':
      case U'x':
      case U'X': shown = RT_PROPAGATE(integer_for(value, conversion)); break;
      case U'e':
      case U'E':
      case U'f':
      case U'F':
      case U'g':
      case U'G': shown = RT_PROPAGATE(float_for(value, conversion)); break;
      default: return unsupported(conversion.type, place);
    }
    const bool is_text = conversion.type == U's' || conversion.type == U'r' || conversion.type == U'a';
    if (is_text && conversion.precision >= 0 && conversion.precision < shown.text.size()) {
      shown.text = shown.text.slice(0, conversion.precision);
    }
    lay_out(out_, conversion, shown);
    return success();
  }

  /// The exception for the letter `type` at byte `place`.
  Error unsupported(char32_t type, std::size_t place) const {
    StrBuilder message;
    message.append("unsupported format character '").append(type >= 32 && type < 127 ? type : U'?');
    message.append("' (0x");
    write_int(message, static_cast<std::int64_t>(type), 16);
    message.append(") at index ");
    write_int(message, static_cast<std::int64_t>(utf8::count(format_.substr(0, place))));
    return raise(exceptions::ValueError, message.finish());
  }

  /// The format.
  std::string_view format_;
  /// The values.
  const T& values_;
  /// The byte at which reading goes on.
  std::size_t at_ = 0;
  /// The number of values without names that were used.
  std::size_t used_ = 0;
  /// The text so far.
  StrBuilder out_;
};

/// Returns `a` with the values `b` in the places of its conversions.
template <typename T>
Result<Str> mod(const Str& a, const T& b) {
  if constexpr (is_optional<T> || is_union<T>) {
    return with_held(b, [&a](const auto& held) { return mod(a, held); });
  } else {
    return PercentFormatter<T>(a, b).formatted();
  }
}

}  // namespace rt::python
