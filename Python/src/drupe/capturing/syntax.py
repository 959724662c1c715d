"""Python's syntax trees as JSON nodes, with the names resolved that are not local."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable
from types import FunctionType
from typing import Any

from drupe.capturing.class_tests import classes_of, classes_of_alias, is_class_test
from drupe.capturing.diagnostics import Span
from drupe.capturing.patterns import PatternCalls, ValueOf
from drupe.capturing.scopes import (
    COMPREHENSIONS,
    ImportedName,
    Scope,
    arguments_of,
    imported_names,
    owner,
    scope_of,
)
from drupe.capturing.sources import FunctionNode, span

JSON = dict[str, Any]
Resolve = Callable[[ast.Name, list[ast.Attribute], ImportedName | None], tuple[ast.expr, JSON]]
"""Takes a name, the attributes read from it (innermost first), and what an import statement of the
function binds it to; returns the outermost of these nodes that resolves, and its RESOLVED."""

DROPPED = {"ctx", "type_comment", "type_ignores", "type_params"}


class SyntaxWriter:
    """Writes one function's tree; keeps the stack of scopes it is in."""

    def __init__(
        self,
        resolve: Resolve,
        write_constant: Callable[[Any], JSON],
        value_of: ValueOf | None = None,
        owner: str = "",
    ) -> None:
        """Ask `resolve` for names that are not local, and `value_of` for those in patterns.

        `owner` is the class that defines the function.
        """
        self._owner = owner
        self._resolve = resolve
        self._patterns = None if value_of is None else PatternCalls(value_of)
        self._write_constant = write_constant
        self._scopes: list[Scope] = []

    def write(self, function: FunctionNode) -> JSON:
        """Returns the definition of a function or lambda with all that is in it.

        Its own decorators and annotations are left out: they have taken effect, and their values
        are beside the tree.
        """
        return self._node(without_annotations(function), span(function) or (1, 0, 1, 0))

    def _node(self, node: ast.AST, parent: Span) -> JSON:
        """Returns any node; `parent` is where it is when it has no place of its own."""
        at = span(node) or _children_span(node) or parent
        if isinstance(node, ast.Attribute) and self._attribute(node.attr) != node.attr:
            node = copy.copy(node)
            node.attr = self._attribute(node.attr)
        written: JSON = {"node": type(node).__name__, "at": list(at)}
        if isinstance(node, ast.Call) and self._patterns is not None:
            rewritten = self._patterns.rewritten(node, self._scopes)
            if rewritten is not node:
                node, written = rewritten, {**written, "node": type(rewritten).__name__}
        if isinstance(node, ast.Call) and is_class_test(node, self._scopes):
            arguments = [node.args[0], classes_of(node.args[1])]
            fields = self._fields(ast.Call(node.func, arguments, []), at)
            fields["args"][1] = classes_of_alias(fields["args"][1])
            return {**written, **fields}
        match node:
            case ast.Constant():
                return {**written, "value": self._write_constant(node.value), "kind": None}
            case ast.MatchSingleton():
                return {**written, "value": self._write_constant(node.value)}
            case ast.Name() | ast.Attribute() if isinstance(node.ctx, ast.Load):
                return self._chain(node, at)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                return self._function(node, written, at)
            case ast.Import() | ast.ImportFrom():
                return {**written, **self._fields(node, at), "captured": self._succeeds(node)}
            case ast.ClassDef():
                outside = self._fields(node, at, without={"body"})
                return {**written, **outside, **self._inside(node, at, {"body"})}
        if isinstance(node, COMPREHENSIONS):
            return self._comprehension(node, written, at)
        return {**written, **self._fields(node, at)}

    def _attribute(self, name: str) -> str:
        """Returns the name of an attribute with that of the class if it is a private one."""
        is_private = self._owner and name.startswith("__") and not name.endswith("__")
        return f"_{self._owner}{name}" if is_private else name

    def _fields(
        self, node: ast.AST, at: Span, without: frozenset[str] | set[str] = frozenset()
    ) -> JSON:
        """Returns a node's fields by CPython's names."""
        return {
            name: self._value(value, at)
            for name, value in ast.iter_fields(node)
            if name not in DROPPED and name not in without
        }

    def _value(self, value: Any, at: Span) -> Any:
        """Returns the value of a field: nodes, lists, operators and plain identifiers."""
        if isinstance(value, list):
            return [self._value(item, at) for item in value]
        if isinstance(value, ast.operator | ast.unaryop | ast.boolop | ast.cmpop):
            return type(value).__name__
        if isinstance(value, ast.AST):
            return self._node(value, at)
        return value

    def _inside(self, node: ast.AST, at: Span, names: set[str]) -> JSON:
        """Returns the given fields, evaluated in the scope that the node opens."""
        self._scopes.append(scope_of(node))
        try:
            return {name: self._value(getattr(node, name), at) for name in sorted(names)}
        finally:
            self._scopes.pop()

    def _function(self, node: FunctionNode, written: JSON, at: Span) -> JSON:
        """Returns a function: all but its body belongs to the scope around it."""
        outside = self._fields(node, at, without={"body"})
        return {**written, **outside, **self._inside(node, at, {"body"})}

    def _comprehension(self, node: Any, written: JSON, at: Span) -> JSON:
        """Returns a comprehension: only its first iterable belongs to the scope around it."""
        first = self._node(node.generators[0].iter, at)
        names = {name for name, _ in ast.iter_fields(node)}
        inside = self._inside(node, at, names)
        inside["generators"][0]["iter"] = first
        return {**written, **inside}

    def _succeeds(self, node: ast.Import | ast.ImportFrom) -> bool:
        """Whether all that an import inside of a function binds is known from now on."""
        known = self._scopes[-1].imports if self._scopes else {}
        for name, target in imported_names(node):
            if name not in known:
                return False
            root = ast.copy_location(ast.Name(name, ast.Load()), node)
            _, resolved = self._resolve(root, [], target)
            if resolved.get("kind") == "undefined":
                return False
        return True

    def _chain(self, node: ast.Name | ast.Attribute, at: Span) -> JSON:
        """Returns a name or a chain of attributes, resolved as far as it goes."""
        attributes: list[ast.Attribute] = []
        root: ast.expr = node
        while isinstance(root, ast.Attribute):
            attributes.append(root)
            root = root.value
        attributes.reverse()
        resolved_node: ast.expr | None = None
        resolved: JSON = {}
        if isinstance(root, ast.Name):
            scope = owner(root.id, self._scopes)
            imported = scope.imports.get(root.id) if scope else None
            if scope is None or imported is not None:
                resolved_node, resolved = self._resolve(root, attributes, imported)
        written = (
            {"node": "Name", "at": list(span(root) or at), "id": root.id}
            if isinstance(root, ast.Name)
            else self._node(root, at)
        )
        if resolved_node is root:
            written["resolved"] = resolved
        for attribute in attributes:
            written = {
                "node": "Attribute",
                "at": list(span(attribute) or at),
                "value": written,
                "attr": self._attribute(attribute.attr),
            }
            if resolved_node is attribute:
                written["resolved"] = resolved
        return written


def private_owner(function: FunctionType) -> str:
    """Returns the name of the class around a function, as private names have it."""
    parts = function.__qualname__.split(".")
    return parts[-2].lstrip("_") if len(parts) > 1 and parts[-2] != "<locals>" else ""


def without_annotations(function: FunctionNode) -> FunctionNode:
    """Returns the same definition with the annotations of its signature and decorators removed."""
    plain = copy.copy(function)
    plain.args = copy.deepcopy(function.args)
    for argument in arguments_of(plain.args):
        argument.annotation = None
    if not isinstance(plain, ast.Lambda):
        plain.returns = None
        plain.decorator_list = []
    return plain


def _children_span(node: ast.AST) -> Span | None:
    """Returns the smallest span around a node's children, `None` when it has none."""
    spans = []
    for child in ast.iter_child_nodes(node):
        place = span(child) or _children_span(child)
        if place is not None:
            spans.append(place)
    if not spans:
        return None
    start = min((first, column) for first, column, _, _ in spans)
    end = max((last, column) for _, _, last, column in spans)
    return (*start, *end)
