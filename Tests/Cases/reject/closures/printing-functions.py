#! feature: functions are not printed
from drupe import compile


@compile()
def main(n: int) -> int:
    f = lambda x: x
    print(f)  # error: [function-as-text]
    return n
