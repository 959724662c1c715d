"""Pythran's tests: a program, arguments for one of its functions, and their types."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from foreign import material
from foreign.case import Case, Suite, identifier

FOLDERS = ("cases", "euler", "g webb", "rosetta", "pydata", "scikit-image", "scipy")
"""The folders with programs that say in comments what is exported and run."""

RULES = [
    (r"\bnumpy\b|\bscipy\b|\bnp\.|\barray\(", "NumPy and SciPy"),
    (r"\bomp\b", "OpenMP"),
    (r"\bopen\(|\bfile\(|\bNamedTemporaryFile\b", "files that are read and written"),
    (r"^from __future__ import division|\bprint [\"'a-z]|\bxrange\b", "Python 2"),
]
"""What a program has in its text if it is left out, and why."""


def suite() -> Suite:
    """Returns the suite."""
    excluded: Counter[str] = Counter()
    cases = []
    tests = material.pythran() / "pythran/tests"
    for record in [*_recorded(tests), *_described(tests)]:
        rule, case = _case(record)
        if case:
            cases.append(case)
        else:
            excluded[rule] += 1
    return Suite("pythran", "Pythran's test triples", cases, dict(excluded))


def _recorded(tests: Path) -> list[dict[str, Any]]:
    """Returns what Pythran's test methods would compile and call."""
    out = material.cache() / "material" / "pythran.jsonl"
    if not out.exists():
        temporary = out.with_suffix(f".{os.getpid()}")
        recorder = Path(__file__).with_name("pythran_recorder.py")
        subprocess.run(
            [sys.executable, str(recorder), str(tests), str(temporary)],
            check=True,
            timeout=600,
            capture_output=True,
        )
        temporary.rename(out)
    return [json.loads(line) for line in out.read_text().splitlines()]


def _described(tests: Path) -> list[dict[str, Any]]:
    """Returns the programs that lie in files, with the calls that their comments name."""
    records: list[dict[str, Any]] = []
    for folder in FOLDERS:
        for path in sorted((tests / folder).glob("*.py")):
            code = path.read_text(errors="replace")
            for number, line in enumerate(re.findall(r"^# ?runas (.*)$", code, re.MULTILINE)):
                name = f"{folder}/{path.stem}" + (f".{number}" if number else "")
                records.append({"test": name, "code": code, **_call(line)})
    return records


def _call(line: str) -> dict[str, Any]:
    """Returns the function and the arguments of a `#runas` line; a fault if it has none."""
    *begin, call = line.split(";")
    try:
        namespace: dict[str, Any] = {}
        exec("\n".join(part.strip() for part in begin), namespace)
        node = ast.parse(call.strip(), mode="eval").body
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            return {"fault": "the call is not plain"}
        values = [eval(compile(ast.Expression(a), "", "eval"), namespace) for a in node.args]
    except Exception as error:
        return {"fault": f"{type(error).__name__}"}
    return {
        "function": node.func.id,
        "types": [None] * len(values),
        "arguments": [repr(v) for v in values],
    }


def _case(record: dict[str, Any]) -> tuple[str, Case | None]:
    """Returns the case of a record, or why it is left out."""
    if "No module named" in record.get("fault", ""):
        return "tests of modules that are not installed", None
    text = record.get("code", "") + " ".join(record.get("arguments", []))
    for pattern, why in RULES:
        if re.search(pattern, text, re.MULTILINE):
            return why, None
    if "fault" in record:
        return "calls that are not plain", None
    try:
        values = [ast.literal_eval(argument) for argument in record["arguments"]]
        ast.parse(record["code"])
    except (SyntaxError, ValueError):
        return "arguments that are not plain values, or no Python 3", None
    types = [written or annotation(v) for written, v in zip(record["types"], values, strict=False)]
    if None in types or len(types) != len(values):
        return "arguments without a type", None
    own = identifier(record["test"])
    parameters = ", ".join(f"a{i}: {t}" for i, t in enumerate(types))
    names = ", ".join(f"a{i}" for i in range(len(types)))
    module = f"{own}_module"
    code = (
        f"from drupe import compile\nimport {module}\n\n\n"
        f"@compile()\ndef {own}({parameters}):\n    return {module}.{record['function']}({names})\n"
    )
    run = f"{own}({', '.join(record['arguments'])})"
    return "", Case(record["test"], code, (run,), ((f"{module}.py", record["code"]),))


def annotation(value: object) -> str | None:
    """Returns the annotation of a plain value; `None` if there is none."""
    if value is None:
        return "None"
    if isinstance(value, bool | int | float | complex | str | bytes):
        return type(value).__name__
    if isinstance(value, tuple):
        items = [annotation(item) for item in value]
        return f"tuple[{', '.join(map(str, items)) or '()'}]" if None not in items else None
    if isinstance(value, dict):
        parts = [_joined(value.keys()), _joined(value.values())]
    elif isinstance(value, list | set | frozenset):
        parts = [_joined(value)]
    else:
        return None
    return None if None in parts else f"{type(value).__name__}[{', '.join(map(str, parts))}]"


def _joined(values: Any) -> str | None:
    """Returns the annotation of items of these values."""
    kinds = dict.fromkeys(annotation(value) for value in values)
    if not kinds or None in kinds:
        return None
    return " | ".join(str(kind) for kind in kinds)
