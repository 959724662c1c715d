"""Iterators of `itertools` over combinations of items."""

from __future__ import annotations

from operatorkit import Iterable, K, T, U, V, composite


@composite("itertools.product")
def product_one(a: Iterable[T], /):
    """Returns an iterator over tuples of one item."""
    first = list(a)

    def rows():
        for x in first:
            yield (x,)

    return rows()


@composite("itertools.product")
def product_two(a: Iterable[T], b: Iterable[U], /):
    """Returns an iterator over all pairs of items."""
    first, second = list(a), list(b)

    def rows():
        for x in first:
            for y in second:
                yield x, y

    return rows()


@composite("itertools.product")
def product_three(a: Iterable[T], b: Iterable[U], c: Iterable[V], /):
    """Returns an iterator over all triples of items."""
    first, second, third = list(a), list(b), list(c)

    def rows():
        for x in first:
            for y in second:
                for z in third:
                    yield x, y, z

    return rows()


@composite("itertools.product")
def product_four(a: Iterable[T], b: Iterable[U], c: Iterable[V], d: Iterable[K], /):
    """Returns an iterator over all tuples of an item of each."""
    first, second, third, fourth = list(a), list(b), list(c), list(d)

    def rows():
        for w in first:
            for x in second:
                for y in third:
                    for z in fourth:
                        yield w, x, y, z

    return rows()


@composite("itertools.product")
def product_repeated(a: Iterable[T], /, *, repeat: int):
    """Returns an iterator over all tuples of `repeat` items."""
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pool = list(a)

    def rows():
        indices = [0] * repeat
        if repeat > 0 and not pool:
            return
        while True:
            yield tuple([pool[i] for i in indices])
            place = repeat - 1
            while place >= 0 and indices[place] == len(pool) - 1:
                indices[place] = 0
                place -= 1
            if place < 0:
                return
            indices[place] += 1

    return rows()


@composite("itertools.permutations")
def permutations(iterable: Iterable[T], r: int | None = None):
    """Returns an iterator over the tuples of `r` different items, in all orders."""
    pool = list(iterable)
    size = len(pool) if r is None else r
    if size < 0:
        raise ValueError("r must be non-negative")

    def rows():
        count = len(pool)
        if size > count:
            return
        indices = list(range(count))
        cycles = list(range(count, count - size, -1))
        yield tuple([pool[i] for i in indices[:size]])
        while True:
            place = size - 1
            while place >= 0:
                cycles[place] -= 1
                if cycles[place] == 0:
                    indices.append(indices.pop(place))
                    cycles[place] = count - place
                    place -= 1
                else:
                    other = count - cycles[place]
                    indices[place], indices[other] = indices[other], indices[place]
                    yield tuple([pool[i] for i in indices[:size]])
                    break
            if place < 0:
                return

    return rows()


@composite("itertools.combinations")
def combinations(iterable: Iterable[T], r: int):
    """Returns an iterator over the tuples of `r` different items, in their order."""
    if r < 0:
        raise ValueError("r must be non-negative")
    pool = list(iterable)

    def rows():
        count = len(pool)
        if r > count:
            return
        indices = list(range(r))
        while True:
            yield tuple([pool[i] for i in indices])
            place = r - 1
            while place >= 0 and indices[place] == place + count - r:
                place -= 1
            if place < 0:
                return
            indices[place] += 1
            for later in range(place + 1, r):
                indices[later] = indices[later - 1] + 1

    return rows()


@composite("itertools.combinations_with_replacement")
def combinations_with_replacement(iterable: Iterable[T], r: int):
    """Returns an iterator over the tuples of `r` items, in their order."""
    if r < 0:
        raise ValueError("r must be non-negative")
    pool = list(iterable)

    def rows():
        count = len(pool)
        if count == 0 and r > 0:
            return
        indices = [0] * r
        while True:
            yield tuple([pool[i] for i in indices])
            place = r - 1
            while place >= 0 and indices[place] == count - 1:
                place -= 1
            if place < 0:
                return
            value = indices[place] + 1
            for later in range(place, r):
                indices[later] = value

    return rows()
