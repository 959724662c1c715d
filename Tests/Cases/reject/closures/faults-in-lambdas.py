#! feature: a fault in a lambda is reported there
from drupe import compile


@compile()
def main(words: list[str]) -> list[str]:
    return sorted(words, key=lambda w: w + 1)  # error: [no-matching-signature]
