#! feature: names for types, in annotations and in isinstance
from typing import Optional, TypeAlias, Union

Number = Union[int, float]
Text = str
Row: TypeAlias = "dict[str, Number]"
Scalar = int | float


def normalized(value: Optional[Number], low: Number = 0) -> float:
    if value is None:
        return -1.0
    return float(value - low)


def main(row: dict[str, float], n: int) -> tuple[list[float], list[bool], Text]:
    mixed: list[Number | None] = [n, 0.5, None]
    shown: Text = ",".join(sorted(row))
    kinds = [isinstance(v, Scalar) for v in mixed]
    return [normalized(v) for v in mixed], kinds, shown


# run: main({"b": 1.0, "a": 2.0}, 4)
