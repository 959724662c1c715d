"""Calls of NumPy's scalar types, as in `np.float32(x)`: a number as an array without axes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.cast import cast as tensor_cast

from operatorkit import A, Draw, Sample, Tensor, composite


@composite("numpy.float64")
def float64(x: int | float | bool):
    """Returns a Python number as a float64."""
    return np.array(x, np.float64)


@composite("numpy.float64")
def float64_of(x: Tensor[A]):
    """Returns an array as a float64."""
    return tensor_cast(x, np.float64)


@composite("numpy.float32")
def float32(x: int | float | bool):
    """Returns a Python number as a float32."""
    return np.array(x, np.float32)


@composite("numpy.float32")
def float32_of(x: Tensor[A]):
    """Returns an array as a float32."""
    return tensor_cast(x, np.float32)


@composite("numpy.float16")
def float16(x: int | float | bool):
    """Returns a Python number as a float16."""
    return np.array(x, np.float16)


@composite("numpy.float16")
def float16_of(x: Tensor[A]):
    """Returns an array as a float16."""
    return tensor_cast(x, np.float16)


@composite("numpy.int64")
def int64(x: int | float | bool):
    """Returns a Python number as an int64."""
    return np.array(x, np.int64)


@composite("numpy.int64")
def int64_of(x: Tensor[A]):
    """Returns an array as an int64."""
    return tensor_cast(x, np.int64)


@composite("numpy.int32")
def int32(x: int | float | bool):
    """Returns a Python number as an int32."""
    return np.array(x, np.int32)


@composite("numpy.int32")
def int32_of(x: Tensor[A]):
    """Returns an array as an int32."""
    return tensor_cast(x, np.int32)


@composite("numpy.int16")
def int16(x: int | float | bool):
    """Returns a Python number as an int16."""
    return np.array(x, np.int16)


@composite("numpy.int16")
def int16_of(x: Tensor[A]):
    """Returns an array as an int16."""
    return tensor_cast(x, np.int16)


@composite("numpy.int8")
def int8(x: int | float | bool):
    """Returns a Python number as an int8."""
    return np.array(x, np.int8)


@composite("numpy.int8")
def int8_of(x: Tensor[A]):
    """Returns an array as an int8."""
    return tensor_cast(x, np.int8)


@composite("numpy.uint64")
def uint64(x: int | float | bool):
    """Returns a Python number as a uint64."""
    return np.array(x, np.uint64)


@composite("numpy.uint64")
def uint64_of(x: Tensor[A]):
    """Returns an array as a uint64."""
    return tensor_cast(x, np.uint64)


@composite("numpy.uint32")
def uint32(x: int | float | bool):
    """Returns a Python number as a uint32."""
    return np.array(x, np.uint32)


@composite("numpy.uint32")
def uint32_of(x: Tensor[A]):
    """Returns an array as a uint32."""
    return tensor_cast(x, np.uint32)


@composite("numpy.uint16")
def uint16(x: int | float | bool):
    """Returns a Python number as a uint16."""
    return np.array(x, np.uint16)


@composite("numpy.uint16")
def uint16_of(x: Tensor[A]):
    """Returns an array as a uint16."""
    return tensor_cast(x, np.uint16)


@composite("numpy.uint8")
def uint8(x: int | float | bool):
    """Returns a Python number as a uint8."""
    return np.array(x, np.uint8)


@composite("numpy.uint8")
def uint8_of(x: Tensor[A]):
    """Returns an array as a uint8."""
    return tensor_cast(x, np.uint8)


@composite("numpy.bool")
def bool_(x: int | float | bool):
    """Returns a Python number as a bool."""
    return np.array(x, np.bool_)


@composite("numpy.bool")
def bool_of(x: Tensor[A]):
    """Returns an array as a bool."""
    return tensor_cast(x, np.bool_)


for floating in [float64, float32, float16]:

    @floating.samples
    def floats(draw: Draw) -> Iterator[Sample]:
        """Yields floats and ints."""
        yield Sample(0.1)
        yield Sample(7)


for integer in [int64, int32, int16, int8, uint64, uint32, uint16, uint8]:

    @integer.samples
    def integers(draw: Draw) -> Iterator[Sample]:
        """Yields ints, floats that lose their fraction, and one that does not fit all types."""
        yield Sample(5)
        yield Sample(2.7)
        yield Sample(200)
        yield Sample(-1)
