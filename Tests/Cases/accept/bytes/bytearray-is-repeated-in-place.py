#! feature: `*=` changes a bytearray itself, and makes another bytes object
from drupe import compile


@compile()
def main(count: int) -> str:
    b = bytearray(b"abc")
    same = b
    b *= count
    c = b"xy"
    other = c
    c *= count
    return str((b, same, b is same, c, other))


# run: main(-1)
# run: main(0)
# run: main(1)
# run: main(3)
