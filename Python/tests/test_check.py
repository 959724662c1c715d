"""The equivalence report and the runner of cases."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from echo_library import MANIFEST, build, needs_compiler

from drupe import casebatch, check, load
from drupe.samples import sample_calls, samples_of

pytestmark = needs_compiler

SOURCE = """#! stage: execute  feature: echo
from typing import Literal
from drupe import compile

@compile(examples=[(1,), {"value": [1.5, "é"]}])
def echo(value):
    return value

@compile()
def fail(kind: str, message: str):
    raise {"ValueError": ValueError, "KeyError": KeyError}[kind](message)

def shout(text: str, *, task: Literal["a", "b"] = "a") -> bool:
    print(text, end="")
    return task == "a"

def alive() -> int:
    return 0

def crash() -> int:
    return 0

def hang() -> int:
    return 0
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("check")
    build(folder, MANIFEST)
    return folder


@pytest.fixture
def echo_only(tmp_path):
    return build(tmp_path, {**MANIFEST, "predictors": MANIFEST["predictors"][:1]})


def run(folder, lines: list[str], **options):
    case = folder / "a-case.py"
    case.write_text(SOURCE + "\n".join(f"# run: {line}" for line in lines) + "\n")
    return casebatch.run_case(case, folder / "echo.so", **options)


def test_cases_compare_values_exceptions_and_output(folder) -> None:
    report = run(
        folder,
        [
            'echo({"a": [1, 2.5, None]})',
            'fail("ValueError", "bad")',
            'shout("hi\\n", task="b")',
            "echo(undefined)",
            "echo()",
        ],
    )
    assert report["agrees"], report
    assert [entry["line"] for entry in report["runs"]] == [25, 26, 27, 28, 29]
    assert report["runs"][1]["expected"] == {"raised": "ValueError", "message": "bad"}
    assert report["runs"][2]["actual"] == {"value": "False", "printed": "hi\n"}


def test_differences_are_told(folder) -> None:
    report = run(folder, ["alive()", 'fail("KeyError", "x")', "echo(2)"])
    assert not report["agrees"]
    assert [entry["agrees"] for entry in report["runs"]] == [False, False, True]
    assert report["runs"][0]["reason"].startswith("0 in Python, ")


def test_crashes_and_hangs_are_told_and_the_rest_still_runs(folder) -> None:
    report = run(folder, ["echo(1)", "crash()", "hang()", "echo(2)"], timeout=0.5)
    assert [entry["agrees"] for entry in report["runs"]] == [True, False, False, True]
    assert report["runs"][1]["fault"] == "crashes with SIGSEGV"
    assert report["runs"][2]["fault"] == "does not end within 0.5 s"


def test_cases_that_cannot_run(folder, tmp_path) -> None:
    assert run(folder, [])["fault"] == "the case has no '# run:' line"
    case = tmp_path / "broken.py"
    case.write_text("1 +\n# run: main()\n# run: main()\n")
    report = casebatch.run_case(case, folder / "echo.so")
    assert len(report["runs"]) == 1 and "not Python" in report["runs"][0]["fault"]


def test_the_command_of_cases(folder, tmp_path, capsys) -> None:
    case = tmp_path / "case.py"
    case.write_text(SOURCE + "# run: echo(1)\n")
    pair = f"{case}={folder / 'echo.so'}"
    assert casebatch.main([pair, "--json", str(tmp_path / "report.json")]) == 0
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["passed"], report["failed"]) == (1, 0)


def test_the_report_uses_examples(echo_only, tmp_path) -> None:
    file = tmp_path / "checked_echo.py"
    file.write_text(SOURCE)
    report = check.check_module(file, load(echo_only), ["echo([1, 2])"])
    assert report["agrees"] and report["missing"] == []
    calls = [entry["call"] for entry in report["functions"][0]["checks"]]
    assert calls == ["echo([1, 2])", "example 1", "example 2"]
    assert "verdict: equivalent" in check.text_of(report)


def test_the_command_prints_only_its_report(echo_only, tmp_path) -> None:
    file = tmp_path / "noisy_echo.py"
    file.write_text("print('noise')\n" + SOURCE)
    command = [sys.executable, "-m", "drupe.check", str(file), str(echo_only), "--json"]
    source = Path(check.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(source)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["agrees"] and done.stderr == "noise\n"
    command[3] = str(tmp_path / "absent.py")
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 1 and done.stderr.startswith("error: ") and not done.stdout


def test_a_function_that_was_not_called_is_not_equivalent(echo_only, tmp_path) -> None:
    file = tmp_path / "unchecked_echo.py"
    file.write_text(
        "from drupe import compile\n@compile()\ndef echo(value: object): return value\n"
    )
    report = check.check_module(file, load(echo_only))
    assert not report["agrees"]
    assert "not checked" in check.text_of(report)


def test_samples_fit_their_types() -> None:
    def f(texts: list[str], task: str = "a", *, limit: int | None = None): ...

    annotations = {
        "texts": {"t": "list", "of": {"t": "str"}},
        "task": {"t": "literal", "values": [{"t": "str", "v": "a"}, {"t": "str", "v": "b"}]},
        "limit": {"t": "optional", "of": {"t": "int"}},
    }
    calls = sample_calls(annotations, inspect.signature(f))
    assert calls[0].keys() == {"texts"} and calls[-1].keys() == {"texts", "task", "limit"}
    assert {call.get("task") for call in calls} == {None, "a", "b"}
    assert samples_of({"t": "tensor"}) == []
    pair = {"t": "tuple", "items": [{"t": "int"}, {"t": "bool"}]}
    assert samples_of(pair)[1] == (1, True)
