#! feature: Final, Annotated, TypeAlias and ClassVar are read through
from typing import Annotated, ClassVar, Final, TypeAlias

LIMIT: Final = 10
NAME: Final[str] = "limit"
Vector: TypeAlias = list[float]
Score = Annotated[float, "between 0 and 1"]


class Meter:
    unit: ClassVar[str] = "cm"

    def __init__(self, value: Score) -> None:
        self.value: Final = value


def scale(v: Vector, by: Annotated[int, "positive"]) -> Vector:
    result: Vector = [x * by for x in v]
    return result


def main(v: Vector, n: Annotated[int, "count"]) -> tuple[Vector, str, float]:
    local: Final[int] = min(n, LIMIT)
    return scale(v, local), f"{NAME}{Meter.unit}", Meter(0.5).value


# run: main([1.0, 2.5], 3)
# run: main([], 100)
