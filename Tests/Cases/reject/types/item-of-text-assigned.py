#! feature: a text cannot be changed
from drupe import compile


@compile()
def main(text: str) -> str:
    text[0] = "A"  # error: [no-matching-signature]
    return text
