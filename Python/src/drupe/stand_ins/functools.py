"""`functools.cmp_to_key`."""

from __future__ import annotations


class _Key:
    """An item that is ordered by a function of two items."""

    def __init__(self, compare, obj) -> None:
        self._compare = compare
        self.obj = obj

    def __lt__(self, other: _Key) -> bool:
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other: _Key) -> bool:
        return self._compare(self.obj, other.obj) > 0

    def __le__(self, other: _Key) -> bool:
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other: _Key) -> bool:
        return self._compare(self.obj, other.obj) >= 0

    def __eq__(self, other: _Key) -> bool:
        return self._compare(self.obj, other.obj) == 0


def cmp_to_key(mycmp):
    return lambda obj: _Key(mycmp, obj)
