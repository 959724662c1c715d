#! feature: a text has no power
from drupe import compile


@compile()
def main(text: str) -> str:
    return text**2  # error: [no-matching-signature]
