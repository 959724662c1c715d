#! feature: bytes and text do not mix
from drupe import compile


@compile()
def main(text: str) -> bytes:
    return b"head " + text  # error: [no-matching-signature]
