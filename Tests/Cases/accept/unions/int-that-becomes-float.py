#! feature: an int variable that later becomes a float keeps its int values
def mean(xs: list[float]) -> float:
    total = 0
    for x in xs:
        total += x
    return total / len(xs) if xs else total


def total(xs: list[float]) -> float:
    t = 0
    for x in xs:
        t += x
    return t


def main(xs: list[float], n: int) -> list[str]:
    x = n
    out = [repr(x)]
    x = x / 2 if n % 2 else x
    out.append(repr(x))
    best = 0
    for v in xs:
        if v > best:
            best = v
    out += [repr(best), repr(mean(xs)), repr(total(xs))]
    scale = 1
    for v in xs:
        scale *= v
    out.append(f"{scale!r} {scale == 1} {scale:.2f} {round(scale, 1)!r}")
    return out


# run: main([], 4)
# run: main([1.5, -2.0], 3)
# run: main([-1.0], 0)
