/// `struct`: numbers and texts as bytes.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "drupe/library_exceptions.hpp"
#include "drupe/number_text.hpp"
#include "drupe/str.hpp"
#include "drupe/text.hpp"

namespace rt::struct_ {

/// One item of a format: its letter, its number of bytes and where it begins.
struct Item {
  char letter;
  std::int64_t size;
  std::int64_t offset;
};

/// Goes through the items of a format.
class Format {
 public:
  /// Begins with the right format `text`.
  explicit Format(const Str& text) : text_(text.bytes()) {
    if (text_.empty()) return;
    switch (text_[0]) {
      case '@': native_ = true; break;
      case '=':
      case '<': native_ = false; break;
      case '>':
      case '!': native_ = false; big_ = true; break;
      default: return;
    }
    at_ = 1;
  }

  /// Finds the next item that has a value; returns whether there is one.
  bool next(Item& item) {
    while (left_ == 0) {
      if (at_ == text_.size()) return false;
      std::int64_t count = -1;
      while (text_[at_] >= '0' && text_[at_] <= '9') {
        count = (count < 0 ? 0 : count * 10) + (text_[at_++] - '0');
      }
      letter_ = text_[at_++];
      if (letter_ == ' ' || (letter_ >= '\t' && letter_ <= '\r')) continue;
      const std::int64_t size = size_of(letter_);
      if (native_) offset_ = (offset_ + size - 1) / size * size;
      if (count < 0) count = 1;
      if (letter_ == 'x') {
        offset_ += count;
        continue;
      }
      text_size_ = count;
      left_ = letter_ == 's' || letter_ == 'p' ? 1 : count;
    }
    --left_;
    const bool is_text = letter_ == 's' || letter_ == 'p';
    item = {letter_, is_text ? text_size_ : size_of(letter_), offset_};
    offset_ += item.size;
    return true;
  }

  /// Returns the number of bytes up to here.
  std::int64_t offset() const { return offset_; }
  /// `true` iff the highest byte comes first.
  bool is_big() const { return big_; }

