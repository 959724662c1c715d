"""The cases of mypyc's `run-*.test` files: modules that are compiled, and drivers of these."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from foreign import material
from foreign.case import Case, Suite, identifier

FILES = {
    "run-async.test": "asynchronous functions",
    "run-attrs.test": "the third-party package attrs",
    "run-bench.test": "benchmarks",
    "run-mypy-sim.test": "a simulation of mypy itself, of mypyc's internals",
    "run-i16.test": "mypyc's own integer types",
    "run-i32.test": "mypyc's own integer types",
    "run-i64.test": "mypyc's own integer types",
    "run-u8.test": "mypyc's own integer types",
    "run-python312.test": "syntax of Python 3.12",
}
"""The files that are left out, and why."""

RULES = [
    (r"\basync\b|\bawait\b|asyncio", "asynchronous functions"),
    (r"mypy_extensions", "mypyc's own types and decorators"),
    (r"\[(?:out\d|rechecked|stale|delete|file [^\]]*\.\d\])", "steps of incremental compilation"),
    (r"\battrs?\b.*import|import attrs?\b", "the third-party package attrs"),
    (r"\bgc\b|sys\.getrefcount|weakref", "the garbage collector and reference counts"),
    (r"\bpickle\b|\bcopyreg\b|__import__|importlib|sys\.modules|\bexec\(|\beval\(", "reflection"),
]
"""What a case has in its text if it is left out, and why."""


@dataclass
class Source:
    """A case as the file has it."""

    name: str
    files: dict[str, str]
    """The modules by file name; `native.py` is the one that mypyc compiles."""


def suite() -> Suite:
    """Returns the suite."""
    excluded: Counter[str] = Counter()
    cases = []
    folder = material.mypy() / "mypyc/test-data"
    support = (folder / "fixtures/testutil.py").read_text()
    for path in sorted(folder.glob("run-*.test")):
        for name, body in _sections(path.read_text()):
            rule = FILES.get(path.name) or _rule(name, body)
            if rule is None:
                source = Source(f"{path.stem}/{name}", _files(body))
                case = _case(source, support)
                rule = None if case else "packages of several folders, or no Python driver"
                if case:
                    cases.append(case)
            if rule:
                excluded[rule] += 1
    return Suite("mypyc", "mypyc's `run-*.test` files", cases, dict(excluded))


def _rule(name: str, body: str) -> str | None:
    """Returns why a case is left out, if it is."""
    if name.endswith(("-xfail", "-skip")):
        return "cases that mypyc itself fails"
    return next((why for pattern, why in RULES if re.search(pattern, body)), None)


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Yields the name and the body of each case of a file."""
    parts = re.split(r"^\[case ([^\]]+)\]\n", text, flags=re.MULTILINE)
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _files(body: str) -> dict[str, str]:
    """Returns the modules of a case."""
    parts = re.split(r"^\[(\w+[^\]\n]*)\]\n", body, flags=re.MULTILINE)
    files = {"native.py": parts[0]}
    for header, text in zip(parts[1::2], parts[2::2], strict=True):
        kind, _, name = header.partition(" ")
        if kind == "file":
            # A line of a case that begins with '[' or '-' is written with a backslash.
            files[name] = re.sub(r"^\\([\[-])", r"\1", text, flags=re.MULTILINE)
    return files


def _case(source: Source, support: str) -> Case | None:
    """Returns the case that runs the driver of `source` in one function."""
    files = dict(source.files)
    if any("/" in name or not name.endswith(".py") for name in files):
        return None
    driver = files.pop("driver.py", None) or _default_driver(files["native.py"])
    if driver is None:
        return None
    if any("testutil" in text for text in [*files.values(), driver]):
        files["testutil.py"] = support
    own = identifier(source.name)
    local = {name.removesuffix(".py"): f"{own}_{name.removesuffix('.py')}" for name in files}
    try:
        modules = tuple((f"{local[n[:-3]]}.py", _renamed(t, local)) for n, t in files.items())
        text = _function(_renamed(driver, local), own)
    except SyntaxError:
        return None
    return Case(source.name, text, (f"{own}()",), modules)


def _default_driver(native: str) -> str | None:
    """Returns the driver of a case without one: it calls each function `test_...`."""
    names = re.findall(r"^def (test_\w+)\(\)", native, flags=re.MULTILINE)
    if not names:
        return None
    return "import native\n" + "".join(f"native.{name}()\n" for name in names)


def _renamed(text: str, local: dict[str, str]) -> str:
    """Returns a module with the imports of the case's own modules under their new names."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module in local:
            _replace(lines, node, rf"\b{node.module}\b", local[node.module])
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name in local:
                    new = local[alias.name]
                    new = new if alias.asname else f"{new} as {alias.name}"
                    _replace(lines, node, rf"\b{alias.name}\b(?!_)", new)
    return "\n".join(lines) + "\n"


def _replace(lines: list[str], node: ast.stmt, pattern: str, new: str) -> None:
    """Replaces the first match in the line where `node` starts."""
    lines[node.lineno - 1] = re.sub(pattern, new, lines[node.lineno - 1], count=1)


def _function(driver: str, name: str) -> str:
    """Returns a driver as a function `name`; imports and definitions stay at module level."""
    tree = ast.parse(driver)
    assigned = {
        node.id
        for statement in tree.body
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    top: list[ast.stmt] = []
    body: list[ast.stmt] = []
    for statement in tree.body:
        (top if _stays_outside(statement, assigned) else body).append(statement)
    function = ast.parse(f"@compile()\ndef {name}() -> None: ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    function.body = body or [ast.Pass()]
    module = ast.Module([*ast.parse("from drupe import compile").body, *top, function], [])
    return ast.unparse(ast.fix_missing_locations(module)) + "\n"


def _stays_outside(statement: ast.stmt, assigned: set[str]) -> bool:
    """Whether a statement of a driver needs nothing that the driver assigns."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return True
    if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return False
    names = {n.id for n in ast.walk(statement) if isinstance(n, ast.Name)}
    return not names & assigned
