#! feature: bytes that are no text, and texts that are no bytes, raise with their place
def main(data: bytes, text: str) -> list[str]:
    found = []
    try:
        found.append(data.decode())
    except UnicodeDecodeError as error:
        found.append(str(error))
    found.append(data.decode("utf-8", "replace"))
    found.append(data.decode("latin-1"))
    found.append(data.decode("ascii", "ignore"))
    try:
        found.append(str(text.encode("ascii")))
    except UnicodeEncodeError as error:
        found.append(str(error))
    found.append(str(text.encode("ascii", "xmlcharrefreplace")))
    return found


# run: main(b"a\xff\xfeb", "hi")
# run: main("é€".encode(), "é€")
# run: main(b"\xe2\x82", "")
