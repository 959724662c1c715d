#! feature: to_bytes and from_bytes
def main(n: int, size: int) -> list[str]:
    big = n.to_bytes(size, "big")
    little = n.to_bytes(size, "little")
    signed = (-n).to_bytes(size, "little", signed=True)
    backs = [
        int.from_bytes(big, "big"),
        int.from_bytes(little, "little"),
        int.from_bytes(signed, "little", signed=True),
        int.from_bytes([1, 2, 3], "big"),
    ]
    return [repr(big), repr(little), repr(signed), repr(backs), repr((5).to_bytes())]


# run: main(1025, 2)
# run: main(1025, 4)
# run: main(127, 1)
# run: main(128, 1)
# run: main(256, 1)
# run: main(9223372036854775807, 8)
# run: main(0, 0)
# run: main(-1, 2)
