#! feature: bytearrays have the methods of bytes, and compare with them
def main(text: str) -> list[str]:
    data = bytearray(text, "utf-8")
    parts = data.split(b",")
    return [
        repr(data.upper()),
        repr(parts),
        data.decode(),
        data.hex(),
        str(data.find(b",")),
        str(data == text.encode()),
        str(data + b"." == bytearray(b"x.")),
        repr(data.replace(b",", b";")),
        repr(data.strip() * 2),
        repr(bytearray(b", ").join([b"a", b"b"])),
        str([b for b in data[:3]]),
        str(b"a" in data) + str(97 in data),
        str(bool(data)) + str(len(data)),
        repr(data.partition(b",")),
    ]


# run: main("a,b")
# run: main("x")
# run: main("")
