#! feature: the type of a parameter without annotation comes from the call
from drupe import compile


def shout(text):
    return text.upper() + "!"  # error: [unknown-attribute]


@compile()
def main(n: int) -> str:
    return shout(n)
