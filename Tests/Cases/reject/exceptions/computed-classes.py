#! feature: an except clause with a computed class is refused
from drupe import compile


@compile()
def main(text: str, strict: bool) -> int:
    wanted = ValueError if strict else KeyError
    try:
        return int(text)
    except wanted:  # error: [unsupported-syntax]
        return -1
