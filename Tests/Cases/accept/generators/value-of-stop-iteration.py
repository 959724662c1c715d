#! feature: StopIteration.value is what a generator returned
def steps(n: int):
    total = 0
    for i in range(n):
        total += i
        yield i
    return total


def main(n: int) -> list[str]:
    g = steps(n)
    out = []
    while True:
        try:
            out.append(str(next(g)))
        except StopIteration as end:
            out.append(f"value {end.value} args {end.args}")
            break
    try:
        next(g)
    except StopIteration as end:
        out.append(f"value {end.value}")
    return out


# run: main(3)
# run: main(0)
