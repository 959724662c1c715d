"""`python -m drupe.check`: run a module in Python and compiled, and report how they agree.

    python -m drupe.check FILE LIBRARY [--json] [--call EXPRESSION]... [--precision NAME]

Each decorated function is called with its declared examples, with the given calls, and, when it
has neither, with samples of its parameter types. The exit code is 0 iff every function was called
and all results agree.
"""

from __future__ import annotations

import argparse
import copy
import inspect
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

from drupe.capturing.annotations import AnnotationWriter, UnsupportedAnnotationError, evaluated
from drupe.capturing.constants import ConstantWriter
from drupe.capturing.diagnostics import CaptureError
from drupe.capturing.importing import import_file, package_root
from drupe.capturing.module import entries_of
from drupe.capturing.names import type_name
from drupe.capturing.resources import Resources
from drupe.capturing.sources import Sources
from drupe.checking import TOLERANCES, Comparison, Tolerance, compare
from drupe.decorator import Metadata
from drupe.errors import ArtifactError
from drupe.library import Library, load
from drupe.samples import sample_calls

JSON = dict[str, Any]
Call = Callable[[Callable[..., Any]], Any]
"""Calls the function that it is given with the arguments it stands for."""


@dataclass(frozen=True)
class Check:
    """The outcome of one call, in Python and compiled."""

    label: str
    comparison: Comparison
    python_seconds: float
    compiled_seconds: float

    def to_json(self) -> JSON:
        """The check for a report."""
        return {
            "call": self.label,
            **self.comparison.to_json(),
            "python_seconds": self.python_seconds,
            "compiled_seconds": self.compiled_seconds,
        }


def check_function(
    python: Callable[..., Any],
    compiled: Callable[..., Any],
    calls: dict[str, Call],
    tolerance: Tolerance,
) -> list[Check]:
    """Make each call with both functions and compare what they give.

    Args:
        python: The original function.
        compiled: The function of the library.
        calls: The calls by the label that the report shows.
        tolerance: How far floating-point results may differ.

    """
    checks = []
    for label, call in calls.items():
        expected, python_seconds = _timed(call, python)
        actual, compiled_seconds = _timed(call, compiled)
        comparison = compare(expected, actual, tolerance)
        checks.append(Check(label, comparison, python_seconds, compiled_seconds))
    return checks


def check_module(
    file: Path, library: Library, expressions: Sequence[str] = (), precision: str | None = None
) -> JSON:
    """Check all decorated functions of a file against a library; returns the report.

    Raises:
        CaptureError: The file cannot be imported.

    """
    module = import_file(file.resolve(), Sources(package_root(file.resolve())))
    by_default = "int8" if _uses_quantized_models(vars(module)) else "float32"
    functions = []
    for function, metadata in entries_of(module, list(library)):
        if function.__name__ in library:
            calls = _given(function, expressions, vars(module)) | _declared(metadata)
            chosen = precision or metadata.precision or by_default
            functions.append(_function_report(function, library, calls, chosen))
    missing = sorted(set(library) - {entry["function"] for entry in functions})
    agrees = bool(functions) and not missing and all(entry["agrees"] for entry in functions)
    return {"agrees": agrees, "functions": functions, "missing": missing}


def _function_report(
    function: FunctionType, library: Library, calls: dict[str, Call], precision: str
) -> JSON:
    """Returns the report of one function."""
    if not calls:
        samples = enumerate(_samples(function), 1)
        calls = {f"sample {number}": _call_with(sample) for number, sample in samples}
    checks = check_function(function, library[function.__name__], calls, TOLERANCES[precision])
    return {
        "function": function.__name__,
        "precision": precision,
        "agrees": bool(checks) and all(check.comparison.agrees for check in checks),
        "checks": [check.to_json() for check in checks],
    }


def _uses_quantized_models(scope: JSON) -> bool:
    """`true` iff a model of the module computes in 8-bit integers, whatever compiles it."""
    for value in scope.values():
        if type_name(type(value)) == "onnxruntime.InferenceSession":
            from drupe.adapters.onnxruntime import is_quantized

            if is_quantized(value):
                return True
    return False


