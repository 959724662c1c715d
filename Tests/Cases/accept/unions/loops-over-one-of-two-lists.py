#! feature: a loop over one of two kinds of lists
def total(values: list[int] | list[float]) -> float:
    result = 0.0
    for value in values:
        result += value
    return result


def widest(values: list[str] | tuple[str, ...] | str) -> int:
    longest = 0
    for value in values:
        longest = max(longest, len(value))
    return longest


def main(as_ints: bool, word: str) -> tuple[float, int, int, int]:
    numbers = [1, 2, 3] if as_ints else [0.5, 0.25]
    return total(numbers), widest([word, "ab"]), widest((word,)), widest(word)


# run: main(True, "hello")
# run: main(False, "")
