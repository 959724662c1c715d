#! feature: the type that has the method is named
from drupe import compile


@compile()
def main(words: list[str]) -> str:
    return words.join(" ")  # error: [unknown-attribute]
