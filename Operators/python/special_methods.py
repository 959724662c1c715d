"""What the syntax of containers stands for, as methods: `key=scores.__getitem__`."""

from __future__ import annotations

from operatorkit import Any, K, T, V, composite


@composite("python.list.__getitem__")
def list_getitem(self: list[T], index: Any):
    """Returns `self[index]`."""
    return self[index]


@composite("python.list.__contains__")
def list_contains(self: list[T], item: Any):
    """Returns `item in self`."""
    return item in self


@composite("python.list.__len__")
def list_len(self: list[T]):
    """Returns `len(self)`."""
    return len(self)


@composite("python.tuple.__getitem__")
def tuple_getitem(self: tuple[T, ...], index: Any):
    """Returns `self[index]`."""
    return self[index]


@composite("python.tuple.__contains__")
def tuple_contains(self: tuple[T, ...], item: Any):
    """Returns `item in self`."""
    return item in self


@composite("python.tuple.__len__")
def tuple_len(self: tuple[T, ...]):
    """Returns `len(self)`."""
    return len(self)


@composite("python.dict.__getitem__")
def dict_getitem(self: dict[K, V], index: Any):
    """Returns `self[index]`."""
    return self[index]


@composite("python.dict.__contains__")
def dict_contains(self: dict[K, V], item: Any):
    """Returns `item in self`."""
    return item in self


@composite("python.dict.__len__")
def dict_len(self: dict[K, V]):
    """Returns `len(self)`."""
    return len(self)


@composite("python.set.__contains__")
def set_contains(self: set[T], item: Any):
    """Returns `item in self`."""
    return item in self


@composite("python.set.__len__")
def set_len(self: set[T]):
    """Returns `len(self)`."""
    return len(self)


@composite("python.frozenset.__contains__")
def frozenset_contains(self: frozenset[T], item: Any):
    """Returns `item in self`."""
    return item in self


@composite("python.frozenset.__len__")
def frozenset_len(self: frozenset[T]):
    """Returns `len(self)`."""
    return len(self)


@composite("python.str.__getitem__")
def str_getitem(self: str, index: Any):
    """Returns `self[index]`."""
    return self[index]


@composite("python.str.__contains__")
def str_contains(self: str, item: Any):
    """Returns `item in self`."""
    return item in self


@composite("python.str.__len__")
def str_len(self: str):
    """Returns `len(self)`."""
    return len(self)


@composite("python.bytes.__getitem__")
def bytes_getitem(self: bytes, index: Any):
    """Returns `self[index]`."""
    return self[index]


@composite("python.bytes.__contains__")
def bytes_contains(self: bytes, item: Any):
    """Returns `item in self`."""
    return item in self


@composite("python.bytes.__len__")
def bytes_len(self: bytes):
    """Returns `len(self)`."""
    return len(self)
