#! feature: reversed() walks lists, tuples, texts, bytes, ranges and dicts from their ends
def main(n: int, text: str) -> list[str]:
    out = []
    out.append("".join(reversed(text)))
    out.append(str(list(reversed(range(0, n, 2)))))
    out.append(str([b for b in reversed(text.encode())]))
    out.append(str(list(reversed((n, n + 1, n + 2)))))
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    out.append(str(list(reversed(counts))))
    out.append(str(list(reversed(counts.values()))))
    out.append(str(list(reversed(counts.items()))))
    return out


# run: main(5, "hello")
# run: main(0, "")
# run: main(-3, "é→a")
