"""Arrays as Python values and as other types: `float(x)`, `item`, `tolist`, `astype`, truth."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.cast import cast as tensor_cast
from operators.tensor.create import item as tensor_item

from operatorkit import A, Draw, S, Sample, Tensor, composite, nested_list, primitive


@composite("numpy.ndarray.astype")
def astype(self: Tensor[A], dtype: type[S]):
    """Returns the array as `dtype`; floats lose their fraction as ints, ints wrap around."""
    return tensor_cast(self, dtype)


@composite("numpy.ndarray.item")
def item(self: Tensor[A]):
    """Returns the only value as a Python number."""
    return tensor_item(self)


@primitive("numpy.ndarray.tolist", result="template")
def tolist(self: Tensor[A]) -> nested_list(self):
    """Returns the values as lists of Python numbers, nested as deep as there are axes."""
    return self.tolist()


@primitive("python.float", raises=("TypeError",))
def float_(x: Tensor[A]) -> float:
    """Returns the only value of an array without axes as a float."""
    return float(x)


@primitive("python.int", raises=("TypeError", "ValueError", "OverflowError"))
def int_(x: Tensor[A]) -> int:
    """Returns the only value of an array without axes as an int, without its fraction."""
    return int(x)


@primitive("python.truth", raises=("ValueError",))
def truth(x: Tensor[A]) -> bool:
    """Returns whether the only value of an array is not zero."""
    return bool(x)


@composite("python.bool")
def bool_(x: Tensor[A]):
    """Returns whether the only value of an array is not zero."""
    return truth(x)


@primitive("python.round", raises=("TypeError", "ValueError", "OverflowError"))
def round_(x: Tensor[A]) -> int:
    """Returns the int nearest to the value of a scalar, halves to even."""
    return round(x)


@primitive("numpy.round")
def round_digits(a: Tensor[S], decimals: int = 0) -> Tensor[S, a]:
    """Returns the values rounded to `decimals`, halves to even, by scaling as NumPy does."""
    return np.round(a, decimals)


@composite("numpy.ndarray.round")
def round_method(self: Tensor[S], decimals: int = 0):
    """Returns the values rounded to `decimals`."""
    return np.round(self, decimals)


@primitive("python.str", raises=("NotImplementedError",))
def str_(x: Tensor[A]) -> str:
    """Returns the value of a scalar as `print` shows it."""
    return str(x)


@primitive("python.format", raises=("TypeError", "ValueError", "OverflowError"))
def format_(value: Tensor[A], spec: str = "") -> str:
    """Returns the value of a scalar as `spec` says."""
    return format(value, spec)


@astype.samples
def casts(draw: Draw) -> Iterator[Sample]:
    """Yields narrower and wider types."""
    yield Sample(draw.tensor((2, 3), np.int64), np.float32)
    yield Sample(np.array([300.7, -3.2, 255.9]).clip(0, 255), np.uint8)
    yield Sample(draw.tensor((3,)), np.float64)


@item.samples
@bool_.samples
def single_values(draw: Draw) -> Iterator[Sample]:
    """Yields arrays of one value."""
    yield Sample(np.array([2.5]))
    yield Sample(np.float32(0.1))
    yield Sample(np.int64(7))


@tolist.samples
def lists(draw: Draw) -> Iterator[Sample]:
    """Yields arrays of some ranks and types."""
    yield Sample(draw.tensor((2, 3)))
    yield Sample(draw.tensor((2, 2, 2), np.int64))
    yield Sample(draw.tensor((3,), bool))
    yield Sample(draw.tensor((0,), np.float64))
    yield Sample(np.float32(0.1))
    yield Sample(draw.strided((2, 3), np.int32))


@float_.samples
@int_.samples
@round_.samples
def scalars(draw: Draw) -> Iterator[Sample]:
    """Yields scalars of some types."""
    for value in [np.float32(0.1), np.float64(-2.7), np.int64(2**62), np.uint8(7), np.bool_(True),
                  np.float64(2.5)]:  # fmt: skip
        if not isinstance(value, np.bool_):
            yield Sample(value)
    yield Sample(np.float64(np.nan))
    yield Sample(np.float32(1e30))


@truth.samples
def truths(draw: Draw) -> Iterator[Sample]:
    """Yields scalars, arrays of one value, of more, and of none."""
    yield Sample(np.float64(0.0))
    yield Sample(np.array([3]))
    yield Sample(np.array([1, 0]))
    yield Sample(np.zeros((0,)))


@round_digits.samples
@round_method.samples
def roundings(draw: Draw) -> Iterator[Sample]:
    """Yields halves, decimals, ints and powers of ten."""
    yield Sample(np.array([0.5, 1.5, 2.5, -0.5, -1.5]))
    yield Sample(np.array([0.5, 1.5, 2.5, 2.675]), 2)
    yield Sample(draw.tensor((5,), np.float32), 1)
    yield Sample(np.array([1234, -1250, 1350]), -2)
    yield Sample(np.array([1234.0, 1250.0]), -2)
    yield Sample(np.array([7, 8]), 1)


@str_.samples
def shown(draw: Draw) -> Iterator[Sample]:
    """Yields scalars of several types."""
    for value in [np.float32(0.1), np.float64(0.1), np.int64(-5), np.float64(1e16),
                  np.float32(1e-5),
                  np.float64(np.nan), np.bool_(True), np.float32(16777216.0), np.float32(3.0),
                  np.float32(123456.7), np.float16(0.1), np.float16(1000.0),
                  np.float32(9e-5)]:  # fmt: skip
        yield Sample(value)


@format_.samples
def formats(draw: Draw) -> Iterator[Sample]:
    """Yields scalars with specifications of floats and ints."""
    yield Sample(np.float32(0.1), ".3f")
    yield Sample(np.float32(0.1), ".12f")
    yield Sample(np.float64(2.5), "10.2e")
    yield Sample(np.int64(42), "05d")
    yield Sample(np.float64(0.1), "")
