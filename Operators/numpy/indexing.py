"""`a[index]`, `a[index] = value`, and in-place arithmetic.

An index is an int, a slice, None, `...`, an array or list of ints, a mask, or a tuple of those.
Ints and slices alone give a view; arrays and masks give a copy.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.arithmetic import add as tensor_add
from operators.tensor.arithmetic import multiply as tensor_multiply
from operators.tensor.arithmetic import subtract as tensor_subtract
from operators.tensor.division import divide as tensor_divide

from operatorkit import A, Any, B, Draw, S, Sample, Tensor, composite, indexed, primitive


@primitive("python.getitem", raises=("IndexError", "ValueError"))
def getitem(a: Tensor[S], index: Any) -> Tensor[S, indexed(a, index)]:
    """Returns the elements that `index` chooses."""
    return a[index]


@primitive("python.setitem", raises=("IndexError", "ValueError", "OverflowError"), mutates=("a",))
def setitem(a: Tensor[S], index: Any, value: Any) -> None:
    """Sets the elements that `index` chooses to `value`, broadcast and converted to their type."""
    a[index] = value


@primitive("python.len", raises=("TypeError",))
def len_(a: Tensor[S]) -> int:
    """Returns the length of the first axis."""
    return len(a)


@primitive("numpy.copied_into", raises=("TypeError", "ValueError"), mutates=("target",))
def copied_into(target: Tensor[A], values: Tensor[B]) -> Tensor[A, target]:
    """Returns `target` after its elements became `values`; of a scalar, the new value.

    Raises TypeError if `values` are of a wider kind than `target`, such as floats for ints.
    """
    if target.ndim == 0:
        return values.astype(target.dtype, casting="same_kind")
    np.copyto(target, values)
    return target


@composite("python.iadd")
def iadd(a: Tensor[A], b: Tensor[B] | int | float):
    """Adds `b` to the elements of `a` in place."""
    return copied_into(a, tensor_add(a, b))


@composite("python.isub")
def isub(a: Tensor[A], b: Tensor[B] | int | float):
    """Subtracts `b` from the elements of `a` in place."""
    return copied_into(a, tensor_subtract(a, b))


@composite("python.imul")
def imul(a: Tensor[A], b: Tensor[B] | int | float):
    """Multiplies the elements of `a` by `b` in place."""
    return copied_into(a, tensor_multiply(a, b))


@composite("python.itruediv")
def itruediv(a: Tensor[A], b: Tensor[B] | int | float):
    """Divides the elements of `a` by `b` in place."""
    return copied_into(a, tensor_divide(a, b))


@composite("numpy.take")
def take(a: Tensor[A], indices: Tensor[B]):
    """Returns the elements of the flat array at `indices`."""
    return np.ravel(a)[indices]


#: Indices of an array of shape (2, 3, 4): basic ones, advanced ones, mixed ones and wrong ones.
INDICES = [
    0, -1, 2, slice(1, None), slice(None, None, -1), None, ..., (0, 1), (0, 1, 2), (0, 1, 2, 3),
    (..., -1), (slice(None), None, 1), (slice(None), slice(0, 2), slice(None, None, 2)), (...,
    None),
    (1, ..., slice(1, 3)), (None, 0), [0, 1, 0], [0, -2], [2], (slice(None), [0, 2]),
    (0, slice(None), [1, 2]), (slice(None), [0, 1], [1, 3]), ([0, 1], slice(None), [1, 3]),
    ([0, 1], [0, 2]), ([0], [[0], [2]]), ([0, 1], [0, 1, 2]), np.array([True, False]),
    np.array([True, True, False]), np.array(1), np.array([[0, 1], [1, 1]]), (0, [True, False,
    True]),
    (slice(None), slice(None), np.array([1, -1], np.int32)), slice(5, 9), (slice(None), 3),
    (None, [1, 0], None), (..., [0, 3], None), slice(None, None, 0), (),
]  # fmt: skip


@getitem.samples
def reads(draw: Draw) -> Iterator[Sample]:
    """Yields all indices, masks of the array's own shape, and other arrays."""
    for index in INDICES:
        if not (
            isinstance(index, tuple)
            and any(item == [True, False, True] for item in index if isinstance(item, list))
        ):
            yield Sample(np.arange(24).reshape(2, 3, 4), index)
    a = draw.tensor((3, 4))
    yield Sample(a, a > 0)
    yield Sample(a.T, (slice(1, 3), 0))
    yield Sample(a.T, [1, 1])
    yield Sample(np.arange(5), 7)
    yield Sample(np.arange(5), [5])
    yield Sample(np.zeros((0, 3)), slice(None))
    yield Sample(np.float64(2.5), ())
    yield Sample(np.float64(2.5), 0)


@setitem.samples
def writes(draw: Draw) -> Iterator[Sample]:
    """Yields values of all kinds for indices of all kinds."""
    for index in [0, -1, slice(1, None), (..., -1), (0, 1, 2), [0, 1], ([0, 1], [0, 2]), 5, (None,
                  0),
                  np.array([True, False]), (slice(None), [0, 2], 1), ...]:  # fmt: skip
        yield Sample(np.arange(24).reshape(2, 3, 4), index, 7)
        yield Sample(draw.tensor((2, 3, 4)), index, 0.5)
    yield Sample(np.arange(6).reshape(2, 3), 0, np.array([7, 8, 9]))
    yield Sample(np.arange(6).reshape(2, 3), slice(None), np.array([[7], [8]]))
    yield Sample(np.arange(6).reshape(2, 3), 0, np.array([7, 8]))
    yield Sample(np.arange(6).reshape(2, 3), [0, 1], np.array([7, 8]))
    yield Sample(np.arange(6), slice(0, 2), np.array([1.9, -1.9]))
    yield Sample(np.arange(6).astype(np.uint8), 0, 300)
    yield Sample(np.arange(6), 0, float("nan"))
    yield Sample(np.arange(6).reshape(2, 3), 0, np.array([[7, 8, 9]]))
    yield Sample(np.arange(6).reshape(2, 3), 1, [7, 8, 9])
    yield Sample(np.array([True, False]), 1, True)


@len_.samples
def lengths(draw: Draw) -> Iterator[Sample]:
    """Yields arrays with and without axes."""
    yield Sample(draw.tensor((2, 3)))
    yield Sample(np.float64(1.5))


@copied_into.samples
def copies(draw: Draw) -> Iterator[Sample]:
    """Yields values of like, of narrower and of wider types."""
    yield Sample(draw.tensor((2, 3)), draw.tensor((2, 3)))
    yield Sample(draw.tensor((2, 3)), draw.tensor((3,), np.float64))
    yield Sample(draw.tensor((2, 3), np.float64), draw.tensor((3,), np.int64))
    yield Sample(draw.strided(), draw.tensor((3, 4)))


@iadd.samples
@isub.samples
@imul.samples
@itruediv.samples
def updates(draw: Draw) -> Iterator[Sample]:
    """Yields tensors, views and numbers."""
    yield Sample(draw.tensor((2, 3)), draw.tensor((3,), low=0.5))
    yield Sample(draw.strided(), 2)
