"""`map`, `filter` and `iter` with a function, written as generators."""

from __future__ import annotations

from operatorkit import Any, Iterable, K, T, U, V, composite


@composite("python.map")
def map_one(function: Any, iterable: Iterable[T], /):
    """Returns an iterator over `function` of each item."""
    for item in iterable:
        yield function(item)


@composite("python.map")
def map_two(function: Any, a: Iterable[T], b: Iterable[U], /):
    """Returns an iterator over `function` of items side by side."""
    for x, y in zip(a, b):
        yield function(x, y)


@composite("python.map")
def map_three(function: Any, a: Iterable[T], b: Iterable[U], c: Iterable[V], /):
    """Returns an iterator over `function` of items side by side."""
    for x, y, z in zip(a, b, c):
        yield function(x, y, z)


@composite("python.map")
def map_four(function: Any, a: Iterable[T], b: Iterable[U], c: Iterable[V], d: Iterable[K], /):
    """Returns an iterator over `function` of items side by side."""
    for w, x, y, z in zip(a, b, c, d):
        yield function(w, x, y, z)


@composite("python.filter")
def filter_(function: Any, iterable: Iterable[T], /):
    """Returns an iterator over the items for which `function` is true."""
    for item in iterable:
        if function(item):
            yield item


@composite("python.filter")
def filter_true(function: None, iterable: Iterable[T], /):
    """Returns an iterator over the items that are true."""
    for item in iterable:
        if item:
            yield item


@composite("python.iter")
def iter_call(function: Any, sentinel: Any, /):
    """Returns an iterator over what calls of `function` give, until that equals `sentinel`."""
    while True:
        value = function()
        if value == sentinel:
            return
        yield value


@composite("python.sum")
def sum_of_objects(iterable: Iterable[T], start: U):
    """Returns `start` plus all items, by the `+` of these."""
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    value = start
    for item in iterable:
        value = value + item
    return value
