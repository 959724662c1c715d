/// The part of Node-API that the runtime uses, declared here and looked up in the running process,
/// so that the library loads where there is no Node.
#pragma once

#include <cstddef>
#include <cstdint>

namespace rt::node {

/// The types of Node-API. All are handles.
using Environment = struct napi_env__*;
using Value = struct napi_value__*;
using CallbackInfo = struct napi_callback_info__*;
using Deferred = struct napi_deferred__*;
using AsyncWork = struct napi_async_work__*;
using HandleScope = struct napi_handle_scope__*;

/// The status codes that matter here; any other is a failure too.
enum Status : int { ok = 0, pending_exception = 10 };

/// What `typeof` gives.
enum ValueType : int {
  type_undefined,
  type_null,
  type_boolean,
  type_number,
  type_string,
  type_symbol,
  type_object,
  type_function,
  type_external,
  type_bigint
};

/// The kinds of typed arrays.
enum ArrayType : int {
  int8_array,
  uint8_array,
  uint8_clamped_array,
  int16_array,
  uint16_array,
  int32_array,
  uint32_array,
  float32_array,
  float64_array,
  bigint64_array,
  biguint64_array
};

/// A function that JavaScript calls.
using Callback = Value (*)(Environment, CallbackInfo);
/// A function that is called when JavaScript has dropped an object.
using Finalize = void (*)(Environment, void* data, void* hint);

/// A property to define.
struct PropertyDescriptor {
  const char* utf8name;
  Value name;
  Callback method;
  Callback getter;
  Callback setter;
  Value value;
  int attributes;
  void* data;
};

/// The attributes of a property that an assignment makes.
inline constexpr int ordinary_property = 1 | 2 | 4;

/// Applies `X(name, parameters...)` to each function of Node-API that is used, without `napi_`.
#define RT_NAPI_FUNCTIONS(X)                                                               \
  X(create_array_with_length, Environment, std::size_t, Value*)                            \
  X(create_arraybuffer, Environment, std::size_t, void**, Value*)                          \
  X(create_async_work, Environment, Value, Value, void (*)(Environment, void*),            \
    void (*)(Environment, int, void*), void*, AsyncWork*)                                  \
  X(create_bigint_int64, Environment, std::int64_t, Value*)                                \
  X(create_double, Environment, double, Value*)                                            \
  X(create_error, Environment, Value, Value, Value*)                                       \
  X(create_external_arraybuffer, Environment, void*, std::size_t, Finalize, void*, Value*) \
  X(create_function, Environment, const char*, std::size_t, Callback, void*, Value*)       \
  X(create_object, Environment, Value*)                                                    \
  X(create_promise, Environment, Deferred*, Value*)                                        \
  X(create_string_latin1, Environment, const char*, std::size_t, Value*)                   \
  X(create_string_utf16, Environment, const char16_t*, std::size_t, Value*)                \
  X(create_typedarray, Environment, ArrayType, std::size_t, Value, std::size_t, Value*)    \
  X(call_function, Environment, Value, Value, std::size_t, const Value*, Value*)           \
  X(close_handle_scope, Environment, HandleScope)                                          \
  X(define_properties, Environment, Value, std::size_t, const PropertyDescriptor*)         \
  X(delete_async_work, Environment, AsyncWork)                                             \
  X(get_all_property_names, Environment, Value, int, int, int, Value*)                     \
  X(get_and_clear_last_exception, Environment, Value*)                                     \
  X(get_array_length, Environment, Value, std::uint32_t*)                                  \
  X(get_boolean, Environment, bool, Value*)                                                \
  X(get_cb_info, Environment, CallbackInfo, std::size_t*, Value*, Value*, void**)          \
  X(get_element, Environment, Value, std::uint32_t, Value*)                                \
  X(get_global, Environment, Value*)                                                       \
  X(get_named_property, Environment, Value, const char*, Value*)                           \
  X(get_null, Environment, Value*)                                                         \
  X(get_property, Environment, Value, Value, Value*)                                       \
  X(get_typedarray_info, Environment, Value, ArrayType*, std::size_t*, void**, Value*,     \
    std::size_t*)                                                                          \
  X(get_undefined, Environment, Value*)                                                    \
  X(get_value_bigint_int64, Environment, Value, std::int64_t*, bool*)                      \
  X(get_value_bool, Environment, Value, bool*)                                             \
  X(get_value_double, Environment, Value, double*)                                         \
  X(get_value_string_utf16, Environment, Value, char16_t*, std::size_t, std::size_t*)      \
  X(get_value_uint32, Environment, Value, std::uint32_t*)                                  \
  X(has_named_property, Environment, Value, const char*, bool*)                            \
  X(instanceof, Environment, Value, Value, bool*)                                          \
  X(is_array, Environment, Value, bool*)                                                   \
  X(is_exception_pending, Environment, bool*)                                              \
  X(is_typedarray, Environment, Value, bool*)                                              \
  X(new_instance, Environment, Value, std::size_t, const Value*, Value*)                   \
  X(open_handle_scope, Environment, HandleScope*)                                          \
  X(queue_async_work, Environment, AsyncWork)                                              \
  X(reject_deferred, Environment, Deferred, Value)                                         \
  X(resolve_deferred, Environment, Deferred, Value)                                        \
  X(set_element, Environment, Value, std::uint32_t, Value)                                 \
  X(set_named_property, Environment, Value, const char*, Value)                            \
  X(throw, Environment, Value)                                                             \
  X(typeof, Environment, Value, ValueType*)

/// The functions of Node-API, as the process has them.
struct Napi {
#define RT_NAPI_MEMBER(name, ...) Status (*name##_)(__VA_ARGS__);
  RT_NAPI_FUNCTIONS(RT_NAPI_MEMBER)
#undef RT_NAPI_MEMBER
};

/// The functions of Node-API; valid after `look_up_napi` returned `true`.
extern Napi napi;

/// Looks the functions up; `false` iff the process lacks one, being no Node.
bool look_up_napi();

/// Handles that are dropped together at the end of a C++ scope.
class Scope {
 public:
  explicit Scope(Environment environment) : environment_(environment) {
    napi.open_handle_scope_(environment_, &scope_);
  }
  ~Scope() {
    if (scope_) napi.close_handle_scope_(environment_, scope_);
  }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  /// The environment.
  Environment environment_;
  /// The scope of Node-API; null if it could not be opened.
  HandleScope scope_ = nullptr;
};

}  // namespace rt::node
