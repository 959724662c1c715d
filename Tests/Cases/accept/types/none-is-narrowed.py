#! feature: tests for None narrow optional values
def find(xs: list[int], wanted: int) -> int | None:
    for i, x in enumerate(xs):
        if x == wanted:
            return i
    return None


def main(xs: list[int], wanted: int) -> int:
    place = find(xs, wanted)
    if place is None:
        return -1
    other = find(xs, wanted + 1)
    return place * 10 + (other if other is not None else 9)


# run: main([4, 5, 6], 5)
# run: main([4, 5, 6], 6)
# run: main([4, 5, 6], 7)
