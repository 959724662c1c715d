#! feature: unicode errors made by the program are refused
from drupe import compile


@compile()
def main(text: str) -> int:
    if not text:
        raise UnicodeDecodeError("utf-8", b"", 0, 1, text)  # error: [unsupported-syntax]
    return len(text)
