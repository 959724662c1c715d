#! feature: a fault in a function that is called is reported there
from drupe import compile


def shout(x):
    return x + "!"  # error: [no-matching-signature]


@compile()
def main(n: int) -> str:
    return shout(n)
