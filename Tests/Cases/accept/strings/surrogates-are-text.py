#! feature: lone surrogates are text, but have no encoding
def main(text: str) -> tuple[int, str, bytes]:
    print(len(text), repr(text), text == text[::-1][::-1])
    replaced = text.encode("utf-8", "replace")
    return len(text), ascii(text), text.encode("utf-8", "surrogatepass") + replaced + text.encode()


# run: main("a\ud800")
# run: main("\udc00\ud800")
# run: main("fine")
