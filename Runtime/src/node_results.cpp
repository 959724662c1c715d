// Writes results and exceptions to JavaScript.

#include <cstdlib>
#include <cstring>

#include "describe.hpp"
#include "drupe/scalar.hpp"
#include "drupe/tensor.hpp"
#include "drupe/utf8.hpp"
#include "node_values.hpp"

namespace rt::node {
namespace {

/// Below this size a copy is cheaper than a shared ArrayBuffer.
constexpr std::size_t worth_sharing = 16 * 1024;

/// The typed array for an element type, and the size of the elements.
struct ElementType {
  ArrayType array;
  std::size_t size;
};

/// Returns the typed array for an element type; 16-bit floats come as their bits.
ElementType element_type(std::uint32_t dtype) {
  switch (dtype) {
    case DRUPE_INT8:
      return {int8_array, 1};
    case DRUPE_INT16:
      return {int16_array, 2};
    case DRUPE_INT32:
      return {int32_array, 4};
    case DRUPE_INT64:
      return {bigint64_array, 8};
    case DRUPE_UINT16:
    case DRUPE_FLOAT16:
    case DRUPE_BFLOAT16:
      return {uint16_array, 2};
    case DRUPE_UINT32:
      return {uint32_array, 4};
    case DRUPE_UINT64:
      return {biguint64_array, 8};
    case DRUPE_FLOAT32:
      return {float32_array, 4};
    case DRUPE_FLOAT64:
      return {float64_array, 8};
    default:
      return {uint8_array, 1};
  }
}

/// Copies the elements of a strided tensor to `out` in row-major order, from `axis` on.
char* copy_elements(const drupe_tensor& tensor, std::uint32_t axis, const char* from,
                    std::size_t size, char* out) {
  if (axis == tensor.rank) {
    std::memcpy(out, from, size);
    return out + size;
  }
  for (std::int64_t i = 0; i < tensor.shape[axis]; ++i) {
    out = copy_elements(tensor, axis + 1, from + i * tensor.strides_bytes[axis], size, out);
  }
  return out;
}

/// `true` iff the elements lie next to each other in row-major order.
bool is_row_major(const drupe_tensor& tensor, std::size_t size) {
  auto expected = static_cast<std::int64_t>(size);
  for (std::uint32_t axis = tensor.rank; axis-- > 0;) {
    if (tensor.shape[axis] != 1 && tensor.strides_bytes[axis] != expected) return false;
    expected *= tensor.shape[axis];
  }
  return true;
}

}  // namespace

void SharedResult::drop() {
  if (--owners) return;
  api->release(result);
  std::free(this);
}

Value make_text(Environment environment, const drupe_text& text) {
  Value result = nullptr;
  bool is_ascii = true;
  for (std::uint64_t i = 0; i < text.size; ++i) is_ascii &= !(text.data[i] & 0x80);
  if (is_ascii) {
    napi.create_string_latin1_(environment, text.data, text.size, &result);
    return result;
  }
  // There are never more units than bytes.
  auto* units = static_cast<char16_t*>(std::malloc(text.size * sizeof(char16_t)));
  if (!units) return nullptr;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size;) {
    const char32_t point = utf8::decode(text.data + at);
    at += static_cast<std::size_t>(utf8::length_of(text.data[at]));
    if (point >= 0x10000) {
      units[count++] = static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
      units[count++] = static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF));
    } else {
      units[count++] = static_cast<char16_t>(point);
    }
  }
  napi.create_string_utf16_(environment, units, count, &result);
  std::free(units);
  return result;
}

Value make_text(Environment environment, const char* text) {
  return make_text(environment, drupe_text{text, std::strlen(text)});
}

