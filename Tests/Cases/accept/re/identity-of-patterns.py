#! feature: a pattern is itself, and so is a match
import re

from drupe import compile

WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d+")


@compile()
def main(text: str) -> tuple[list[bool], int, bool]:
    same = re.compile(WORD)
    other = re.compile(r"\w+", re.ASCII)
    found = WORD.search(text)
    again = WORD.search(text)
    results = [same is WORD, same == WORD, NUMBER == WORD, WORD != NUMBER, NUMBER is NUMBER]
    results += [other == WORD, re.compile(r"\w+") is WORD, found == found, found is found]
    results += [found == again, WORD in [NUMBER, WORD], found != found]
    names = {WORD: 1, NUMBER: 2, same: 3}
    return results, len(names), names[WORD] == 3


# run: main("ab 1")
# run: main("")
