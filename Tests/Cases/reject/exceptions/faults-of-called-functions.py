#! feature: what is wrong in a function is reported when only its effects are used
from drupe import compile


def log(n: int) -> None:
    print(n.name)  # error: [unknown-attribute]


@compile()
def main(n: int) -> int:
    log(n)
    return n
