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
    if body is not None:
        made: ast.expr | None = _lambda([OBJECT], body)
    else:
        made = _method_caller(call) if getter is operator.methodcaller else None
    if made is None:
        return call
    ast.copy_location(made, call)
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
    values = [*call.args[1:], *[keyword.value for keyword in call.keywords]]
    if not _names_method(call) or any(not isinstance(value, ast.Constant) for value in values):
        return None
    name = call.args[0].value  # type: ignore[attr-defined]
    return ast.Call(ast.Attribute(_object(), name, ast.Load()), call.args[1:], call.keywords)


def _names_method(call: ast.Call) -> bool:
    """`true` iff a call of `methodcaller` has a constant name and no starred arguments."""
    return (
        bool(call.args)
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
        and not any(isinstance(argument, ast.Starred) for argument in call.args)
        and all(keyword.arg is not None for keyword in call.keywords)
    )


def _method_caller(call: ast.Call) -> ast.expr | None:
    """Returns the call of a lambda that takes the arguments of a method, and makes its caller."""
    if not _names_method(call):
        return None
    positional = [f"_argument{n}" for n in range(len(call.args) - 1)]
    named = [f"_keyword{n}" for n in range(len(call.keywords))]
    arguments: list[ast.expr] = [ast.Name(name, ast.Load()) for name in positional]
    keywords = [
        ast.keyword(keyword.arg, ast.Name(name, ast.Load()))
        for keyword, name in zip(call.keywords, named, strict=True)
    ]
    method = ast.Attribute(_object(), call.args[0].value, ast.Load())  # type: ignore[attr-defined]
    caller = _lambda([OBJECT], ast.Call(method, arguments, keywords))
    values = [*call.args[1:], *[keyword.value for keyword in call.keywords]]
    return ast.Call(_lambda([*positional, *named], caller), values, [])


def _lambda(names: list[str], body: ast.expr) -> ast.Lambda:
    """Returns `lambda names: body`."""
    arguments = ast.arguments([], [ast.arg(name) for name in names], None, [], [], None, [])
    return ast.Lambda(arguments, body)


def _one_or_tuple(parts: list[ast.expr | None]) -> ast.expr | None:
    """Returns the only part, or a tuple of several; `None` if a part is missing."""
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return known[0] if len(known) == 1 else ast.Tuple(known, ast.Load())  # type: ignore[arg-type]
