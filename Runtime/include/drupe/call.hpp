/// `rt::Call`: what belongs to one running call of a predictor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "drupe/error.hpp"
#include "drupe/shelves.hpp"

namespace rt {

/// Where a call sends what the program prints.
struct PrintSink {
  /// Receives the text; null drops it.
  void (*write)(void* context, const char* text, std::uint64_t size) = nullptr;
  /// What `write` is given.
  void* context = nullptr;
};

/// A link in the list of the blocks that a call has allocated.
struct BlockLink {
  /// The block before.
  BlockLink* previous;
  /// The block after.
  BlockLink* next;
};

/// An object whose last handle is gone, and which waits for its end.
struct Dying {
  /// The next one.
  Dying* next;
  /// Ends the life of the object.
  void (*destroy)(Dying* object);
};

/// One running call. It is made by `Call::run` and found by `current_call`.
class Call {
 public:
  /// The function that a call runs; `context` is what `run` was given.
  using Body = void (*)(void* context);

  /// How a call ended.
  enum class Outcome { finished, out_of_memory };

  /// Runs `body(context)` as a call of this thread. If memory runs out, the call is abandoned: its
  /// blocks are freed, its other objects are not destroyed.
  static Outcome run(const PrintSink& sink, Body body, void* context, std::uint64_t* tokens);

  /// Sends `text` to the print sink.
  void print(std::string_view text) const {
    if (sink_.write) sink_.write(sink_.context, text.data(), text.size());
  }
  /// The objects that wait for their end, which comes one after the other, since a chain of objects
  /// may be longer than the stack is deep.
  Dying* dying = nullptr;
  /// `true` iff an object's life is being ended.
  bool is_destroying = false;

  /// The exception that a method raised which a container or a kernel called; these give no results.
  std::optional<Error> pending;

  /// Adds to the number of tokens that the tokenizers of this call have produced.
  void count_tokens(std::int64_t count) { tokens_ += static_cast<std::uint64_t>(count); }

  /// Returns the `T` of this call, which is made when it is asked for first and lives as long as the
  /// call: for what Python keeps in a module.
  template <typename T>
  T& state() {
    for (State* state = states_; state; state = state->next) {
      if (state->drop == &State::drop_as<T>) return *static_cast<T*>(state->object);
    }
    T* object = new (allocate(sizeof(T))) T();
    states_ = new (allocate(sizeof(State))) State{object, &State::drop_as<T>, states_};
    return *object;
  }

 private:
  /// An object that lives as long as the call, told from others by how it is given up.
  struct State {
    /// Destroys the `T` at `object`.
    template <typename T>
    static void drop_as(void* object) {
      static_cast<T*>(object)->~T();
      deallocate(object);
    }
    /// The object.
    void* object;
    /// How it is given up.
    void (*drop)(void*);
    /// The one that was made before.
    State* next;
  };

  friend class CallDepth;
  friend class Shelves;
  friend void* allocate_block(std::size_t size);
  friend void escape_out_of_memory() noexcept;

  explicit Call(const PrintSink& sink) : sink_(sink) {}
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  /// `true` iff the stack has no room for another function. Slow.
  bool stack_is_exhausted(const char* here);

  /// Gives up the objects that live as long as the call.
  void drop_states();

  /// Where the program prints to.
  PrintSink sink_;
  /// The objects that live as long as the call.
  State* states_ = nullptr;
  /// The number of tokens so far.
  std::uint64_t tokens_ = 0;
  /// The number of functions of the program that are running.
  int depth_ = 0;
  /// The lowest address that the stack may reach before it must be looked at again.
  const char* checked_to_ = nullptr;
  /// Small pieces of memory that the call has given back.
  Shelves shelves_;
  /// The blocks that the call has allocated and not freed, in a ring.
  BlockLink blocks_{&blocks_, &blocks_};
  /// Where to go when memory runs out. Larger than the `jmp_buf` of any C library it may meet.
  alignas(16) unsigned char escape_[1024];
};

/// Returns the call that this thread runs; null outside of a call.
Call* current_call();

/// Limits recursion: each function of the program holds one while it runs.
///
///     rt::CallDepth depth;
///     if (!depth.ok()) return rt::recursion_error().at(site);
class CallDepth {
 public:
  /// CPython's default recursion limit.
  static constexpr int limit = 1000;
  /// The stack that is left to kernels and the system.
  static constexpr std::ptrdiff_t reserve = 64 * 1024;

  CallDepth() : CallDepth(current_call()) {}
  /// Creates the depth of a function of `call`, the running one.
  explicit CallDepth(Call* call) : call_(call) {
    if (!call_) return;
    const char* here = static_cast<const char*>(__builtin_frame_address(0));
    ok_ = ++call_->depth_ <= limit &&
          (here - reserve >= call_->checked_to_ || !call_->stack_is_exhausted(here));
  }
  ~CallDepth() {
    if (call_) --call_->depth_;
  }
  CallDepth(const CallDepth&) = delete;
  CallDepth& operator=(const CallDepth&) = delete;

  /// `true` iff the function may run.
  bool ok() const { return ok_; }

 private:
  /// The running call, or null.
  Call* call_;
  /// `true` iff the function may run.
  bool ok_ = true;
};

/// Returns the value of what `function` returns, the result of a method. If it raises, the exception
/// waits for the end of the kernel that asked, which is given any value; as long as one waits, no
/// method is called.
template <typename Value, typename Function>
Value settled(Function&& function) {
  Call* const call = current_call();
  if (call && call->pending) return Value();
  auto result = function();
  if constexpr (std::is_same_v<typename decltype(result)::Value, Value>) {
    if (result.ok()) return std::move(result).value();
  }
  if (call) call->pending = std::move(result).error();
  return Value();
}

/// Returns `value`, or the exception that waits.
template <typename T>
Result<T> unless_pending(T value) {
  Call* const call = current_call();
  if (!call || !call->pending) return value;
  Error error = *std::move(call->pending);
  call->pending.reset();
  return error;
}
template <typename T>
Result<T> unless_pending(Result<T> result) {
  Call* const call = current_call();
  if (!call || !call->pending) return result;
  Error error = *std::move(call->pending);
  call->pending.reset();
  return error;
}

/// The exception for recursion that is too deep.
inline Error recursion_error() {
  return raise(exceptions::RecursionError, "maximum recursion depth exceeded");
}

}  // namespace rt
