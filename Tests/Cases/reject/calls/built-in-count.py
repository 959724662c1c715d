#! feature: built-in functions take as many arguments as they have
from drupe import compile


@compile()
def main(text: str) -> int:
    return len(text, 2)  # error: [wrong-arguments]
