#! feature: print with sep and end, of values of all kinds
def main(n: int, x: float, text: str) -> None:
    print(n, x, text, None, True, sep="-", end="!")
    print()
    print([text, x], (n,), {text: n}, {n}, set(), b"\xff", 1j, sep=" | ")
    print("a", "b", sep="")
    print(sep="x")
    print(text, end="")
    print("", n, sep=",", end="\n\n")
    print(range(n), [range(2)], ..., slice(1, n))
    print(f"{n}", "%d" % n, frozenset([n]), bytearray(b"x"), sep="\n")


# run: main(1, 0.5, "it's")
# run: main(-7, 1e16, "")
