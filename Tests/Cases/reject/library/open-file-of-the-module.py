#! feature: an open file cannot be captured
import tempfile

from drupe import compile

log = tempfile.TemporaryFile()


@compile()
def main(n: int) -> int:
    log.write(b"x")  # error: [captured-object-unsupported]
    return n
