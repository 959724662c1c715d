"""collections.Counter: how often each key occurs."""

from __future__ import annotations

import collections

from operatorkit import Iterable, K, Opaque, composite, primitive

Counts = Opaque["collections.Counter", K]


@primitive("collections.Counter", result="template")
def empty() -> Counts:
    """Returns a counter of nothing."""
    return collections.Counter()


@primitive(
    "collections.Counter",
    result="template",
    raises=(
        "OverflowError",
        "RuntimeError",
    ),
)
def counter(iterable: Iterable[K]) -> Counts:
    """Returns how often each item occurs."""
    return collections.Counter(iterable)


@primitive(
    "collections.Counter",
    result="template",
    raises=(
        "OverflowError",
        "RuntimeError",
    ),
)
def counter_of_dict(iterable: dict[K, int]) -> Counts:
    """Returns a counter with the counts of a dict."""
    return collections.Counter(iterable)


@primitive("collections.Counter.__base__", property=True)
def base(self: Counts) -> dict[K, int]:
    """Returns the counter as the dict that it is."""
    return self


@primitive(
    "collections.Counter.update",
    raises=(
        "OverflowError",
        "RuntimeError",
    ),
    mutates=("self",),
)
def update(self: Counts, iterable: Iterable[K]) -> None:
    """Counts items."""
    self.update(iterable)


@primitive(
    "collections.Counter.update",
    raises=(
        "OverflowError",
        "RuntimeError",
    ),
    mutates=("self",),
)
def update_by_dict(self: Counts, iterable: dict[K, int]) -> None:
    """Adds the counts of a dict."""
    self.update(iterable)


@primitive(
    "collections.Counter.subtract",
    raises=(
        "OverflowError",
        "RuntimeError",
    ),
    mutates=("self",),
)
def subtract(self: Counts, iterable: Iterable[K]) -> None:
    """Counts items down."""
    self.subtract(iterable)


@primitive(
    "collections.Counter.subtract",
    raises=(
        "OverflowError",
        "RuntimeError",
    ),
    mutates=("self",),
)
def subtract_dict(self: Counts, iterable: dict[K, int]) -> None:
    """Takes the counts of a dict away."""
    self.subtract(iterable)


@primitive("collections.Counter.most_common")
def most_common(self: Counts, n: int | None = None) -> list[tuple[K, int]]:
    """Returns the keys with the largest counts."""
    return self.most_common(n)


@primitive("collections.Counter._elements")
def _elements(self: Counts) -> list[K]:
    """Returns each key as often as it was counted."""
    return list(self.elements())


@composite("collections.Counter.elements")
def elements(self: Counts):
    """Returns each key as often as it was counted."""
    return iter(_elements(self))


@primitive("collections.Counter.total")
def total(self: Counts) -> int:
    """Returns the sum of the counts."""
    return self.total()


@primitive("collections.Counter.copy")
def copy(self: Counts) -> Counts:
    """Returns a new counter of the same counts."""
    return self.copy()


@primitive("python.getitem")
def getitem(self: Counts, key: K) -> int:
    """Returns the count of a key, 0 if it was not counted."""
    return self[key]


@primitive("python.delitem", raises=("RuntimeError",), mutates=("self",))
def delitem(self: Counts, key: K) -> None:
    """Forgets a key, if it was counted."""
    del self[key]


@primitive("python.add", raises=("OverflowError",))
def add_(a: Counts, b: Counts) -> Counts:
    """Returns the sums of counts, positive ones only."""
    return a + b


@primitive("python.sub", raises=("OverflowError",))
def sub_(a: Counts, b: Counts) -> Counts:
    """Returns the differences of counts, positive ones only."""
    return a - b


@primitive("python.and")
def and_(a: Counts, b: Counts) -> Counts:
    """Returns the smaller counts, positive ones only."""
    return a & b


@primitive("python.or")
def or_(a: Counts, b: Counts) -> Counts:
    """Returns the larger counts, positive ones only."""
    return a | b


@primitive("python.pos")
def pos(a: Counts) -> Counts:
    """Returns the positive counts."""
    return +a


@primitive("python.neg", raises=("OverflowError",))
def neg(a: Counts) -> Counts:
    """Returns the positive counts of opposite sign."""
    return -a


@primitive("python.lt")
def lt(a: Counts, b: Counts) -> bool:
    """Returns whether `b` has all that `a` has, and more."""
    return a < b


@primitive("copy.copy")
def copy_of_counter(x: Counts) -> Counts:
    """Returns a new dict of the same items."""
    return x.copy()
