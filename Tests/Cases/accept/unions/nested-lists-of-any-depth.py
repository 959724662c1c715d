#! feature: lists of items that are lists or not
def flatten(values: list[int | list[int]]) -> list[int]:
    result = []
    for value in values:
        if isinstance(value, list):
            for inner in value:
                result.append(inner)
        else:
            result.append(value)
    return result


def total(value: int | list[int] | tuple[int, ...]) -> int:
    if isinstance(value, int):
        return value
    return sum(item for item in value)


def main(values: list[int | list[int]], n: int) -> tuple[list[int], int]:
    return flatten(values), total(n) + total([n, n]) + total((n,)) + sum(map(total, values))


# run: main([1, [2, 3], 4, []], 5)
# run: main([], 0)
