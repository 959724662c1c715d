#! feature: lambda is refused
from drupe import compile


@compile()
def main(xs: list[int]) -> list[int]:
    return sorted(xs, key=lambda x: -x)  # error: [unsupported-syntax]
