#! feature: match is refused
from drupe import compile


@compile()
def main(n: int) -> str:
    match n:  # error: [unsupported-syntax]
        case 0:
            return "zero"
        case _:
            return "many"
