#! feature: bisect finds places, insort inserts
import bisect
from bisect import insort


def grade(score: int) -> str:
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


def main(scores: list[int]) -> tuple[list[str], list[int], list[int]]:
    ordered: list[int] = []
    for s in scores:
        insort(ordered, s)
    bisect.insort_left(ordered, 75)
    return (
        [grade(s) for s in scores],
        ordered,
        [bisect.bisect_left(ordered, 75), bisect.bisect_right(ordered, 75, 1, 3)],
    )


# run: main([33, 99, 77, 70, 89, 90, 100])
# run: main([])
