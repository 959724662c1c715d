#! feature: functions of the module under decorators
import functools


def bounded(low, high):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            return min(max(f(*args, **kwargs), low), high)

        return wrapper

    return decorate


def twice(f):
    return lambda x: f(f(x))


@bounded(0, 10)
def add(a, b=1):
    return a + b


@twice
def step(x):
    return x * 3


def main(n: int) -> list[int]:
    return [add(n), add(n, b=100), add(-50), step(n)]


# run: main(3)
