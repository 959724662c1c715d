#! feature: a chain of comparisons evaluates each operand at most once and stops at the first false one
def v(x: int, log: list[int]) -> int:
    log.append(x)
    return x


def main(a: int, b: int, c: int) -> tuple[bool, bool, bool, list[int]]:
    log: list[int] = []
    p = v(a, log) < v(b, log) <= v(c, log)
    q = v(a, log) == v(a, log) != v(b, log) < v(c, log)
    r = v(1, log) in [v(a, log), v(b, log)] not in [[v(c, log)]]
    return p, q, r, log


# run: main(1, 2, 3)
# run: main(3, 2, 1)
# run: main(1, 1, 1)
