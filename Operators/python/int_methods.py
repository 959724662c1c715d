"""The methods and attributes of ints."""

from __future__ import annotations

from collections.abc import Iterator

from operators.python.integer import HIGHEST, LOWEST

from operatorkit import Draw, Iterable, Sample, primitive


@primitive("python.int.bit_length")
def bit_length(self: int) -> int:
    """Returns how many bits the absolute value needs."""
    return self.bit_length()


@primitive("python.int.bit_count")
def bit_count(self: int) -> int:
    """Returns how many bits of the absolute value are set."""
    return self.bit_count()


@primitive("python.int.conjugate")
def conjugate(self: int) -> int:
    """Returns `self`."""
    return self.conjugate()


@primitive("python.int.as_integer_ratio")
def as_integer_ratio(self: int) -> tuple[int, int]:
    """Returns `self` and 1."""
    return self.as_integer_ratio()


@primitive("python.int.real", property=True)
def real(self: int) -> int:
    """Returns `self`."""
    return self.real


@primitive("python.int.imag", property=True)
def imag(self: int) -> int:
    """Returns 0."""
    return self.imag


@primitive("python.int.numerator", property=True)
def numerator(self: int) -> int:
    """Returns `self`."""
    return self.numerator


@primitive("python.int.denominator", property=True)
def denominator(self: int) -> int:
    """Returns 1."""
    return self.denominator


@primitive("python.int.to_bytes", raises=("ValueError", "OverflowError"))
def to_bytes(self: int, length: int = 1, byteorder: str = "big", *, signed: bool = False) -> bytes:
    """Returns `self` in `length` bytes."""
    return self.to_bytes(length, byteorder, signed=signed)


@primitive("python.int.from_bytes", raises=("ValueError", "OverflowError"))
def from_bytes(data: bytes, byteorder: str = "big", *, signed: bool = False) -> int:
    """Returns the int that `data` is."""
    return int.from_bytes(data, byteorder, signed=signed)


@primitive("python.int.from_bytes", raises=("ValueError", "OverflowError", "RuntimeError"))
def from_byte_values(data: Iterable[int], byteorder: str = "big", *, signed: bool = False) -> int:
    """Returns the int that bytes of these values are."""
    return int.from_bytes(data, byteorder, signed=signed)


@bit_length.samples
@bit_count.samples
@conjugate.samples
@as_integer_ratio.samples
@real.samples
@imag.samples
@numerator.samples
@denominator.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields small and large ints of both signs."""
    for value in [0, 1, -1, 255, -256, HIGHEST, LOWEST]:
        yield Sample(value)


@to_bytes.samples
def sizes(draw: Draw) -> Iterator[Sample]:
    """Yields ints that fit, that do not, and unknown orders."""
    for value in [0, 1, 255, 256, 1025, -1, -128, -129, HIGHEST, LOWEST]:
        for length in [0, 1, 2, 8, 9]:
            for order in ["big", "little"]:
                yield Sample(value, length, order)
                yield Sample(value, length, order, signed=True)
    yield Sample(1, 1, "middle")
    yield Sample(1, -1)
    yield Sample(1)


@from_bytes.samples
def byte_strings(draw: Draw) -> Iterator[Sample]:
    """Yields byte strings of all sizes."""
    for data in [b"", b"\x01", b"\xff", b"\x01\x04", b"\xff\xfe", b"\x80" + bytes(7), b"\xff" * 9,
                 b"\x00" * 3 + b"\x7f" * 7, bytes(12)]:  # fmt: skip
        for order in ["big", "little"]:
            yield Sample(data, order)
            yield Sample(data, order, signed=True)
    yield Sample(b"\x01", "middle")


@from_byte_values.samples
def byte_values(draw: Draw) -> Iterator[Sample]:
    """Yields values that are bytes, and one that is none."""
    yield Sample([1, 2, 255])
    yield Sample([1, 256])
