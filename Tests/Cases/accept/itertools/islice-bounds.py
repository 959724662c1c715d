#! feature: islice() with start, stop and step, and its faults
from itertools import islice


def main(xs: list[int], start: int, stop: int, step: int) -> list[str]:
    out = [str(list(islice(xs, stop)) if stop >= 0 else "-")]
    try:
        out.append(str(list(islice(xs, start, stop, step))))
        out.append(str(list(islice(xs, start, None, step))))
        it = iter(xs)
        out.append(str(list(islice(it, start, stop))) + str(list(it)))
    except ValueError as error:
        out.append(str(error))
    return out


# run: main([1, 2, 3, 4, 5, 6, 7], 1, 6, 2)
# run: main([1, 2, 3], 0, 9, 1)
# run: main([1, 2, 3], -1, 2, 1)
# run: main([1, 2, 3], 0, 2, 0)
