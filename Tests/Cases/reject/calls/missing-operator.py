#! feature: a product needs a *
from drupe import compile


@compile()
def main(n: int) -> int:
    return 2 * (n + 1)(n - 1)  # error: [not-callable]
