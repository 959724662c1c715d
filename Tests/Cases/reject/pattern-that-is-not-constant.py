#! feature: patterns that only the running program knows are refused
import re

from drupe import compile


@compile()
def main(word: str, text: str) -> list[str]:
    return re.findall(rf"\b{word}s?\b", text)  # error: [unsupported-call]
