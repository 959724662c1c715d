#! feature: each undefined name is reported
from drupe import compile


@compile()
def main(n: int) -> int:
    a = n + missing  # error: [undefined-name]
    b = absent(n)  # error: [undefined-name]
    return a + b
