#! feature: a text is not added to a number
from drupe import compile


@compile()
def main(count: int) -> int:
    suffix = "1"
    return count + suffix  # error: [no-matching-signature]
