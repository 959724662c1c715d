#! feature: texts have no -
from drupe import compile


@compile()
def main(a: str, b: str) -> str:
    return a - b  # error: [no-matching-signature]
