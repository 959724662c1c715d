#! feature: an exception of a class of the user's leaves the function
class TooBig(ValueError):
    pass


def check(n: int) -> int:
    if n > 10:
        raise TooBig(f"{n} > 10")
    if n < 0:
        raise TooBig
    return n


def main(n: int) -> int:
    return check(n) * 2


# run: main(3)
# run: main(11)
# run: main(-1)
