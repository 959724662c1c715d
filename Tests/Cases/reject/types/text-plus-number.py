#! feature: a number is not added to a text
from drupe import compile


@compile()
def main(name: str, count: int) -> str:
    return name + ": " + count  # error: [no-matching-signature]
