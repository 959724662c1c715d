#! feature: threads are not started
import threading

from drupe import compile


@compile()
def main(n: int) -> int:
    thread = threading.Thread()  # error: [unknown-operator]
    thread.start()
    return n
