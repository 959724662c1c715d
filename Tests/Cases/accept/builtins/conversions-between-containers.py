#! feature: list, tuple, set, dict and str of one another
def main(text: str) -> list[str]:
    pairs = list(zip(text, range(len(text))))
    table = dict(pairs)
    return [
        str(list(text)),
        str(tuple(text)),
        str(sorted(set(text))),
        str(table),
        str(list(table)),
        str(dict(table) == table),
        str(list(enumerate(text, 1))),
        str(list(reversed(text))),
        str([*text, *text]),
        str({**table, "z": 9}),
        str([ord(c) for c in text]),
        str(bool(text)),
    ]


# run: main("aba")
# run: main("")
