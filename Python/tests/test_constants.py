"""Constants keep their exact type and bits."""

from __future__ import annotations

import base64
import hashlib
import math
import re

import numpy as np
import pytest

from drupe.capturing.annotations import AnnotationWriter
from drupe.capturing.constants import ConstantWriter, UnsupportedConstantError
from drupe.capturing.output import deep_recursion
from drupe.capturing.resources import Resources


@pytest.fixture
def constants(tmp_path):
    def types(value):
        return AnnotationWriter(lambda item: writer.write(item)).write(value)

    writer = ConstantWriter(Resources(tmp_path), types)
    return writer


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, {"t": "none"}),
        (True, {"t": "bool", "v": True}),
        (1, {"t": "int", "v": "1"}),
        (-(2**70), {"t": "int", "v": "-1180591620717411303424"}),
        (1.5, {"t": "float", "v": "0x1.8000000000000p+0"}),
        (-0.0, {"t": "float", "v": "-0x0.0p+0"}),
        (math.inf, {"t": "float", "v": "inf"}),
        (-math.inf, {"t": "float", "v": "-inf"}),
        (math.nan, {"t": "float", "v": "nan"}),
        (5e-324, {"t": "float", "v": "0x0.0000000000001p-1022"}),
        (1 - 2j, {"t": "complex", "re": "0x1.0000000000000p+0", "im": "-0x1.0000000000000p+1"}),
        ("é😀", {"t": "str", "v": "é😀"}),
        ("\ud800", {"t": "str", "utf8": base64.b64encode(b"\xed\xa0\x80").decode()}),
        (b"\x00\xff", {"t": "bytes", "v": "AP8="}),
        (..., {"t": "ellipsis"}),
        ((1,), {"t": "tuple", "v": [{"t": "int", "v": "1"}]}),
        (range(5, 0, -2), {"t": "range", "v": [{"t": "int", "v": v} for v in ("5", "0", "-2")]}),
        ({"a": []}, {"t": "dict", "v": [[{"t": "str", "v": "a"}, {"t": "list", "v": []}]]}),
        (np.dtype("int64"), {"t": "dtype", "v": "int64"}),
        (np.dtype(">f4"), {"t": "dtype", "v": "float32"}),
        (list[int], {"t": "type", "v": {"t": "list", "of": {"t": "int"}}}),
    ],
)
def test_values(constants, value, written) -> None:
    assert constants.write(value) == written


def test_ints_of_any_size(constants) -> None:
    value = 10**6000 + 7
    assert constants.write(value)["v"] == "1" + "0" * 5999 + "7"


def test_arrays_are_little_endian_in_c_order(constants, tmp_path) -> None:
    array = np.arange(6, dtype=">i2").reshape(2, 3).T
    written = constants.write(array)
    data = np.arange(6, dtype="<i2").reshape(2, 3).T.tobytes("C")
    assert written["dtype"] == "int16" and written["shape"] == [3, 2]
    assert written["resource"] == hashlib.sha256(data).hexdigest()
    assert (tmp_path / written["resource"]).read_bytes() == data
    assert "scalar" not in written


def test_numpy_scalars_are_not_python_numbers(constants, tmp_path) -> None:
    written = constants.write(np.float64(0.1))
    assert (written["dtype"], written["shape"], written["scalar"]) == ("float64", [], True)
    assert np.frombuffer((tmp_path / written["resource"]).read_bytes())[0] == 0.1


def test_shared_containers_have_one_identity(constants) -> None:
    shared: list[int] = []
    written = constants.write((shared, shared, [], np.zeros(0)))["v"]
    assert written[0]["id"] == written[1]["id"] == 0
    assert "id" not in written[2] and "id" not in written[3]


def test_sets_do_not_depend_on_the_hash_seed(constants) -> None:
    values = [item["v"] for item in constants.write({"b", "a", "c"})["v"]]
    assert values == ["a", "b", "c"]


class Number(int):
    pass


@pytest.mark.parametrize(
    ("value", "culprit"),
    [
        (Number(3), Number(3)),
        ([Number(4)], Number(4)),
        (np.array(["a"]), None),
        (re.compile(b"a"), None),
        ({"f": len}, len),
    ],
)
def test_refuses_what_is_not_plain(constants, value, culprit) -> None:
    with pytest.raises(UnsupportedConstantError) as caught:
        constants.write(value)
    assert culprit is None or caught.value.value == culprit


def test_refuses_containers_that_contain_themselves(constants) -> None:
    loop: list[object] = []
    loop.append(loop)
    with pytest.raises(UnsupportedConstantError, match="contains itself"):
        constants.write(loop)


def test_refuses_containers_that_are_nested_too_deeply(constants) -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    with (
        deep_recursion(),
        pytest.raises(UnsupportedConstantError, match="nested too deeply"),
    ):
        constants.write(deep)


def test_a_pattern_has_its_code_and_the_groups_that_are_certain(constants) -> None:
    written = constants.write(re.compile(r"(?P<a>x)(y)?", re.I))
    assert written["t"] == "regex"
    assert written["pattern"] == {"t": "str", "v": r"(?P<a>x)(y)?"}
    assert written["flags"] == 34
    assert written["groups"] == [True, False]
    assert written["names"] == [{"name": "a", "group": 1}]
    assert all(isinstance(word, int) for word in written["code"])
