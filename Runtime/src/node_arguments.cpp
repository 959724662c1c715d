// Reads arguments from JavaScript. No handle scopes are opened: exhausted memory leaves the reader
// in the middle, and Node insists that every scope is closed.

#include <cstring>

#include "describe.hpp"
#include "drupe/utf8.hpp"
#include "node_values.hpp"

namespace rt::node {
namespace {

/// The element types of typed arrays, by `ArrayType`.
constexpr std::uint32_t dtypes[] = {DRUPE_INT8,    DRUPE_UINT8, DRUPE_UINT8,  DRUPE_INT16,
                                    DRUPE_UINT16,  DRUPE_INT32, DRUPE_UINT32, DRUPE_FLOAT32,
                                    DRUPE_FLOAT64, DRUPE_INT64, DRUPE_UINT64};
/// The sizes of their elements.
constexpr std::size_t sizes[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8};

/// Writes UTF-16 as UTF-8, in which a lone surrogate stays one; returns the number of bytes.
std::size_t encode(const char16_t* units, std::size_t count, char* out) {
  char* const start = out;
  for (std::size_t i = 0; i < count; ++i) {
    char32_t point = units[i];
    if (point < 0x80) {
      *out++ = static_cast<char>(point);
      continue;
    }
    if (point >= 0xD800 && point < 0xDC00 && i + 1 < count && units[i + 1] >= 0xDC00 &&
        units[i + 1] < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + (units[++i] - 0xDC00u);
    }
    out += utf8::encode(point, out);
  }
  return static_cast<std::size_t>(out - start);
}

/// Returns the element type called `name` that a typed array of `dtype` may hold; 0 if none.
std::uint32_t dtype_called(std::string_view name, std::uint32_t dtype) {
  if (name == abi::dtype_name(dtype)) return dtype;
  if (name == "bool" && dtype == DRUPE_UINT8) return DRUPE_BOOLEAN;
  if (name == "float16" && dtype == DRUPE_UINT16) return DRUPE_FLOAT16;
  if (name == "bfloat16" && dtype == DRUPE_UINT16) return DRUPE_BFLOAT16;
  return 0;
}

}  // namespace

bool ArgumentReader::read(Value value, drupe_value& to, int depth) {
  ValueType type = type_undefined;
  if (napi.typeof_(environment_, value, &type) != ok) return false;
  switch (type) {
    case type_undefined:
      to.kind = depth == 0 ? DRUPE_ABSENT : DRUPE_NONE;
      return true;
    case type_null:
      to.kind = DRUPE_NONE;
      return true;
    case type_boolean: {
      bool truth = false;
      napi.get_value_bool_(environment_, value, &truth);
      to.kind = DRUPE_BOOL;
      to.as.integer = truth;
      return true;
    }
    case type_number:
      return read_number(value, to);
    case type_bigint:
      return read_bigint(value, to);
    case type_string:
      return read_text(value, to);
    case type_object:
      if (depth == deepest) return fail("an argument is nested too deeply");
      return read_object(value, to, depth);
    default:
      return fail("functions, symbols and external values cannot be arguments");
  }
}

bool ArgumentReader::read_number(Value value, drupe_value& to) {
  double number = 0;
  napi.get_value_double_(environment_, value, &number);
  constexpr double largest = 0x1p53 - 1;
  const bool is_safe = number >= -largest && number <= largest;
  if (is_safe && static_cast<double>(static_cast<std::int64_t>(number)) == number &&
      !(number == 0 && __builtin_signbit(number))) {
    to.kind = DRUPE_INT;
    to.as.integer = static_cast<std::int64_t>(number);
  } else {
    to.kind = DRUPE_FLOAT;
    to.as.number = number;
  }
  return true;
}

bool ArgumentReader::read_bigint(Value value, drupe_value& to) {
  bool lossless = false;
  to.kind = DRUPE_INT;
  napi.get_value_bigint_int64_(environment_, value, &to.as.integer, &lossless);
  return lossless || fail("an integer argument does not fit in 64 bits");
}

bool ArgumentReader::read_text(Value value, drupe_value& to) {
  std::size_t count = 0;
  if (napi.get_value_string_utf16_(environment_, value, nullptr, 0, &count) != ok) return false;
  auto* units = arena_.uninitialized<char16_t>(count + 1);
  napi.get_value_string_utf16_(environment_, value, units, count + 1, &count);
  auto* bytes = arena_.uninitialized<char>(checked_bytes(count, 3) + 1);
  to.kind = DRUPE_STR;
  to.as.text = {bytes, encode(units, count, bytes)};
  return true;
}

bool ArgumentReader::read_object(Value value, drupe_value& to, int depth) {
  bool is_array = false;
  if (napi.is_array_(environment_, value, &is_array) != ok) return false;
  if (is_array) return read_array(value, DRUPE_LIST, to, depth);
  bool is_typed_array = false;
  if (napi.is_typedarray_(environment_, value, &is_typed_array) != ok) return false;
  if (is_typed_array) return read_typed_array(value, to);
  if (is_instance(value, "Map")) return read_map(value, to, depth);
  if (is_instance(value, "Set")) {
    Value items = array_from(value);
    return items && read_array(items, DRUPE_SET, to, depth);
  }
  bool has_shape = false;
  if (napi.has_named_property_(environment_, value, "shape", &has_shape) != ok) return false;
  if (has_shape) {
    Value data = nullptr;
    if (napi.get_named_property_(environment_, value, "data", &data) != ok) return false;
    if (napi.is_typedarray_(environment_, data, &is_typed_array) != ok) return false;
    if (is_typed_array) return read_tensor(value, to, depth);
  }
  return read_properties(value, to, depth);
}

bool ArgumentReader::read_array(Value value, std::uint32_t kind, drupe_value& to, int depth) {
  std::uint32_t count = 0;
  if (napi.get_array_length_(environment_, value, &count) != ok) return false;
  auto* items = arena_.array<drupe_value>(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Value item = nullptr;
    if (napi.get_element_(environment_, value, i, &item) != ok) return false;
    if (!read(item, items[i], depth + 1)) return false;
  }
  to.kind = kind;
  to.as.items = {items, count};
  return true;
}

bool ArgumentReader::read_map(Value map, drupe_value& to, int depth) {
  Value pairs = array_from(map);
  std::uint32_t count = 0;
  if (!pairs || napi.get_array_length_(environment_, pairs, &count) != ok) return false;
  auto* items = arena_.array<drupe_value>(std::size_t(2) * count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Value pair = nullptr;
    if (napi.get_element_(environment_, pairs, i, &pair) != ok) return false;
    for (std::uint32_t part = 0; part < 2; ++part) {
      Value item = nullptr;
      if (napi.get_element_(environment_, pair, part, &item) != ok) return false;
      if (!read(item, items[2 * i + part], depth + 1)) return false;
    }
  }
  to.kind = DRUPE_DICT;
  to.as.items = {items, std::uint64_t(2) * count};
  return true;
}

bool ArgumentReader::read_properties(Value object, drupe_value& to, int depth) {
  constexpr int own_only = 1;
  constexpr int enumerable_strings = 2 | 16;
  constexpr int numbers_to_strings = 1;
  Value names = nullptr;
  std::uint32_t count = 0;
  if (napi.get_all_property_names_(environment_, object, own_only, enumerable_strings,
                                   numbers_to_strings, &names) != ok ||
      napi.get_array_length_(environment_, names, &count) != ok) {
    return false;
  }
  auto* items = arena_.array<drupe_value>(std::size_t(2) * count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Value name = nullptr;
    Value item = nullptr;
    if (napi.get_element_(environment_, names, i, &name) != ok) return false;
    if (napi.get_property_(environment_, object, name, &item) != ok) return false;
    if (!read_text(name, items[2 * i]) || !read(item, items[2 * i + 1], depth + 1)) return false;
  }
  to.kind = DRUPE_DICT;
  to.as.items = {items, std::uint64_t(2) * count};
  return true;
}

bool ArgumentReader::look_at(Value array, ArrayType& type, std::size_t& length, void*& data) {
  if (napi.get_typedarray_info_(environment_, array, &type, &length, &data, nullptr, nullptr) !=
      ok) {
    return false;
  }
  if (static_cast<std::size_t>(type) >= sizeof sizes / sizeof *sizes) {
    return fail("a typed array of this kind cannot be an argument");
  }
  if (sharing_ == Sharing::copied) {
    const std::size_t bytes = length * sizes[type];
    char* copy = arena_.uninitialized<char>(bytes);
    if (bytes) std::memcpy(copy, data, bytes);
    data = copy;
  }
  return true;
}

bool ArgumentReader::read_typed_array(Value array, drupe_value& to) {
  ArrayType type = int8_array;
  std::size_t length = 0;
  void* data = nullptr;
  if (!look_at(array, type, length, data)) return false;
  if (type == uint8_array) {
    to.kind = DRUPE_BYTES;
    to.as.text = {static_cast<const char*>(data), length};
    return true;
  }
  auto* shape = arena_.array<std::int64_t>(1);
  *shape = static_cast<std::int64_t>(length);
  auto* tensor = arena_.array<drupe_tensor>(1);
  *tensor = {data, dtypes[type], 1, shape, nullptr};
  to.kind = DRUPE_TENSOR;
  to.as.tensor = tensor;
  return true;
}

bool ArgumentReader::read_tensor(Value object, drupe_value& to, int depth) {
  Value array = nullptr;
  Value sizes_array = nullptr;
  Value name = nullptr;
  ArrayType type = int8_array;
  std::size_t length = 0;
  void* data = nullptr;
  if (napi.get_named_property_(environment_, object, "data", &array) != ok ||
      napi.get_named_property_(environment_, object, "shape", &sizes_array) != ok ||
      napi.get_named_property_(environment_, object, "dtype", &name) != ok ||
      !look_at(array, type, length, data)) {
    return false;
  }
  drupe_value shape{};
  if (!read(sizes_array, shape, depth + 1)) return false;
  if (shape.kind != DRUPE_LIST) return fail("the shape of a tensor must be an array of integers");
  const auto rank = static_cast<std::size_t>(shape.as.items.count);
  auto* extents = arena_.array<std::int64_t>(rank);
  std::int64_t count = 1;
  for (std::size_t i = 0; i < rank; ++i) {
    const drupe_value& size = shape.as.items.data[i];
    if (size.kind != DRUPE_INT || size.as.integer < 0) {
      return fail("the shape of a tensor must be an array of integers");
    }
    extents[i] = size.as.integer;
    if (__builtin_mul_overflow(count, extents[i], &count)) count = -1;
  }
  if (count != static_cast<std::int64_t>(length)) {
    return fail("the data of a tensor does not have as many elements as its shape says");
  }
  std::uint32_t dtype = dtypes[type];
  drupe_value called{};
  if (!read(name, called, 0)) return false;
  if (called.kind == DRUPE_STR) {
    dtype = dtype_called({called.as.text.data, called.as.text.size}, dtype);
    if (!dtype) return fail("the dtype of a tensor does not fit the typed array of its data");
  }
  if (dtype == DRUPE_BOOLEAN) {
    // In C++ a bool that is neither 0 nor 1 is undefined.
    auto* truths = arena_.uninitialized<char>(length);
    for (std::size_t i = 0; i < length; ++i) truths[i] = static_cast<const char*>(data)[i] != 0;
    data = truths;
  }
  auto* tensor = arena_.array<drupe_tensor>(1);
  *tensor = {data, dtype, static_cast<std::uint32_t>(rank), extents, nullptr};
  to.kind = DRUPE_TENSOR;
  to.as.tensor = tensor;
  return true;
}

Value ArgumentReader::array_from(Value value) {
  Value global = nullptr;
  Value array = nullptr;
  Value from = nullptr;
  Value result = nullptr;
  if (napi.get_global_(environment_, &global) != ok ||
      napi.get_named_property_(environment_, global, "Array", &array) != ok ||
      napi.get_named_property_(environment_, array, "from", &from) != ok ||
      napi.call_function_(environment_, array, from, 1, &value, &result) != ok) {
    return nullptr;
  }
  return result;
}

bool ArgumentReader::is_instance(Value value, const char* name) {
  Value global = nullptr;
  Value constructor = nullptr;
  bool result = false;
  return napi.get_global_(environment_, &global) == ok &&
         napi.get_named_property_(environment_, global, name, &constructor) == ok &&
         napi.instanceof_(environment_, value, constructor, &result) == ok && result;
}

}  // namespace rt::node
