#! feature: UnicodeEncodeError says what cannot be written and why
def main(text: str, encoding: str):
    try:
        return text.encode(encoding)
    except UnicodeError as error:
        return error.encoding, error.reason, error.start, error.end


# run: main("aéé", "ascii")
# run: main("a€", "latin-1")
# run: main("a\ud800", "utf-8")
