#! feature: sum does not join texts
from drupe import compile


@compile()
def main(words: list[str]) -> str:
    return sum(words)  # error: [no-matching-signature]
