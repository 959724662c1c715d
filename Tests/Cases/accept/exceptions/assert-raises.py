#! feature: assert raises AssertionError
def main(n: int) -> int:
    assert n > 0
    assert n < 10, f"{n} is too large"
    return n


# run: main(5)
# run: main(0)
# run: main(12)
