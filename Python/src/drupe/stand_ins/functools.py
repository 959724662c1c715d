"""`functools.cmp_to_key`, and functions that remember their results."""

from __future__ import annotations


def memo(function: int) -> dict:
    """Returns the results of a cached function in this call of the library: an operator."""
    return {}


memo.__module__, memo.__qualname__ = "python.call", "memo"


def cached(function, number):
    def lookup(*args):
        results = memo(number)
        if args in results:
            return results[args]
        result = function(*args)
        results[args] = result
        return result

    return lookup


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
