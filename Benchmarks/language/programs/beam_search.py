"""Decodes the output of a speech model: beam search with the CTC rule for blanks and repeats."""

import math


def log_add(a: float, b: float) -> float:
    """Returns the logarithm of the sum of two numbers given by their logarithms."""
    if a < b:
        a, b = b, a
    if b == -math.inf:
        return a
    return a + math.log1p(math.exp(b - a))


def decoded(scores: list[list[float]], alphabet: str, width: int) -> str:
    """Returns the likeliest text for the logarithms of probabilities; entry 0 is the blank."""
    beams: dict[str, tuple[float, float]] = {"": (0.0, -math.inf)}
    for frame in scores:
        extended: dict[str, tuple[float, float]] = {}
        for text, (blank, letter) in beams.items():
            total = log_add(blank, letter)
            old = extended.get(text, (-math.inf, -math.inf))
            repeat = old[1]
            if text:
                repeat = log_add(old[1], letter + frame[alphabet.index(text[-1]) + 1])
            extended[text] = (log_add(old[0], total + frame[0]), repeat)
            for n, character in enumerate(alphabet):
                score = frame[n + 1]
                if score < -6.0:
                    continue
                longer = text + character
                start = blank if text and text[-1] == character else total
                old = extended.get(longer, (-math.inf, -math.inf))
                extended[longer] = (old[0], log_add(old[1], start + score))
        ranked = sorted([(-log_add(b, c), text) for text, (b, c) in extended.items()])
        beams = {text: extended[text] for _, text in ranked[:width]}
    best = ""
    most = -math.inf
    for text, (blank, letter) in beams.items():
        total = log_add(blank, letter)
        if total > most:
            best = text
            most = total
    return best


def run(frames: int, width: int) -> str:
    """Returns the text decoded from pseudo-random scores."""
    alphabet = "abcdefghijklmnopqrstuvwxyz '"
    state = 7
    scores: list[list[float]] = []
    for _ in range(frames):
        weights: list[float] = []
        for _ in range(len(alphabet) + 1):
            state = (state * 1103515245 + 12345) % 2147483648
            weights.append(8.0 * state / 2147483648.0)
        norm = math.log(sum([math.exp(w) for w in weights]))
        scores.append([w - norm for w in weights])
    return decoded(scores, alphabet, width)
