// Calls: recursion, tokens, printing, nesting, and memory that runs out.

#include <cstring>
#include <string>

#include "check.hpp"
#include "drupe/runtime.hpp"

namespace {

using rt::Call;

/// Runs `body` as a call and returns how it ended.
template <typename Body>
Call::Outcome run(Body body, std::uint64_t* tokens = nullptr, rt::PrintSink sink = {}) {
  std::uint64_t ignored = 0;
  return Call::run(
      sink, [](void* context) { (*static_cast<Body*>(context))(); }, &body,
      tokens ? tokens : &ignored);
}

/// Recurses until it is told to stop; returns how deep it came.
__attribute__((noinline)) int recurse(std::size_t frame) {
  rt::CallDepth depth;
  if (!depth.ok()) return 0;
  // A frame of the wanted size.
  auto* memory = static_cast<volatile char*>(__builtin_alloca(frame));
  memory[0] = 1;
  return recurse(frame) + memory[0];
}

void test_recursion() {
  int small = 0;
  int large = 0;
  run([&] { small = recurse(16); });
  RT_EXPECT(small == rt::CallDepth::limit);
  // The stack ends before the limit is reached.
  run([&] { large = recurse(30 * 1024); });
  RT_EXPECT(large > 10 && large < rt::CallDepth::limit);
  run([&] { small = recurse(16); });
  RT_EXPECT(small == rt::CallDepth::limit);
  RT_EXPECT(rt::recursion_error().matches(rt::exceptions::RuntimeError));
}

void test_tokens_and_printing() {
  std::uint64_t tokens = 0;
  std::string printed;
  const rt::PrintSink sink{[](void* context, const char* text, std::uint64_t size) {
                             static_cast<std::string*>(context)->append(text, size);
                           },
                           &printed};
  run(
      [] {
        rt::current_call()->count_tokens(3);
        rt::current_call()->print("a");
        // A sink may call a predictor.
        std::uint64_t inner = 0;
        run([] { rt::current_call()->count_tokens(5); }, &inner);
        RT_EXPECT(inner == 5);
        rt::current_call()->count_tokens(4);
        rt::current_call()->print("b");
      },
      &tokens, sink);
  RT_EXPECT(tokens == 7 && printed == "ab");
  RT_EXPECT(rt::current_call() == nullptr);
}

void test_exhausted_memory() {
  // The blocks of an abandoned call are freed; the leak checker watches.
  bool went_on = false;
  const auto outcome = run([&] {
    void* blocks[10];
    for (void*& block : blocks) block = rt::allocate_block(1000);
    rt::deallocate_block(blocks[3]);
    rt::escape_out_of_memory();
    went_on = true;
  });
  RT_EXPECT(outcome == Call::Outcome::out_of_memory && !went_on);
  RT_EXPECT(rt::current_call() == nullptr);
  void* kept = nullptr;
  RT_EXPECT(run([&] { kept = rt::allocate_block(64); }) == Call::Outcome::finished);
  std::memset(kept, 1, 64);
  rt::deallocate_block(kept);
  RT_EXPECT(run([] { (void)rt::checked_bytes(~std::size_t(0) / 2, 4); }) ==
            Call::Outcome::out_of_memory);
  RT_EXPECT(run([] {
              run([] { rt::escape_out_of_memory(); });
              RT_EXPECT(rt::current_call() != nullptr);
            }) == Call::Outcome::finished);
}

}  // namespace

int main() {
  test_recursion();
  test_tokens_and_printing();
  test_exhausted_memory();
  return rt::test::report();
}
