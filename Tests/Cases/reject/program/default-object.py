#! feature: a default value that is no plain constant
from drupe import compile

MISSING = object()


@compile()
def main(text: str, fallback: str = MISSING) -> str:  # error: [unsupported-default]
    return text
