#! feature: a pipeline of substitutions, as it stands before a tokenizer
import re

URL = re.compile(r"https?://\S+")
MENTION = re.compile(r"@\w+")
HTML = re.compile(r"<[^>]+>")
SPACES = re.compile(r"\s+")
PUNCTUATION = re.compile(r"([!?.,])\1+")


def clean(text: str) -> str:
    text = URL.sub("<url>", text)
    text = MENTION.sub("<user>", text)
    text = HTML.sub(lambda_free(text), text) if "<b>" in text else text
    text = PUNCTUATION.sub(r"\1", text)
    return SPACES.sub(" ", text).strip()


def lambda_free(text: str) -> str:
    return "*" if len(text) > 3 else ""


def main(texts: list[str]) -> list[str]:
    return [clean(t) for t in texts]


# run: main(["See https://a.b/c?d  @bob!!!  <b>bold</b>", "plain", "", "日本…  語!!"])
