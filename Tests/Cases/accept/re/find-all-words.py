#! feature: re.findall with a pattern in the call
import re


def main(text: str) -> list[str]:
    return re.findall(r"\b[a-z]+(?:'[a-z]+)?\b", text.lower())


# run: main("It's a test, isn't it?")
# run: main("")
# run: main("naïve Straße 日本")
