#! feature: searching in bytes for bytes and for numbers
def main(data: bytes, part: bytes) -> tuple[list[int], list[bool], int]:
    places = [data.find(part), data.rfind(part), data.count(part), data.find(108), data.count(0)]
    places.append(data.find(part, 2))
    answers = [
        data.startswith(part),
        data.endswith((part, b"o")),
        data.isalpha(),
        data.isdigit(),
        data.isspace(),
        data.isascii(),
        data.isupper(),
        data.istitle(),
        data < part,
        data == part,
    ]
    return places, answers, data.index(part)


# run: main(b"hello", b"l")
# run: main(b"Hello World", b"World")
# run: main(b"123", b"4")
# run: main(b"", b"")
