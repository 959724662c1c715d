#! feature: loops over unions that are left by break and return
def first_long(values: list[str] | dict[str, int], size: int) -> str | None:
    for value in values:
        if len(value) >= size:
            return value
    return None


def position(values: list[int] | tuple[float, ...], wanted: float) -> int:
    at = 0
    for value in values:
        if value == wanted:
            break
        at += 1
    else:
        at = -1
    return at


def main(size: int, as_dict: bool) -> tuple[str | None, int, int]:
    words = {"a": 1, "abc": 2} if as_dict else ["ab", "abcd"]
    numbers = (0.5, 2.0) if as_dict else [1, 2]
    return first_long(words, size), position(numbers, 2), position(numbers, size)


# run: main(2, True)
# run: main(4, False)
# run: main(9, True)
