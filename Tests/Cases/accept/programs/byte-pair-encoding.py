#! feature: GPT's byte-pair encoding with its byte table
from __future__ import annotations
import json
import re
import unicodedata
from collections import OrderedDict
from functools import lru_cache, reduce
from typing import Iterator, Mapping, Sequence

MERGES = {("l", "o"): 0, ("lo", "w"): 1, ("e", "r"): 2, ("low", "er</w>"): 3, ("e", "r</w>"): 4}


@lru_cache(maxsize=None)
def bytes_to_unicode() -> dict[int, str]:
    bs = (
        list(range(ord("!"), ord("~") + 1))
        + list(range(ord("¡"), ord("¬") + 1))
        + list(range(ord("®"), ord("ÿ") + 1))
    )
    cs = bs[:]
    n = 0
    for b in range(2**8):
        if b not in bs:
            bs.append(b)
            cs.append(2**8 + n)
            n += 1
    return dict(zip(bs, [chr(c) for c in cs]))


def get_pairs(word: tuple[str, ...]) -> set[tuple[str, str]]:
    return set(zip(word[:-1], word[1:]))


class BPE:
    _cache: dict[str, str]

    def __init__(self, ranks: Mapping[tuple[str, str], int], *, lower: bool = False) -> None:
        self.ranks = ranks
        self.lower = lower
        self._cache = {}

    def __call__(self, token: str) -> str:
        if token in self._cache:
            return self._cache[token]
        if not token:
            return ""
        word = tuple(token[:-1]) + (token[-1] + "</w>",)
        pairs = get_pairs(word)
        if not pairs:
            return token + "</w>"
        while True:
            bigram = min(pairs, key=lambda pair: self.ranks.get(pair, float("inf")))
            if bigram not in self.ranks:
                break
            first, second = bigram
            new_word: list[str] = []
            i = 0
            while i < len(word):
                try:
                    j = word.index(first, i)
                    new_word.extend(word[i:j])
                    i = j
                except ValueError:
                    new_word.extend(word[i:])
                    break
                if word[i] == first and i < len(word) - 1 and word[i + 1] == second:
                    new_word.append(first + second)
                    i += 2
                else:
                    new_word.append(word[i])
                    i += 1
            word = tuple(new_word)
            if len(word) == 1:
                break
            pairs = get_pairs(word)
        result = " ".join(word)
        self._cache[token] = result
        return result

    def encode(self, text: str) -> Iterator[str]:
        text = unicodedata.normalize("NFC", text.lower() if self.lower else text)
        table = bytes_to_unicode()
        for token in re.findall(r"\S+", text):
            token = "".join(table[b] for b in token.encode("utf-8"))
            yield from self(token).split(" ")


bpe = BPE(MERGES, lower=True)


def main(text: str) -> list[str]:
    local = BPE(MERGES, lower=True)
    return list(local.encode(text))


# run: main("lower low lowest é")
# run: main("")
