#! feature: faults of the % operator have CPython's types and texts
def main(kind: int, n: int) -> str:
    if kind == 0:
        return "%d" % "x"
    if kind == 1:
        return "%x" % 1.5
    if kind == 2:
        return "%s %s" % (n,)
    if kind == 3:
        return "%s" % (n, n)
    if kind == 4:
        return "%(a)s" % {"b": n}
    if kind == 5:
        return "%c" % "ab"
    if kind == 6:
        return "%f" % None
    if kind == 7:
        return "%c" % -n
    if kind == 8:
        return "%(a)s" % n
    return "%d" % (n * 1.9)


# run: main(0, 1)
# run: main(1, 1)
# run: main(2, 1)
# run: main(3, 1)
# run: main(4, 1)
# run: main(5, 1)
# run: main(6, 1)
# run: main(7, 1)
# run: main(8, 1)
# run: main(9, -3)
