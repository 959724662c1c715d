#! feature: functions take and return iterators
def skip_header(lines: list[str], count: int):
    it = iter(lines)
    for _ in range(count):
        next(it, None)
    return it


def take(it, count: int) -> list[str]:
    result = []
    while len(result) < count:
        item = next(it, None)
        if item is None:
            break
        result.append(item)
    return result


def main(lines: list[str], header: int) -> tuple[list[str], list[str]]:
    rest = skip_header(lines, header)
    first = take(rest, 2)
    return first, list(rest)


# run: main(["h", "a", "b", "c", "d"], 1)
# run: main(["h", "a"], 1)
# run: main(["h"], 3)
