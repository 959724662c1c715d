#! feature: 'in' of a text needs a text
from drupe import compile


@compile()
def main(text: str, n: int) -> bool:
    return n in text  # error: [no-matching-signature]
