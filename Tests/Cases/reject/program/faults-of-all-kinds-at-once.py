#! feature: capture, lowering and types report together
import threading

from drupe import compile

lock = threading.Lock()


def label(count):
    return "count: " + count  # error: [no-matching-signature]


@compile()
def main(words: list[str], worker: threading.Thread) -> str:  # error: [unsupported-annotation]
    lock.acquire()  # error: [captured-object-unsupported]
    total = len(wrods)  # error: [undefined-name]
    for word in words:
        word.stripp()  # error: [unknown-attribute]
    return label(len(words))
