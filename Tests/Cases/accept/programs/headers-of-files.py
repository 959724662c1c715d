#! feature: a program with headers of files
import binascii
import hashlib
import os.path
import struct
import textwrap


def main(name: str, data: bytes) -> list[str]:
    root, ext = os.path.splitext(os.path.basename(name))
    crc = binascii.crc32(data) & 0xFFFFFFFF
    header = struct.pack(">4sIH", b"DATA", len(data), crc & 0xFFFF)
    magic, size, low = struct.unpack(">4sIH", header)
    key = hashlib.md5(data + root.encode()).hexdigest()[:8]
    return [
        root,
        ext.lstrip("."),
        header.hex(" "),
        f"{magic!r} {size} {low:04x}",
        key,
        textwrap.fill("a bb ccc dddd", 6),
    ]


# run: main("/tmp/x/model.v2.bin", b"hello")
