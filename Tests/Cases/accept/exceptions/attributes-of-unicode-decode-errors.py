#! feature: UnicodeDecodeError says what cannot be read and why
def main(data: bytes, encoding: str):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.encoding, error.reason, error.start, error.end, data[error.start : error.end]


# run: main(b"abc\xff\xfe", "utf-8")
# run: main(b"ab\xe2\x82", "utf8")
# run: main(b"\x80", "ascii")
# run: main(b"abc", "ascii")
