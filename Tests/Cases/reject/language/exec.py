#! feature: exec needs an interpreter
from drupe import compile


@compile()
def main(text: str) -> int:
    exec(text)  # error: [unsupported-call]
    return 0
