"""json.Value: what `json.loads` gives, used without asking for its type first."""

from __future__ import annotations

from operatorkit import Any, Iterator, Opaque, primitive

Value = Opaque["json.Value"]


@primitive("json.Value.__iter__")
def iterate(self: Value) -> Iterator[Value]:
    """Returns the items of a list, the keys of a dict or the characters of a text."""
    return iter(self)


@primitive("json.Value.get", raises=("AttributeError",))
def get(self: Value, key: str, default: Value = None) -> Value:
    """Returns the value of a key, `default` if it is absent."""
    return self.get(key, default)


@primitive("json.Value.items", raises=("AttributeError",))
def items(self: Value) -> list[tuple[str, Value]]:
    """Returns the keys with their values."""
    return list(self.items())


@primitive("json.Value.keys", raises=("AttributeError",))
def keys(self: Value) -> list[str]:
    """Returns the keys."""
    return list(self.keys())


@primitive("json.Value.values", raises=("AttributeError",))
def values(self: Value) -> list[Value]:
    """Returns the values."""
    return list(self.values())


@primitive("json.Value.append", raises=("AttributeError", "RuntimeError"), mutates=("self",))
def append(self: Value, item: Value) -> None:
    """Adds an item at the end of a list."""
    self.append(item)


@primitive("python.getitem", raises=("KeyError", "TypeError"))
def getitem_text(self: Value, key: str) -> Value:
    """Returns the value of a key."""
    return self[key]


@primitive("python.getitem", raises=("IndexError", "KeyError", "TypeError"))
def getitem_number(self: Value, index: int) -> Value:
    """Returns the item at `index`."""
    return self[index]


@primitive("python.getitem", raises=("TypeError", "ValueError"))
def getitem_slice(self: Value, index: slice) -> Value:
    """Returns the items in the slice."""
    return self[index]


@primitive("python.getitem", raises=("IndexError", "KeyError", "TypeError"))
def getitem_value(self: Value, key: Value) -> Value:
    """Returns the value of a key, or the item at an index."""
    return self[key]


@primitive("python.setitem", raises=("TypeError", "RuntimeError"), mutates=("self",))
def setitem_text(self: Value, key: str, value: Value) -> None:
    """Gives a key a value."""
    self[key] = value


@primitive("python.setitem", raises=("IndexError", "TypeError", "RuntimeError"), mutates=("self",))
def setitem_number(self: Value, index: int, value: Value) -> None:
    """Replaces the item at `index`."""
    self[index] = value


@primitive("python.len", raises=("TypeError",))
def length(self: Value) -> int:
    """Returns the number of items, keys or characters."""
    return len(self)


@primitive("python.contains", raises=("TypeError",))
def contains(self: Value, item: Any) -> bool:
    """Returns whether an item or a key equals `item`, or a text has it."""
    return item in self


@primitive("python.int", raises=("TypeError", "ValueError", "OverflowError"))
def to_int(x: Value) -> int:
    """Returns the number, or the one that the text spells, without its fraction."""
    return int(x)


@primitive("python.float", raises=("TypeError", "ValueError"))
def to_float(x: Value) -> float:
    """Returns the number, or the one that the text spells."""
    return float(x)
