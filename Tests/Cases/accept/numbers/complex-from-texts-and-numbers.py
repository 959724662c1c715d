#! feature: complex() of numbers and texts
def main(text: str, n: int, x: float) -> list[complex]:
    return [
        complex(text),
        complex(n),
        complex(x),
        complex(n, x),
        complex(),
        complex(x, 1j),
        complex(True),
    ]


# run: main("1+2j", 3, 0.5)
# run: main(" -1.5e3j ", -1, -0.0)
# run: main("(3-4j)", 0, 1.0)
# run: main("inf+nanj", 0, 1.0)
# run: main("j", 0, 1.0)
# run: main("1 + 2j", 0, 1.0)
# run: main("x", 0, 1.0)
