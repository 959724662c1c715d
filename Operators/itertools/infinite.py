"""Iterators of `itertools` without end."""

from __future__ import annotations

from operatorkit import Any, Iterable, T, composite


@composite("itertools.count")
def count(start: Any = 0, step: Any = 1):
    """Returns an iterator over `start`, `start + step` and so on."""
    number = start
    while True:
        yield number
        number = number + step


@composite("itertools.cycle")
def cycle(iterable: Iterable[T], /):
    """Returns an iterator over the items, again and again."""
    seen = []
    for item in iterable:
        yield item
        seen.append(item)
    while seen:
        for item in seen:
            yield item


@composite("itertools.repeat")
def repeat_forever(object: Any):
    """Returns an iterator over `object`, again and again."""
    while True:
        yield object


@composite("itertools.repeat")
def repeat(object: Any, times: int):
    """Returns an iterator over `object`, so many times."""
    for _ in range(times):
        yield object
