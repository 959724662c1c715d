#! feature: faults of struct
import struct


def main(what: int, n: int, data: bytes) -> str:
    try:
        if what == 0:
            return struct.pack("B", n).hex()
        if what == 1:
            return struct.pack("<h", n).hex()
        if what == 2:
            return struct.pack("<i", n).hex()
        if what == 3:
            return str(struct.unpack("<I", data))
        if what == 4:
            return str(struct.unpack_from("<I", data, n))
        if what == 5:
            return struct.pack("<b", n).hex()
        if what == 6:
            return struct.pack(">H", 70000).hex()
        return struct.pack("<I", n).hex()
    except struct.error as e:
        return "error: " + str(e)


# run: main(0, 256, b"")
# run: main(0, -1, b"")
# run: main(1, 40000, b"")
# run: main(2, 2147483648, b"")
# run: main(3, 0, b"abc")
# run: main(4, 2, b"abcd")
# run: main(4, -9, b"abcd")
# run: main(5, 200, b"")
# run: main(5, -3, b"")
# run: main(6, 3, b"")
# run: main(7, -1, b"")
