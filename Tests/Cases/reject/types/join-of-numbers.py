#! feature: join takes texts
from drupe import compile


@compile()
def main(xs: list[int]) -> str:
    return ", ".join(xs)  # error: [no-matching-signature]
