// The running call of each thread, and the way out when memory is exhausted.

#include "drupe/call.hpp"

#include <atomic>

#include "drupe/memory.hpp"
#include "platform.hpp"

namespace rt {
namespace {

/// Guards the creation of the key. Zero is its initial state in every C library.
pthread_once_t key_once = PTHREAD_ONCE_INIT;

/// Creates the key.
void create_key() {
  pthread_key_t key;
  if (pthread_key_create(&key, nullptr) == 0) {
    platform::call_key_plus_one = static_cast<std::size_t>(key) + 1;
  }
}

/// Makes `call` the call of this thread; `false` iff the system has no keys left.
bool set_current_call(Call* call) {
  pthread_once(&key_once, create_key);
  const std::size_t key = platform::call_key_plus_one;
  return key && pthread_setspecific(static_cast<pthread_key_t>(key - 1), call) == 0;
}

}  // namespace

std::atomic<std::size_t> platform::call_key_plus_one{0};

Call* current_call() { return static_cast<Call*>(platform::running_call()); }

Call::Outcome Call::run(const PrintSink& sink, Body body, void* context, std::uint64_t* tokens) {
  Call call(sink);
  // A print sink may call a predictor, so calls nest.
  Call* const outer = current_call();
  call.checked_to_ = static_cast<const char*>(__builtin_frame_address(0)) - CallDepth::reserve / 2;
  if (!set_current_call(&call)) return Outcome::out_of_memory;
  // What a jump back finds must be in memory.
  volatile Outcome outcome = Outcome::finished;
  if (_setjmp(call.escape_) == 0) {
    body(context);
    call.drop_states();
    // What is left belongs to the result, and is freed with it.
    for (BlockLink* link = call.blocks_.next; link != &call.blocks_;) {
      BlockLink* const next = link->next;
      link->previous = link->next = link;
      link = next;
    }
  } else {
    while (call.blocks_.next != &call.blocks_) deallocate_block(call.blocks_.next + 1);
    outcome = Outcome::out_of_memory;
  }
  set_current_call(outer);
  call.shelves_.clear();
  *tokens = call.tokens_;
  return outcome;
}

void Call::drop_states() {
  while (states_) {
    State* const state = states_;
    states_ = state->next;
    state->drop(state->object);
    deallocate(state);
  }
}

bool Call::stack_is_exhausted(const char* here) {
  const char* const bottom = platform::stack_bottom();
  if (here - CallDepth::reserve < bottom) return true;
  checked_to_ = bottom;
  return false;
}

}  // namespace rt
