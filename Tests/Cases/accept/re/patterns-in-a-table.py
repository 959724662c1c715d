#! feature: a table of patterns and replacements
import re

RULES = [
    (re.compile(r"\bcan't\b"), "cannot"),
    (re.compile(r"\b(\w+)n't\b"), r"\1 not"),
    (re.compile(r"'s\b"), " is"),
]


def main(text: str) -> str:
    for pattern, replacement in RULES:
        text = pattern.sub(replacement, text)
    return text


# run: main("it's clear that he can't and didn't")
# run: main("")
