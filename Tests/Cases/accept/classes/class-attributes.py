#! feature: attributes of classes are found through objects and classes
class Unit:
    factor = 1.0
    names = ["unit", "piece"]
    table = {"a": 1, "b": 2}

    def scaled(self, x: float) -> float:
        return x * self.factor


class Dozen(Unit):
    factor = 12.0


class Gross(Dozen):
    names = ["gross"]

    def __init__(self) -> None:
        self.factor = 144.0


def main(x: float) -> tuple[list[float], list[str], int, float]:
    units = [Unit().scaled(x), Dozen().scaled(x), Gross().scaled(x)]
    return units, Gross().names + Dozen().names, Unit.table["b"], Dozen.factor


# run: main(1.0)
# run: main(-2.5)
