// The C interface: the table of functions, sessions, calls and their results.

#include "drupe/builder.hpp"
#include "drupe/abi.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "describe.hpp"
#include "drupe/call.hpp"
#include "platform.hpp"

/// Where the calls of a session print to.
struct drupe_session {
  /// The sink.
  rt::PrintSink sink;
};

/// What a call leaves for its caller.
struct drupe_result {
  /// The value or the exception.
  rt::abi::Outcome outcome;
  /// The number of tokens that the call produced.
  std::uint64_t tokens = 0;
};

namespace rt::abi {
namespace {

/// Returns a text of the interface for a NUL-terminated one.
drupe_text text_of(const char* text) { return {text, std::strlen(text)}; }

/// Forgets what an abandoned call has stored: its objects are gone.
void fail_for_memory(Outcome& outcome) {
  outcome.held = nullptr;
  outcome.destroy = nullptr;
  outcome.value = {};
  outcome.error = {text_of("MemoryError"), text_of(""), nullptr, 0};
  outcome.failed = true;
}

/// The result of every call for which there is not even memory for a result.
drupe_result* exhausted() {
  alignas(drupe_result) static unsigned char memory[sizeof(drupe_result)];
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, [] { fail_for_memory((new (memory) drupe_result)->outcome); });
  return reinterpret_cast<drupe_result*>(memory);
}

/// Returns the name of `type`, with its module if that is one of the user's.
drupe_text full_name(const ExceptionType& type, Arena& arena) {
  if (!type.module) return text_of(type.name);
  const std::string_view module(type.module);
  const std::string_view name(type.name);
  char* const text = arena.uninitialized<char>(module.size() + 1 + name.size());
  std::copy(module.begin(), module.end(), text);
  text[module.size()] = '.';
  std::copy(name.begin(), name.end(), text + module.size() + 1);
  return {text, module.size() + 1 + name.size()};
}

/// Stores `error` as the exception of `outcome`.
void fail(Outcome& outcome, Error raised) {
  const Error& error = outcome.hold(std::move(raised));
  const std::size_t count = error.sites().size();
  auto* sites = outcome.arena.array<drupe_site>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Site& site = error.sites()[count - 1 - i];
    sites[i] = {text_of(site.file), text_of(site.function), static_cast<std::uint32_t>(site.line),
                0};
  }
  const std::string_view message = error.message().bytes();
  const drupe_text type = full_name(error.type(), outcome.arena);
  outcome.error = {type, {message.data(), message.size()}, sites, count};
  outcome.failed = true;
}

/// Runs `body(outcome)` as a call that prints to `sink`, and stores how it ends.
template <typename Body>
void run(Outcome& outcome, const PrintSink& sink, std::uint64_t* tokens, Body body) {
  struct Context {
    Body& body;
    Outcome& outcome;
  } context{body, outcome};
  const auto ended = Call::run(
      sink,
      [](void* memory) {
        auto& [body, outcome] = *static_cast<Context*>(memory);
        Result<None> result = body(outcome);
        if (!result.ok()) fail(outcome, std::move(result).error());
      },
      &context, tokens);
  if (ended == Call::Outcome::out_of_memory) fail_for_memory(outcome);
}

/// How the constants of the module were built; it lives as long as the library.
Outcome& initialization() {
  alignas(Outcome) static unsigned char memory[sizeof(Outcome)];
  return *reinterpret_cast<Outcome*>(memory);
}

/// Builds the constants of the module.
void initialize() {
  auto* outcome = new (&initialization()) Outcome;
  if (!drupe_module.initialize) return;
  std::uint64_t tokens = 0;
  run(*outcome, PrintSink{}, &tokens, [](Outcome&) { return drupe_module.initialize(); });
}

/// Calls `predictor`, after the constants were built.
Result<None> invoke(const Predictor& predictor, const drupe_value* arguments, std::uint64_t count,
                    Outcome& outcome) {
  Invocation invocation(predictor, arguments, count, outcome);
  RT_PROPAGATE(invocation.check_arguments());
  return predictor.entry(invocation);
}

/// `drupe_api::call`.
drupe_result* call(drupe_session* session, std::uint32_t index, const drupe_value* arguments,
                   std::uint64_t count) {
  void* memory = std::malloc(sizeof(drupe_result));
  if (!memory) return exhausted();
  auto* result = new (memory) drupe_result;
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize);
  if (const Outcome& failure = initialization(); failure.failed) {
    result->outcome.failed = true;
    result->outcome.error = failure.error;
    return result;
  }
  run(result->outcome, session ? session->sink : PrintSink{}, &result->tokens,
      [&](Outcome& outcome) -> Result<None> {
        if (index >= drupe_module.predictor_count) {
          return raise(exceptions::LookupError, "there is no predictor of this number");
        }
        return invoke(drupe_module.predictors[index], arguments, count, outcome);
      });
  return result;
}

