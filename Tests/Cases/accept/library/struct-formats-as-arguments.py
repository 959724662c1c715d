#! feature: struct takes formats that are arguments
import struct


def main(format: str, data: bytes):
    return struct.unpack(format, data), struct.calcsize(format)


# run: main(">3sf?b", b"abc\x3f\x80\x00\x00\x01\xff")
# run: main("<h", b"abc")
# run: main("<y", b"abc")
# run: main("3", b"abc")
