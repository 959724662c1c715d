#! feature: dicts have no order
from drupe import compile


@compile()
def main(a: dict[str, int], b: dict[str, int]) -> bool:
    return a < b  # error: [no-matching-signature]
