#! feature: endless recursion raises RecursionError (probe l29)
def down(n: int) -> int:
    return down(n + 1) + 1


def depth(n: int) -> int:
    return 0 if n == 0 else 1 + depth(n - 1)


def main(n: int) -> tuple[int, str]:
    try:
        down(0)
    except RecursionError as e:
        return depth(n), type(e).__name__
    return 0, "none"


# run: main(10)
# run: main(500)
