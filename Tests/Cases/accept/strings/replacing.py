#! feature: replace, also of the empty text and with a limit
def main(text: str, old: str, new: str) -> list[str]:
    return [
        text.replace(old, new),
        text.replace(old, new, 1),
        text.replace(old, new, 0),
        text.replace("", new),
        text.replace(old, ""),
    ]


# run: main("abc", "", "-")
# run: main("aaaa", "aa", "b")
# run: main("na\u00efve caf\u00e9", "\u00e9", "e\u0301")
# run: main("", "x", "y")
