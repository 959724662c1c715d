#! feature: objects with __call__ are called like functions
class Polynomial:
    def __init__(self, *coefficients: float) -> None:
        self.coefficients = list(coefficients)

    def __call__(self, x: float) -> float:
        result = 0.0
        for c in reversed(self.coefficients):
            result = result * x + c
        return result


class Counter:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> int:
        self.calls += 1
        return self.calls


def main(xs: list[float]) -> tuple[list[float], int]:
    p = Polynomial(1.0, 0.0, 2.0)
    count = Counter()
    for _ in xs:
        count()
    return [p(x) for x in xs], count()


# run: main([0.0, 1.0, -2.0])
# run: main([])
