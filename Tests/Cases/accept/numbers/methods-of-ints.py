#! feature: methods of ints
def main(n: int) -> tuple[list[int], list[str], tuple[int, int], bool]:
    numbers = [
        n.bit_length(),
        n.bit_count(),
        n.conjugate(),
        n.real,
        n.imag,
        n.numerator,
        n.denominator,
        abs(n),
        +n,
        -n,
        int.from_bytes(b"\x01\x04", "little"),
        int.from_bytes(b"\xff\xfe", byteorder="big", signed=True),
    ]
    texts = [bin(n), oct(n), hex(n), str(n), repr(n)]
    return numbers, texts, n.as_integer_ratio(), (n + 0.0).is_integer()


# run: main(1025)
# run: main(-255)
# run: main(0)
