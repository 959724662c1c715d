#! feature: texts that grow in loops, while their beginnings are kept and hashed
from collections import defaultdict


class Log:
    """A text that methods add to."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, piece: str) -> "Log":
        """Appends a piece."""
        self.text += piece
        return self


def prefixes(pieces: list[str]) -> list[str]:
    """Returns all beginnings of the joined pieces."""
    text = ""
    kept = [text]
    for piece in pieces:
        text += piece
        kept.append(text)
    return kept


def branches(text: str, letters: str, depth: int) -> list[str]:
    """Returns what follows a text that several others begin with."""
    if depth == 0:
        return [text]
    found: list[str] = []
    for letter in letters:
        found += branches(text + letter, letters, depth - 1)
    return found + [text]


def main(pieces: list[str], n: int) -> tuple[list[str], dict[str, int], str, int, list[str], bool]:
    """Returns what became of the texts."""
    kept = prefixes(pieces * n)
    counts: dict[str, int] = {}
    for text in kept + prefixes(pieces * n):
        counts[text] = counts.get(text, 0) + len(text)
    log = Log()
    other = Log().add(kept[-1])
    start = other.text
    for i in range(n):
        log.add(f"{i}:").add(pieces[i % len(pieces)]).add("; ")
        other.text += other.text
        other.text = start + other.text[: len(start)]
    names: defaultdict[str, str] = defaultdict(str)
    for piece in pieces * n:
        names[piece[:1]] += piece + "|"
        names["all"] += names[piece[:1]][-3:]
    words = branches("a beginning of more than fifteen letters, ", "".join(pieces)[:2], 2)
    grown = ""
    for i in range(n * 1000):
        grown += pieces[i % len(pieces)]
    halves = grown[: len(grown) // 2] + grown[len(grown) // 2 :]
    return (
        sorted(set(kept), key=lambda x: (len(x), x))[-5:],
        {text[-12:]: count for text, count in counts.items()},
        log.text + start + other.text + "".join(f"{k}={v}" for k, v in names.items()),
        len(grown) + grown.count(pieces[0]) + grown.index(pieces[-1]),
        words,
        halves == grown and hash(halves) == hash(grown) and start == kept[-1],
    )


# run: main(["ab", "cde"], 7)
# run: main(["é", "zebra", ""], 9)
# run: main(["aaaaaaaaaaaaaaaaaaaa", "ü", "b"], 20)
# run: main(["日本語", "\U0001f600x"], 40)
# run: main(["", "-"], 3)
