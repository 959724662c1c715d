"""Values through a library that the compiler made; needs a built `drupe` (see `$DRUPE`)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest

import drupe
from drupe.check import check_module

ROOT = Path(__file__).parents[2]
PLACES = [ROOT / ".build" / kind / "drupe" for kind in ("release", "debug")]
COMPILER = os.environ.get("DRUPE") or next((str(p) for p in PLACES if p.exists()), None)

pytestmark = pytest.mark.skipif(COMPILER is None, reason="needs the compiler")

SOURCE = """
import numpy.typing as npt
import numpy as np
from drupe import compile

PREFIX = {"query": "q: ", "document": "d: "}

@compile(examples=[(3,), (0,), (1,)])
def number(x: int, scale: float = 2.0) -> float:
    if x == 0:
        raise ValueError("zero")
    print("got", x, [1.5, "a"])
    return 10 // (x - 1) * scale

@compile()
def text(x: str, task: str = "query") -> str:
    return PREFIX[task] + x

@compile()
def container(
    x: dict[str, list[tuple[int, float | None]]], y: set[int] | None = None
) -> tuple[dict[str, list[tuple[int, float | None]]], set[int] | None]:
    return x, y

@compile()
def either(x: int | str | bytes | bool) -> int | str | bytes | bool:
    return x

@compile(examples=[(np.ones((2, 3), np.float32),)])
def array(x: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    return x
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("compiled")
    (folder / "round_trip.py").write_text(SOURCE)
    subprocess.run([COMPILER, "compile", "round_trip.py"], cwd=folder, check=True)
    return folder


@pytest.fixture(scope="module")
def library(folder) -> drupe.Library:
    return drupe.load(folder / "round_trip.so")


def test_the_report_finds_no_difference(folder, library) -> None:
    report = check_module(folder / "round_trip.py", library, ["text('é', task='none')"])
    assert report["agrees"], report


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ({}, None),
        ({"a": [(1, 2.5), (-(2**63), None)], "é": []}, {3, 1}),
        ({"": [(0, -0.0)]}, set()),
    ],
)
def test_containers(library, x, y) -> None:
    result = library["container"](x, y)
    assert result == (x, y) and str(result) == str((x, y))


@pytest.mark.parametrize("value", [0, 2**63 - 1, "", "\ud800😀", b"", b"\0\xff", True])
def test_unions(library, value) -> None:
    result = library["either"](value)
    assert result == value and type(result) is type(value)


def test_arrays_share_no_memory_with_the_argument(library) -> None:
    argument = np.arange(6, dtype=np.float32).reshape(2, 3).T
    result = library["array"](argument)
    np.testing.assert_array_equal(result, argument)
    result[0, 0] = 7
    assert argument[0, 0] == 0


def test_defaults_and_signatures(library) -> None:
    assert library["text"]("x") == "q: x"
    assert str(library["text"].__signature__) == "(x: str, task: str = 'query') -> str"
    assert library["number"](3) == 10.0 and library["number"](x=3, scale=1.0) == 5.0


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ((0,), ValueError, "zero"),
        ((1,), ZeroDivisionError, "integer division or modulo by zero"),
        (("a",), TypeError, "number() argument 'x' must be int, not str"),
        ((), TypeError, "number() missing 1 required positional argument: 'x'"),
    ],
)
def test_exceptions(library, arguments, kind, text) -> None:
    with pytest.raises(kind) as caught:
        library["number"](*arguments)
    assert str(caught.value) == text


def test_tracebacks_name_the_python_line(library) -> None:
    with pytest.raises(ValueError, match="zero") as caught:
        library["number"](0)
    assert str(caught.value.drupe_traceback[0]).endswith('round_trip.py", line 11, in number')


def test_printing(library, capsys) -> None:
    library["number"](3)
    assert capsys.readouterr().out == "got 3 [1.5, 'a']\n"


def test_cut_libraries_never_crash(folder, tmp_path) -> None:
    data = (folder / "round_trip.so").read_bytes()
    for size in range(0, len(data), len(data) // 50):
        (tmp_path / "cut.so").write_bytes(data[:size])
        with pytest.raises(drupe.ArtifactError):
            drupe.load(tmp_path / "cut.so")
