#! feature: methods that do not exist
from drupe import compile


@compile()
def main(text: str) -> str:
    return text.shout()  # error: [unknown-attribute]
