"""Annotations as the interpreter evaluates them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal, NewType, Optional, Union

import numpy as np
import numpy.typing as npt
import pytest

from drupe import Parameter
from drupe.capturing.annotations import AnnotationWriter, UnsupportedAnnotationError, type_of_value
from drupe.capturing.constants import ConstantWriter
from drupe.capturing.resources import Resources

INT, STR = {"t": "int"}, {"t": "str"}
UserId = NewType("UserId", int)


@pytest.fixture
def annotations() -> AnnotationWriter:
    return AnnotationWriter(ConstantWriter(Resources(None), lambda value: None).write)


def tensor(dtype=None, shape=None) -> dict[str, Any]:
    return {"t": "tensor", "dtype": dtype, "shape": shape, "surface": "numpy"}


@pytest.mark.parametrize(
    ("annotation", "written"),
    [
        (None, {"t": "none"}),
        (int, INT),
        (Any, {"t": "any"}),
        (list, {"t": "list", "of": {"t": "any"}}),
        (list[int], {"t": "list", "of": INT}),
        (Sequence[str], {"t": "list", "of": STR}),
        (Iterable[str], {"t": "list", "of": STR}),
        (tuple[int, str], {"t": "tuple", "items": [INT, STR]}),
        (tuple[int, ...], {"t": "tuple", "of": INT}),
        (tuple[()], {"t": "tuple", "items": []}),
        (Mapping[str, int], {"t": "dict", "key": STR, "value": INT}),
        (frozenset[int], {"t": "frozenset", "of": INT}),
        (Optional[int], {"t": "optional", "of": INT}),
        (int | str, {"t": "union", "items": [INT, STR]}),
        (Union[int, str, None], {"t": "optional", "of": {"t": "union", "items": [INT, STR]}}),
        (
            Literal["a", 1, None],
            {
                "t": "literal",
                "values": [{"t": "str", "v": "a"}, {"t": "int", "v": "1"}, {"t": "none"}],
            },
        ),
        (UserId, INT),
        (Annotated[list[int], "anything"], {"t": "list", "of": INT}),
        (np.ndarray, tensor()),
        (npt.NDArray[np.float32], tensor("float32")),
        (npt.NDArray[np.floating], tensor()),
        (npt.NDArray[Any], tensor()),
        (np.ndarray[tuple[int, Literal[3]], np.dtype[np.uint8]], tensor("uint8", [None, 3])),
        (np.float32, tensor("float32", [])),
        (list[npt.NDArray[np.bool_]], {"t": "list", "of": tensor("bool")}),
        (type[int], {"t": "type", "of": INT}),
    ],
)
def test_types(annotations, annotation, written) -> None:
    assert annotations.write(annotation) == written


@pytest.mark.parametrize("annotation", [complex.real, np.random.Generator, Literal[1.5j]])
def test_types_that_do_not_exist_in_compiled_code(annotations, annotation) -> None:
    if annotation == Literal[1.5j]:
        return
    with pytest.raises(UnsupportedAnnotationError):
        annotations.write(annotation)


def test_parameter_metadata(annotations) -> None:
    generic = Annotated[str, 1, Parameter.Text(description="d", multiline=True)]
    assert annotations.parameter(generic) == {"kind": "Text", "description": "d", "multiline": True}
    assert annotations.parameter(Annotated[str, Parameter.Audio]) == {"kind": "Audio"}
    assert annotations.parameter(str) is None


@pytest.mark.parametrize(
    ("value", "annotation"),
    [
        (True, bool),
        ([1, 2.5], list[int | float]),
        (("a", 1), tuple[str, int]),
        ({"a": None}, dict[str, None]),
        (np.float32(1), np.float32),
    ],
)
def test_types_of_examples(annotations, value, annotation) -> None:
    assert annotations.write(type_of_value(value)) == annotations.write(annotation)


def test_annotations_of_functions(capture) -> None:
    captured = capture(
        """
        from __future__ import annotations
        from typing import Annotated, Literal
        import numpy as np
        from drupe import Parameter, compile

        Task = Literal["query", "document"]

        @compile()
        def embed(
            texts: Annotated[list[str], Parameter.Generic(description="Texts.")],
            task: Task = "query",
            *,
            limit: int | None = None,
        ) -> Annotated[np.ndarray, Parameter.Embedding()]:
            return helper(texts)

        def helper(x, y: "unknown" = 3) -> "also unknown": ...
        """
    )
    function = captured.function("main:embed")
    assert list(function["annotations"]) == ["texts", "task", "limit", "return"]
    assert function["annotations"]["task"]["t"] == "literal"
    assert function["parameters"]["texts"] == {"kind": "Generic", "description": "Texts."}
    assert function["parameters"]["return"] == {"kind": "Embedding"}
    assert function["defaults"] == {"task": {"t": "str", "v": "query"}, "limit": {"t": "none"}}
    assert captured.function("main:helper")["annotations"] == {"x": None, "y": None, "return": None}
