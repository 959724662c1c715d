#! feature: texts and numbers are not sorted together
from drupe import compile


@compile()
def main(n: int) -> int:
    return len(sorted([n, "a"]))  # error: [no-matching-signature]
