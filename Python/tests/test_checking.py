"""Comparison of results."""

from __future__ import annotations

import math

import numpy as np
import pytest

from drupe.checking import TOLERANCES, compare

NAN = math.nan


@pytest.mark.parametrize(
    "value",
    [None, 1, "é", b"x", [1, (2.5, NAN)], {"a": {1, 2}}, -0.0, np.float32(1), np.zeros((2, 0)),
     np.array([NAN, 1.0]), np.array([True]), 1 + 2j, ValueError("x")],
)  # fmt: skip
def test_a_value_equals_itself(value) -> None:
    comparison = compare(value, value)
    assert comparison.equal and comparison.agrees and comparison.reason is None


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        (1, True),
        (1, 1.0),
        (0.0, -0.0),
        (NAN, 0.0),
        ([1], (1,)),
        ([1, 2], [1]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({1: 0}, {True: 0}),
        (np.float32(1), 1.0),
        (np.zeros(2), np.zeros(2, np.float32)),
        (np.zeros(2), np.zeros((2, 1))),
        (np.array([1, 2]), np.array([1, 3])),
        (np.array([0.0]), np.array([-0.0])),
        (ValueError("x"), ValueError("y")),
        (ValueError("x"), TypeError("x")),
        (ValueError("x"), None),
        (3, ValueError("x")),
    ],
)
def test_differences_are_found_both_ways(expected, actual) -> None:
    for first, second in [(expected, actual), (actual, expected)]:
        comparison = compare(first, second)
        assert not comparison.agrees and not comparison.equal and comparison.reason


def test_the_reason_names_the_place() -> None:
    assert compare({"a": [1, 2]}, {"a": [1, 3]}).reason == "['a'][1]: 2 in Python, 3 compiled"
    reason = compare([np.array([[1.0, 2.0]])], [np.array([[1.0, 2.5]])]).reason
    assert reason.startswith("[0][0, 1]: ")


def test_tolerances() -> None:
    assert compare(1.0, 1.0 + 1e-8, TOLERANCES["close"]).agrees
    assert not compare(1.0, 1.01, TOLERANCES["close"]).agrees
    assert not compare(1, 2, TOLERANCES["approximate"]).agrees
    first, second = np.array([1.0, 1e-9]), np.array([1.0, 2e-9])
    comparison = compare(first, second, TOLERANCES["close"])
    assert comparison.agrees and not comparison.equal
    assert comparison.max_absolute == pytest.approx(1e-9)
    assert comparison.max_relative == pytest.approx(1.0)


def test_vectors_may_agree_by_their_cosines() -> None:
    generator = np.random.default_rng(0)
    first = generator.normal(size=(5, 64)).astype(np.float32)
    second = first + generator.normal(size=first.shape).astype(np.float32) * 0.05
    assert compare(first, second, TOLERANCES["int8"]).agrees
    assert not compare(first, second, TOLERANCES["float32"]).agrees
    comparison = compare(first, -first, TOLERANCES["int8"])
    assert not comparison.agrees and comparison.cosine_worst == pytest.approx(-1.0)
