// Types of values of the C interface, in words.

#include "describe.hpp"

#include "drupe/builder.hpp"
#include "drupe/vector.hpp"

namespace rt::abi {
namespace {

/// How deep types are spelled out.
constexpr int deepest = 4;

/// Returns the type of `value`, its parts up to `depth` levels down.
Str description(const drupe_value& value, int depth);

/// Appends the different types of every `step`th of `items`, from `first` on, as a union.
void describe_items(StrBuilder& out, const drupe_items& items, std::uint64_t first,
                    std::uint64_t step, int depth) {
  Vector<Str> seen;
  for (std::uint64_t i = first; i < items.count; i += step) {
    Str type = description(items.data[i], depth);
    bool is_new = true;
    for (const Str& other : seen) is_new &= !(other == type);
    if (is_new) seen.push(std::move(type));
  }
  for (std::size_t i = 0; i < seen.size(); ++i) out.append(i ? " | " : "").append(seen[i]);
}

/// Appends the parameters of a container's type.
void describe_parameters(StrBuilder& out, const drupe_value& value, int depth) {
  const drupe_items& items = value.as.items;
  if (items.count == 0 || depth == 0) return;
  out.append('[');
  if (value.kind == DRUPE_DICT) {
    describe_items(out, items, 0, 2, depth - 1);
    out.append(", ");
    describe_items(out, items, 1, 2, depth - 1);
  } else if (value.kind == DRUPE_TUPLE && items.count <= 8) {
    for (std::uint64_t i = 0; i < items.count; ++i) {
      out.append(i ? ", " : "").append(description(items.data[i], depth - 1));
    }
  } else {
    describe_items(out, items, 0, 1, depth - 1);
  }
  out.append(']');
}

Str description(const drupe_value& value, int depth) {
  static constexpr const char* names[] = {"None",  "bool", "int",   "float", "complex", "str",
                                          "bytes", "list", "tuple", "dict",  "set"};
  StrBuilder out;
  if (value.kind == DRUPE_TENSOR) {
    out.append("Tensor[").append(dtype_name(value.as.tensor->dtype)).append(']');
  } else if (value.kind == DRUPE_RECORD) {
    const drupe_text& name = value.as.record->name;
    out.append(std::string_view(name.data, name.size));
  } else if (value.kind <= DRUPE_SET) {
    out.append(names[value.kind]);
    if (value.kind >= DRUPE_LIST) describe_parameters(out, value, depth);
  } else {
    out.append("an unknown kind of value");
  }
  return out.finish();
}

}  // namespace

const char* dtype_name(std::uint32_t dtype) {
  static constexpr const char* names[] = {"unknown", "bool",     "int8",    "int16",  "int32",
                                          "int64",   "uint8",    "uint16",  "uint32", "uint64",
                                          "float16", "bfloat16", "float32", "float64"};
  return names[dtype <= DRUPE_FLOAT64 ? dtype : 0];
}

void describe(StrBuilder& out, const drupe_value& value) {
  out.append(description(value, deepest));
}

}  // namespace rt::abi
