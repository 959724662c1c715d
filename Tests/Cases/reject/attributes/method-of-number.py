#! feature: numbers have no methods of texts
from drupe import compile


@compile()
def main(n: int) -> str:
    return n.upper()  # error: [unknown-attribute]
