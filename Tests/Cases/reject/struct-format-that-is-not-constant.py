#! feature: formats of struct must be known when the program is compiled
import struct

from drupe import compile


@compile()
def main(format: str, n: int) -> bytes:
    return struct.pack(format, n)  # error: [unsupported-call]
