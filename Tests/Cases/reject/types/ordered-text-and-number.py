#! feature: a text and a number have no order
from drupe import compile


@compile()
def main(text: str, n: int) -> bool:
    return text < n  # error: [no-matching-signature]
