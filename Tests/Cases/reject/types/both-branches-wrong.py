#! feature: each member of a union is looked at
from drupe import compile


@compile()
def main(n: int) -> str:
    if n > 0:
        value = n
    else:
        value = [n]
    return value.upper()  # error: [unknown-attribute]
