#! feature: names of other languages are undefined
from drupe import compile


@compile()
def main(n: int) -> bool:
    if n == null:  # error: [undefined-name]
        return true  # error: [undefined-name]
    return False
