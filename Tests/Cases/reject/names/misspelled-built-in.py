#! feature: a built-in function that is nearly right is suggested
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    return lenn(xs)  # error: [undefined-name]
