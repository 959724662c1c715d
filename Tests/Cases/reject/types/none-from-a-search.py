#! feature: a function that finds nothing returns None
from drupe import compile


def find(words: list[str], wanted: str):
    for word in words:
        if word == wanted:
            return None


@compile()
def main(words: list[str]) -> str:
    return find(words, "a").upper()  # error: [unknown-attribute]
