#! feature: a lock cannot be captured
import threading

from drupe import compile

lock = threading.Lock()


@compile()
def main(n: int) -> int:
    lock.acquire()  # error: [captured-object-unsupported]
    return n
