"""The Levenshtein distance of two texts."""


def distance(a: str, b: str) -> int:
    """Returns the least number of changed, added and removed characters between two texts."""
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a):
        current = [i + 1]
        for j, y in enumerate(b):
            cost = 0 if x == y else 1
            current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + cost))
        previous = current
    return previous[len(b)]


def run(a: str, b: str, rounds: int) -> int:
    """Returns the distances of a and of every suffix of b in steps of seven, added up."""
    total = 0
    for n in range(rounds):
        total += distance(a, b[n * 7 :])
    return total
