#! feature: an iterator is not formatted
from drupe import compile


@compile()
def main(xs: list[int]) -> str:
    it = enumerate(xs)
    return f"{it}"  # error: [text-of-iterator]
