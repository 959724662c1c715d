#! feature: tuples are built, unpacked, compared and indexed
def swap(pair: tuple[int, str]) -> tuple[str, int]:
    number, text = pair
    return text, number


def main(n: int, text: str) -> tuple[str, int, bool]:
    pair = (n, text)
    (a, b), c = swap(pair), pair[0]
    return a, b + c, pair < (n, text + "x")


# run: main(1, "a")
