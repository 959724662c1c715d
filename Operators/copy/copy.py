"""Copies: the functions of `copy`."""

from __future__ import annotations

import copy as library
from collections.abc import Iterator

from operatorkit import Draw, K, Sample, T, V, primitive


@primitive("copy.copy")
def copy_list(x: list[T]) -> list[T]:
    """Returns a new list of the same items."""
    return library.copy(x)


@primitive("copy.copy")
def copy_dict(x: dict[K, V]) -> dict[K, V]:
    """Returns a new dict of the same items."""
    return library.copy(x)


@primitive("copy.copy")
def copy_set(x: set[T]) -> set[T]:
    """Returns a new set of the same items."""
    return library.copy(x)


@primitive("copy.copy")
def copy(x: T) -> T:
    """Returns `x`, which never changes."""
    return library.copy(x)


@primitive("copy.deepcopy")
def deepcopy(x: T) -> T:
    """Returns a copy that shares nothing that can be changed."""
    return library.deepcopy(x)


@deepcopy.samples
@copy.samples
def values(draw: Draw) -> Iterator[Sample]:
    yield Sample([[1, 2], [3]])
    yield Sample({"a": [1], "b": []})
    yield Sample(([1], {"x"}, None))
    yield Sample(5)
