#! feature: raise from is refused
from drupe import compile


@compile()
def main(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError("bad") from error  # error: [unsupported-syntax]
