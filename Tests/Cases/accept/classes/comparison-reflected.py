#! feature: comparisons and operators fall back on the other operand
class Metres:
    def __init__(self, n: float) -> None:
        self.n = n

    def __gt__(self, other: object) -> bool:
        if isinstance(other, Metres):
            return self.n > other.n
        if isinstance(other, (int, float)):
            return self.n > other
        return NotImplemented

    def __rsub__(self, other: float) -> float:
        return other - self.n

    def __eq__(self, other: object) -> bool:
        if isinstance(other, float):
            return self.n == other
        return NotImplemented


def main(x: float) -> tuple[list[bool], float, str]:
    m = Metres(x)
    try:
        bad = str(m < "a")
    except TypeError as error:
        bad = str(error)
    return (
        [m > 2.0, m < Metres(9.0), 5.0 < m, m == x, x == m, m == Metres(x), m != "a"],
        10.0 - m,
        bad,
    )


# run: main(3.0)
# run: main(6.5)
