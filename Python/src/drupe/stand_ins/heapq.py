"""`heapq.merge`."""

from __future__ import annotations


def merge(*iterables, key=None, reverse=False):
    iterators, values, keys = [], [], []
    for iterable in iterables:
        iterator = iter(iterable)
        for value in iterator:
            iterators.append(iterator)
            values.append(value)
            keys.append(value if key is None else key(value))
            break
    while values:
        best = 0
        for n in range(1, len(keys)):
            if keys[best] < keys[n] if reverse else keys[n] < keys[best]:
                best = n
        yield values[best]
        try:
            value = next(iterators[best])
            values[best] = value
            keys[best] = value if key is None else key(value)
        except StopIteration:
            del iterators[best], values[best], keys[best]
