#! feature: a method that no member of a union has is refused
from drupe import compile


@compile()
def main(x: int | float) -> str:
    return x.upper()  # error: [unknown-attribute]
