#! feature: variables that may or may not exist in a handler are refused
from drupe import compile


@compile()
def main(text: str) -> int:
    try:
        first = text[0]
        n = int(text)
    except ValueError:
        return len(first)  # error: [uncertain-variable]
    return n
