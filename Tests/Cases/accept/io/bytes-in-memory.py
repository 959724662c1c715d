#! feature: files of bytes in memory
import io
import struct


def main(numbers: list[int]) -> tuple[bytes, list[int]]:
    out = io.BytesIO()
    for number in numbers:
        out.write(struct.pack("<h", number))
    data = out.getvalue()
    reader = io.BytesIO(data)
    found = []
    while chunk := reader.read(2):
        found.append(struct.unpack("<h", chunk)[0])
    return data, found


# run: main([1, -2, 300])
# run: main([])
