#! feature: functions inside of functions are no keys
from drupe import compile


@compile()
def main(n: int) -> int:
    names = {lambda x: x + n: 1}  # error: [function-identity]
    return len(names)
