#! feature: exceptions have CPython's types and texts
def main(kind: int) -> str:
    xs = [1, 2, 3]
    table = {"a": 1}
    if kind == 0:
        return str(xs[3])
    if kind == 1:
        return str(table["zz"])
    if kind == 2:
        return str(1 // len([]))
    if kind == 3:
        return str(1.0 / float(len([])))
    if kind == 4:
        return str(int("3.5"))
    if kind == 5:
        return "abc"[7]
    if kind == 6:
        xs.remove(9)
    if kind == 7:
        return str(xs.index(9))
    if kind == 9:
        return str(float("abc"))
    if kind == 10:
        return str(7 % (kind - 10))
    return "fine"


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
# run: main(5)
# run: main(6)
# run: main(7)
# run: main(9)
# run: main(10)
# run: main(11)
