"""How often each word of a text occurs."""


def count(text: str) -> dict[str, int]:
    """Returns the number of times that each word occurs, without regard to case."""
    counts: dict[str, int] = {}
    for line in text.split("\n"):
        for word in line.lower().split():
            word = word.strip(".,;:!?\"'()")
            if word:
                counts[word] = counts.get(word, 0) + 1
    return counts


def run(text: str, rounds: int) -> int:
    """Returns a number that depends on all counts, after counting so many times."""
    total = 0
    for _ in range(rounds):
        counts = count(text)
        for word, n in counts.items():
            total += n * len(word)
        total += len(counts)
    return total
