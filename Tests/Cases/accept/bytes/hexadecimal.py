#! feature: bytes as hexadecimal digits and back
def main(data: bytes) -> tuple[str, str, str, str, bool, str]:
    text = data.hex()
    spaced = data.hex(" ")
    grouped = data.hex(":", 2)
    return text, spaced, grouped, data.hex("-", -2), bytes.fromhex(spaced) == data, repr(data)


# run: main(b"\x00\x01\xfe\xff\x10")
# run: main(b"")
# run: main(b"it's\n\"q\"")
