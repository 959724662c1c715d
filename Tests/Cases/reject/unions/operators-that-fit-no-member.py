#! feature: an operator that no member of a union has is refused
from drupe import compile


@compile()
def main(x: int | None) -> str:
    return x + "a"  # error: [no-matching-signature]
