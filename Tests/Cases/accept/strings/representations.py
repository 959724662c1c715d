#! feature: repr and ascii of texts
def main(text: str) -> list[str]:
    return [repr(text), ascii(text), f"{text!r}", f"{text!a}", str([text]), str({text: (text,)})]


# run: main("it's")
# run: main('a"b')
# run: main("'\"")
# run: main("\u00e9\u200b\x00\n\t\\")
# run: main("\U0001f600\ud800\x7f\xa0\xad")
# run: main("")