/// `drupe_api::release`.
void release(drupe_result* result) {
  if (!result || result == exhausted()) return;
  if (result->outcome.destroy) result->outcome.destroy(result->outcome.held);
  result->~drupe_result();
  std::free(result);
}

/// `drupe_api::session_create`.
drupe_session* session_create() {
  void* memory = std::malloc(sizeof(drupe_session));
  return memory ? new (memory) drupe_session : nullptr;
}

/// The table of functions.
constexpr drupe_api api = {
    .abi_version = DRUPE_ABI_VERSION,
    .struct_size = sizeof(drupe_api),
    .manifest =
        [](std::uint64_t* size) {
          *size = drupe_manifest_size;
          return drupe_manifest;
        },
    .predictor_count = [] { return drupe_module.predictor_count; },
    .session_create = session_create,
    .session_destroy = [](drupe_session* session) { std::free(session); },
    .call = call,
    .error = [](const drupe_result* result) -> const drupe_error* {
      return result->outcome.failed ? &result->outcome.error : nullptr;
    },
    .value = [](const drupe_result* result) -> const drupe_value* {
      return result->outcome.failed ? nullptr : &result->outcome.value;
    },
    .release = release,
    .tokens = [](const drupe_result* result) { return result->tokens; },
    .set_print_sink = [](drupe_session* session, void (*sink)(void*, const char*, std::uint64_t),
                         void* context) { session->sink = {sink, context}; },
};

/// Appends names in quotes, as CPython lists missing arguments: 'a', 'b', and 'c'.
void write_names(StrBuilder& out, const Vector<const char*>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out.append(names.size() > 2 ? ", " : " ");
    if (i > 0 && i + 1 == names.size()) out.append("and ");
    out.append('\'').append(names[i]).append('\'');
  }
}

}  // namespace

Result<None> Invocation::check_arguments() const {
  StrBuilder message;
  message.append(predictor_.name).append("() ");
  if (count_ > predictor_.parameter_count) {
    std::int64_t required = 0;
    for (std::uint32_t i = 0; i < predictor_.parameter_count; ++i) {
      required += predictor_.parameters[i].required;
    }
    const std::int64_t most = predictor_.parameter_count;
    message.append(required < most ? "takes from " : "takes ");
    if (required < most) {
      write_int(message, required);
      message.append(" to ");
    }
    write_int(message, most);
    message.append(most == 1 ? " positional argument but " : " positional arguments but ");
    write_int(message, static_cast<std::int64_t>(count_));
    message.append(count_ == 1 ? " was given" : " were given");
    return raise(exceptions::TypeError, message.finish());
  }
  // CPython reports the positional ones first, and the others only if none of these is missing.
  for (const bool keyword_only : {false, true}) {
    Vector<const char*> missing;
    for (std::uint32_t i = 0; i < predictor_.parameter_count; ++i) {
      const Parameter& parameter = predictor_.parameters[i];
      if (parameter.required && parameter.keyword_only == keyword_only && is_absent(i)) {
        missing.push(parameter.name);
      }
    }
    if (missing.empty()) continue;
    message.append("missing ");
    write_int(message, static_cast<std::int64_t>(missing.size()));
    message.append(" required ").append(keyword_only ? "keyword-only" : "positional");
    message.append(missing.size() == 1 ? " argument: " : " arguments: ");
    write_names(message, missing);
    return raise(exceptions::TypeError, message.finish());
  }
  return success();
}

Error Invocation::argument_error(std::uint32_t index, Fault fault, const Str& expected) const {
  StrBuilder message;
  message.append(predictor_.name).append("() argument '");
  message.append(predictor_.parameters[index].name).append("' ");
  switch (fault) {
    case Fault::mismatch:
      message.append("must be ").append(expected).append(", not ");
      describe(message, arguments_[index]);
      return raise(exceptions::TypeError, message.finish());
    case Fault::malformed_text:
      message.append("is not valid UTF-8 text");
      break;
    case Fault::too_many_axes:
      message.append("has more than 8 axes");
      break;
    case Fault::negative_size:
      message.append("has a negative size");
      break;
  }
  return raise(exceptions::ValueError, message.finish());
}

}  // namespace rt::abi

extern "C" __attribute__((visibility("default"), used)) const drupe_api* drupe_query(
    std::uint32_t abi_version) {
  return abi_version == DRUPE_ABI_VERSION ? &rt::abi::api : nullptr;
}
