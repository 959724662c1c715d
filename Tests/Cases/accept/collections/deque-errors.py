#! feature: deques raise what CPython raises
from collections import deque


def main(what: int) -> str:
    d = deque([1, 2])
    if what == 0:
        return str(d[5])
    if what == 1:
        d.remove(9)
    if what == 2:
        return str(d.index(3))
    if what == 3:
        d.clear()
        d.pop()
    if what == 4:
        for x in d:
            d.append(x)
    if what == 5:
        d = deque([1, 2, 3], 3)
        d.insert(0, 1)
    return "?"


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
# run: main(5)
