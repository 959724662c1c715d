#! feature: the parameters of an entry function need types
from drupe import compile


@compile()
def main(text, count: int) -> int:  # error: [missing-annotation]
    return len(text) + count
