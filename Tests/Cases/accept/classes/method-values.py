#! feature: methods are passed on as functions
class Scale:
    def __init__(self, k: float) -> None:
        self.k = k

    def apply(self, x: float) -> float:
        return self.k * x

    @staticmethod
    def negate(x: float) -> float:
        return -x


def each(f, xs: list[float]) -> list[float]:
    return [f(x) for x in xs]


def main(xs: list[float]) -> list[list[float]]:
    s = Scale(3.0)
    apply = s.apply
    s.k = 2.0
    return [
        each(s.apply, xs),
        each(apply, xs),
        each(Scale.negate, xs),
        [Scale.apply(s, x) for x in xs],
    ]


# run: main([1.0, 2.5])
# run: main([])
