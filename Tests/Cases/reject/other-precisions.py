#! feature: a precision that is not there yet is refused, not ignored
from drupe import compile


@compile(precision="int8")
def main(count: int) -> int:  # error: [precision-not-yet]
    return count
