#! feature: with is refused
from drupe import compile


@compile()
def main(path: str) -> str:
    with open(path) as file:  # error: [unsupported-syntax]
        return file.read()
