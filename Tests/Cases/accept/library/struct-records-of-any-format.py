#! feature: struct.iter_unpack takes formats that the program makes
import struct


def main(letters: list[str], data: bytes):
    return list(struct.iter_unpack("<" + "".join(letters), data))


# run: main(["h", "B"], b"\x01\x00\x02\x03\x00\x04")
# run: main([], b"")
