#! feature: classes derived from OSError, whose texts depend on their arguments, are refused
from drupe import compile


class Denied(PermissionError):
    pass


@compile()
def main(n: int) -> int:
    if n > 3:
        raise Denied(n)  # error: [unsupported-class]
    return n
