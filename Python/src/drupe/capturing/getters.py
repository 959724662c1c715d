"""`operator.itemgetter` and its like with constant arguments, as the lambdas that they are."""

from __future__ import annotations

import ast
import operator
from typing import Any

GETTERS = (operator.itemgetter, operator.attrgetter, operator.methodcaller)
"""The classes whose instances are functions of one object."""

OBJECT = "_object"
"""The name of that object."""


def as_lambda(getter: Any, call: ast.Call) -> ast.expr:
    """Returns the lambda that a call of one of `GETTERS` makes, the call itself if it says less."""
    if getter is operator.methodcaller:
        body = _method_call(call)
    elif call.keywords or not call.args:
        body = None
    elif getter is operator.itemgetter:
        if any(isinstance(argument, ast.Starred) for argument in call.args):
            return call
        body = _one_or_tuple([_item(argument) for argument in call.args])
    else:
        body = _one_or_tuple([_attributes(argument) for argument in call.args])
    if body is None:
        return call
    parameters = ast.arguments([], [ast.arg(OBJECT)], None, [], [], None, [])
    made = ast.copy_location(ast.Lambda(parameters, body), call)
    for node in ast.walk(made):
        if "lineno" in node._attributes and not hasattr(node, "lineno"):
            ast.copy_location(node, call)
    return made


def _object() -> ast.expr:
    """Returns the object that the lambda is called with."""
    return ast.Name(OBJECT, ast.Load())


def _item(key: ast.expr) -> ast.expr | None:
    """Returns `object[key]` for a constant key."""
    value = key.operand if isinstance(key, ast.UnaryOp) else key
    if not isinstance(value, ast.Constant):
        return None
    return ast.Subscript(_object(), key, ast.Load())


def _attributes(path: ast.expr) -> ast.expr | None:
    """Returns `object.a.b` for the constant path "a.b"."""
    if not isinstance(path, ast.Constant) or not isinstance(path.value, str):
        return None
    result = _object()
    for name in path.value.split("."):
        result = ast.Attribute(result, name, ast.Load())
    return result


def _method_call(call: ast.Call) -> ast.expr | None:
    """Returns `object.name(...)` for a constant name and constant arguments."""
    if not call.args or any(not isinstance(a, ast.Constant) for a in call.args):
        return None
    if any(k.arg is None or not isinstance(k.value, ast.Constant) for k in call.keywords):
        return None
    name = call.args[0].value  # type: ignore[attr-defined]
    if not isinstance(name, str):
        return None
    return ast.Call(ast.Attribute(_object(), name, ast.Load()), call.args[1:], call.keywords)


def _one_or_tuple(parts: list[ast.expr | None]) -> ast.expr | None:
    """Returns the only part, or a tuple of several; `None` if a part is missing."""
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return known[0] if len(known) == 1 else ast.Tuple(known, ast.Load())  # type: ignore[arg-type]
