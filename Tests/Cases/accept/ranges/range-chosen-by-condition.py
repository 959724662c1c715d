#! feature: a variable may hold different ranges
def main(n: int, up: bool) -> list[int]:
    r = range(n) if up else range(n - 1, -1, -1)
    result = [x * x for x in r]
    r = r[1:]
    result.append(len(r))
    for x in reversed(r):
        result.append(x)
    return result


# run: main(4, True)
# run: main(4, False)
# run: main(0, True)