Value make_error(Environment environment, const drupe_error& error) {
  Value result = nullptr;
  const Value type = make_text(environment, error.type);
  const Value message = make_text(environment, error.message);
  if (napi.create_error_(environment, nullptr, message, &result) != ok) return nullptr;
  Value sites = nullptr;
  napi.create_array_with_length_(environment, error.site_count, &sites);
  for (std::uint64_t i = 0; i < error.site_count; ++i) {
    Scope scope(environment);
    Value site = nullptr;
    Value line = nullptr;
    napi.create_object_(environment, &site);
    napi.create_double_(environment, error.sites[i].line, &line);
    napi.set_named_property_(environment, site, "file",
                             make_text(environment, error.sites[i].file));
    napi.set_named_property_(environment, site, "function",
                             make_text(environment, error.sites[i].function));
    napi.set_named_property_(environment, site, "line", line);
    napi.set_element_(environment, sites, static_cast<std::uint32_t>(i), site);
  }
  napi.set_named_property_(environment, result, "name", type);
  napi.set_named_property_(environment, result, "type", type);
  napi.set_named_property_(environment, result, "traceback", sites);
  return result;
}

Value ResultWriter::write(const drupe_value& value) {
  Value result = nullptr;
  switch (value.kind) {
    case DRUPE_BOOL:
      napi.get_boolean_(environment_, value.as.integer != 0, &result);
      return result;
    case DRUPE_INT: {
      constexpr std::int64_t largest = (std::int64_t(1) << 53) - 1;
      if (value.as.integer >= -largest && value.as.integer <= largest) {
        napi.create_double_(environment_, static_cast<double>(value.as.integer), &result);
      } else {
        napi.create_bigint_int64_(environment_, value.as.integer, &result);
      }
      return result;
    }
    case DRUPE_FLOAT:
      napi.create_double_(environment_, value.as.number, &result);
      return result;
    case DRUPE_COMPLEX: {
      Value real = nullptr;
      Value imag = nullptr;
      napi.create_object_(environment_, &result);
      napi.create_double_(environment_, value.as.complex.real, &real);
      napi.create_double_(environment_, value.as.complex.imag, &imag);
      napi.set_named_property_(environment_, result, "real", real);
      napi.set_named_property_(environment_, result, "imag", imag);
      return result;
    }
    case DRUPE_STR:
      return make_text(environment_, value.as.text);
    case DRUPE_BYTES: {
      void* bytes = nullptr;
      Value buffer = nullptr;
      if (napi.create_arraybuffer_(environment_, value.as.text.size, &bytes, &buffer) != ok) {
        return nullptr;
      }
      if (value.as.text.size) std::memcpy(bytes, value.as.text.data, value.as.text.size);
      napi.create_typedarray_(environment_, uint8_array, value.as.text.size, buffer, 0, &result);
      return result;
    }
    case DRUPE_LIST:
    case DRUPE_TUPLE:
      return write_items(value.as.items);
    case DRUPE_SET:
      return construct("Set", write_items(value.as.items));
    case DRUPE_DICT:
      return write_dict(value.as.items);
    case DRUPE_RECORD:
      return write_record(*value.as.record);
    case DRUPE_TENSOR:
      return write_tensor(*value.as.tensor);
    default:
      napi.get_null_(environment_, &result);
      return result;
  }
}

Value ResultWriter::write_items(const drupe_items& items) {
  Value array = nullptr;
  if (napi.create_array_with_length_(environment_, items.count, &array) != ok) return nullptr;
  for (std::uint64_t i = 0; i < items.count; ++i) {
    Scope scope(environment_);
    const Value item = write(items.data[i]);
    if (!item) return nullptr;
    napi.set_element_(environment_, array, static_cast<std::uint32_t>(i), item);
  }
  return array;
}

Value ResultWriter::write_dict(const drupe_items& items) {
  bool is_object = true;
  for (std::uint64_t i = 0; i < items.count; i += 2) is_object &= items.data[i].kind == DRUPE_STR;
  Value result = nullptr;
  if (is_object) {
    napi.create_object_(environment_, &result);
  } else {
    napi.create_array_with_length_(environment_, items.count / 2, &result);
  }
  for (std::uint64_t i = 0; i + 1 < items.count; i += 2) {
    Scope scope(environment_);
    const Value key = write(items.data[i]);
    const Value item = write(items.data[i + 1]);
    if (!key || !item) return nullptr;
    if (is_object) {
      // Defined, not assigned: "__proto__" is a key like any other.
      const PropertyDescriptor property{nullptr, key,  nullptr,           nullptr,
                                        nullptr, item, ordinary_property, nullptr};
      napi.define_properties_(environment_, result, 1, &property);
    } else {
      Value pair = nullptr;
      napi.create_array_with_length_(environment_, 2, &pair);
      napi.set_element_(environment_, pair, 0, key);
      napi.set_element_(environment_, pair, 1, item);
      napi.set_element_(environment_, result, static_cast<std::uint32_t>(i / 2), pair);
    }
  }
  return is_object ? result : construct("Map", result);
}

