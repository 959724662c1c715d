#! feature: containers of classes as texts are refused
from drupe import compile


@compile()
def main() -> None:
    print([list, int])  # error: [function-as-text]
