"""time: the clocks of the system."""

from __future__ import annotations

import time as library

from operatorkit import composite, primitive


@primitive("time.time", io=True)
def time() -> float:
    """Returns the seconds since 1970."""
    return library.time()


@primitive("time.time_ns", io=True)
def time_ns() -> int:
    """Returns the nanoseconds since 1970."""
    return library.time_ns()


@primitive("time.monotonic", io=True)
def monotonic() -> float:
    """Returns the seconds of a clock that never goes back."""
    return library.monotonic()


@primitive("time.monotonic_ns", io=True)
def monotonic_ns() -> int:
    """Returns the nanoseconds of a clock that never goes back."""
    return library.monotonic_ns()


@composite("time.perf_counter")
def perf_counter() -> float:
    """Returns the seconds of the clock with the finest steps."""
    return monotonic()


@composite("time.perf_counter_ns")
def perf_counter_ns() -> int:
    """Returns the nanoseconds of the clock with the finest steps."""
    return monotonic_ns()


@primitive("time.process_time", io=True)
def process_time() -> float:
    """Returns the seconds that the process has computed."""
    return library.process_time()


@primitive("time.process_time_ns", io=True)
def process_time_ns() -> int:
    """Returns the nanoseconds that the process has computed."""
    return library.process_time_ns()


WAITING = (
    "'time.sleep' would stop the program that called the library",
    "wait in the program that calls",
)


@primitive("time.sleep", refuses=WAITING)
def sleep(secs: float) -> None:
    """Is refused."""
