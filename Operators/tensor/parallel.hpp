/// Work shared out to threads that live for one piece of work: nothing runs between calls, so there
/// is nothing to stop when a library is unloaded or a process forks.
///
/// How work is shared out never changes a bit of a result: threads get different values to compute,
/// not parts of one value.
#pragma once

#include <cstdint>

#if defined(__linux__) || defined(__APPLE__)
#define RT_HAS_THREADS 1
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
#if defined(__linux__)
#include <sched.h>
#endif
#else
#define RT_HAS_THREADS 0
#endif

namespace rt::tensor {

/// The most threads that one piece of work is shared out to.
inline constexpr int most_threads = 64;

/// Returns how many threads this process may use: DRUPE_THREADS, else the processors it may run on.
inline int allowed_threads() {
#if RT_HAS_THREADS
  long count = 1;
  if (const char* text = getenv("DRUPE_THREADS")) {
    count = strtol(text, nullptr, 10);
  } else {
#if defined(__linux__)
    cpu_set_t processors;
    CPU_ZERO(&processors);
    if (sched_getaffinity(0, sizeof processors, &processors) == 0) count = CPU_COUNT(&processors);
#else
    count = sysconf(_SC_NPROCESSORS_ONLN);
#endif
  }
  return static_cast<int>(count < 1 ? 1 : count > most_threads ? most_threads : count);
#else
  return 1;
#endif
}

/// The threads that large pieces of work use: found once, when the library is loaded. Tests set it.
inline int threads = allowed_threads();

/// The arithmetic operations that are worth a thread: about 100 us, of which starting it costs 20.
inline constexpr double operations_per_thread = 2e7;

/// Returns how many threads `operations` of arithmetic, in `pieces`, are shared out to.
inline int threads_for(double operations, std::int64_t pieces) {
  const double paying = operations / operations_per_thread;
  std::int64_t count = paying < threads ? static_cast<std::int64_t>(paying) : threads;
  if (count > pieces) count = pieces;
  return count < 1 ? 1 : static_cast<int>(count);
}

/// Calls `work(first, last, thread)` for each of `count` threads (at most `most_threads`) with its
/// share of `pieces`; `thread` 0 is the caller. `work` must not allocate or raise.
template <class Work>
void parallel(std::int64_t pieces, int count, const Work& work) {
#if RT_HAS_THREADS
  /// What a thread is given.
  struct Share {
    const Work* work;
    std::int64_t first, last;
    int thread;
    pthread_t id;
    bool started;

    /// Runs the share at `share`.
    static void* run(void* share) {
      const Share& self = *static_cast<Share*>(share);
      (*self.work)(self.first, self.last, self.thread);
      return nullptr;
    }
  };
  Share shares[most_threads];
  for (int i = 1; i < count; ++i) {
    shares[i] = Share{&work, pieces * i / count, pieces * (i + 1) / count, i, {}, false};
    shares[i].started = pthread_create(&shares[i].id, nullptr, &Share::run, &shares[i]) == 0;
  }
  work(0, pieces / count, 0);
  for (int i = 1; i < count; ++i) {
    if (shares[i].started) {
      pthread_join(shares[i].id, nullptr);
    } else {
      Share::run(&shares[i]);  // the system has no more threads
    }
  }
#else
  (void)count;
  work(0, pieces, 0);
#endif
}

}  // namespace rt::tensor
