#! feature: a text is repeated a whole number of times
from drupe import compile


@compile()
def main(text: str, n: int) -> str:
    return text * (n / 2)  # error: [no-matching-signature]
