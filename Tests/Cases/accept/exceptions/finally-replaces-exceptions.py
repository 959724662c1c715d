#! feature: an exception raised in finally or in a handler replaces the one before
def first(n: int) -> int:
    try:
        return [1, 2, 3][n]
    finally:
        if n > 4:
            raise RuntimeError("from finally")


def second(n: int) -> int:
    try:
        return [1, 2, 3][n]
    except IndexError:
        raise ValueError(f"bad {n}")
    finally:
        print("done", n)


def main(n: int) -> tuple[str, str]:
    try:
        a = str(first(n))
    except (RuntimeError, IndexError) as e:
        a = f"{type(e).__name__}: {e}"
    try:
        b = str(second(n))
    except ValueError as e:
        b = str(e)
    return a, b


# run: main(1)
# run: main(4)
# run: main(5)
