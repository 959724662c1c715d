#! feature: flags are combined, tested and shown
from enum import Flag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()


def main(write: bool) -> tuple[list[bool], list[str]]:
    p = Perm.READ
    if write:
        p = p | Perm.WRITE
    both = Perm.READ | Perm.WRITE
    return (
        [Perm.WRITE in p, bool(p & Perm.WRITE), p == both, bool(p ^ p)],
        [str(p), repr(p), str(both.value), repr(~p)],
    )


# run: main(True)
# run: main(False)
