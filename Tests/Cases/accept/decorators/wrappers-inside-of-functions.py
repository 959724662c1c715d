#! feature: decorators of functions inside of functions
import functools


def logged(lines):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            lines.append(f"{len(args)} and {len(kwargs)}")
            return f(*args, **kwargs)

        return wrapper

    return decorate


def twice(f):
    def wrapper(x):
        return f(f(x))

    return wrapper


def main(n: int) -> tuple[int, int, list[str]]:
    lines = []

    @logged(lines)
    def area(w, h, *, scale=1):
        return w * h * scale

    @twice
    @twice
    def step(x):
        return x + n

    return area(2, h=3) + area(n, n, scale=2), step(1), lines


# run: main(3)
