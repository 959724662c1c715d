#! feature: 'in' needs a container
from drupe import compile


@compile()
def main(n: int) -> bool:
    return 1 in n  # error: [no-matching-signature]
