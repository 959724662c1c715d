#! feature: sets are changed in place, and shared
def main(items: list[int]) -> tuple[list[int], list[int], bool, int]:
    seen = set(items)
    alias = seen
    seen |= {100, 101}
    seen &= set(range(102))
    seen -= {3}
    seen ^= {1, 200}
    seen.add(7)
    seen.discard(8)
    seen.update([9], (10,), {11: "x"})
    seen.difference_update([9])
    seen.intersection_update(set(range(300)))
    seen.symmetric_difference_update({10, 12})
    copy = seen.copy()
    copy.clear()
    popped = {5}.pop()
    seen.remove(7)
    return sorted(seen), sorted(copy), alias is seen, popped


# run: main([1, 2, 3])
# run: main([])
