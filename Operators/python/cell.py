"""Cells: lists of one item, in which variables live that several functions share."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, T, primitive


@primitive("python.cell.get")
def get(cell: list[T]) -> T:
    """Returns what the variable in `cell` holds."""
    return cell[0]


@get.samples
def cells(draw: Draw) -> Iterator[Sample]:
    """Yields cells of values of several types."""
    yield Sample([1])
    yield Sample(["a"])


@primitive("python.cell.set", mutates=("cell",))
def set_(cell: list[T], value: T) -> None:
    """Let the variable in `cell` hold `value`."""
    cell[0] = value


@set_.samples
def assignments(draw: Draw) -> Iterator[Sample]:
    """Yields assignments to variables of several types."""
    yield Sample([1], 2)
    yield Sample(["a"], "b")
