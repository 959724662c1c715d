"""The largest singular value of an infinite matrix; see the Computer Language Benchmarks Game."""

import math


def entry(i: int, j: int) -> float:
    """Returns the entry of the matrix in row i and column j."""
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def product(v: list[float]) -> list[float]:
    """Returns the matrix times a vector."""
    n = len(v)
    result = [0.0] * n
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += entry(i, j) * v[j]
        result[i] = total
    return result


def transposed_product(v: list[float]) -> list[float]:
    """Returns the transposed matrix times a vector."""
    n = len(v)
    result = [0.0] * n
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += entry(j, i) * v[j]
        result[i] = total
    return result


def run(n: int) -> float:
    """Returns an approximation of the norm from the first n rows and columns."""
    u = [1.0] * n
    v = [0.0] * n
    for _ in range(10):
        v = transposed_product(product(u))
        u = transposed_product(product(v))
    uv = 0.0
    vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    return math.sqrt(uv / vv)
