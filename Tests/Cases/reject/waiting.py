#! feature: compiled code does not wait
import time

from drupe import compile


@compile()
def main(n: int) -> int:
    time.sleep(0.1)  # error: [unsupported-call]
    return n
