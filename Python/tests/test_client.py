"""The client against a small C library that gives back what it gets."""

from __future__ import annotations

import gc
import inspect
import json
import math
import subprocess
import threading
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from echo_library import COMPILER, MANIFEST, build, needs_compiler

import drupe
from drupe.errors import CompiledError
from drupe.store import encoded, this_target

pytestmark = needs_compiler


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("echo"), MANIFEST)


@pytest.fixture(scope="module")
def library(path) -> drupe.Library:
    return drupe.load(path)


@pytest.mark.parametrize(
    "value",
    [
        None, True, False, 0, -(2**63), 2**63 - 1, 1.5, -0.0, math.inf, 1 - 2j, "", "é😀\0x",
        "\ud800", b"", b"\x00\xff", [], [1, [2.0, "a"]], (), (1, (None,)), {}, {"b": 1, "a": [2]},
        {(1, 2): {"x": b"y"}}, set(), {1, 2, 3},
    ],
)  # fmt: skip
def test_values_come_back_as_they_were(library, value) -> None:
    result = library["echo"](value)
    assert result == value and type(result) is type(value)
    assert str(result) == str(value)


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6, dtype=np.float32).reshape(2, 3),
        np.arange(24).reshape(2, 3, 4)[:, ::-1, ::2].T,
        np.array([True, False]),
        np.zeros((0, 3), np.int8),
        np.array(5, dtype=">i4")[None],
        np.float16([0.5]),
        np.broadcast_to(np.float64(3), (2, 2)),
    ],
)
def test_arrays_come_back_as_they_were(library, array) -> None:
    result = library["echo"](array)
    assert result.dtype == array.dtype.newbyteorder("=")
    np.testing.assert_array_equal(result, array)


def test_scalars_of_numpy_stay_scalars(library) -> None:
    result = library["echo"](np.float32(0.1))
    assert type(result) is np.float32 and result == np.float32(0.1)


def test_arrays_keep_their_result_alive(library) -> None:
    before = library["alive"]()
    array = library["echo"](np.arange(1000))
    view = array[10:20]
    del array
    gc.collect()
    assert library["alive"]() == before + 1
    assert view.tolist() == list(range(10, 20))
    view[0] = 7
    del view
    gc.collect()
    assert library["alive"]() == before


@pytest.mark.parametrize("value", [object(), {1: object()}, np.array(["a"]), np.array([1j])])
def test_values_that_compiled_code_does_not_have(library, value) -> None:
    with pytest.raises(TypeError, match="'value' cannot be"):
        library["echo"](value)


def test_ints_that_do_not_fit(library) -> None:
    with pytest.raises(OverflowError, match="'value' does not fit 64 bits"):
        library["echo"](2**63)


@pytest.mark.parametrize(
    ("name", "message", "kind"),
    [
        ("ValueError", "bad", ValueError),
        ("KeyError", "'x'", KeyError),
        ("UnicodeDecodeError", "'utf-8' codec can't decode byte 0xff", UnicodeDecodeError),
        ("JSONDecodeError", "Expecting value: line 1 column 1 (char 0)", json.JSONDecodeError),
        ("AxisError", "axis 3 is out of bounds", np.exceptions.AxisError),
        ("UserError", "mine", CompiledError),
    ],
)
def test_exceptions_have_type_text_and_lines(library, name, message, kind) -> None:
    with pytest.raises(kind) as caught:
        library["fail"](name, message)
    assert str(caught.value) == message and type(caught.value).__name__ == name
    assert [site.line for site in caught.value.drupe_traceback] == [3, 7]
    assert caught.value.__notes__[0].splitlines() == [
        "Compiled traceback (most recent call last):",
        '  File "main.py", line 3, in outer',
        '  File "main.py", line 7, in inner',
    ]


def test_the_key_of_a_key_error_is_a_value_again(library) -> None:
    with pytest.raises(KeyError) as caught:
        library["fail"]("KeyError", "('a', 1)")
    assert caught.value.args == (("a", 1),)


def test_signatures_are_those_of_the_python_function(library) -> None:
    signature = inspect.signature(library["shout"])
    assert str(signature) == "(text: list[str], *, task: Literal['a', 'b'] = 'a') -> bool"
    assert signature.parameters["task"].annotation == Literal["a", "b"]
    assert library["shout"].__name__ == "shout"
    assert library["shout"].__doc__ == "The predictor shout."
    assert list(library) == ["echo", "fail", "shout", "alive", "crash", "hang"]


