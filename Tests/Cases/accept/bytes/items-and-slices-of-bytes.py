#! feature: an item of bytes is a number, a slice is bytes
def main(data: bytes) -> tuple[int, bytes, list[int], bytes, int, bool, bool]:
    checksum = 0
    for byte in data:
        checksum = (checksum * 31 + byte) % 65521
    return data[0], data[0:1], list(data), data[::-1], checksum, 97 in data, b"bc" in data


# run: main(b"abc")
# run: main(b"\xff\x00\xfe")
# run: main(b"")
