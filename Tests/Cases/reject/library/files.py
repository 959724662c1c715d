#! feature: files are not opened
from drupe import compile


@compile()
def main(path: str) -> int:
    return len(open(path).read())  # error: [unknown-operator]
