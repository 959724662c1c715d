#! feature: eval needs an interpreter
from drupe import compile


@compile()
def main(text: str) -> int:
    return eval(text)  # error: [unsupported-call]
