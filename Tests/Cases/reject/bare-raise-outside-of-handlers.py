#! feature: raise alone needs an exception that is handled
from drupe import compile


@compile()
def main(n: int) -> int:
    if n:
        raise  # error: [nothing-to-raise]
    return n
