#! feature: only generators take what is sent
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    it = iter(xs)
    return it.send(1)  # error: [unknown-attribute]
