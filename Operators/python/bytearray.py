"""Bytearrays: making, reading and changing them. A bytearray is a shared reference."""

from __future__ import annotations

from collections.abc import Iterator

from operators.python.list import SLICES

from operatorkit import Draw, Iterable, Sample, composite, primitive


@primitive("python.bytearray")
def empty() -> bytearray:
    """Returns a new empty bytearray."""
    return bytearray()


@primitive("python.bytearray", raises=("ValueError",))
def zeros(source: int) -> bytearray:
    """Returns a new bytearray of `source` zeros."""
    return bytearray(source)


@primitive("python.bytearray", raises=("ValueError", "RuntimeError"))
def bytearray_(source: Iterable[int]) -> bytearray:
    """Returns a new bytearray of the bytes `source`."""
    return bytearray(source)


@primitive("python.bytearray", raises=("UnicodeEncodeError", "LookupError"))
def encoded(source: str, encoding: str, errors: str = "strict") -> bytearray:
    """Returns a new bytearray of `source` in `encoding`."""
    return bytearray(source, encoding, errors)


@composite("python.bytearray.fromhex")
def fromhex(string: str) -> bytearray:
    """Returns a new bytearray of the bytes that `string` writes in base 16."""
    return bytearray(bytes.fromhex(string))


@primitive("python.add")
def add(a: bytearray, b: bytes) -> bytearray:
    """Returns `a` followed by `b`."""
    return a + b


@primitive("python.iadd", raises=("RuntimeError",), mutates=("a",))
def iadd(a: bytearray, b: bytes) -> bytearray:
    """Appends `b` to `a` and returns `a` itself."""
    a += b
    return a


@primitive("python.imul", raises=("RuntimeError",), mutates=("a",))
def imul(a: bytearray, count: int) -> bytearray:
    """Makes `a` its bytes `count` times and returns `a` itself."""
    a *= count
    return a


@primitive("python.mul")
def mul(a: bytearray, count: int) -> bytearray:
    """Returns `a`, `count` times."""
    return a * count


@primitive("python.mul")
def rmul(count: int, a: bytearray) -> bytearray:
    """Returns `a`, `count` times."""
    return count * a


@primitive("python.len")
def len_(a: bytearray) -> int:
    """Returns the number of bytes."""
    return len(a)


@primitive("python.contains")
def contains(a: bytearray, part: bytes) -> bool:
    """Returns whether `part` is somewhere in `a`."""
    return part in a


@primitive("python.contains", raises=("ValueError",))
def contains_byte(a: bytearray, part: int) -> bool:
    """Returns whether the byte `part` is in `a`."""
    return part in a


@primitive("python.getitem", raises=("IndexError",))
def getitem(a: bytearray, index: int) -> int:
    """Returns the byte at `index` as a number."""
    return a[index]


@primitive("python.getitem", raises=("ValueError",))
def getitem_slice(a: bytearray, index: slice) -> bytearray:
    """Returns a new bytearray of the bytes in the slice."""
    return a[index]


@primitive("python.setitem", raises=("IndexError", "ValueError", "RuntimeError"), mutates=("a",))
def setitem(a: bytearray, index: int, value: int) -> None:
    """Replaces the byte at `index`."""
    a[index] = value


@primitive("python.setitem", raises=("ValueError", "RuntimeError"), mutates=("a",))
def setitem_slice(a: bytearray, index: slice, values: Iterable[int]) -> None:
    """Replaces the bytes in the slice; one with a step keeps its length."""
    a[index] = values


@primitive("python.delitem", raises=("IndexError", "RuntimeError"), mutates=("a",))
def delitem(a: bytearray, index: int) -> None:
    """Removes the byte at `index`."""
    del a[index]


@primitive("python.delitem", raises=("ValueError", "RuntimeError"), mutates=("a",))
def delitem_slice(a: bytearray, index: slice) -> None:
    """Removes the bytes in the slice."""
    del a[index]


@primitive("python.bytearray.append", raises=("ValueError", "RuntimeError"), mutates=("self",))
def append(self: bytearray, item: int) -> None:
    """Adds the byte `item` at the end."""
    self.append(item)


@primitive("python.bytearray.extend", raises=("ValueError", "RuntimeError"), mutates=("self",))
def extend(self: bytearray, items: Iterable[int]) -> None:
    """Adds the bytes `items` at the end."""
    self.extend(items)


@primitive("python.bytearray.insert", raises=("ValueError", "RuntimeError"), mutates=("self",))
def insert(self: bytearray, index: int, item: int) -> None:
    """Adds the byte `item` before `index`, which is clamped."""
    self.insert(index, item)


