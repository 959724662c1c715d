"""collections.deque: a sequence that grows and shrinks at both ends."""

from __future__ import annotations

import collections

from operatorkit import Any, Iterable, Iterator, Opaque, T, composite, primitive

Deque = Opaque["collections.deque", T]


@primitive("collections.deque", result="template", raises=("ValueError",))
def empty(*, maxlen: int | None = None) -> Deque:
    """Returns a new empty deque."""
    return collections.deque(maxlen=maxlen)


@primitive("collections.deque", result="template", raises=("ValueError", "RuntimeError"))
def deque(iterable: Iterable[T], maxlen: int | None = None) -> Deque:
    """Returns a new deque of the last items of `iterable`."""
    return collections.deque(iterable, maxlen)


@primitive("collections.deque.__iter__")
def iterate(self: Deque) -> Iterator[T]:
    """Returns the items, one after the other."""
    return iter(self)


@primitive("python.lt")
def lt(a: Deque, b: Deque) -> bool:
    """Returns `a < b`, item by item."""
    return a < b


@primitive("collections.deque.append", mutates=("self",))
def append(self: Deque, item: T) -> None:
    """Adds an item at the end."""
    self.append(item)


@primitive("collections.deque.appendleft", mutates=("self",))
def appendleft(self: Deque, item: T) -> None:
    """Adds an item at the start."""
    self.appendleft(item)


@primitive("collections.deque.extend", raises=("RuntimeError",), mutates=("self",))
def extend(self: Deque, iterable: Iterable[T]) -> None:
    """Adds items at the end."""
    self.extend(iterable)


@primitive("collections.deque.extendleft", raises=("RuntimeError",), mutates=("self",))
def extendleft(self: Deque, iterable: Iterable[T]) -> None:
    """Adds items at the start, one before the other."""
    self.extendleft(iterable)


@primitive("collections.deque.pop", raises=("IndexError",), mutates=("self",))
def pop(self: Deque) -> T:
    """Removes the last item and returns it."""
    return self.pop()


@primitive("collections.deque.popleft", raises=("IndexError",), mutates=("self",))
def popleft(self: Deque) -> T:
    """Removes the first item and returns it."""
    return self.popleft()


@primitive("collections.deque.clear", mutates=("self",))
def clear(self: Deque) -> None:
    """Removes all items."""
    self.clear()


@primitive("collections.deque.copy")
def copy(self: Deque) -> Deque:
    """Returns a new deque of the same items."""
    return self.copy()


@primitive("collections.deque.count")
def count(self: Deque, item: T) -> int:
    """Returns how often `item` is there."""
    return self.count(item)


@primitive("collections.deque.index", raises=("ValueError",))
def index(self: Deque, item: T) -> int:
    """Returns the index of the first `item`."""
    return self.index(item)


@primitive("collections.deque.insert", raises=("IndexError",), mutates=("self",))
def insert(self: Deque, index: int, item: T) -> None:
    """Inserts an item before `index`."""
    self.insert(index, item)


@primitive("collections.deque.remove", raises=("ValueError",), mutates=("self",))
def remove(self: Deque, item: T) -> None:
    """Removes the first `item`."""
    self.remove(item)


@primitive("collections.deque.reverse", mutates=("self",))
def reverse(self: Deque) -> None:
    """Turns the order round."""
    self.reverse()


@primitive("collections.deque.rotate", mutates=("self",))
def rotate(self: Deque, n: int = 1) -> None:
    """Moves `n` items from the end to the start."""
    self.rotate(n)


@primitive("collections.deque.maxlen", property=True)
def maxlen(self: Deque) -> int | None:
    """Returns the largest number of items."""
    return self.maxlen


@primitive("python.len")
def len(self: Deque) -> int:
    """Returns the number of items."""
    return len(self)


@primitive("python.getitem", raises=("IndexError",))
def getitem(self: Deque, index: int) -> T:
    """Returns the item at `index`."""
    return self[index]


@primitive("python.setitem", raises=("IndexError",), mutates=("self",))
def setitem(self: Deque, index: int, value: T) -> None:
    """Puts an item at `index`."""
    self[index] = value


@primitive("python.delitem", raises=("IndexError",), mutates=("self",))
def delitem(self: Deque, index: int) -> None:
    """Removes the item at `index`."""
    del self[index]


@primitive("python.contains")
def contains(self: Deque, item: Any) -> bool:
    """Returns whether an item is `item` or equals it."""
    return item in self


@primitive("python.add")
def add(a: Deque, b: Deque) -> Deque:
    """Returns the items of both in a new deque."""
    return a + b


@primitive("collections.deque._reversed")
def _reversed(self: Deque) -> list[T]:
    """Returns the items from the end to the start."""
    return list(reversed(self))


@primitive("copy.copy")
def copy_of(x: Deque) -> Deque:
    """Returns a new deque of the same items."""
    return x.copy()


@composite("python.reversed")
def backwards(sequence: Deque):
    """Returns the items from the end to the start."""
    return iter(_reversed(sequence))
