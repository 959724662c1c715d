#! feature: a text is decoded already
from drupe import compile


@compile()
def main(text: str) -> str:
    return text.decode("utf-8")  # error: [unknown-attribute]
