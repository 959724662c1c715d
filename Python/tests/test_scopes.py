"""Scoping against the interpreter's own compiler: which names are local, by their bytecode."""

from __future__ import annotations

import ast
import dis
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from drupe.capturing.scopes import ImportedName
from drupe.capturing.syntax import SyntaxWriter

TORTURE = """
def names(a, /, b, *rest, c=len, **options):
    global counter
    counter = 1
    x = [a for a in range(b) if a in later]
    y = {k: v for k, v in zip(x, x)}
    z = (p + q for p in x for q in outer(p))
    w = [(hit := n) for n in x]
    hit
    try:
        import os.path, json as j
        from math import pi as circle
    except OSError as failure:
        print(failure, counter, os, j, circle)
    match x:
        case [first, *others] if first: print(first, others)
        case {"k": value, **more}: print(value, more)
        case (str() | bytes()) as whole: print(whole)
    for i, (m, *n) in enumerate(x): pass
    with open(b) as handle, open(c) as (left, right): print(handle, left, right)
    def inner(b=b, d=a):
        nonlocal x
        x = b
        e = lambda f, g=d: f + g + h + a
        return e(1) + undefined
    h = 3
    class Thing(Base):
        attribute = a
        def method(self): return attribute + a
        listed = [attribute for attribute in x]
    async def later(t):
        async for u in t: print(u)
        return [s async for s in t]
    del y
    print(y, __name__)
    first_iterable = [len for len in [len]]
    nested = [[inner for inner in outer] for outer in outer_global]
    walrus = any((seen := item) for item in rest)
    return seen, item, lambda: (yield)
"""


def loads(code: CodeType) -> Iterator[tuple[tuple[int, int], str]]:
    """Yields the position of every name that is read, with the kind of the instruction."""
    for instruction in dis.get_instructions(code):
        position = instruction.positions
        if instruction.opname.startswith("LOAD_") and position and position.lineno is not None:
            yield (position.lineno, position.col_offset), instruction.opname
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from loads(constant)


def names(value: Any) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """Yields the position of every name in a written tree, the name, and whether it resolved."""
    if isinstance(value, list):
        for item in value:
            yield from names(item)
    elif isinstance(value, dict):
        if value.get("node") == "Name":
            yield (
                (value["at"][0], value["at"][1]),
                value["id"],
                not value.get("resolved", {"imported": True})["imported"],
            )
        for item in value.values():
            yield from names(item)


def resolve(root: ast.Name, attributes: list[ast.Attribute], imported: ImportedName | None):
    """Tells what the writer takes for local: imports inside the function resolve all the same."""
    return root, {"imported": imported is not None}


def check(source: str, filename: str = "<test>") -> int:
    """Compare every function of a module with its bytecode; returns how many names were read."""
    writer = SyntaxWriter(resolve, lambda value: {})
    tree = ast.parse(source)
    module = compile(source, filename, "exec", dont_inherit=True, optimize=0)
    kinds: dict[tuple[int, int], set[str]] = {}
    for position, kind in loads(module):
        kinds.setdefault(position, set()).add(kind)
    count = 0
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for position, name, resolved in names(writer.write(function)):
            kind = kinds.get(position, set())
            if kind == {"LOAD_GLOBAL"}:
                assert resolved, f"{filename}:{position}: {name} is global"
                count += 1
            elif kind and kind <= {"LOAD_FAST", "LOAD_DEREF", "LOAD_CLASSDEREF", "LOAD_CLOSURE"}:
                assert not resolved, f"{filename}:{position}: {name} is local"
                count += 1
    return count


def test_agrees_with_the_interpreter_on_every_binding_form() -> None:
    assert check(TORTURE) > 60


@pytest.mark.parametrize("module", ["inspect", "ast", "statistics", "dataclasses", "pdb", "typing"])
def test_agrees_with_the_interpreter_on_the_standard_library(module: str) -> None:
    path = Path(ast.__file__).with_name(f"{module}.py")
    assert check(path.read_text(encoding="utf-8"), str(path)) > 50
