#! feature: rebinding a module variable is refused
from drupe import compile

count = 0


@compile()
def main(n: int) -> int:
    global count  # error: [unsupported-syntax]
    count += n
    return count
