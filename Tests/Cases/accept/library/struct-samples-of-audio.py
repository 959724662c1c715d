#! feature: struct.unpack takes a count that the program makes
import struct


def main(pcm: bytes):
    count = len(pcm) // 2
    values = struct.unpack(f"<{count}h", pcm[: 2 * count])
    return [value / 32768 for value in values], len(values)


# run: main(b"\x01\x00\xff\xff\x00\x80\x07")
# run: main(b"")
