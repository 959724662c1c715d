#! feature: heapq.merge of sorted sequences, with keys and in reverse
import heapq


def main(
    a: list[int], b: list[int], words: list[str]
) -> tuple[list[int], list[int], list[str], list[int]]:
    return (
        list(heapq.merge(a, b, [5, 5])),
        list(heapq.merge(a[::-1], b[::-1], reverse=True)),
        list(heapq.merge(sorted(words, key=len), ["zz"], key=len)),
        heapq.nsmallest(2, a + b, key=lambda x: -x),
    )


# run: main([1, 4, 9], [2, 4, 8, 10], ["abc", "d"])
# run: main([], [1], [])
