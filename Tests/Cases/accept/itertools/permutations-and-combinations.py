#! feature: permutations() and combinations()
from itertools import combinations, combinations_with_replacement, permutations


def main(items: str, r: int) -> list[str]:
    out = ["".join(p) for p in permutations(items, r)]
    out.append(str(list(permutations(items))))
    out.append(str(list(combinations(items, r))))
    out.append(str(list(combinations_with_replacement(items, r))))
    out.append(str(sum(a < b for a, b in combinations(items, 2))))
    return out


# run: main("abc", 2)
# run: main("ab", 3)
# run: main("xyz", 0)
# run: main("", 1)
