#! feature: functions inside of functions are not looked for
from drupe import compile


@compile()
def main(n: int) -> bool:
    handlers = [lambda x: x + 1, lambda x: x - 1]
    first = handlers[0]
    return first in handlers  # error: [function-identity]
