#! feature: raising what is no exception is refused
from drupe import compile


@compile()
def main(text: str) -> int:
    if not text:
        raise "empty"  # error: [not-raisable]
    return len(text)
