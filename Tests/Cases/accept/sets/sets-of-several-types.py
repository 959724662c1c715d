#! feature: operators and methods between sets of floats and sets of ints
from drupe import compile


@compile()
def main(a: set[float], b: set[int]) -> list[set[float | int]]:
    return [a | b, b | a, a & b, b & a, a ^ b, b ^ a, a.union(b), b.intersection(a, [1.0])]


@compile()
def differences(a: set[float], b: set[int]) -> tuple[set[float], set[int], set[float]]:
    return a - b, b.difference(a), a.difference(b, {2})


@compile()
def order(a: set[float], b: set[int]) -> list[bool]:
    tests = [a <= b, b <= a, a < b, b < a, a >= b, b >= a, a > b, b > a, a == b, a != b]
    return tests + [a.issubset(b), a.issuperset(b), a.isdisjoint(b), b.issubset(a)]


@compile()
def grown(b: set[int]) -> set[float | int]:
    a = {1.0, 5.5}
    a |= b
    a ^= {7}
    a -= {2.0}
    a.update(b)
    a.intersection_update(b, [1, 2])
    return a


# run: main({1.0, 5.0}, {1, 2, 5})
# run: main({2.5}, set())
# run: differences({1.0, 5.0, 2.5}, {1, 2, 5})
# run: order({1.0, 5.0}, {1, 2, 5})
# run: order({1.0, 5.0}, {1, 5})
# run: order({2.5}, {1})
# run: grown({1, 2, 5, 9})
