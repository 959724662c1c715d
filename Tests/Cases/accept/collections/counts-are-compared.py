#! feature: counters are compared, added and subtracted by their counts
from collections import Counter, deque
from drupe import compile


@compile()
def main(n: int) -> str:
    a = Counter({"a": 3, "b": 2, "c": 0})
    b = Counter("ababa")
    c = Counter("aab")
    d = Counter({"z": -1}) if n else Counter("zz")
    out = []
    for x in (a, b, c, d):
        for y in (a, b, c, d):
            out.append((x <= y, x < y, x >= y, x > y, x == y, x != y))
    return str(out)


@compile()
def sums(count: int) -> str:
    a = Counter({"a": count, "b": -count})
    b = Counter({"a": count, "c": 1})
    try:
        return str((a + b, a - b, b - a, a & b, a | b, +a, -a))
    except OverflowError:
        return "too large"


@compile()
def ordered(text: str) -> str:
    a, b = deque(text), deque("ab")
    return str((a < b, a <= b, a > b, a >= b, sorted([b, a])))


# run: main(0)
# run: main(1)
# run: sums(0)
# run: sums(2)
# run: sums(-3)
# run: ordered("a")
# run: ordered("ab")
# run: ordered("b")
