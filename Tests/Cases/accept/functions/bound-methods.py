#! feature: methods of objects as values
def fill(add, items):
    for item in items:
        add(item)


def main(words: list[str], text: str) -> tuple[list[str], list[bool], dict[str, int], str]:
    out = []
    fill(out.append, words)
    push = out.append
    push("end")
    table = {"a": 1, "bb": 2}
    counts = [table.get(w, 0) for w in words]
    best = max(table, key=table.get)
    starts = text.startswith
    return (
        out,
        [starts(w) for w in words],
        {best: sum(counts)},
        "-".join(map(text.replace, ["a"], ["b"])),
    )


# run: main(["a", "bb"], "ab")
# run: main([], "ab")
