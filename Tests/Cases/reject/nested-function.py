#! feature: functions inside of functions are refused
from drupe import compile


@compile()
def main(n: int) -> int:
    def double(x):  # error: [unsupported-syntax]
        return 2 * x

    return double(n)
