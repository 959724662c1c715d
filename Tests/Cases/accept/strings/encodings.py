#! feature: encode with codecs and handlers of errors
def main(text: str, encoding: str) -> list[bytes]:
    return [
        text.encode(encoding, "replace"),
        text.encode(encoding, "ignore"),
        text.encode(encoding, errors="backslashreplace"),
        text.encode(encoding, errors="xmlcharrefreplace"),
        text.encode(encoding=encoding),
    ]


# run: main("\u00e9\U0001f600 \u2192", "utf-8")
# run: main("\u00e9\U0001f600 \u2192", "ascii")
# run: main("\u00e9\U0001f600 \u2192", "latin-1")
# run: main("\u00e9\U0001f600 \u2192", "utf-16")
# run: main("\u00e9\U0001f600 \u2192", "utf-16-le")
# run: main("\u00e9\U0001f600 \u2192", "UTF_16BE")
# run: main("\u00e9\U0001f600 \u2192", "utf-32")
# run: main("\u00e9\U0001f600 \u2192", "utf-32-be")
# run: main("plain", "US-ASCII")
# run: main("plain", "iso-8859-1")
# run: main("\u20ac", "utf-8-sig")
