#! feature: operators without meaning for their operands
from drupe import compile


@compile()
def main(n: int, text: str) -> str:
    return text + n  # error: [no-matching-signature]
