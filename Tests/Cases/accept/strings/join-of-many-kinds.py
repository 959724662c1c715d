#! feature: join takes any iterable of texts
def main(words: list[str], separator: str) -> list[str]:
    return [
        separator.join(words),
        separator.join(tuple(words)),
        separator.join({word: 1 for word in words}),
        separator.join("abc"),
        separator.join(w.upper() for w in words if w),
        separator.join(str(n) for n in range(5)),
        separator.join([]),
        "".join(sorted(set(words))),
    ]


# run: main(["a", "b\u00e9", ""], ", ")
# run: main([], "-")
# run: main(["x"], "")
