#! feature: managers that do nothing, or swallow some exceptions
from contextlib import nullcontext, suppress


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def __enter__(self) -> "Log":
        self.lines.append("enter")
        return self

    def __exit__(self, *details) -> None:
        self.lines.append("exit")


def main(text: str) -> list[str]:
    log = Log()
    with suppress(ValueError, ZeroDivisionError):
        log.lines.append(str(100 // int(text)))
    with log as inner:
        inner.lines.append("inside")
    with nullcontext(log) as same:
        same.lines.append("same")
    with nullcontext():
        log.lines.append("null")
    return log.lines


# run: main("3")
# run: main("x")
# run: main("0")
