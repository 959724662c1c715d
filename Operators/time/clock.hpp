/// `time`: the clocks of the system.
#pragma once

#include <cstdint>
#include <ctime>

namespace rt::time {

/// Returns the nanoseconds of a clock.
inline std::int64_t nanoseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1000000000 + now.tv_nsec;
}
inline std::int64_t time_ns() { return nanoseconds(CLOCK_REALTIME); }
inline std::int64_t monotonic_ns() { return nanoseconds(CLOCK_MONOTONIC); }
inline std::int64_t process_time_ns() { return nanoseconds(CLOCK_PROCESS_CPUTIME_ID); }
inline double time() { return static_cast<double>(time_ns()) / 1e9; }
inline double monotonic() { return static_cast<double>(monotonic_ns()) / 1e9; }
inline double process_time() { return static_cast<double>(process_time_ns()) / 1e9; }

}  // namespace rt::time
