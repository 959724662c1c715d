#! feature: a method that is nearly right is suggested
from drupe import compile


@compile()
def main(text: str) -> str:
    return text.stripp()  # error: [unknown-attribute]
