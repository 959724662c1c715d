"""`contextlib.contextmanager`."""

from __future__ import annotations


class _Manager:
    """A context manager whose two halves stand around the `yield` of a generator."""

    def __init__(self, generator) -> None:
        self._generator = generator

    def __enter__(self):
        try:
            return next(self._generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback) -> bool:
        if value is None:
            try:
                next(self._generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self._generator.throw(value)
        except StopIteration:
            return True
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    def helper(*args, **kwds):
        return _Manager(func(*args, **kwds))

    return helper