Value ResultWriter::write_record(const drupe_record& record) {
  Value object = nullptr;
  napi.create_object_(environment_, &object);
  for (std::uint64_t i = 0; i < record.count; ++i) {
    Scope scope(environment_);
    const Value name = make_text(environment_, record.fields[i]);
    const Value item = write(record.values[i]);
    if (!name || !item) return nullptr;
    const PropertyDescriptor property{nullptr, name, nullptr,           nullptr,
                                      nullptr, item, ordinary_property, nullptr};
    napi.define_properties_(environment_, object, 1, &property);
  }
  return object;
}

Value ResultWriter::write_tensor(const drupe_tensor& tensor) {
  const ElementType type = element_type(tensor.dtype);
  std::size_t count = 1;
  for (std::uint32_t i = 0; i < tensor.rank; ++i) {
    count *= static_cast<std::size_t>(tensor.shape[i]);
  }
  const Value buffer = write_elements(tensor, count, type.size);
  Value data = nullptr;
  Value shape = nullptr;
  Value result = nullptr;
  if (!buffer || napi.create_typedarray_(environment_, type.array, count, buffer, 0, &data) != ok ||
      napi.create_array_with_length_(environment_, tensor.rank, &shape) != ok ||
      napi.create_object_(environment_, &result) != ok) {
    return nullptr;
  }
  for (std::uint32_t i = 0; i < tensor.rank; ++i) {
    Value size = nullptr;
    napi.create_double_(environment_, static_cast<double>(tensor.shape[i]), &size);
    napi.set_element_(environment_, shape, i, size);
  }
  napi.set_named_property_(environment_, result, "data", data);
  napi.set_named_property_(environment_, result, "shape", shape);
  napi.set_named_property_(environment_, result, "dtype",
                           make_text(environment_, abi::dtype_name(tensor.dtype)));
  return result;
}

Value ResultWriter::write_elements(const drupe_tensor& tensor, std::size_t count,
                                   std::size_t size) {
  const std::size_t bytes = count * size;
  const bool is_whole = is_row_major(tensor, size);
  if (is_whole && bytes >= worth_sharing) {
    if (const Value shared = share(tensor.data, bytes)) return shared;
  }
  void* memory = nullptr;
  Value buffer = nullptr;
  if (napi.create_arraybuffer_(environment_, bytes, &memory, &buffer) != ok) return nullptr;
  if (bytes == 0) return buffer;
  if (is_whole) {
    std::memcpy(memory, tensor.data, bytes);
  } else {
    copy_elements(tensor, 0, static_cast<const char*>(tensor.data), size,
                  static_cast<char*>(memory));
  }
  return buffer;
}

Value ResultWriter::share(void* data, std::size_t bytes) {
  constexpr std::size_t most = sizeof shared_.given / sizeof *shared_.given;
  if (shared_.given_count == most) return nullptr;
  for (std::size_t i = 0; i < shared_.given_count; ++i) {
    if (shared_.given[i] == data) return nullptr;
  }
  Value buffer = nullptr;
  const auto finalize = [](Environment, void*, void* hint) {
    static_cast<SharedResult*>(hint)->drop();
  };
  if (napi.create_external_arraybuffer_(environment_, data, bytes, finalize, &shared_, &buffer) !=
      ok) {
    return nullptr;
  }
  shared_.given[shared_.given_count++] = data;
  ++shared_.owners;
  return buffer;
}

Value ResultWriter::construct(const char* name, Value argument) {
  Value global = nullptr;
  Value constructor = nullptr;
  Value result = nullptr;
  if (!argument || napi.get_global_(environment_, &global) != ok ||
      napi.get_named_property_(environment_, global, name, &constructor) != ok ||
      napi.new_instance_(environment_, constructor, 1, &argument, &result) != ok) {
    return nullptr;
  }
  return result;
}

}  // namespace rt::node
