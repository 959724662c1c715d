"""The arguments that the programs are called with: made by formula, the same in every run."""

from __future__ import annotations

import json
from typing import Any


def numbers(seed: int) -> Any:
    """Yields pseudo-random numbers of 31 bits."""
    state = seed
    while True:
        state = (state * 1103515245 + 12345) % 2147483648
        # The low bits of such a generator repeat soon.
        yield state >> 8


def word_list(count: int, seed: int) -> list[str]:
    """Returns so many words of two to nine letters."""
    source = numbers(seed)
    letters = "etaoinshrdlucmfw"
    return [
        "".join(letters[next(source) % len(letters)] for _ in range(2 + next(source) % 8))
        for _ in range(count)
    ]


def prose(words: int, seed: int) -> str:
    """Returns a text of so many words out of 800, with punctuation and lines."""
    source = numbers(seed)
    vocabulary = word_list(800, seed + 1)
    marks = ["", "", "", "", ",", ".", "\n"]
    return " ".join(
        vocabulary[next(source) % 800] + marks[next(source) % len(marks)] for _ in range(words)
    )


def document(entries: int) -> str:
    """Returns JSON text with so many objects."""
    source = numbers(5)
    return json.dumps(
        [
            {
                "name": word,
                "value": next(source) / 1000.0,
                "items": [next(source) % 1000 for _ in range(5)],
                "valid": True,
                "parent": None,
            }
            for word in word_list(entries, 6)
        ]
    )


def letters(count: int, seed: int) -> str:
    """Returns a text of so many of eight letters."""
    source = numbers(seed)
    return "".join("abcdefgh"[next(source) % 8] for _ in range(count))


ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "n_body": (20000,),
    "spectral_norm": (130,),
    "mandelbrot": (160, 100),
    "edit_distance": (letters(300, 1), letters(300, 2), 5),
    "word_count": (prose(20000, 3), 5),
    "byte_pair_merges": (prose(20000, 4), 150),
    "non_maximum_suppression": (1000, 0.3),
    "bilinear_resize": (64, 300, 300),
    "beam_search": (60, 12),
    "json_lexer": (document(800), 4),
}
"""What each program is called with."""

KINDS = {
    "n_body": "numbers",
    "spectral_norm": "numbers",
    "mandelbrot": "numbers",
    "edit_distance": "strings",
    "word_count": "strings",
    "byte_pair_merges": "strings",
    "non_maximum_suppression": "numbers",
    "bilinear_resize": "numbers",
    "beam_search": "strings",
    "json_lexer": "strings",
}
"""What each program mostly works with: numbers, or strings and dicts."""
