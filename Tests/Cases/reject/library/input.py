#! feature: nothing is read from the terminal
from drupe import compile


@compile()
def main(n: int) -> str:
    return input("name: ")  # error: [unknown-operator]
