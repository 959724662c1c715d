#! feature: classes of the user's are refused
from drupe import compile


class Point:
    pass


@compile()
def main(n: int) -> int:
    point = Point()  # error: [unsupported-class]
    return n
