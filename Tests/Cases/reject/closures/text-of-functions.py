#! feature: functions have no text
from drupe import compile


@compile()
def main(n: int) -> str:
    f = lambda x: x
    return f"{f}"  # error: [function-as-text]
