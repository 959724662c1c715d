#! feature: any and all stop at the first item that decides
def positive(n: int) -> bool:
    print("test", n)
    return n > 0


def main(xs: list[int]) -> tuple[bool, bool, bool]:
    return any(positive(x) for x in xs), all(positive(x) for x in xs), any(xs)


# run: main([-1, 2, 3])
# run: main([1, -2, 3])
# run: main([])