def test_calls_that_do_not_fit_raise_what_python_raises(library) -> None:
    def shout(text, *, task="a"): ...

    for arguments, keywords in [((), {}), ((1, 2), {}), ((1,), {"tsk": 2}), ((1,), {"text": 2})]:
        with pytest.raises(TypeError) as expected:
            shout(*arguments, **keywords)
        with pytest.raises(TypeError) as actual:
            library["shout"](*arguments, **keywords)
        assert str(actual.value) == str(expected.value).replace(
            "test_calls_that_do_not_fit_raise_what_python_raises.<locals>.", ""
        )


def test_printing_and_tokens_and_defaults(library, capsys) -> None:
    shout = library["shout"]
    assert shout("hé\n") is True
    assert shout.tokens == 4
    assert shout("x", task="b") is False
    assert capsys.readouterr().out == "hé\nx"


def test_threads_have_their_own_sessions(library) -> None:
    results: list[Any] = []
    threads = [
        threading.Thread(target=lambda n=n: results.append(library["echo"](np.full(9, n))))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(result[8]) for result in results) == list(range(8))


def test_a_library_with_one_predictor_is_callable(tmp_path) -> None:
    single = drupe.load(build(tmp_path, {**MANIFEST, "predictors": MANIFEST["predictors"][:1]}))
    assert single(value=[1]) == [1]
    assert single.__name__ == "echo" and inspect.signature(single).parameters.keys() == {"value"}


def test_a_library_with_several_predictors_is_not(library) -> None:
    with pytest.raises(TypeError, match="take one by name: echo, fail"):
        library("x")
    with pytest.raises(KeyError, match="it has: echo"):
        library["nothing"]


def test_damaged_files_are_refused(path, tmp_path) -> None:
    data = path.read_bytes()
    for size in [0, 3, 20, 63, 64, 200, len(data) // 2, len(data) - 1]:
        cut = tmp_path / f"cut{size}.so"
        cut.write_bytes(data[:size])
        with pytest.raises(drupe.ArtifactError):
            drupe.load(cut)
    text = tmp_path / "text.so"
    text.write_text("not a library " * 10)
    with pytest.raises(drupe.ArtifactError, match="is not a library"):
        drupe.load(text)
    with pytest.raises(drupe.ArtifactError, match="cannot be read"):
        drupe.load(tmp_path / "absent.so")


def test_libraries_of_others_are_refused(tmp_path) -> None:
    foreign = tmp_path / "foreign.so"
    (tmp_path / "foreign.c").write_text("int answer(void) { return 42; }\n")
    command = [COMPILER, "-shared", "-fPIC", str(tmp_path / "foreign.c"), "-o", str(foreign)]
    subprocess.run(command, check=True)
    with pytest.raises(drupe.ArtifactError, match="not one that Drupe made"):
        drupe.load(foreign)
    data = bytearray(foreign.read_bytes())
    data[18:20] = b"\x28\x00"
    # In a file of its own: the other one is loaded, and a process crashes when such a file changes.
    other = tmp_path / "other.so"
    other.write_bytes(data)
    with pytest.raises(drupe.ArtifactError, match="made for"):
        drupe.load(other)


def install(store: Path, name: str, entries: list[dict[str, str]]) -> None:
    (store / "names").mkdir(parents=True, exist_ok=True)
    entry = {"name": name, "artifacts": entries}
    (store / "names" / f"{encoded(name)}.json").write_text(json.dumps(entry))


def test_names_are_found_in_the_store(path, tmp_path, monkeypatch) -> None:
    import hashlib

    monkeypatch.setenv("DRUPE_HOME", str(tmp_path))
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    (tmp_path / "objects").mkdir()
    (tmp_path / "objects" / f"{digest}.so").write_bytes(data)
    old = {"sha256": "0", "file": "objects/old.so", "target": this_target(), "created": "2026-01"}
    new = {**old, "sha256": digest, "file": f"objects/{digest}.so", "created": "2026-02"}
    other = {**new, "target": "wasm32-wasi", "created": "2026-03"}
    install(tmp_path, "@me/echo-v1.5", [old, other, new])
    install(tmp_path, "@me/other", [other])
    assert drupe.load("@me/echo-v1.5")["echo"](3) == 3
    with pytest.raises(drupe.ArtifactError, match="installed for wasm32-wasi"):
        drupe.load("@me/other")
    with pytest.raises(drupe.ArtifactError, match=r"installed: @me/echo-v1\.5, @me/other"):
        drupe.load("@me/unknown")
    # A file of its own again: the one that is loaded must not change.
    (tmp_path / "objects" / f"{digest}.so").unlink()
    (tmp_path / "objects" / f"{digest}.so").write_bytes(data + b"x")
    with pytest.raises(drupe.ArtifactError, match="is damaged"):
        drupe.load("@me/echo-v1.5")
