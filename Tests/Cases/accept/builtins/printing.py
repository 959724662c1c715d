#! feature: print writes str() of its arguments
def main(n: int, text: str) -> None:
    print(n, text, None, True, 1.5, sep="-", end="!")
    print()
    print([text, n], (n,), {text: n})


# run: main(1, "a")
