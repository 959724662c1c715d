#! feature: counting and grouping as people write them
def main(text: str) -> tuple[dict[str, int], dict[int, list[str]], list[tuple[str, int]]]:
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    groups = {}
    for word in counts:
        groups.setdefault(len(word), []).append(word)
    ranked = sorted([(-count, word) for word, count in counts.items()])
    top = [(word, -count) for count, word in ranked[:2]]
    return counts, groups, top


# run: main("the cat and the dog and the bird")
# run: main("")
