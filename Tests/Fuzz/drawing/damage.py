"""Damaged programs: a token or a piece of the syntax tree is removed, doubled or exchanged."""

from __future__ import annotations

import ast
import copy
import io
import random
import tokenize
import warnings

LAYOUT = (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
"""The kinds of tokens that stay as they are."""

CONSTANTS = (0, -1, 2.5, True, None, "", "x", b"b", 1 << 70, (), ...)
"""The values that take the place of others."""


def damaged(text: str, draw: random.Random) -> str:
    """Returns a program with one to three faults, one that Python can parse if that is easy."""
    for _ in range(8):
        result = text
        for _ in range(draw.choice([1, 1, 2, 3])):
            result = _tokens(result, draw) if draw.random() < 0.5 else _tree(result, draw)
        if result == text:
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(result, "damaged", "exec")
        except (SyntaxError, ValueError):
            if draw.random() < 0.1:
                return result
            continue
        return result
    return text


def _tokens(text: str, draw: random.Random) -> str:
    """Returns a program with a token removed, doubled or replaced by another of the program."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, IndentationError):
        return text
    places = [t for t in tokens if t.type not in LAYOUT and t.start[0] == t.end[0]]
    if not places:
        return text
    place, other = draw.choice(places), draw.choice(places)
    new = draw.choice(["", f"{place.string} {place.string}", other.string, other.string])
    lines = text.splitlines(keepends=True)
    line = lines[place.start[0] - 1]
    lines[place.start[0] - 1] = line[: place.start[1]] + new + line[place.end[1] :]
    return "".join(lines)


def _tree(text: str, draw: random.Random) -> str:
    """Returns a program with a piece of its syntax tree exchanged."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return text
    way = draw.choice([_exchange, _exchange, _constant, _statement, _name])
    way(tree, draw)
    try:
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n" + _comments(text)
    except (ValueError, AttributeError, TypeError):
        return text


def _comments(text: str) -> str:
    """Returns the lines of a program that only have comments, which the tree does not keep."""
    return "".join(f"{line}\n" for line in text.splitlines() if line.startswith("#"))


def _slots(tree: ast.AST) -> list[tuple[ast.AST, str, int | None]]:
    """Returns the places of expressions that are read."""
    found: list[tuple[ast.AST, str, int | None]] = []
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if _is_read(value):
                found.append((node, field, None))
            elif isinstance(value, list):
                found += [(node, field, n) for n, item in enumerate(value) if _is_read(item)]
    return found


def _is_read(value: object) -> bool:
    """Whether a value is an expression that is not assigned to."""
    return isinstance(value, ast.expr) and not isinstance(
        getattr(value, "ctx", ast.Load()), ast.Store | ast.Del
    )


def _put(slot: tuple[ast.AST, str, int | None], value: ast.expr) -> None:
    """Puts an expression into a place."""
    owner, field, index = slot
    if index is None:
        setattr(owner, field, value)
    else:
        getattr(owner, field)[index] = value


def _take(slot: tuple[ast.AST, str, int | None]) -> ast.expr:
    """Returns the expression in a place."""
    owner, field, index = slot
    return getattr(owner, field) if index is None else getattr(owner, field)[index]


def _exchange(tree: ast.Module, draw: random.Random) -> None:
    """Puts a copy of one expression in the place of another."""
    slots = _slots(tree)
    if len(slots) > 1:
        here, there = draw.sample(slots, 2)
        _put(here, copy.deepcopy(_take(there)))


def _constant(tree: ast.Module, draw: random.Random) -> None:
    """Puts a constant in the place of an expression."""
    slots = _slots(tree)
    if slots:
        _put(draw.choice(slots), ast.Constant(draw.choice(CONSTANTS)))


def _name(tree: ast.Module, draw: random.Random) -> None:
    """Gives a name that is read or assigned another of the program's names."""
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    if names:
        draw.choice(names).id = draw.choice(names).id


def _statement(tree: ast.Module, draw: random.Random) -> None:
    """Removes, doubles or moves a statement."""
    blocks = [
        value
        for node in ast.walk(tree)
        for _, value in ast.iter_fields(node)
        if isinstance(value, list) and value and all(isinstance(item, ast.stmt) for item in value)
    ]
    block, other = draw.choice(blocks), draw.choice(blocks)
    statement = draw.choice(block)
    if len(block) > 1 and draw.random() < 0.6:
        block.remove(statement)
    if draw.random() < 0.6:
        other.insert(draw.randint(0, len(other)), copy.deepcopy(statement))
