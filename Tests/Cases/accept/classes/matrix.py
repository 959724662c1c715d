#! feature: items of objects are read and assigned with tuples as keys
from __future__ import annotations


class Matrix:
    def __init__(self, rows: int, columns: int) -> None:
        self.rows = rows
        self.columns = columns
        self.cells = [0.0] * (rows * columns)

    def __getitem__(self, at: tuple[int, int]) -> float:
        return self.cells[at[0] * self.columns + at[1]]

    def __setitem__(self, at: tuple[int, int], value: float) -> None:
        self.cells[at[0] * self.columns + at[1]] = value

    def __matmul__(self, other: Matrix) -> Matrix:
        if self.columns != other.rows:
            raise ValueError("shapes do not fit")
        result = Matrix(self.rows, other.columns)
        for i in range(self.rows):
            for j in range(other.columns):
                result[i, j] = sum([self[i, k] * other[k, j] for k in range(self.columns)])
        return result

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matrix) and self.cells == other.cells


def main(n: int) -> tuple[list[float], bool]:
    a = Matrix(n, 2)
    b = Matrix(2, n)
    for i in range(n):
        a[i, 0] = i + 1.0
        b[1, i] += 2.5 * i
    product = a @ b
    return product.cells, product == a @ b


# run: main(2)
# run: main(3)
# run: main(0)
