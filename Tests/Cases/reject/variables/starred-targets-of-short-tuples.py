#! feature: a starred target of a tuple that is too short is refused
from drupe import compile


@compile()
def main(n: int) -> int:
    a, b, *rest, c = (n, n)  # error: [wrong-item-count]
    return a + b + c + len(rest)
