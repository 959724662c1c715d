"""Iterators of `itertools` over several iterables, and over runs and neighbours in one."""

from __future__ import annotations

from operatorkit import Any, Iterable, K, T, U, V, composite


@composite("itertools.chain")
def chain(*iterables: Any):
    """Returns an iterator over the items of each of `iterables`, one after the other."""
    for iterable in iterables:
        for item in iter(iterable):
            yield item


@composite("itertools.chain.from_iterable")
def from_iterable(iterable: Iterable[T], /):
    """Returns an iterator over the items of each item of `iterable`."""
    for inner in iterable:
        for item in inner:
            yield item


@composite("itertools.pairwise")
def pairwise(iterable: Iterable[T], /):
    """Returns an iterator over pairs of neighbours."""
    items = iter(iterable)
    try:
        before = next(items)
    except StopIteration:
        return
    for item in items:
        yield before, item
        before = item


@composite("itertools.starmap")
def starmap(function: Any, iterable: Iterable[T], /):
    """Returns an iterator over `function(*item)` of each item."""
    for item in iterable:
        yield function(*item)


@composite("itertools.accumulate")
def accumulate(iterable: Iterable[T], func: Any = None, *, initial: Any = None):
    """Returns an iterator over what `func`, or a sum, makes of ever more items."""
    items = iter(iterable)
    if initial is None:
        try:
            total = next(items)
        except StopIteration:
            return
    else:
        total = initial
    yield total
    for item in items:
        if func is None:
            total = total + item
        else:
            total = func(total, item)
        yield total


@composite("itertools.zip_longest")
def zip_longest_two(a: Iterable[T], b: Iterable[U], *, fillvalue: Any = None):
    """Returns an iterator over pairs of items until the longer iterable ends."""
    first, second = iter(a), iter(b)
    is_first, is_second = True, True
    while True:
        x = fillvalue
        if is_first:
            try:
                x = next(first)
            except StopIteration:
                is_first = False
        y = fillvalue
        if is_second:
            try:
                y = next(second)
            except StopIteration:
                is_second = False
        if not is_first and not is_second:
            return
        yield x, y


@composite("itertools.zip_longest")
def zip_longest_three(a: Iterable[T], b: Iterable[U], c: Iterable[V], *, fillvalue: Any = None):
    """Returns an iterator over triples of items until the longest iterable ends."""
    first, second, third = iter(a), iter(b), iter(c)
    is_first, is_second, is_third = True, True, True
    while True:
        x = fillvalue
        if is_first:
            try:
                x = next(first)
            except StopIteration:
                is_first = False
        y = fillvalue
        if is_second:
            try:
                y = next(second)
            except StopIteration:
                is_second = False
        z = fillvalue
        if is_third:
            try:
                z = next(third)
            except StopIteration:
                is_third = False
        if not is_first and not is_second and not is_third:
            return
        yield x, y, z


@composite("itertools.zip_longest")
def zip_longest_four(
    a: Iterable[T], b: Iterable[U], c: Iterable[V], d: Iterable[K], *, fillvalue: Any = None
):
    """Returns an iterator over the items of four iterables until the longest ends."""
    first, second, third, fourth = iter(a), iter(b), iter(c), iter(d)
    left = [True, True, True, True]
    while True:
        w = x = y = z = fillvalue
        if left[0]:
            try:
                w = next(first)
            except StopIteration:
                left[0] = False
        if left[1]:
            try:
                x = next(second)
            except StopIteration:
                left[1] = False
        if left[2]:
            try:
                y = next(third)
            except StopIteration:
                left[2] = False
        if left[3]:
            try:
                z = next(fourth)
            except StopIteration:
                left[3] = False
        if not any(left):
            return
        yield w, x, y, z


@composite("itertools.groupby")
def groupby(iterable: Iterable[T], key: Any = None):
    """Returns an iterator over runs of items with equal keys, which share `iterable`."""
    items = iter(iterable)
    values = []
    keys = []
    targets = []
    serial = 0

    def advance():
        try:
            value = next(items)
        except StopIteration:
            return False
        values.clear()
        keys.clear()
        values.append(value)
        keys.append(value if key is None else key(value))
        return True

    def group(mine: int):
        while serial == mine and keys[0] == targets[0]:
            yield values[0]
            if not advance():
                return

    def groups():
        nonlocal serial
        while True:
            serial += 1
            while not targets or keys[0] == targets[0]:
                if not advance():
                    return
                if not targets:
                    break
            targets.clear()
            targets.append(keys[0])
            yield keys[0], group(serial)

    return groups()


@composite("itertools.tee")
def tee(iterable: Iterable[T], n: int = 2, /):
    """Returns `n` iterators over the same items."""
    items = iter(iterable)
    seen = []

    def branch():
        index = 0
        while True:
            if index == len(seen):
                try:
                    seen.append(next(items))
                except StopIteration:
                    return
            yield seen[index]
            index += 1

    return tuple([branch() for _ in range(n)])
