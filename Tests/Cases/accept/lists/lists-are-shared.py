#! feature: two names of one list see each other's changes
def grow(xs: list[int]) -> list[int]:
    xs.append(len(xs))
    return xs


def main(n: int) -> list[list[int]]:
    a = [n]
    b = a
    c = grow(a)
    b += [100]
    rows = [a, c, [1]]
    rows[2].append(5)
    return rows


# run: main(3)
