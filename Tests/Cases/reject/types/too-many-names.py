#! feature: a tuple is unpacked into as many names as it has items
from drupe import compile


@compile()
def main(a: int, b: int) -> int:
    x, y, z = a, b  # error: [wrong-item-count]
    return x + y + z
