#! feature: operands and arguments are evaluated from left to right (probe l27)
def t(n: int, log: list[int]) -> int:
    log.append(n)
    return n


def add(a: int, b: int, c: int = 0) -> int:
    return a + b * c


def main(n: int) -> tuple[int, list[int]]:
    log: list[int] = []
    a = t(1, log) + t(2, log) * t(n, log)
    b = add(t(4, log), c=t(5, log), b=t(6, log))
    c = [t(7, log), t(8, log)][t(1, log) - t(1, log)]
    d = {t(10, log): t(11, log), t(12, log): t(13, log)}
    e = t(20, log) < t(21, log) < t(15, log) < t(99, log)
    f = (t(30, log), t(31, log)) if t(n, log) else (t(32, log), t(33, log))
    return a + b + c + len(d) + e + f[0], log


# run: main(3)
# run: main(0)
