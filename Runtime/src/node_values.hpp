/// Values of JavaScript as values of the C interface, and back.
#pragma once

#include <cstdint>

#include "drupe/arena.hpp"
#include "drupe/drupe.h"
#include "napi.hpp"

namespace rt::node {

/// Whether typed arrays of the arguments are used in place. A call on another thread copies them,
/// since JavaScript may change or drop them meanwhile.
enum class Sharing { in_place, copied };

/// Reads arguments from JavaScript.
///
/// string, boolean, null, number (integers as `int`), BigInt, Array, Set, plain object and Map (as
/// dicts), Uint8Array (as bytes), other typed arrays (as 1-D tensors), and tensors as
/// `{data: TypedArray, shape: number[], dtype?: string}`.
class ArgumentReader {
 public:
  ArgumentReader(Environment environment, Arena& arena, Sharing sharing)
      : environment_(environment), arena_(arena), sharing_(sharing) {}

  /// Reads `value` into `to`. `false` iff it has no counterpart: `fault()` says why, or an
  /// exception of JavaScript is pending.
  bool read(Value value, drupe_value& to) { return read(value, to, 0); }

  /// Returns what was wrong, in English; null if it is JavaScript's own exception.
  const char* fault() const { return fault_; }

 private:
  /// How deep values may be nested; JavaScript's may contain themselves.
  static constexpr int deepest = 200;

  /// As `read`, `depth` levels down.
  bool read(Value value, drupe_value& to, int depth);
  bool read_number(Value value, drupe_value& to);
  bool read_bigint(Value value, drupe_value& to);
  bool read_text(Value value, drupe_value& to);
  bool read_object(Value value, drupe_value& to, int depth);
  bool read_array(Value value, std::uint32_t kind, drupe_value& to, int depth);
  bool read_map(Value map, drupe_value& to, int depth);
  bool read_properties(Value object, drupe_value& to, int depth);
  bool read_typed_array(Value array, drupe_value& to);
  bool read_tensor(Value object, drupe_value& to, int depth);

  /// Looks at a typed array; its memory is copied if the arguments are not used in place.
  bool look_at(Value array, ArrayType& type, std::size_t& length, void*& data);
  /// Returns what `Array.from(value)` gives, or null.
  Value array_from(Value value);
  /// `true` iff `value` is an instance of the global class `name`.
  bool is_instance(Value value, const char* name);
  /// Sets the fault; always `false`.
  bool fail(const char* fault) {
    fault_ = fault;
    return false;
  }

  /// The environment.
  Environment environment_;
  /// The memory of what is read.
  Arena& arena_;
  /// Whether typed arrays are used in place.
  Sharing sharing_;
  /// What was wrong.
  const char* fault_ = nullptr;
};

/// A result of the library that JavaScript objects may share memory with.
struct SharedResult {
  /// The library.
  const drupe_api* api;
  /// The result.
  drupe_result* result;
  /// The number of objects, the writer included. Only the thread of the environment touches it.
  std::size_t owners = 1;
  /// The blocks that JavaScript has; it must not get the same one twice.
  const void* given[16] = {};
  /// The number of such blocks.
  std::size_t given_count = 0;

  /// Drops an owner, the last of which releases the result.
  void drop();
};

/// Writes results to JavaScript.
class ResultWriter {
 public:
  ResultWriter(Environment environment, SharedResult& shared)
      : environment_(environment), shared_(shared) {}

  /// Returns the value for JavaScript; null iff an exception is pending.
  Value write(const drupe_value& value);

 private:
  Value write_items(const drupe_items& items);
  Value write_dict(const drupe_items& items);
  Value write_record(const drupe_record& record);
  Value write_tensor(const drupe_tensor& tensor);
  /// Returns an ArrayBuffer of the elements in row-major order, without a copy where it pays.
  Value write_elements(const drupe_tensor& tensor, std::size_t count, std::size_t size);
  /// Returns an ArrayBuffer on the memory of the result; null if the host does not allow that.
  Value share(void* data, std::size_t bytes);
  /// Returns `new Name(argument)` of a global class.
  Value construct(const char* name, Value argument);

  /// The environment.
  Environment environment_;
  /// The result.
  SharedResult& shared_;
};

/// Returns a string of JavaScript.
Value make_text(Environment environment, const drupe_text& text);
Value make_text(Environment environment, const char* text);

/// Returns an Error for a Python exception: `name` and `type` are its class, `traceback` its
/// places.
Value make_error(Environment environment, const drupe_error& error);

}  // namespace rt::node
