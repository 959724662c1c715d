"""The texts that are embedded: sentences of a story, alone and together."""

from __future__ import annotations

from collections.abc import Callable

STORY = """
The ferry left at dawn. Nobody on the pier waved, because nobody had slept. Marta stood at the rail
with her coat buttoned to the chin and counted the lamps along the harbour until the fog took them,
one after another, as if somebody were walking down the quay and putting them out. She had packed
in an hour. Two shirts, a torch, the letter. The letter had come on a Tuesday, in an envelope
without a stamp, and it said only that the house on the island was hers now and that the roof
leaked above the kitchen. She did not remember a house. What she remembered of the island was a
dog, a well with a wooden lid, and the smell of kelp drying on the stones in the last warm week of
September. Her brother thought that it was a mistake. Her landlord thought that it was a joke. The
notary, a small man who spoke as though each word were billed, thought nothing at all, and pushed
the papers across the desk for her to sign. Could a roof be mended before winter? It could, said
the carpenter on the telephone, if the beams were sound, and if somebody held the ladder. By noon
the fog was gone. The sea lay flat and grey like slate, and far ahead a line of hills came up so
slowly that for a long time she could not say whether it was land or cloud. A boy sold her coffee.
He asked whether she was one of the Holms, and when she said that she did not know, he laughed and
gave her the coffee for nothing. "They never know," he told her. "Then they stay for forty years."
At the landing there was no taxi, no bus, and no sign, only a woman with a handcart who looked at
Marta's shoes, then at her bag, then at the sky. It would rain before three. They walked up between
the walls, past gardens with cabbages and broken greenhouses, and the woman talked of the price of
diesel, of the school that had closed, of a wedding in June to which everyone had been invited and
to which, astonishingly, everyone had come. The house was smaller than the letter made it sound.
The lid of the well was still there.
"""

SENTENCES = [s.strip(' "') + "." for s in STORY.replace("\n", " ").split(".") if s.strip(' "')]
"""The sentences of the story."""

COUNT = 32
"""How many texts a batch has."""


def mixed() -> list[str]:
    """Returns a batch of texts of mixed lengths: mostly one sentence, some of three."""
    starts = [index % len(SENTENCES) for index in range(COUNT)]
    return [" ".join(SENTENCES[start : start + (3 if start % 4 == 3 else 1)]) for start in starts]


def cases(count_tokens: Callable[[str], int]) -> dict[str, list[str]]:
    """Returns the texts of each case by its name; `count_tokens` measures a text."""
    return {
        "1 text of 16 tokens": [_text_of(16, count_tokens)],
        "32 texts of mixed lengths": mixed(),
        "1 text of 256 tokens": [_text_of(256, count_tokens)],
    }


def _text_of(tokens: int, count_tokens: Callable[[str], int]) -> str:
    """Returns the start of the story, in whole words, that has so many tokens."""
    words = STORY.split()
    for count in range(1, len(words)):
        text = " ".join(words[:count])
        if count_tokens(text) == tokens:
            return text
    raise ValueError(f"no start of the story has {tokens} tokens")
