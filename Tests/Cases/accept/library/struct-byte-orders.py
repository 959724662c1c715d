#! feature: struct.pack takes a byte order that is an argument
import struct


def main(byte_order: str, x: int, y: float):
    return struct.pack(byte_order + "if", x, y)


# run: main("<", 1, 0.5)
# run: main(">", 1, 0.5)
# run: main("<", 2**40, 0.5)
