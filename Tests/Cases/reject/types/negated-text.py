#! feature: a text cannot be negated
from drupe import compile


@compile()
def main(text: str) -> str:
    return -text  # error: [no-matching-signature]
