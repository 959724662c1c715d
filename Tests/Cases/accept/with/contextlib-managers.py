#! feature: contextlib's suppress, nullcontext and closing work
import contextlib
from contextlib import nullcontext, suppress


class Door:
    def __init__(self) -> None:
        self.is_open = True

    def close(self) -> None:
        self.is_open = False


def main(text: str) -> tuple[int, str, bool, int]:
    n = -1
    with suppress(ValueError, KeyError):
        n = int(text)
        n += 1
    with nullcontext(text + "!") as shown:
        m = len(shown)
    door = Door()
    try:
        with contextlib.closing(door) as d:
            if not d.is_open or n < 0:
                raise RuntimeError("x")
            m += 1
    except RuntimeError:
        m = -m
    return n, shown, door.is_open, m


# run: main("12")
# run: main("zz")
