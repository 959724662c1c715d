#! feature: globals() and eval() are refused
from drupe import compile


@compile()
def main(text: str) -> int:
    names = globals()  # error: [unsupported-call]
    value = eval(text)  # error: [unsupported-call]
    return 5
