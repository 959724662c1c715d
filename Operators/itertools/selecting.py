"""Iterators of `itertools` over some of the items."""

from __future__ import annotations

from operatorkit import Any, Iterable, T, U, composite


@composite("itertools.islice")
def islice_stop(iterable: Iterable[T], stop: int | None, /):
    """Returns an iterator over the first items."""
    if stop is not None and stop < 0:
        raise ValueError(
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        )
    items = iter(iterable)

    def first():
        taken = 0
        while stop is None or taken < stop:
            try:
                item = next(items)
            except StopIteration:
                return
            yield item
            taken += 1

    return first()


@composite("itertools.islice")
def islice(iterable: Iterable[T], start: int | None, stop: int | None, step: int | None = 1, /):
    """Returns an iterator over the items in a slice without negative indices."""
    begin = 0 if start is None else start
    stride = 1 if step is None else step
    if begin < 0 or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if stride < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    items = iter(iterable)

    def selected():
        place = 0
        wanted = begin
        while stop is None or place < stop:
            try:
                item = next(items)
            except StopIteration:
                return
            if place == wanted:
                yield item
                wanted += stride
                if stop is not None and wanted >= stop:
                    # What lies between the last item and the end is used up as well.
                    wanted = stop
            place += 1

    return selected()


@composite("itertools.takewhile")
def takewhile(predicate: Any, iterable: Iterable[T], /):
    """Returns an iterator over the first items, as long as `predicate` is true of them."""
    for item in iterable:
        if not predicate(item):
            return
        yield item


@composite("itertools.dropwhile")
def dropwhile(predicate: Any, iterable: Iterable[T], /):
    """Returns an iterator over the items from the first on of which `predicate` is false."""
    dropping = True
    for item in iterable:
        if dropping and predicate(item):
            continue
        dropping = False
        yield item


@composite("itertools.filterfalse")
def filterfalse(function: Any, iterable: Iterable[T], /):
    """Returns an iterator over the items of which `function` is false."""
    for item in iterable:
        if not function(item):
            yield item


@composite("itertools.filterfalse")
def filter_out_true(function: None, iterable: Iterable[T], /):
    """Returns an iterator over the items that are false."""
    for item in iterable:
        if not item:
            yield item


@composite("itertools.compress")
def compress(data: Iterable[T], selectors: Iterable[U]):
    """Returns an iterator over the items beside which a selector is true."""
    for item, selector in zip(data, selectors):
        if selector:
            yield item
