#! feature: self is a parameter like others
from drupe import compile


@compile()
def main(n: int) -> int:
    return self.limit + n  # error: [undefined-name]
