"""Writes vectors.json: what NumPy says of dtypes and shapes, for TypeFunctionVectorTests.swift.

Run it again when a case is added: `python Tests/TensorPassesTests/vectors.py` (needs NumPy 2).
"""

import json
import pathlib
import random
from collections.abc import Callable
from typing import Any

import numpy as np

#: The element types that NumPy knows.
DTYPES = [
    "bool",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float16",
    "float32",
    "float64",
    "complex64",
    "complex128",
]

cases: list[dict[str, Any]] = []


def array(shape: tuple[int, ...], dtype: str = "float32") -> np.ndarray:
    """Returns an array of zeros without memory of its own."""
    return np.broadcast_to(np.zeros((), dtype), shape)


def form(value: object) -> Any:
    """Returns `value` as the tests read it."""
    match value:
        case np.ndarray():
            return {"tensor": list(value.shape), "dtype": value.dtype.name}
        case tuple():
            return {"tuple": [form(item) for item in value]}
        case slice():
            return {"slice": [form(value.start), form(value.stop), form(value.step)]}
        case type():
            return {"weak": value.__name__}
        case None:
            return {"none": True}
        case _ if value is Ellipsis:
            return {"ellipsis": True}
        case bool():
            return {"bool": value}
    return {"int": value}


def add(name: str, compute: Callable[..., np.ndarray | np.generic], *arguments: object) -> None:
    """Adds the case that NumPy computes; a `null` result stands for an error."""
    try:
        shape: list[int] | None = list(np.shape(compute(*arguments)))
    except (ValueError, IndexError, TypeError, ZeroDivisionError):
        shape = None
    cases.append({"name": name, "arguments": [form(a) for a in arguments], "shape": shape})


def add_dtype(name: str, dtype: np.dtype, *arguments: object) -> None:
    """Adds a case whose result is an element type."""
    cases.append({"name": name, "arguments": [form(a) for a in arguments], "dtype": dtype.name})


def dtypes() -> None:
    """Adds the element types of all operands, and of Python numbers with them."""
    for a in DTYPES:
        for b in DTYPES:
            add_dtype("promote", np.result_type(a, b), array((), a), array((), b))
        one = np.ones(1, a)
        add_dtype("promote", (one + 1).dtype, array((), a), int)
        add_dtype("promote", (one + 1.0).dtype, array((), a), float)
        add_dtype("promote", (one + 1j).dtype, array((), a), complex)
        add_dtype("accumulated", np.sum(one).dtype, array((), a))
        add_dtype("inexact", np.mean(one, dtype=None).dtype, array((), a))
        add_dtype("floating", np.exp(one).dtype, array((), a))


def shapes(draw: random.Random) -> None:
    """Adds shapes of random operands, good and bad ones."""

    def extents(rank: int) -> tuple[int, ...]:
        return tuple(draw.choice((0, 1, 1, 2, 3, 4)) for _ in range(rank))

    for _ in range(60):
        a, b = (array(extents(draw.randrange(4))) for _ in range(2))
        add("broadcast", lambda x, y: np.broadcast_arrays(x, y)[0], a, b)
        add("matmul", np.matmul, a, b)
        axes = draw.choice([None, tuple(draw.randrange(-3, 3) for _ in range(draw.randrange(3)))])
        add("reduced", lambda x, n, k: np.sum(x, axis=n, keepdims=k), a, axes, draw.random() < 0.5)
        order = list(range(-a.ndim, 0)) if draw.random() < 0.3 else list(range(a.ndim))
        draw.shuffle(order)
        add("permuted", np.transpose, a, tuple(order[: draw.choice((3, 9))]))
        add("squeezed", np.squeeze, a, axes)
        add("unsqueezed", np.expand_dims, a, tuple(axes or (0,)))
        target = tuple(draw.choice((-1, 1, 2, 3, 4, 6)) for _ in range(draw.randrange(1, 4)))
        add("reshaped", np.reshape, a, target)
        add("shaped", np.zeros, target)
        add("concatenated", lambda x, n: np.concatenate(x, n), (a, b), draw.randrange(-2, 2))
        add("stacked", lambda x, n: np.stack(x, n), (a, b), draw.randrange(-2, 3))
        indices = array(extents(draw.randrange(3)), "int64")
        full = array((2, *(n + 1 for n in a.shape)))
        add("gathered", lambda x, i, n: np.take(x, i, n), full, indices, draw.randrange(-2, 2))
        bounds = [draw.choice((0, 1, 3, 9, -1, -2)) for _ in range(3)]
        add("vector", np.arange, *bounds)


def indices(draw: random.Random) -> None:
    """Adds subscripts of every kind and mixture."""

    def item() -> object:
        choice = draw.randrange(8)
        if choice < 2:
            return 0
        if choice < 5:
            bounds = (draw.choice((None, 0, 1, 2, -1, -2)) for _ in range(2))
            return slice(*bounds, draw.choice((None, 2, -1)))
        if choice == 5:
            return draw.choice((None, Ellipsis))
        return array(draw.choice(((2,), (1, 2), (3,))), "int64")

    for _ in range(200):
        a = array(tuple(draw.choice((2, 3, 4)) for _ in range(draw.randrange(1, 5))))
        index = tuple(item() for _ in range(draw.randrange(4)))
        add("indexed", lambda x, i: x[i], a, index)
        add("indexed", lambda x, i: x[i], a, item())


if __name__ == "__main__":
    dtypes()
    shapes(random.Random(1))
    indices(random.Random(2))
    lines = ",\n".join(json.dumps(case) for case in cases)
    pathlib.Path(__file__).with_name("vectors.json").write_text(f"[\n{lines}\n]\n")