@primitive("python.bytearray.pop", raises=("IndexError", "RuntimeError"), mutates=("self",))
def pop(self: bytearray, index: int = -1) -> int:
    """Removes and returns the byte at `index`."""
    return self.pop(index)


@primitive("python.bytearray.remove", raises=("ValueError", "RuntimeError"), mutates=("self",))
def remove(self: bytearray, item: int) -> None:
    """Removes the first byte `item`."""
    self.remove(item)


@primitive("python.bytearray.clear", raises=("RuntimeError",), mutates=("self",))
def clear(self: bytearray) -> None:
    """Removes all bytes."""
    self.clear()


@primitive("python.bytearray.copy")
def copy(self: bytearray) -> bytearray:
    """Returns a new bytearray of the same bytes."""
    return self.copy()


@primitive("python.bytearray.reverse", raises=("RuntimeError",), mutates=("self",))
def reverse(self: bytearray) -> None:
    """Reverses the order of the bytes."""
    self.reverse()


@zeros.samples
def sizes(draw: Draw) -> Iterator[Sample]:
    """Yields sizes, one of them negative."""
    for source in [0, 3, -1]:
        yield Sample(source)


@bytearray_.samples
def sources(draw: Draw) -> Iterator[Sample]:
    """Yields byte strings and values, one of which is no byte."""
    for source in [b"a\xff", [1, 2, 255], (0,), [256], [-1], []]:
        yield Sample(source)


@encoded.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields texts that can be encoded, and one that cannot."""
    yield Sample("é", "utf-8")
    yield Sample("é", "ascii")


@add.samples
@iadd.samples
@contains.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of bytes."""
    yield Sample(bytearray(b"ab\x00"), b"\x00")
    yield Sample(bytearray(b""), b"x")


@mul.samples
def repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions: none, negative, several."""
    for count in [0, 1, -2, 3]:
        yield Sample(bytearray(b"ab"), count)


@rmul.samples
def reversed_repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields a repetition with the count first."""
    yield Sample(2, bytearray(b"ab"))


@contains_byte.samples
@remove.samples
@append.samples
def byte_items(draw: Draw) -> Iterator[Sample]:
    """Yields bytes that are there, that are not, and what is no byte."""
    for item in [97, 99, 256, -1]:
        yield Sample(bytearray(b"aba\xff"), item)


@len_.samples
@copy.samples
@clear.samples
@reverse.samples
def values(draw: Draw) -> Iterator[Sample]:
    """Yields an empty bytearray and another."""
    yield Sample(bytearray())
    yield Sample(bytearray(b"a\xffb"))


@getitem.samples
@delitem.samples
@pop.samples
def indices(draw: Draw) -> Iterator[Sample]:
    """Yields indices within, from the end, and out of range."""
    for index in [0, 2, -1, -3, 3, -4]:
        yield Sample(bytearray(b"ab\xff"), index)


@getitem_slice.samples
@delitem_slice.samples
def slices(draw: Draw) -> Iterator[Sample]:
    """Yields slices of all kinds."""
    for index in SLICES:
        yield Sample(bytearray(b"abcde"), index)


@setitem.samples
def assignments(draw: Draw) -> Iterator[Sample]:
    """Yields assignments within, out of range, and of what is no byte."""
    for index in [0, -1, 3, -4]:
        yield Sample(bytearray(b"abc"), index, 9)
    yield Sample(bytearray(b"abc"), 0, 256)


@setitem_slice.samples
def slice_assignments(draw: Draw) -> Iterator[Sample]:
    """Yields assignments of fewer, as many and more bytes to slices of all kinds."""
    for index in SLICES:
        for items in [b"", b"x", b"xyz", b"vwxyz"]:
            yield Sample(bytearray(b"abcde"), index, items)
    yield Sample(bytearray(b"abc"), slice(0, 1), [1, 2])


@extend.samples
def extensions(draw: Draw) -> Iterator[Sample]:
    """Yields byte strings and values."""
    yield Sample(bytearray(b"a"), b"bc")
    yield Sample(bytearray(b"a"), [1, 2])
    yield Sample(bytearray(b"a"), [1, 256])


@insert.samples
def insertions(draw: Draw) -> Iterator[Sample]:
    """Yields places within, from the end, and clamped."""
    for place in [0, 1, 10, -1, -10]:
        yield Sample(bytearray(b"abc"), place, 9)
