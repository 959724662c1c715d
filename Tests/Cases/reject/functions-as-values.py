#! feature: a function of a library that is passed on is reported
from drupe import compile


@compile()
def main(words: list[str]) -> list[str]:
    return sorted(words, key=len)  # error: [unsupported-syntax]
