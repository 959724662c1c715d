// The library as a Node addon. `process.dlopen(module, "library.so")` fills `module.exports` with
//
//   manifest(): string
//   callSync(predictor: number, arguments: any[]): {value, tokens, printed}
//   call(predictor: number, arguments: any[]): Promise<{value, tokens, printed}>
//
// `call` works on another thread.
//
// A Python exception rejects or throws an Error with `name` and `type` (the class), `message`,
// `traceback` ({file, function, line}[], the most recent call last) and `printed`.

#include <cstdlib>
#include <cstring>
#include <utility>

#include "drupe/call.hpp"
#include "drupe/drupe.h"
#include "napi.hpp"
#include "node_values.hpp"

namespace rt::node {
namespace {

/// The largest number of arguments.
constexpr std::uint32_t most_arguments = 256;

/// What a call prints.
struct Printed {
  /// The text; null while there is none.
  char* data = nullptr;
  /// The number of bytes.
  std::size_t size = 0;

  Printed() = default;
  Printed(const Printed&) = delete;
  Printed& operator=(const Printed&) = delete;
  ~Printed() { std::free(data); }

  /// Adds text to the `Printed` at `context`; drops it if there is no memory.
  static void append(void* context, const char* text, std::uint64_t size) {
    auto* printed = static_cast<Printed*>(context);
    auto* larger = static_cast<char*>(std::realloc(printed->data, printed->size + size + 1));
    if (!larger) return;
    std::memcpy(larger + printed->size, text, size);
    printed->data = larger;
    printed->size += size;
  }
};

/// A call from JavaScript, from its arguments to its result.
struct Task {
  /// The memory of the arguments.
  Arena arena;
  /// The arguments.
  drupe_value* arguments = nullptr;
  /// The number of arguments.
  std::uint32_t count = 0;
  /// The number of the predictor.
  std::uint32_t predictor = 0;
  /// What the call has printed.
  Printed printed;
  /// The result, once the call has ended.
  drupe_result* result = nullptr;
  /// The promise, if the call has one.
  Deferred deferred = nullptr;
  /// The work on another thread, if the call has one.
  AsyncWork work = nullptr;
};

/// The functions of this library.
const drupe_api& library() { return *drupe_query(DRUPE_ABI_VERSION); }

/// Returns an Error of the Python class `type`.
Value make_error(Environment environment, const char* type, const char* message) {
  const drupe_error error{{type, std::strlen(type)}, {message, std::strlen(message)}, nullptr, 0};
  return make_error(environment, error);
}

/// Returns the exception of JavaScript that is pending, or an Error for what failed without one.
Value take_exception(Environment environment) {
  bool is_pending = false;
  Value exception = nullptr;
  napi.is_exception_pending_(environment, &is_pending);
  if (is_pending && napi.get_and_clear_last_exception_(environment, &exception) == ok) {
    return exception;
  }
  return make_error(environment, "MemoryError", "");
}

/// Reads the predictor and its arguments into `task`. Returns an exception, or null.
Value read(Environment environment, CallbackInfo info, Sharing sharing, Task& task) {
  std::size_t given = 2;
  Value values[2] = {};
  napi.get_cb_info_(environment, info, &given, values, nullptr, nullptr);
  bool is_array = false;
  if (napi.get_value_uint32_(environment, values[0], &task.predictor) != ok ||
      napi.is_array_(environment, values[1], &is_array) != ok || !is_array ||
      napi.get_array_length_(environment, values[1], &task.count) != ok) {
    return make_error(environment, "TypeError", "expected the number of a predictor and an array");
  }
  if (task.count > most_arguments) {
    return make_error(environment, "TypeError", "too many arguments");
  }
  // The reader allocates, so it runs as a call: exhausted memory ends it.
  struct Context {
    Environment environment;
    Value array;
    Sharing sharing;
    Task& task;
    bool failed;
  } context{environment, values[1], sharing, task, false};
  std::uint64_t tokens = 0;
  const auto body = [](void* memory) {
    auto& [environment, array, sharing, task, failed] = *static_cast<Context*>(memory);
    task.arguments = task.arena.array<drupe_value>(task.count);
    ArgumentReader reader(environment, task.arena, sharing);
    for (std::uint32_t i = 0; i < task.count && !failed; ++i) {
      Value value = nullptr;
      failed = napi.get_element_(environment, array, i, &value) != ok ||
               !reader.read(value, task.arguments[i]);
    }
    if (reader.fault()) {
      napi.throw_(environment, make_error(environment, "TypeError", reader.fault()));
    }
  };
  const auto outcome = Call::run(PrintSink{}, body, &context, &tokens);
  if (outcome == Call::Outcome::out_of_memory || context.failed) return take_exception(environment);
  return nullptr;
}

/// Runs the call of `task`, in a session of its own. On any thread.
void run(Task& task) {
  const drupe_api& api = library();
  drupe_session* session = api.session_create();
  if (session) api.set_print_sink(session, Printed::append, &task.printed);
  task.result = api.call(session, task.predictor, task.arguments, task.count);
  api.session_destroy(session);
}

/// Returns `{value, tokens, printed}` for the result of `task`, which it releases; null for an
/// exception, which is then in `exception`.
Value finish(Environment environment, Task& task, Value& exception) {
  const drupe_api& api = library();
  void* memory = std::malloc(sizeof(SharedResult));
  if (!memory) {
    api.release(task.result);
    exception = make_error(environment, "MemoryError", "");
    return nullptr;
  }
  auto* shared = new (memory) SharedResult{&api, task.result};
  Value object = nullptr;
  const Value printed = make_text(environment, drupe_text{task.printed.data, task.printed.size});
  if (const drupe_error* error = api.error(task.result)) {
    exception = make_error(environment, *error);
    if (exception && printed) {
      napi.set_named_property_(environment, exception, "printed", printed);
    }
  } else {
    ResultWriter writer(environment, *shared);
    const Value value = writer.write(*api.value(task.result));
    Value tokens = nullptr;
    napi.create_double_(environment, static_cast<double>(api.tokens(task.result)), &tokens);
    if (value && printed && napi.create_object_(environment, &object) == ok) {
      napi.set_named_property_(environment, object, "value", value);
      napi.set_named_property_(environment, object, "tokens", tokens);
      napi.set_named_property_(environment, object, "printed", printed);
    } else {
      exception = take_exception(environment);
    }
  }
  shared->drop();
  return object;
}

/// `callSync`.
Value call_sync(Environment environment, CallbackInfo info) {
  Task task;
  Value exception = read(environment, info, Sharing::in_place, task);
  if (!exception) {
    run(task);
    if (const Value object = finish(environment, task, exception)) return object;
  }
  napi.throw_(environment, exception);
  return nullptr;
}

/// Destroys `task` and gives its memory back.
void destroy(Task* task) {
  task->~Task();
  std::free(task);
}

/// Ends the call of `data`, a task, on the thread of JavaScript.
void complete(Environment environment, int status, void* data) {
  auto* task = static_cast<Task*>(data);
  Value exception = nullptr;
  Value object = nullptr;
  if (status == ok) {
    object = finish(environment, *task, exception);
  } else {
    exception = make_error(environment, "RuntimeError", "the call was cancelled");
  }
  if (object) {
    napi.resolve_deferred_(environment, task->deferred, object);
  } else {
    napi.reject_deferred_(environment, task->deferred, exception);
  }
  napi.delete_async_work_(environment, task->work);
  destroy(task);
}

/// `call`.
Value call(Environment environment, CallbackInfo info) {
  Value promise = nullptr;
  Deferred deferred = nullptr;
  if (napi.create_promise_(environment, &deferred, &promise) != ok) return nullptr;
  void* memory = std::malloc(sizeof(Task));
  if (!memory) {
    napi.reject_deferred_(environment, deferred, make_error(environment, "MemoryError", ""));
    return promise;
  }
  auto* task = new (memory) Task;
  task->deferred = deferred;
  Value exception = read(environment, info, Sharing::copied, *task);
  if (!exception) {
    const Value name = make_text(environment, "drupe.call");
    if (napi.create_async_work_(
            environment, nullptr, name,
            [](Environment, void* data) { run(*static_cast<Task*>(data)); }, complete, task,
            &task->work) == ok &&
        napi.queue_async_work_(environment, task->work) == ok) {
      return promise;
    }
    exception = take_exception(environment);
  }
  napi.reject_deferred_(environment, deferred, exception);
  destroy(task);
  return promise;
}

/// `manifest`.
Value manifest(Environment environment, CallbackInfo) {
  std::uint64_t size = 0;
  const char* text = library().manifest(&size);
  return make_text(environment, drupe_text{text, size});
}

/// Adds `function` to `exports` as `name`.
void define(Environment environment, Value exports, const char* name, Callback function) {
  Value value = nullptr;
  napi.create_function_(environment, name, std::strlen(name), function, nullptr, &value);
  napi.set_named_property_(environment, exports, name, value);
}

}  // namespace
}  // namespace rt::node

/// What Node calls when it loads the library.
extern "C" __attribute__((visibility("default"), used)) rt::node::Value napi_register_module_v1(
    rt::node::Environment environment, rt::node::Value exports) {
  if (!rt::node::look_up_napi()) return exports;
  rt::node::define(environment, exports, "manifest", rt::node::manifest);
  rt::node::define(environment, exports, "call", rt::node::call);
  rt::node::define(environment, exports, "callSync", rt::node::call_sync);
  return exports;
}
