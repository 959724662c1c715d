#! feature: frozensets are sets that can be keys
VOWELS = frozenset("aeiou")


def main(words: list[str]) -> tuple[dict[str, int], list[list[str]], list[bool], str, int]:
    groups: dict[frozenset[str], list[str]] = {}
    for word in words:
        groups.setdefault(frozenset(word), []).append(word)
    counts = {word: sum(1 for c in word if c in VOWELS) for word in words}
    a, b = frozenset(["x", "y"]), {"y", "z"}
    union = a | b
    checks = [
        union == {"x", "y", "z"},
        a & b == frozenset("y"),
        a - b == {"x"},
        (b | a) == union,
        a <= union,
        isinstance(a, frozenset),
        a.isdisjoint(["q"]),
        hash(a) == hash(frozenset("yx")),
    ]
    return (
        counts,
        sorted(groups.values()),
        checks,
        repr(frozenset()) + repr(frozenset([1])),
        len(union),
    )


# run: main(["tea", "eat", "ate", "bat"])
# run: main([])
