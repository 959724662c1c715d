#! feature: clocks go forward
import time


def main(n: int) -> list[bool]:
    start = time.perf_counter()
    total = sum(i * i for i in range(n))
    elapsed = time.perf_counter() - start
    return [
        elapsed >= 0,
        time.time() > 1_600_000_000,
        time.monotonic_ns() <= time.monotonic_ns(),
        time.process_time() >= 0,
        total >= 0,
        time.time_ns() // 1_000_000_000 >= 1_600_000_000,
    ]


# run: main(1000)
