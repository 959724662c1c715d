#! feature: list.sort(key=...) works on an empty list, and notices changes
from drupe import compile


@compile()
def main(items: list[int]) -> tuple[list[int], list[int]]:
    seen: list[int] = []

    def key(item: int) -> int:
        seen.append(len(items))
        return -item

    items.sort(key=key)
    return items, seen


@compile()
def modified(items: list[int]) -> tuple[list[int], str]:
    def key(item: int) -> int:
        items.append(item)
        return item

    try:
        items.sort(key=key)
    except ValueError as error:
        return items, str(error)
    return items, ""


@compile()
def interrupted(items: list[int]) -> tuple[list[int], str]:
    def key(item: int) -> float:
        items.append(item)
        return 1 / item

    try:
        items.sort(key=key, reverse=True)
    except ZeroDivisionError as error:
        return items, str(error)
    return items, ""


# run: main([3, 1, 2])
# run: modified([3, 1, 2])
# run: interrupted([3, 0, 2])
