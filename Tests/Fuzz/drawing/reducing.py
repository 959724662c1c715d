"""Making a program that shows a fault smaller: delta debugging on the syntax tree."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Sequence

ROUNDS = 40
"""How often the smallest variant is made smaller again at most."""

WIDTH = 48
"""How many variants are tried at once."""


def reduced(text: str, keeps_fault: Callable[[Sequence[str]], Sequence[bool]]) -> str:
    """Returns the smallest variant of a program that keeps its fault.

    Args:
        text: The program.
        keeps_fault: Tells of each of several programs whether it has the same fault.

    """
    best = text
    for _ in range(ROUNDS):
        found = _smaller(best, keeps_fault)
        if found is None:
            return best
        best = found
    return best


def _smaller(text: str, keeps_fault: Callable[[Sequence[str]], Sequence[bool]]) -> str | None:
    """Returns a smaller variant that keeps the fault, the smallest of the first that do."""
    batch: list[str] = []
    seen = {text}
    for variant in _variants(text):
        if variant in seen or len(variant) >= len(text):
            continue
        seen.add(variant)
        batch.append(variant)
        if len(batch) == WIDTH:
            if kept := _kept(batch, keeps_fault):
                return kept
            batch = []
    return _kept(batch, keeps_fault) if batch else None


def _kept(
    batch: Sequence[str], keeps_fault: Callable[[Sequence[str]], Sequence[bool]]
) -> str | None:
    """Returns the smallest program of a batch that keeps the fault, if any does."""
    verdicts = keeps_fault(batch)
    return min(
        (v for v, keeps in zip(batch, verdicts, strict=True) if keeps), key=len, default=None
    )


def _variants(text: str) -> Iterator[str]:
    """Yields programs with one piece less, large pieces first."""
    tree = ast.parse(text)
    places = [
        (path, field, index)
        for path, node in _nodes(tree)
        for field, value in ast.iter_fields(node)
        if isinstance(value, list) and all(isinstance(item, ast.stmt) for item in value)
        for index in range(len(value))
    ]
    size = max((len(_at(tree, path, field)) for path, field, _ in places), default=1)
    while size >= 1:
        for path, field, index in places:
            yield from _without(tree, path, field, index, size)
        size //= 2
    for path, field, index in places:
        yield from _unwrapped(tree, path, field, index)
    yield from _simpler(tree)


Path = tuple[tuple[str, int | None], ...]
"""The way from the root to a node: fields, with indices in lists."""


def _nodes(node: ast.AST, path: Path = ()) -> Iterator[tuple[Path, ast.AST]]:
    """Yields all nodes with their paths."""
    yield path, node
    for field, value in ast.iter_fields(node):
        if isinstance(value, ast.AST):
            yield from _nodes(value, (*path, (field, None)))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, ast.AST):
                    yield from _nodes(item, (*path, (field, index)))


def _find(tree: ast.AST, path: Path) -> ast.AST:
    """Returns the node at a path."""
    node = tree
    for field, index in path:
        value = getattr(node, field)
        node = value if index is None else value[index]
    return node


def _at(tree: ast.AST, path: Path, field: str) -> list[ast.stmt]:
    """Returns the statements of a field of the node at a path."""
    return getattr(_find(tree, path), field)


def _without(tree: ast.AST, path: Path, field: str, index: int, size: int) -> Iterator[str]:
    """Yields the program without `size` statements."""
    changed = copy.deepcopy(tree)
    statements = _at(changed, path, field)
    if size > 1 and index + size > len(statements):
        return
    del statements[index : index + size]
    if not statements and field == "body":
        statements.append(ast.Pass())
    yield from _text(changed)


def _unwrapped(tree: ast.AST, path: Path, field: str, index: int) -> Iterator[str]:
    """Yields the program with the body of a compound statement in its place."""
    statement = _at(tree, path, field)[index]
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return
    for inner in ("body", "orelse", "finalbody"):
        if getattr(statement, inner, None):
            changed = copy.deepcopy(tree)
            statements = _at(changed, path, field)
            statements[index : index + 1] = getattr(statements[index], inner)
            yield from _text(changed)


def _simpler(tree: ast.AST) -> Iterator[str]:
    """Yields the program with one of its expressions in place of what that is part of."""
    for path, node in _nodes(tree):
        if not isinstance(node, ast.expr) or isinstance(node, ast.Constant | ast.Name):
            continue
        inner = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
        for child in [*inner, ast.Constant(0), ast.Constant(""), ast.List([], ast.Load())]:
            changed = copy.deepcopy(tree)
            owner = _find(changed, path[:-1])
            field, index = path[-1]
            if index is None:
                setattr(owner, field, copy.deepcopy(child))
            else:
                getattr(owner, field)[index] = copy.deepcopy(child)
            yield from _text(changed)


def _text(tree: ast.AST) -> Iterator[str]:
    """Yields the text of a tree, if it is a program."""
    try:
        text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        compile(text, "variant", "exec")
    except (SyntaxError, ValueError, TypeError, AttributeError):
        return
    yield text
