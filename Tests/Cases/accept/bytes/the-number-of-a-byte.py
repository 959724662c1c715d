#! feature: ord() of bytes of length one
def main(data: bytes, n: int) -> int:
    return ord(data[n : n + 1]) * 1000 + ord("é")


# run: main(b"abc", 1)
# run: main(b"abc", 5)
# run: main(b"\xff", 0)
