#! feature: decode with codecs and handlers of errors
def main(data: bytes, encoding: str) -> list[str]:
    return [
        data.decode(encoding, "replace"),
        data.decode(encoding, "ignore"),
        data.decode(encoding, "backslashreplace"),
        data.decode(encoding),
    ]


# run: main(b"a\xff\xfeb", "utf-8")
# run: main(b"\xf0\x9f\x98\x80\xe2\x86", "utf-8")
# run: main(b"\xed\xa0\x80x\xc0\x80", "utf-8")
# run: main(b"caf\xe9", "latin-1")
# run: main(b"caf\xe9", "ascii")
# run: main(b"\xff\xfea\x00b\x00", "utf-16")
# run: main(b"a\x00\x3d\xd8\x00\xde", "utf-16-le")
# run: main(b"\x00a\xd8\x3d", "utf-16-be")
# run: main(b"a\x00\x00\x00\x00\xf6\x01\x00", "utf-32-le")
# run: main(b"\xef\xbb\xbfx", "utf-8-sig")
# run: main(b"abc", "nothing")
