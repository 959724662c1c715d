#! feature: sorting tuples of numbers and texts, NaN among them
# run: main(3)
# run: main(50)
# run: main(700)


def main(count: int) -> tuple[list[tuple[float, str]], str]:
    """Returns the first of so many pairs, and all texts in their order."""
    state = 3
    nan = float("nan")
    pairs: list[tuple[float, str]] = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        number = nan if state % 41 == 0 else float(state // 65536 % 9) - 4.0
        pairs.append((number, "text number " + str(state // 1000 % 50)))
    ordered = sorted(pairs)
    again = sorted(pairs, reverse=True)
    joined = "|".join([text for _, text in ordered] + [text for _, text in again])
    return [pair for pair in ordered if pair[0] == pair[0]][:5], joined
