"""`isinstance(x, A | B)`, which asks the same as `isinstance(x, (A, B))`."""

from __future__ import annotations

import ast
from typing import Any

from drupe.capturing.scopes import Scope, owner

JSON = dict[str, Any]

TESTS = ("isinstance", "issubclass")
"""The functions that take a choice of classes."""


def is_class_test(call: ast.Call, scopes: list[Scope]) -> bool:
    """`true` iff a call is one of `TESTS` with two arguments."""
    function = call.func
    return (
        isinstance(function, ast.Name)
        and function.id in TESTS
        and len(call.args) == 2
        and not call.keywords
        and owner(function.id, scopes) is None
    )


def classes_of(choice: ast.expr) -> ast.expr:
    """Returns the classes of `A | B` as a tuple of them, with `type(None)` for `None`."""
    if isinstance(choice, ast.BinOp) and isinstance(choice.op, ast.BitOr):
        sides = [classes_of(choice.left), classes_of(choice.right)]
        items = [item for s in sides for item in (s.elts if isinstance(s, ast.Tuple) else [s])]
        return ast.copy_location(ast.Tuple(items, ast.Load()), choice)
    if isinstance(choice, ast.Constant) and choice.value is None:
        function = ast.copy_location(ast.Name("type", ast.Load()), choice)
        return ast.copy_location(ast.Call(function, [choice], []), choice)
    return choice


def classes_of_alias(written: JSON) -> JSON:
    """Returns a written name of a union with the tuple of its classes as its value."""
    value = written.get("resolved", {}).get("value", {})
    if value.get("t") != "type" or value["v"]["t"] not in ("union", "optional"):
        return written
    classes = [{"t": "type", "v": member} for member in _members(value["v"])]
    constant = {"kind": "constant", "value": {"t": "tuple", "v": classes}}
    return {**written, "resolved": constant}


def _members(union: JSON) -> list[JSON]:
    """Returns the members of a written union."""
    if union["t"] == "optional":
        return [*_members(union["of"]), {"t": "none"}]
    if union["t"] == "union":
        return [member for item in union["items"] for member in _members(item)]
    return [union]
