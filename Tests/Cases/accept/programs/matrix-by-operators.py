#! feature: a program with matrices of a class of its own
from __future__ import annotations


class Matrix:
    def __init__(self, rows: list[list[int]]) -> None:
        self.rows = rows

    @classmethod
    def identity(cls, n: int) -> Matrix:
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other: Matrix) -> Matrix:
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, c)) for c in columns] for row in self.rows])

    def __pow__(self, n: int) -> Matrix:
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __getitem__(self, place: tuple[int, int]) -> int:
        return self.rows[place[0]][place[1]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self) -> str:
        return "; ".join(" ".join(map(str, row)) for row in self.rows)


def main(n: int) -> tuple[int, str, bool, bool]:
    fibonacci = Matrix([[1, 1], [1, 0]])
    power = fibonacci**n
    return power[0, 1], str(power), power == fibonacci @ fibonacci ** max(n - 1, 0), power == n


# run: main(10)
# run: main(1)
# run: main(0)
