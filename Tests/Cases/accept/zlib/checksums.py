#! feature: checksums of bytes
import binascii
import zlib


def main(data: bytes) -> tuple[int, int, int, int, int]:
    running = zlib.crc32(data[3:], zlib.crc32(data[:3]))
    return (
        zlib.crc32(data),
        zlib.adler32(data),
        running,
        binascii.crc32(data),
        zlib.adler32(data, 7),
    )


# run: main(b"hello world")
# run: main(b"")
# run: main(bytes(range(256)) * 40)
