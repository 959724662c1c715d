"""The decorator and the kinds of parameters."""

from __future__ import annotations

import inspect

import pytest

from drupe import Parameter, compile
from drupe.decorator import Metadata
from drupe.parameter import KINDS


def test_the_function_stays_what_it_was() -> None:
    def plain(x: int) -> int:
        """Double."""
        return 2 * x

    decorated = compile(tag="@me/double")(plain)
    assert decorated is plain
    assert decorated(4) == 8
    assert decorated.__drupe__ == Metadata(tag="@me/double")
    assert inspect.signature(decorated) == inspect.signature(plain)


def test_parentheses_may_be_left_out() -> None:
    @compile
    def f() -> int:
        return 1

    assert f.__drupe__ == Metadata()


def test_unknown_options_name_the_near_one() -> None:
    with pytest.raises(TypeError, match=r"'tga'; did you mean 'tag'\? \(known: 'tag', 'desc"):
        compile(tga="x")
    with pytest.raises(TypeError, match="unexpected keyword argument 'zzz' \\(known"):
        compile(zzz=1)


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"tag": 3}, TypeError),
        ({"precision": "half"}, ValueError),
        ({"examples": "abc"}, TypeError),
        ({"examples": [3]}, TypeError),
    ],
)
def test_wrong_options(options, error) -> None:
    with pytest.raises(error):
        compile(**options)


def test_only_functions_can_be_decorated() -> None:
    with pytest.raises(TypeError, match="decorates functions, not an 'int' object"):
        compile()(3)


def test_kinds_serialise_what_is_given() -> None:
    numeric = Parameter.Numeric(description="How many.", min=1, max=5)
    assert numeric.to_json() == {
        "kind": "Numeric",
        "description": "How many.",
        "min": 1,
        "max": 5,
    }
    assert Parameter.Embedding().to_json() == {"kind": "Embedding"}
    assert all(getattr(Parameter, kind.__name__) is kind for kind in KINDS)
