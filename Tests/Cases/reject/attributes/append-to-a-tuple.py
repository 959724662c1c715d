#! feature: tuples have no append
from drupe import compile


@compile()
def main(a: int) -> int:
    pair = (a, a)
    pair.append(3)  # error: [unknown-attribute]
    return len(pair)
