#! feature: finally is refused
from drupe import compile


@compile()
def main(text: str) -> int:
    try:  # error: [unsupported-syntax]
        return int(text)
    finally:
        print("done")
