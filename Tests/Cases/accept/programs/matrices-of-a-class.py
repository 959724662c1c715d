#! feature: a matrix class with operators
import math
from typing import List
from functools import reduce
from itertools import starmap, chain, repeat
import operator


class Matrix:
    __slots__ = ("rows", "cols", "data")

    def __init__(self, rows: int, cols: int, data: List[float]):
        if len(data) != rows * cols:
            raise ValueError("expected %d values, got %d" % (rows * cols, len(data)))
        self.rows, self.cols, self.data = rows, cols, data

    @classmethod
    def identity(cls, n):
        return cls(n, n, [float(i == j) for i in range(n) for j in range(n)])

    @staticmethod
    def dot(a, b):
        return sum(map(operator.mul, a, b))

    def row(self, i):
        return self.data[i * self.cols : (i + 1) * self.cols]

    def col(self, j):
        return self.data[j :: self.cols]

    def __getitem__(self, ij):
        i, j = ij
        return self.data[i * self.cols + j]

    def __setitem__(self, ij, value):
        i, j = ij
        self.data[i * self.cols + j] = value

    def __matmul__(self, other: "Matrix") -> "Matrix":
        if self.cols != other.rows:
            raise ValueError(
                f"shapes ({self.rows},{self.cols}) and ({other.rows},{other.cols}) do not match"
            )
        return Matrix(
            self.rows,
            other.cols,
            [
                self.dot(self.row(i), other.col(j))
                for i in range(self.rows)
                for j in range(other.cols)
            ],
        )

    def __pow__(self, n):
        result, base = Matrix.identity(self.rows), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __add__(self, o):
        return Matrix(self.rows, self.cols, [*map(operator.add, self.data, o.data)])

    def __neg__(self):
        return Matrix(self.rows, self.cols, [-x for x in self.data])

    def __eq__(self, o):
        return isinstance(o, Matrix) and (self.rows, self.cols, self.data) == (
            o.rows,
            o.cols,
            o.data,
        )

    def __repr__(self):
        return f"{type(self).__name__}({self.rows}x{self.cols}, {self.data})"

    def __iter__(self):
        return (self.row(i) for i in range(self.rows))


def main(n: int, values: list[float]) -> tuple[str, list[list[float]], bool, float]:
    m = Matrix(n, n, values)
    p = m**3
    p[0, 0] += 1
    q = reduce(operator.matmul, repeat(m, 2), Matrix.identity(n))
    return (
        repr(p),
        list(q),
        (m + -m) == Matrix(n, n, [0.0] * (n * n)),
        math.fsum(chain.from_iterable(q)),
    )


# run: main(2, [1.0, 2.0, 3.0, 4.0])
# run: main(2, [1.0])
