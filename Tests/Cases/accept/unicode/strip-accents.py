#! feature: accents removed by decomposition, as BERT's tokenizer does
import unicodedata


def strip_accents(text: str) -> str:
    text = unicodedata.normalize("NFD", text)
    return "".join(c for c in text if unicodedata.category(c) != "Mn")


def is_punctuation(c: str) -> bool:
    return unicodedata.category(c).startswith("P")


def main(text: str) -> list[str]:
    return [strip_accents(text), "".join(c for c in text if is_punctuation(c))]


# run: main("Crème brûlée, naïve! ¿Qué? «日本»…")
# run: main("")
