#! feature: a starred target collects the rest in a list
def main(xs: list[int], text: str) -> list[str]:
    out = []
    try:
        first, *rest = xs
        out.append(f"{first} {rest}")
        *start, last = xs
        out.append(f"{start} {last}")
        a, *middle, b = xs
        out.append(f"{a} {middle} {b}")
        rest.append(0)
        out.append(str(rest))
    except ValueError as e:
        out.append(str(e))
    head, *tail = text
    out.append(head + str(tail))
    x, *ys, z = (1, "two", 3.5, None)
    out.append(f"{x} {ys} {z}")
    (p, *q), r = [1, 2, 3], 4
    out.append(f"{p} {q} {r}")
    for n, *more in [[1, 2], [3], [4, 5, 6]]:
        out.append(f"{n}{more}")
    (*everything,) = range(3)
    out.append(str(everything))
    return out


# run: main([1, 2, 3, 4], "abc")
# run: main([1, 2], "x")
# run: main([1], "xy")
# run: main([], "z")
