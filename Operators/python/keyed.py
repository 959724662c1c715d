"""Order by a key: `sorted`, `list.sort`, `min` and `max` with the argument `key`."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Callable, Draw, Iterable, Ordered, Sample, T, composite, primitive


@primitive("python.list.sort_by_keys", mutates=("items",))
def sort_by_keys(items: list[T], keys: list[Ordered], reverse: bool) -> None:
    """Sorts `items` in place by their `keys`, stably, reversed or not."""
    order = sorted(range(len(items)), key=lambda index: keys[index], reverse=reverse)
    items[:] = [items[index] for index in order]


@sort_by_keys.samples
def keyed_lists(draw: Draw) -> Iterator[Sample]:
    """Yields lists with ties, in both directions."""
    yield Sample(["a", "b", "c"], [1, 0, 1], False)
    yield Sample(["a", "b", "c"], [1, 0, 1], True)
    yield Sample(list(range(300)), draw.integers(300, 0, 9), True)
    yield Sample([], [], False)


@composite("python.sorted")
def sorted_by(iterable: Iterable[T], *, key: Callable[[T], Ordered], reverse: bool = False):
    """Returns a new list of the items in the order of `key`, which is called once an item."""
    items = list(iterable)
    keys = [key(item) for item in items]
    sort_by_keys(items, keys, reverse)
    return items


@composite("python.sorted")
def sorted_without(iterable: Iterable[Ordered], *, key: None, reverse: bool = False):
    """Returns a new list of the items in order."""
    return sorted(iterable, reverse=reverse)


@composite("python.list.sort")
def sort_by(self: list[T], *, key: Callable[[T], Ordered], reverse: bool = False):
    """Sorts the items in place by `key` of each, which is called once an item."""
    items = self.copy()
    self.clear()
    try:
        keys = [key(item) for item in items]
        sort_by_keys(items, keys, reverse)
    finally:
        is_modified = len(self) > 0
        self.clear()
        self.extend(items)
    if is_modified:
        raise ValueError("list modified during sort")


@composite("python.list.sort")
def sort_without(self: list[Ordered], *, key: None, reverse: bool = False):
    """Sorts the items in place."""
    self.sort(reverse=reverse)


@composite("python.min")
def min_of_list_by(items: list[T], *, key: Callable[[T], Ordered]):
    """Returns the item with the smallest `key`, the first of equal ones."""
    if not items:
        raise ValueError("min() arg is an empty sequence")
    best = items[0]
    smallest = key(best)
    for index in range(1, len(items)):
        item = items[index]
        value = key(item)
        if value < smallest:
            smallest = value
            best = item
    return best


@composite("python.min")
def min_by(iterable: Iterable[T], *, key: Callable[[T], Ordered]):
    """Returns the item with the smallest `key`, the first of equal ones."""
    is_first = True
    for item in iterable:
        value = key(item)
        if is_first or value < smallest:
            smallest = value
            best = item
            is_first = False
    if is_first:
        raise ValueError("min() arg is an empty sequence")
    return best


@composite("python.min")
def min_by_default(iterable: Iterable[T], *, key: Callable[[T], Ordered], default: T):
    """Returns the item with the smallest `key`, or `default` if there is none."""
    is_first = True
    best = default
    for item in iterable:
        value = key(item)
        if is_first or value < smallest:
            smallest = value
            best = item
            is_first = False
    return best


@composite("python.min")
def min_items_by(a: T, b: T, *more: T, key: Callable[[T], Ordered]):
    """Returns the argument with the smallest `key`, the first of equal ones."""
    return min([a, b, *more], key=key)


@composite("python.max")
def max_of_list_by(items: list[T], *, key: Callable[[T], Ordered]):
    """Returns the item with the largest `key`, the first of equal ones."""
    if not items:
        raise ValueError("max() arg is an empty sequence")
    best = items[0]
    largest = key(best)
    for index in range(1, len(items)):
        item = items[index]
        value = key(item)
        if value > largest:
            largest = value
            best = item
    return best


@composite("python.max")
def max_by(iterable: Iterable[T], *, key: Callable[[T], Ordered]):
    """Returns the item with the largest `key`, the first of equal ones."""
    is_first = True
    for item in iterable:
        value = key(item)
        if is_first or value > largest:
            largest = value
            best = item
            is_first = False
    if is_first:
        raise ValueError("max() arg is an empty sequence")
    return best


@composite("python.max")
def max_by_default(iterable: Iterable[T], *, key: Callable[[T], Ordered], default: T):
    """Returns the item with the largest `key`, or `default` if there is none."""
    is_first = True
    best = default
    for item in iterable:
        value = key(item)
        if is_first or value > largest:
            largest = value
            best = item
            is_first = False
    return best


@composite("python.max")
def max_items_by(a: T, b: T, *more: T, key: Callable[[T], Ordered]):
    """Returns the argument with the largest `key`, the first of equal ones."""
    return max([a, b, *more], key=key)
