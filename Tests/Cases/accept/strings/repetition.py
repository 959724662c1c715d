#! feature: repetition of texts, bytes, lists and tuples
def main(n: int) -> list[str]:
    line = "-" * n
    line += "ab" * -n
    text = "x"
    text *= n
    return [line, n * "ab", text, repr([0] * n), repr((1, 2) * n), repr(n * [[1]]), repr(b"ab" * n)]


# run: main(3)
# run: main(0)
# run: main(-1)
