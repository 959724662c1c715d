#! feature: methods of bytes
def main(data: bytes, part: bytes) -> list[bytes]:
    return [
        data.upper() + data.lower() + data.title() + data.swapcase() + data.capitalize(),
        data.replace(part, b"--"),
        data.strip() + data.lstrip(part) + data.rstrip(part),
        data.center(12, b"*") + data.ljust(8) + data.rjust(8) + data.zfill(9),
        b"|".join(data.split()),
        b"|".join(data.split(part)),
        b"|".join(data.splitlines()),
        b"|".join(data.partition(part)) + b"|".join(data.rpartition(part)),
        data.removeprefix(part) + data.removesuffix(part) + data.expandtabs(4),
        data.translate(None, part),
        data * 2 + 2 * part,
    ]


# run: main(b" Hello, world ", b"o")
# run: main(b"a\tb\nc\xff", b"b")
# run: main(b"", b"x")
# run: main(b"abc", b"")
