#! feature: objects of library classes without an equality of their own are equal to themselves only
import hashlib
import random

from drupe import compile


@compile()
def main(seed: int) -> list[bool]:
    a, b = random.Random(seed), random.Random(seed)
    same = a
    first, second = hashlib.sha256(b"a"), hashlib.sha256(b"a")
    copied = first.copy()
    items = iter([1, 2])
    others = iter([1, 2])
    results = [a == b, a == same, a is same, a is b, a != same, b in [a, b], b in [a]]
    results += [first == first, first == second, first is first, first == copied, first != second]
    results += [items == items, items == others, items is items]
    return results


# run: main(1)
