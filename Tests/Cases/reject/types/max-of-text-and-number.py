#! feature: the largest of a text and a number does not exist
from drupe import compile


@compile()
def main(n: int, text: str) -> int:
    return max(n, text)  # error: [no-matching-signature]
