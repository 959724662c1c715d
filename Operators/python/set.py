"""Sets: displays, operators and methods. The order of a set's items is unspecified."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Hashable, Iterable, Sample, T, U, primitive


@primitive("python.set.display", result="template")
def display(*items: Hashable) -> set[Hashable]:
    """Returns a new set of `items`: `{a, b}`."""
    return set(items)


@primitive("python.set.constant_display", result="template")
def constant_display(*items: Hashable) -> set[Hashable]:
    """Returns a new set of three or more constants: `{1, 2, 3}`."""
    return set(items)


@primitive("python.set.folded", result="template")
def folded(*items: Hashable) -> set[Hashable]:
    """Returns a new set of three or more constants that a loop runs over."""
    return set(items)


@primitive("python.set", result="template")
def empty_set() -> set[Hashable]:
    """Returns a new empty set."""
    return set()


@primitive("python.set", raises=("RuntimeError",))
def set_(iterable: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of `iterable`."""
    return set(iterable)


@primitive("python.contains")
def contains(a: set[T], item: Hashable) -> bool:
    """Returns whether `item` is in `a`."""
    return item in a


@primitive("python.len")
def len_(a: set[Hashable]) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.or")
def or_(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of either."""
    return a | b


@primitive("python.and")
def and_(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of both."""
    return a & b


@primitive("python.sub")
def sub(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of `a` that are not in `b`."""
    return a - b


@primitive("python.xor")
def xor(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of one only."""
    return a ^ b


@primitive("python.le")
def le(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.lt")
def lt(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.ge")
def ge(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.gt")
def gt(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.or", result="template")
def or_others(a: set[T], b: set[U]) -> set[T | U]:
    """Returns a new set of the items of either, of several types."""
    return a | b


@primitive("python.and", result="template")
def and_others(a: set[T], b: set[U]) -> set[T | U]:
    """Returns a new set of the items of both, of several types."""
    return a & b


@primitive("python.sub")
def sub_others(a: set[T], b: set[U]) -> set[T]:
    """Returns a new set of the items of `a` that are not in `b`, of several types."""
    return a - b


@primitive("python.xor", result="template")
def xor_others(a: set[T], b: set[U]) -> set[T | U]:
    """Returns a new set of the items of one only, of several types."""
    return a ^ b


@primitive("python.le")
def le_others(a: set[T], b: set[U]) -> bool:
    """Returns whether all items of `a` are in `b`, of several types."""
    return a <= b


@primitive("python.lt")
def lt_others(a: set[T], b: set[U]) -> bool:
    """Returns whether all items of `a` are in `b`, which has more, of several types."""
    return a < b


@primitive("python.ge")
def ge_others(a: set[T], b: set[U]) -> bool:
    """Returns whether all items of `b` are in `a`, of several types."""
    return a >= b


@primitive("python.gt")
def gt_others(a: set[T], b: set[U]) -> bool:
    """Returns whether all items of `b` are in `a`, which has more, of several types."""
    return a > b


@primitive("python.isub", raises=("RuntimeError",), mutates=("a",))
def isub_others(a: set[T], b: set[U]) -> set[T]:
    """Removes the items of `b` from `a`, and returns `a` itself."""
    a -= b
    return a


@primitive("python.ior", raises=("RuntimeError",), mutates=("a",))
def ior(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Adds the items of `b` to `a` and returns `a` itself."""
    a |= b
    return a


@primitive("python.iand", raises=("RuntimeError",), mutates=("a",))
def iand(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Keeps the items of `a` that are in `b`, and returns `a` itself."""
    a &= b
    return a


@primitive("python.isub", raises=("RuntimeError",), mutates=("a",))
def isub(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Removes the items of `b` from `a`, and returns `a` itself."""
    a -= b
    return a


@primitive("python.ixor", raises=("RuntimeError",), mutates=("a",))
def ixor(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Keeps in `a` the items of one only, and returns `a` itself."""
    a ^= b
    return a


@display.samples
def displays(draw: Draw) -> Iterator[Sample]:
    """Yields items with and without repetition."""
    yield Sample(1, 2, 1)
    yield Sample("a", "é")


@set_.samples
def iterables(draw: Draw) -> Iterator[Sample]:
    """Yields iterables of all kinds."""
    for iterable in ["hello", [1, 2, 1], [], {"a": 1}, (1.5, 1.5)]:
        yield Sample(iterable)


@contains.samples
def items(draw: Draw) -> Iterator[Sample]:
    """Yields items that are there, equal ones of another type, and missing ones."""
    for item in [1, 2.0, True, 5, "1"]:
        yield Sample({1, 2, 3}, item)
    yield Sample({"a"}, "b")


@len_.samples
def sets(draw: Draw) -> Iterator[Sample]:
    """Yields sets of some sizes."""
    yield Sample({1, 2})
    yield Sample(set(range(100)))


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields sets that are equal, overlap, contain each other, or have nothing in common."""
    yield Sample({1, 2}, {2, 3})
    yield Sample({1, 2}, {1, 2, 3})
    yield Sample({1, 2, 3}, {2, 3})
    yield Sample({1, 2}, {2, 1})
    yield Sample({"a"}, {"b"})


for operator in [or_, and_, sub, xor, le, lt, ge, gt, ior, iand, isub, ixor]:
    operator.samples(pairs)


def mixed(draw: Draw) -> Iterator[Sample]:
    """Yields sets of several types that overlap, contain each other, or have nothing in common."""
    yield Sample({1, 2}, {2.0, 2.5})
    yield Sample({1.0, 2.0, 3.0}, {2, 3})
    yield Sample({1}, {"a"})


for operator in [
    or_others,
    and_others,
    sub_others,
    xor_others,
    le_others,
    lt_others,
    ge_others,
    gt_others,
    isub_others,
]:
    operator.samples(mixed)
