"""What the syntax of containers stands for, as methods: `key=scores.__getitem__`."""

from __future__ import annotations

from operatorkit import Any, composite

INDEXED = ("list", "tuple", "dict", "str", "bytes")
"""The classes whose objects have items at places or keys."""


def getitem(self: Any, index: Any):
    """Returns `self[index]`."""
    return self[index]


def contains(self: Any, item: Any):
    """Returns `item in self`."""
    return item in self


def length(self: Any):
    """Returns `len(self)`."""
    return len(self)


for owner in INDEXED:
    composite(f"python.{owner}.__getitem__")(getitem)
for owner in (*INDEXED, "set", "frozenset"):
    composite(f"python.{owner}.__contains__")(contains)
    composite(f"python.{owner}.__len__")(length)
