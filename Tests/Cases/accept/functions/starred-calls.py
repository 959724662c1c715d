#! feature: calls with the items of a list, whose number is checked when they run
def f(a, b, c=10):
    return a + b * c


def g(x, *rest):
    return x + len(rest)


def attempt(function, *args) -> str:
    try:
        return str(function(*args))
    except TypeError as error:
        return str(error)


def main(xs: list[int], options: dict[str, int]) -> list[str]:
    return [
        attempt(lambda: f(*xs)),
        attempt(lambda: g(*xs)),
        attempt(lambda: f(1, *xs)),
        attempt(lambda: f(*xs, 5)),
        attempt(lambda: f(**options)),
        attempt(f, 1, 2),
    ]


# run: main([1, 2], {"a": 1, "b": 2})
# run: main([], {})
# run: main([1, 2, 3], {"a": 1, "b": 2, "c": 3})
# run: main([1, 2, 3, 4], {"a": 1, "b": 2, "z": 3})
# run: main([1], {"b": 1})
