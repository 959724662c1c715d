#! feature: operators and methods of sets
def main(a: set[int], b: set[int]) -> tuple[list[list[int]], list[bool]]:
    results = [a | b, a & b, a - b, a ^ b, a.union(b, [99]), a.intersection(b), a.difference([1])]
    results.append(a.symmetric_difference(b))
    checks = [
        a <= b,
        a < b,
        a >= b,
        a == b,
        a.isdisjoint(b),
        a.issubset([1, 2, 3]),
        a.issuperset(b),
        1 in a,
        {3, 1} == {1, 3},
    ]
    return [sorted(r) for r in results], checks


# run: main({1, 2}, {2, 3})
# run: main({1, 2}, {1, 2, 3})
# run: main(set(), {1})
# run: main({5, 6}, {7, 8})
