#! feature: contextlib.contextmanager makes context managers of generator functions and methods
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def expected(kind: type, text: str = "") -> Iterator[None]:
    try:
        yield
    except Exception as error:
        assert isinstance(error, kind), f"{error!r} is not a {kind.__name__}"
        assert text in str(error), f"{error} without {text}"
    else:
        raise AssertionError(f"no {kind.__name__}")


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    @contextmanager
    def section(self, title: str, *, mark: str = "-") -> Iterator[int]:
        self.lines.append(mark + title)
        try:
            yield len(self.lines)
        finally:
            self.lines.append(title + mark)


@contextmanager
def twice() -> Iterator[int]:
    yield 1
    yield 2


@contextmanager
def never() -> Iterator[int]:
    if False:
        yield 1


def main(n: int) -> tuple[list[str], int]:
    log = Log()
    total = 0
    with log.section("one") as first, log.section("two", mark="*") as second:
        total += first * 10 + second
    with expected(IndexError):
        [1][n]
    with expected(ValueError, "invalid literal"), log.section("three"):
        int("x" * n)
    for kind, text in ((ValueError, "b"), (KeyError, "")):
        try:
            with expected(kind, text):
                raise ValueError("a" if n else "b")
        except AssertionError as error:
            log.lines.append(str(error))
    try:
        with expected(TypeError):
            total += 100
    except AssertionError as error:
        log.lines.append(str(error))
    for makes in (1, 2):
        try:
            if makes == 1:
                with twice() as value:
                    total += value * 1000
            else:
                with never() as value:
                    total += value
        except RuntimeError as error:
            log.lines.append(str(error))
    return log.lines, total


# run: main(1)
# run: main(2)
