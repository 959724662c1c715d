#! feature: min and max with a key ask for it as each item comes
from collections.abc import Iterator

from drupe import compile


@compile()
def main(items: list[int]) -> tuple[int, int, int, list[int]]:
    log: list[int] = []

    def produced() -> Iterator[int]:
        for item in items:
            log.append(item)
            yield item

    def key(item: int) -> int:
        log.append(item * 10)
        return item % 5

    largest = max(produced(), key=key)
    smallest = min(produced(), key=key)
    return largest, smallest, max((x for x in items if x > 100), key=key, default=-1), log


@compile()
def empty(items: list[int]) -> int:
    return min((x for x in items), key=lambda x: -x)


# run: main([3, 1, 2, 6, 8])
# run: empty([4, 9])
# run: empty([])
