#! feature: the texts of struct's `p` are written whole, and read back as far as a byte can count
import struct

from drupe import compile


@compile()
def main(count: int) -> list[tuple[int, str, int]]:
    results = []
    for code in ["p", "1p", "2p", "5p", "255p", "256p", "257p", "300p"]:
        data = struct.pack(code, b"xyz" * count)
        (text,) = struct.unpack(code, data)
        results.append((len(data), data.hex(), len(text)))
    return results


# run: main(0)
# run: main(1)
# run: main(85)
# run: main(86)
# run: main(200)
