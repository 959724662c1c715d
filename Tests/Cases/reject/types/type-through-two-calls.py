#! feature: a fault in a function that is called by another one
from drupe import compile


def half(x):
    return x / 2  # error: [no-matching-signature]


def halves(xs):
    result = []
    for x in xs:
        result.append(half(x))
    return result


@compile()
def main(words: list[str]) -> int:
    return len(halves(words))
