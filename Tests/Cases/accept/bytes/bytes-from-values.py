#! feature: bytes from sizes, values, texts and digits
def main(n: int, digits: str) -> list[bytes]:
    return [
        bytes(3),
        bytes([n, 2, 3]),
        bytes(range(4)),
        bytes("caf\u00e9", "utf-8"),
        bytes(b"copy"),
        bytes(),
        bytes.fromhex(digits),
        bytes([i * 2 % 256 for i in range(n)]),
    ]


# run: main(5, "00ff10")
# run: main(0, "DE AD be ef")
# run: main(1, "0g")
# run: main(256, "00")
# run: main(2, "012")
