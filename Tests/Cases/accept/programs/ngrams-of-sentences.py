#! feature: a program with ngrams of sentences
import re

STOP = {"the", "a"}


def normalize(text: str) -> str:
    text = re.sub(r"[^\w\s]", " ", text.lower())
    return re.sub(r"\s+", " ", text).strip()


def ngrams(words: list[str], n: int) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + n]) for i in range(len(words) - n + 1)]


def main(text: str) -> list[str]:
    words = [w for w in normalize(text).split() if w not in STOP]
    sentences = re.split(r"(?<=[.!?])\s+", text)
    return words + [" ".join(g) for g in ngrams(words, 2)] + [str(len(sentences))] + sentences


# run: main("The cat sat. A dog ran! Why? Ok")