def _declared(metadata: Metadata) -> dict[str, Call]:
    """Returns the calls of a function's examples."""
    examples = enumerate(metadata.examples, 1)
    return {f"example {number}": _call_with(example) for number, example in examples}


def _given(function: FunctionType, expressions: Sequence[str], scope: JSON) -> dict[str, Call]:
    """Returns the calls of a function among the expressions from the command line."""

    def call(expression: str) -> Call:
        return lambda target: eval(expression, {**scope, function.__name__: target})

    return {
        expression: call(expression)
        for expression in expressions
        if expression.replace(" ", "").startswith(f"{function.__name__}(")
    }


def _call_with(example: dict[str, Any] | tuple[Any, ...]) -> Call:
    """Returns the call with an example's arguments; each function gets its own copies."""
    if isinstance(example, dict):
        return lambda target: target(**copy.deepcopy(example))
    return lambda target: target(*copy.deepcopy(example))


def _samples(function: FunctionType) -> list[dict[str, Any]]:
    """Returns sample arguments that fit the annotations of a function."""
    writer = AnnotationWriter(ConstantWriter(Resources(None), lambda value: None).write)
    annotations = {}
    for name, value in evaluated(function.__annotations__, function.__globals__, {}):
        try:
            annotations[name] = writer.write(value)
        except UnsupportedAnnotationError:
            continue
    return sample_calls(annotations, inspect.signature(function))


def _timed(call: Call, function: Callable[..., Any]) -> tuple[Any, float]:
    """Returns the value of a call, or the exception it raises, and the seconds it took."""
    start = time.perf_counter()
    try:
        value = call(function)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        value = error.with_traceback(None)
    return value, time.perf_counter() - start


def text_of(report: JSON) -> str:
    """Returns a report for people."""
    lines = []
    for entry in report["functions"]:
        lines.append(f"{entry['function']} ({entry['precision']})")
        if not entry["checks"]:
            lines.append("  not checked: declare examples with @compile(examples=[...])")
        for check in entry["checks"]:
            lines.append("  " + _line(check))
            if check.get("reason"):
                lines.append(f"    {check['reason']}")
    for name in report["missing"]:
        lines.append(f"{name}\n  not checked: the file has no such function")
    if not lines:
        lines.append("nothing was checked: the file has no decorated function of the library")
    lines.append("verdict: " + ("equivalent" if report["agrees"] else "NOT equivalent"))
    return "\n".join(lines)


def _line(check: JSON) -> str:
    """Returns one check for people."""
    verdict = "equal" if check["equal"] else "close" if check["agrees"] else "DIFFERENT"
    parts = [f"{check['call']:<14} {verdict:<9}"]
    if not check["equal"] and (check["max_absolute"] or check["max_relative"]):
        parts.append(f"max abs {check['max_absolute']:.2g}, max rel {check['max_relative']:.2g}")
    if "cosine_mean" in check:
        mean, worst = check["cosine_mean"], check["cosine_worst"]
        parts.append(f"cosine mean {mean:.7f}, worst {worst:.7f}")
    python, compiled = check["python_seconds"] * 1e3, check["compiled_seconds"] * 1e3
    parts.append(f"Python {python:.3g} ms, compiled {compiled:.3g} ms")
    return "  ".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m drupe.check", description=__doc__)
    parser.add_argument("file", type=Path, help="the Python file that was compiled")
    parser.add_argument("library", help="the library, or the name of an installed model")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument(
        "--call", action="append", default=[], metavar="EXPRESSION", help="check this call too"
    )
    parser.add_argument("--precision", choices=sorted(TOLERANCES), help="how near is near enough")
    options = parser.parse_args(arguments)
    # Only the report goes to standard output, whatever the module prints.
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        library = load(options.library)
        report = check_module(options.file, library, options.call, options.precision)
    except (ArtifactError, CaptureError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(json.dumps(report, indent=1) if options.json else text_of(report), file=output)
    output.close()
    return 0 if report["agrees"] else 1


if __name__ == "__main__":
    sys.exit(main())
