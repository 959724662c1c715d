#! feature: targets are assigned from left to right, after all values (probe c19)
def main(n: int) -> list[str]:
    a = [0, 0, 0, 0]
    i = 0
    i, a[i] = 1, 9
    out = [f"{i} {a}"]
    i = 0
    a[i], i = 7, 2
    out.append(f"{i} {a}")
    x = y = [n]
    x.append(5)
    out.append(f"{x} {y} {x is y}")
    i = a[i] = 3
    out.append(f"{i} {a}")
    p, q, r = 1, 2, 3
    p, q, r = r, p, q
    out.append(f"{p}{q}{r}")
    (u, v), w = (1, 2), "ab"
    [m, k] = w
    out.append(f"{u}{v}{w}{m}{k}")
    return out


# run: main(1)
