#! feature: iterating over a string yields its characters
def main(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    return counts


# run: main("hello")
# run: main("")
