#! feature: a captured object that nobody can adapt is named where it is used
import threading

from drupe import compile

lock = threading.Lock()


@compile()
def main(count: int) -> int:
    lock.acquire()  # error: [captured-object-unsupported]
    return count
