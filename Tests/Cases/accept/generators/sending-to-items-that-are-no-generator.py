#! feature: what is sent to 'yield from' of a list raises AttributeError
from collections.abc import Generator

from drupe import compile


@compile()
def main(items: list[int], text: str) -> list[str]:
    def numbers() -> Generator[int | str, int | None, None]:
        yield from items
        yield from text

    out: list[str] = []
    it = numbers()
    out.append(str(next(it)))
    out.append(str(it.send(None)))
    try:
        it.send(5)
    except AttributeError as error:
        out.append(str(error))
    out.append(str(list(it)))
    other = numbers()
    for _ in items:
        next(other)
    next(other)
    try:
        other.send(1)
    except AttributeError as error:
        out.append(str(error))
    return out


# run: main([1, 2, 3], "ab")
# run: main([4, 5], "é")
