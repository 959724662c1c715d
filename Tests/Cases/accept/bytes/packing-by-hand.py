#! feature: binary formats built by hand
def encode(numbers: list[int]) -> bytes:
    out = bytearray()
    for n in numbers:
        while n > 127:
            out.append(n & 127 | 128)
            n >>= 7
        out.append(n)
    return bytes(out)


def decode(data: bytes) -> list[int]:
    numbers = []
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(value)
            value = shift = 0
    return numbers


def main(numbers: list[int]) -> tuple[str, list[int]]:
    data = encode(numbers)
    return data.hex(), decode(data)


# run: main([0, 1, 127, 128, 300, 1000000007])
# run: main([])
