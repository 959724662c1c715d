#! feature: what follows from a fault is not reported
from drupe import compile


@compile()
def main(words: list[str]) -> str:
    first = wrods[0]  # error: [undefined-name]
    second = first.strip() + 1
    for letter in second:
        print(letter.upper())
    return second
