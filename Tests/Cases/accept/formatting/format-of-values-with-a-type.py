#! feature: a bool with a width is a number, None takes no specification
def main(flag: bool, kind: int) -> str:
    if kind == 0:
        return "{:>10}".format(flag) + f"{flag:5}" + f"{flag}" + format(flag, "d")
    if kind == 1:
        return f"{None:>5}"
    if kind == 2:
        return f"{[1]:5}"
    if kind == 3:
        return f"{flag:s}"
    if kind == 4:
        return f"{(1, 2)} {[1.5]} {None} { {'a': 1} }"
    if kind == 5:
        return f"{'x':d}"
    if kind == 6:
        return f"{1.5:d}"
    return f"{kind:.2}"


# run: main(True, 0)
# run: main(False, 0)
# run: main(True, 1)
# run: main(True, 2)
# run: main(True, 3)
# run: main(True, 4)
# run: main(True, 5)
# run: main(True, 6)
# run: main(True, 7)
