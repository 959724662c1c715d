#! feature: struct packs and unpacks by constant formats
import struct


def main(a: int, b: float, name: bytes) -> list[str]:
    packed = struct.pack("<If", a, b)
    record = struct.pack(">hB?d4s", a % 1000, a % 256, a > 5, b, name)
    n, x = struct.unpack("<If", packed)
    small, byte, flag, value, text = struct.unpack(">hB?d4s", record)
    native = struct.pack("bIq", 1, a, -a)
    return [
        packed.hex(),
        record.hex(),
        str((n, x, small, byte, flag, value, text)),
        native.hex(),
        str(struct.calcsize("bIq")) + str(struct.calcsize("<bIq")) + str(struct.calcsize("3sxH")),
        str(struct.unpack_from("<H", packed, 2)),
        str(list(struct.iter_unpack("<HH", packed))),
        str(struct.unpack("4B", packed[:4])),
        struct.pack("5p", name).hex(),
    ]


# run: main(7, 0.5, b"abc")
# run: main(65536, -1e300 if False else -2.25, b"longer")
# run: main(4294967295, 3.0, b"")
