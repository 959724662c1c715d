#! feature: stars in displays of lists, tuples, sets and dicts
def main(a: list[int], b: dict[str, int]) -> list[str]:
    t = (1, "x")
    mixed = (*t, 2.5, *t)
    joined = (*a, 9)
    items = [0, *a, *range(2), *"hi"]
    table = {**b, "k": 1, **{"z": 2}}
    unique = {*a, *[5, 6]}
    out = [str(mixed), str(joined), str(items), str(table), str(sorted(unique))]
    first, *_ = mixed
    out.append(str(first + 1) + str(len(joined)))
    return out


# run: main([3, 4], {"k": 0, "a": 7})
# run: main([], {})
