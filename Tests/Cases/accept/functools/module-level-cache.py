#! feature: cached functions of modules
from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fibonacci(n: int) -> int:
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@cache
def paths(rows: int, columns: int) -> int:
    if rows == 0 or columns == 0:
        return 1
    return paths(rows - 1, columns) + paths(rows, columns - 1)


@lru_cache
def distance(a: str, b: str) -> int:
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


def main(n: int, a: str, b: str) -> tuple[int, int, int]:
    return fibonacci(n), paths(n // 4, n // 4), distance(a, b)


# run: main(60, "kitten", "sitting")
# run: main(10, "", "abc")
