#! feature: an annotation of a class that cannot cross the boundary
import threading

from drupe import compile


@compile()
def main(text: str, worker: threading.Thread) -> int:  # error: [unsupported-annotation]
    return len(text)
