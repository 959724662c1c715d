#! feature: heapq.merge keeps the order of equal items
from heapq import merge


def main(
    first: list[tuple[int, str]], second: list[tuple[int, str]]
) -> tuple[list[str], list[int]]:
    lines = [f"{time}:{text}" for time, text in merge(first, second, key=lambda entry: entry[0])]
    times = merge((t for t, _ in first), (t for t, _ in second), [5])
    result = []
    for time in times:
        if result and result[-1] == time:
            continue
        result.append(time)
    return lines, result


# run: main([(1, "a"), (3, "b"), (3, "c")], [(1, "x"), (2, "y"), (3, "z")])
# run: main([], [(7, "q")])
