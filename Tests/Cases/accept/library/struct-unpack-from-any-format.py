#! feature: struct.unpack_from takes formats that are arguments
import struct


def main(format: str, data: bytes, offset: int):
    return struct.unpack_from(format, data, offset)


# run: main("<H", b"\x01\x02\x03\x04", 1)
# run: main("<H", b"\x01\x02\x03\x04", 3)
