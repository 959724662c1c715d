#! feature: a class pattern with too many positions is refused
from drupe import compile


@compile()
def main(x: int | str) -> int:
    match x:
        case int(a, b):  # error: [wrong-arguments]
            return a + b
    return 0
