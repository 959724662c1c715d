"""Measures the tokenizer kernels beside Hugging Face tokenizers, on one core, in the same run.

    python Operators/tokenizers/tests/bench.py [--seconds N]

Both encode the same batches and give up their ids as Python sees them: the library its `ids`, the
kernels the number of ids that their `ids` lists hold.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[2] / "Python" / "src")]
os.environ["TOKENIZERS_PARALLELISM"] = "false"
from fuzz import variants  # noqa: E402
from harness import Native  # noqa: E402
from texts import SENTENCES  # noqa: E402

from drupe.adapters.tokenizers import pack  # noqa: E402

#: Indices of English sentences among `SENTENCES`.
ENGLISH = slice(0, 3)


def corpora(words: list[str]) -> dict[str, list[str]]:
    """Returns batches of texts by name, each of about 400 kB."""
    choose = random.Random(1)
    known = [word for word in words if word.isascii() and word.isalpha()]
    fillers = ["the", "of", "and", "to", "in", "a", "is", "that", "for", "it"]

    def sentence() -> str:
        """Returns a sentence as frequent and rare words mix in English."""
        chosen = [choose.choice(fillers if choose.random() < 0.4 else known) for _ in range(15)]
        chosen[3] += choose.choice(["", "ing", "ness", ","])
        return " ".join(chosen).capitalize() + "."

    def batch(text: Callable[[], str], size: int) -> list[str]:
        """Returns texts of about `size` bytes."""
        texts = []
        for _ in range(400_000 // size):
            parts: list[str] = []
            while sum(len(part.encode()) for part in parts) < size:
                parts.append(text())
            texts.append(" ".join(parts))
        return texts

    others = SENTENCES[4:]
    return {
        "ASCII, 80 bytes a text": batch(sentence, 80),
        "ASCII, 1 kB a text": batch(sentence, 1000),
        "ASCII, code and punctuation": batch(lambda: choose.choice(SENTENCES[ENGLISH]), 1000),
        "ASCII, rare words": batch(lambda: "".join(choose.choices("etaoinshrdlu", k=9)), 1000),
        "all scripts": batch(lambda: choose.choice(others), 1000),
        "Chinese": batch(lambda: SENTENCES[8], 1000),
        "Russian": batch(lambda: SENTENCES[6], 1000),
        "French": batch(lambda: SENTENCES[4], 1000),
    }


def rate(run: Callable[[], object], size: int, seconds: float) -> float:
    """Returns the best speed of several runs in bytes a second of processor time."""
    best = float("inf")
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return size / best


def main() -> None:
    """Prints a line for each kind of text, and what loading takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=0.5, help="for each figure")
    options = parser.parse_args()
    tokenizers = variants()
    made = tokenizers.get("minilm", tokenizers["default"])
    resource = pack(made)
    native = Native(resource)
    print(f"resource: {len(resource):,} bytes, {made.get_vocab_size():,} tokens")
    loading = rate(lambda: native.load(resource), 1, options.seconds)
    print(f"load: {1e6 / loading:.0f} us")
    print(f"{'texts':<28} {'kernels':>12} {'tokenizers':>12} {'ratio':>7}")
    for name, texts in corpora(sorted(made.get_vocab())).items():
        size = sum(len(text.encode()) for text in texts)
        request = native.batch_request(texts)
        mine = rate(lambda request=request: native.run_request(request), size, options.seconds)
        theirs = rate(
            lambda texts=texts: [encoding.ids for encoding in made.encode_batch(texts)],
            size,
            options.seconds,
        )
        speeds = f"{mine / 1e6:>7.1f} MB/s {theirs / 1e6:>7.2f} MB/s"
        print(f"{name:<28} {speeds} {mine / theirs:>6.0f}x")


if __name__ == "__main__":
    main()
