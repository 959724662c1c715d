#! feature: methods of dicts keep the order of insertion
def main(words: list[str]) -> list[tuple[str, int]]:
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
    counts.pop("b", None)
    counts.setdefault("z", 0)
    for key in list(counts.keys()):
        counts[key] += len(counts)
    return list(counts.items())


# run: main(["b", "a", "c", "a"])
# run: main([])