 private:
  /// Returns the number of bytes of a value of the type `letter`.
  std::int64_t size_of(char letter) const {
    switch (letter) {
      case 'h':
      case 'H': return 2;
      case 'i':
      case 'I':
      case 'f': return 4;
      case 'l':
      case 'L': return native_ ? 8 : 4;
      case 'q':
      case 'Q':
      case 'n':
      case 'N':
      case 'P':
      case 'd': return 8;
      default: return 1;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool native_ = true;
  bool big_ = false;
  char letter_ = ' ';
  /// How often the present letter still stands, and the bytes of a text.
  std::int64_t left_ = 0, text_size_ = 0;
  std::int64_t offset_ = 0;
};

/// Checks the letters of a format and their counts.
inline Result<None> check(const Str& format) {
  std::string_view text = format.bytes();
  bool is_native = true;
  if (!text.empty() && std::string_view("@=<>!").find(text[0]) != std::string_view::npos) {
    is_native = text[0] == '@';
    text.remove_prefix(1);
  }
  constexpr std::string_view letters = "xcbB?hHiIlLqQfdspnNP";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r')) continue;
    std::int64_t count = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      if (__builtin_mul_overflow(count, 10, &count) ||
          __builtin_add_overflow(count, text[at] - '0', &count) || count > INT64_MAX / 8) {
        return raise(error, "total struct size too long");
      }
    }
    if (at == text.size()) {
      return raise(error, "repeat count given without format specifier");
    }
    if (letters.substr(0, is_native ? letters.size() : letters.size() - 3).find(text[at]) ==
        std::string_view::npos) {
      return raise(error, "bad char in struct format");
    }
  }
  return success();
}

/// Returns the number of bytes that the right format `format` says.
inline std::int64_t size_of(const Str& format) {
  Format items(format);
  for (Item item; items.next(item);) {
  }
  return items.offset();
}

/// Returns the number of bytes that a format says.
inline Result<std::int64_t> calcsize(const Str& format) {
  RT_PROPAGATE(check(format));
  return size_of(format);
}

/// Returns the bits of the `size` bytes at `at`.
inline std::uint64_t bits_at(const char* at, std::int64_t size, bool big) {
  std::uint64_t bits = 0;
  for (std::int64_t i = 0; i < size; ++i) {
    bits = bits << 8 | static_cast<unsigned char>(at[big ? i : size - 1 - i]);
  }
  return bits;
}

/// Returns the value of `item` at `at`.
template <typename T>
Result<T> value_at(const Item& item, const char* at, bool big) {
  if constexpr (std::is_same_v<T, Bytes>) {
    if (item.letter == 'p') {
      const std::int64_t room = item.size > 0 ? item.size - 1 : 0;
      const std::int64_t size = item.size > 0 ? static_cast<unsigned char>(*at) : 0;
      return Bytes(std::string_view(at + 1, static_cast<std::size_t>(size < room ? size : room)));
    }
    return Bytes(std::string_view(at, static_cast<std::size_t>(item.size)));
  } else {
    const std::uint64_t bits = bits_at(at, item.size, big);
    if constexpr (std::is_same_v<T, bool>) {
      return bits != 0;
    } else if constexpr (std::is_same_v<T, double>) {
      if (item.letter == 'd') return __builtin_bit_cast(double, bits);
      return static_cast<double>(__builtin_bit_cast(float, static_cast<std::uint32_t>(bits)));
    } else {
      const bool is_signed = item.letter >= 'a' && item.letter <= 'z';
      if (is_signed) {
        const int unused = 64 - 8 * static_cast<int>(item.size);
        return static_cast<std::int64_t>(bits << unused) >> unused;
      }
      if (bits >> 63) {
        return raise(exceptions::OverflowError, "integer result does not fit in 64 bits");
      }
      return static_cast<std::int64_t>(bits);
    }
  }
}

/// Fills the items of `to` from the `I`th on.
template <std::size_t I, typename R>
Result<None> fill(R& to, Format& format, const char* data) {
  if constexpr (I < std::tuple_size_v<R>) {
    Item item{};
    format.next(item);
    std::get<I>(to) = RT_PROPAGATE(
        value_at<std::tuple_element_t<I, R>>(item, data + item.offset, format.is_big()));
    return fill<I + 1>(to, format, data);
  } else {
    return success();
  }
}

/// Returns the value of `item` at `at` as what its letter says that it is.
template <typename T>
Result<T> value_by_letter(const Item& item, const char* at, bool big) {
  switch (item.letter) {
    case 'c':
    case 's':
    case 'p': return T(RT_PROPAGATE(value_at<Bytes>(item, at, big)));
    case '?': return T(RT_PROPAGATE(value_at<bool>(item, at, big)));
    case 'f':
    case 'd': return T(RT_PROPAGATE(value_at<double>(item, at, big)));
    default: return T(RT_PROPAGATE(value_at<std::int64_t>(item, at, big)));
  }
}

/// The values that the bytes of `data` say, by a right format that is known when the program runs.
template <typename R>
  requires requires { typename R::Item; }
Result<R> unpacked(const Str& text, std::string_view data) {
  Format format(text);
  Vector<typename R::Item> result;
  for (Item item{}; format.next(item);) {
    result.push(RT_PROPAGATE(
        value_by_letter<typename R::Item>(item, data.data() + item.offset, format.is_big())));
  }
  return R(std::move(result));
}

/// The values that the bytes of `data` say.
template <typename R>
Result<R> unpacked(const Str& text, std::string_view data) {
  Format format(text);
  R result;
  RT_PROPAGATE(fill<0>(result, format, data.data()));
  return result;
}
template <typename R>
Result<R> unpack(const Str& format, const Bytes& buffer) {
  RT_PROPAGATE(check(format));
  const std::int64_t size = size_of(format);
  if (buffer.size() != size) {
    return raise(error, "unpack requires a buffer of ", rt::repr(size), " bytes");
  }
  return unpacked<R>(format, buffer.bytes());
}
template <typename R>
Result<R> unpack_from(const Str& format, const Bytes& buffer, std::int64_t offset) {
  RT_PROPAGATE(check(format));
  const std::int64_t size = size_of(format);
  if (offset < 0) {
    if (offset + size > 0) {
      return raise(error, "not enough data to unpack ", rt::repr(size), Str(" bytes"));
    }
    if (offset + buffer.size() < 0) {
      return raise(error, "offset ", rt::repr(offset), " out of range for ",
                   rt::repr(buffer.size()), "-byte buffer");
    }
    offset += buffer.size();
  }
  if (buffer.size() - offset < size) {
    return raise(error, "unpack_from requires a buffer of at least ", rt::repr(size + offset),
                 " bytes for unpacking ", rt::repr(size), " bytes at offset ", rt::repr(offset),
                 " (actual buffer size is ", rt::repr(buffer.size()), ")");
  }
  return unpacked<R>(format, buffer.bytes().substr(static_cast<std::size_t>(offset)));
}
template <typename R>
Result<R> _unpack_all(const Str& format, const Bytes& buffer) {
  RT_PROPAGATE(check(format));
  const std::int64_t size = size_of(format);
  if (size == 0) return raise(error, "cannot iteratively unpack with a struct of length 0");
  if (buffer.size() % size) {
    return raise(error, "iterative unpacking requires a buffer of a multiple of ", rt::repr(size),
                 " bytes");
  }
  R result;
  for (std::int64_t at = 0; at < buffer.size(); at += size) {
    result.push(RT_PROPAGATE(unpacked<typename R::Item>(
        format, buffer.bytes().substr(static_cast<std::size_t>(at)))));
  }
  return result;
}

/// Writes the lowest bytes of `bits` to `at`.
inline void put_bits(char* at, std::uint64_t bits, std::int64_t size, bool big) {
  for (std::int64_t i = 0; i < size; ++i) {
    at[big ? size - 1 - i : i] = static_cast<char>(bits >> (8 * i));
  }
}

/// Writes a value as `item`.
inline Result<None> put(char* at, const Item& item, bool big, std::int64_t value) {
  switch (item.letter) {
    case 'f':
    case 'd': {
      const auto number = static_cast<double>(value);
      const std::uint64_t bits =
          item.letter == 'd' ? __builtin_bit_cast(std::uint64_t, number)
                             : __builtin_bit_cast(std::uint32_t, static_cast<float>(number));
      put_bits(at, bits, item.size, big);
      return success();
    }
    case '?': put_bits(at, value != 0, 1, big); return success();
    case 's':
    case 'p': {
      const char letter[] = {item.letter, 0};
      return raise(error, "argument for '", std::string_view(letter), "' must be a bytes object");
    }
    case 'c': return raise(error, "char format requires a bytes object of length 1");
    default: break;
  }
  const bool is_signed = item.letter >= 'a' && item.letter <= 'z';
  const int width = 8 * static_cast<int>(item.size);
  const std::int64_t low = is_signed ? (width == 64 ? INT64_MIN : -(std::int64_t{1} << (width - 1)))
                                     : 0;
  const std::int64_t high = is_signed
                                ? (width == 64 ? INT64_MAX : (std::int64_t{1} << (width - 1)) - 1)
                                : (width == 64 ? INT64_MAX : (std::int64_t{1} << width) - 1);
  if (value < low || value > high) {
    const char letter[] = {item.letter, 0};
    if (width == 64 && big) return raise(error, "int too large to convert");
    if (width >= 32 && value < 0 && !is_signed && !big) {
      return raise(error, "argument out of range");
    }
    const bool is_named = width == 8 || (width == 16 && !big);
    const char* name = width == 8 ? (is_signed ? "byte" : "ubyte") : is_signed ? "short" : "ushort";
    return raise(error, is_named ? "" : "'", is_named ? name : letter, is_named ? "" : "'",
                 " format requires ", rt::repr(low), " <= number <= ", rt::repr(high));
  }
  put_bits(at, static_cast<std::uint64_t>(value), item.size, big);
  return success();
}
inline Result<None> put(char* at, const Item& item, bool big, bool value) {
  return put(at, item, big, static_cast<std::int64_t>(value));
}
inline Result<None> put(char* at, const Item& item, bool big, double value) {
  switch (item.letter) {
    case 'd': put_bits(at, __builtin_bit_cast(std::uint64_t, value), 8, big); return success();
    case 'f': {
      const auto small = static_cast<float>(value);
      if (small - small != 0 && value - value == 0) {
        return raise(exceptions::OverflowError, "float too large to pack with f format");
      }
      put_bits(at, __builtin_bit_cast(std::uint32_t, small), 4, big);
      return success();
    }
    case '?': put_bits(at, value != 0, 1, big); return success();
    case 's':
    case 'p':
    case 'c': return put(at, item, big, std::int64_t{0});
    default: return raise(error, "required argument is not an integer");
  }
}
inline Result<None> put(char* at, const Item& item, bool big, const Bytes& value) {
  const std::string_view bytes = value.bytes();
  switch (item.letter) {
    case 'c':
      if (bytes.size() != 1) return put(at, item, big, std::int64_t{0});
      *at = bytes[0];
      return success();
    case 's':
    case 'p': {
      const std::size_t skip = item.letter == 'p' && item.size > 0;
      const auto room = static_cast<std::size_t>(item.size) - skip;
      const std::size_t size = bytes.size() < room ? bytes.size() : room;
      // A byte says how many of them are read back; more are written all the same.
      if (skip) *at = static_cast<char>(size < 255 ? size : 255);
      std::memcpy(at + skip, bytes.data(), size);
      return success();
    }
    case '?': put_bits(at, !bytes.empty(), 1, big); return success();
    case 'f':
    case 'd': return raise(error, "required argument is not a float");
    default: return raise(error, "required argument is not an integer");
  }
}
/// Anything else cannot be packed, but as a truth.
template <typename T>
Result<None> put(char* at, const Item& item, bool big, const T& value) {
  if (item.letter == '?') return put(at, item, big, rt::truth(value));
  if (item.letter == 'f' || item.letter == 'd') {
    return raise(error, "required argument is not a float");
  }
  if (item.letter == 's' || item.letter == 'p' || item.letter == 'c') {
    return put(at, item, big, std::int64_t{0});
  }
  return raise(error, "required argument is not an integer");
}

/// The bytes that say `values`.
template <typename... Values>
Result<Bytes> pack(const Str& text, const Values&... values) {
  RT_PROPAGATE(check(text));
  Format counting(text);
  std::int64_t expected = 0;
  for (Item item; counting.next(item);) ++expected;
  constexpr auto given = static_cast<std::int64_t>(sizeof...(Values));
  if (expected != given) {
    return raise(error, "pack expected ", rt::repr(expected), " items for packing (got ",
                 rt::repr(given), ")");
  }
  Vector<char> out;
  for (std::int64_t i = 0; i < counting.offset(); ++i) out.push(0);
  Format format(text);
  Result<None> status = success();
  const auto add = [&](const auto& value) {
    Item item{};
    format.next(item);
    status = put(out.data() + item.offset, item, format.is_big(), value);
    return status.ok();
  };
  if (!(add(values) && ... && true)) return std::move(status).error();
  return Bytes(std::string_view(out.data(), out.size()));
}

}  // namespace rt::struct_
