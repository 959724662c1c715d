"""Modules of CPython's own library that are plain Python, compiled as they stand.

The text of a module is compiled under another name, so that no operator takes its place, and is
called as CPython's tests of that module call it.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

from foreign import material
from foreign.case import Case, Suite, identifier, words
from foreign.pythran import annotation

MODULES = words(
    "bisect calendar colorsys copy difflib fnmatch fractions graphlib heapq html keyword "
    "ntpath posixpath pprint quopri random reprlib shlex stat statistics string textwrap"
)
"""The modules."""


def suite() -> Suite:
    """Returns the suite."""
    excluded: dict[str, int] = {}
    cases = []
    for module in MODULES:
        path = Path(sysconfig.get_path("stdlib")) / f"{module}.py"
        path = path if path.exists() else path.with_suffix("") / "__init__.py"
        text = path.read_text(encoding="utf-8")
        calls = _calls(module)
        if not calls:
            excluded["modules whose tests call no function with plain values"] = (
                excluded.get("modules whose tests call no function with plain values", 0) + 1
            )
        numbers: dict[str, int] = {}
        for call in calls:
            number = numbers[call["function"]] = numbers.get(call["function"], 0) + 1
            cases.append(_case(module, text, call, f"{module}.{call['function']}.{number}"))
    return Suite("modules", "CPython's own modules as they stand", cases, excluded)


def _calls(module: str) -> list[dict[str, Any]]:
    """Returns the calls that the tests of a module make of it."""
    out = material.cache() / "material" / "library" / f"{sys.version_info[1]}-{module}.jsonl"
    if not out.exists():
        out.parent.mkdir(parents=True, exist_ok=True)
        temporary = out.with_suffix(f".{os.getpid()}")
        recorder = Path(__file__).with_name("library_recorder.py")
        command = [sys.executable, str(recorder), module, str(temporary)]
        try:
            subprocess.run(command, timeout=120, capture_output=True, check=False)
        except subprocess.TimeoutExpired:
            temporary.write_text("")
        if not temporary.exists():
            temporary.write_text("")
        temporary.rename(out)
    return [json.loads(line) for line in out.read_text().splitlines()]


def _case(module: str, text: str, call: dict[str, Any], name: str) -> Case:
    """Returns the case of one call."""
    own, copied = identifier(name), f"foreign_{module}"
    parameters, passed, given = [], [], []
    arguments = [("", argument) for argument in call["arguments"]]
    arguments += [(f"{key}=", argument) for key, argument in call["named"].items()]
    for number, (prefix, argument) in enumerate(arguments):
        kind = annotation(ast.literal_eval(argument))
        if kind is None:
            passed.append(f"{prefix}{argument}")
            continue
        parameters.append(f"a{number}: {kind}")
        passed.append(f"{prefix}a{number}")
        given.append(argument)
    code = (
        "import sys\nfrom drupe import compile\n"
        f"sys.modules['_{module}'] = None  # The module's own Python is compiled.\n"
        f"import {copied}\n\n\n@compile()\ndef {own}({', '.join(parameters)}):\n"
        f"    return {copied}.{call['function']}({', '.join(passed)})"
    )
    run = f"{own}({', '.join(given)})"
    return Case(name, code, (run,), ((f"{copied}.py", text),), packs=True)
