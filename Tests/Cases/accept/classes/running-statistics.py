#! feature: an object collects numbers and computes from them
class Statistics:
    def __init__(self) -> None:
        self.count = 0
        self.mean = 0.0
        self.m2 = 0.0
        self.low: float | None = None

    def add(self, x: float) -> "Statistics":
        self.count += 1
        delta = x - self.mean
        self.mean += delta / self.count
        self.m2 += delta * (x - self.mean)
        if self.low is None or x < self.low:
            self.low = x
        return self

    @property
    def variance(self) -> float:
        return self.m2 / (self.count - 1) if self.count > 1 else 0.0


def main(xs: list[float]) -> tuple[int, float, float, float | None]:
    s = Statistics()
    for x in xs:
        s.add(x)
    return s.count, s.mean, s.variance, s.low


# run: main([1.0, 2.0, 4.0])
# run: main([])
