#! feature: a generator assigns variables of the function around
def main(xs: list[int]) -> tuple[list[int], int]:
    seen = 0

    def counted():
        nonlocal seen
        for x in xs:
            seen += 1
            yield x

    first = []
    for x in counted():
        if x < 0:
            break
        first.append(x * seen)
    return first, seen


# run: main([5, 6, -1, 7])
# run: main([])
