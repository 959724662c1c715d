"""What the names of a function mean: the objects that CPython would find, without running it."""

from __future__ import annotations

import ast
import builtins
import difflib
import enum
import importlib.util
import sys
import typing
from collections.abc import Iterable
from contextlib import redirect_stdout
from dataclasses import dataclass
from types import FunctionType, GenericAlias, ModuleType
from typing import Any, Protocol

from drupe.capturing.names import public_name
from drupe.capturing.scopes import ImportedName
from drupe.capturing.sources import SourceFile
from drupe.capturing.stand_ins import stand_in

JSON = dict[str, Any]
_MISSING = object()

FOREIGN_NAMES = {"null": "None", "nil": "None", "undefined": "None", "NULL": "None"}
"""What other languages call Python's constants."""

TRANSPARENT = ("torch/utils/_contextlib.py",)
"""Files whose wrappers change how a function runs and not what it computes: `inference_mode`."""


@dataclass(frozen=True)
class Reference:
    """Where a captured value is read: for diagnostics and for the object's own place."""

    name: str
    node: ast.expr
    file: SourceFile
    module: str


class World(Protocol):
    """What resolution asks of the capture: to take in what a name led to."""

    def is_user_function(self, value: Any) -> bool:
        """`true` iff the value is a Python function of the user's code."""

    def is_user_class(self, value: type) -> bool:
        """`true` iff the class is defined in the user's code."""

    def written_out(self, value: Any) -> Any:
        """Returns what stands in the place of a function that a library's decorator made."""

    def operator_name(self, value: Any) -> str | None:
        """Returns the operator that a spec function defines, `None` for other values."""

    def reach_function(self, value: FunctionType, reference: Reference) -> JSON:
        """Take in a user function; returns its RESOLVED."""

    def reach_class(self, value: type, reference: Reference) -> JSON:
        """Take in a user class; returns its RESOLVED."""

    def reach_library(self, name: str, value: Any) -> JSON:
        """Take in a library function or class; returns its RESOLVED."""

    def reach_value(self, value: Any, reference: Reference) -> JSON:
        """Take in any other value; returns its RESOLVED."""

    def report_unknown_import(self, name: str, file: SourceFile, node: ast.expr) -> None:
        """Report an import statement inside a function that finds no module."""


class Resolver:
    """Resolves the names of one function against its closure, globals and builtins."""

    def __init__(self, world: World, function: FunctionType, file: SourceFile) -> None:
        """Resolve for `function`, whose source is in `file`."""
        self._world = world
        self._file = file
        self._globals = function.__globals__
        self._closure = closure_of(function)
        self._module = function.__module__
        self._locals = function.__code__.co_varnames + function.__code__.co_cellvars

    def resolve(
        self, root: ast.Name, attributes: list[ast.Attribute], imported: ImportedName | None
    ) -> tuple[ast.expr, JSON]:
        """Returns the outermost node of a chain that resolves, and its RESOLVED."""
        value = self._lookup(root.id) if imported is None else self._imported(imported, root)
        if value is _MISSING:
            names = (self._locals, self._closure, self._globals, vars(builtins))
            return root, self._undefined(root.id, *names)
        node: ast.expr = root
        dotted = self._dotted_root(root.id, value)
        value = stand_in(value)
        if imported is not None and imported.attribute:
            dotted = f"{imported.module}.{imported.attribute}"
        for attribute in attributes:
            if not self._descends(value):
                break
            member = _attribute(value, attribute.attr)
            if member is _MISSING:
                if isinstance(value, ModuleType | type):
                    return attribute, self._undefined(attribute.attr, dir(value))
                break
            value, node, dotted = stand_in(member), attribute, f"{dotted}.{attribute.attr}"
        reference = Reference(root.id, node, self._file, self._module)
        return node, self._resolved(value, dotted, reference)

    def value_of(
        self, root: ast.Name, attributes: list[ast.Attribute], imported: ImportedName | None
    ) -> Any:
        """Returns what a chain of attributes leads to.

        Raises:
            LookupError: CPython would find nothing.

        """
        value = self._lookup(root.id) if imported is None else self._imported(imported)
        for attribute in attributes:
            value = _MISSING if value is _MISSING else _attribute(value, attribute.attr)
        if value is _MISSING:
            raise LookupError(root.id)
        return value

    def _lookup(self, name: str) -> Any:
        """Returns what a name means outside the function's own scopes."""
        for scope in (self._closure, self._globals, vars(builtins)):
            if name in scope:
                return scope[name]
        return _MISSING

    def _undefined(self, name: str, *known: Iterable[str]) -> JSON:
        """Returns RESOLVED of a name that is none of the `known` ones, with those like it.

        Names of the first group in which there are such count.
        """
        near: list[str] = []
        for group in known:
            names = sorted({other for other in group if not other.startswith("_")})
            near = near or difflib.get_close_matches(name, names, n=2, cutoff=0.75)
        near = [FOREIGN_NAMES[name]] if name in FOREIGN_NAMES else near
        if not near and name in sys.stdlib_module_names:
            near = [f"import {name}"]
        return {"kind": "undefined", **({"near": near} if near else {})}

    def _imported(self, imported: ImportedName, node: ast.Name | None = None) -> Any:
        """Returns what an import statement inside the function binds.

        That there is no such module is reported at `node`, if that is given.
        """
        package = self._globals.get("__package__") or ""
        try:
            name = importlib.util.resolve_name("." * imported.level + imported.module, package)
            with redirect_stdout(sys.stderr):
                module = importlib.import_module(name)
        except ModuleNotFoundError as error:
            if node is not None:
                name = error.name or imported.module
                self._world.report_unknown_import(name, self._file, node)
            return _MISSING
        except Exception:
            return _MISSING
        if imported.attribute is None:
            return module
        found = _attribute(module, imported.attribute)
        submodule = f"{name}.{imported.attribute}"
        if found is _MISSING and importlib.util.find_spec(submodule) is not None:
            return importlib.import_module(submodule)
        return found

    def _dotted_root(self, name: str, value: Any) -> str:
        """Returns the dotted path that a global name stands for."""
        if isinstance(value, ModuleType):
            return value.__name__
        if name not in self._globals and hasattr(builtins, name):
            return f"python.{name}"
        return self._file.imported_name(name) or public_name(value) or name

    def _descends(self, value: Any) -> bool:
        """`true` iff attributes of the value are looked up here and not by the compiled code."""
        if isinstance(value, ModuleType):
            return True
        if isinstance(value, type):
            return not self._world.is_user_class(value)
        return (
            callable(value)
            and not self._world.is_user_function(value)
            and (self._world.operator_name(value) is None and public_name(value) is not None)
        )

    def _resolved(self, value: Any, dotted: str, reference: Reference) -> JSON:
        """Returns RESOLVED for what a chain led to."""
        operator = self._world.operator_name(value)
        if operator is not None:
            return {"kind": "library", "name": operator}
        if isinstance(value, ModuleType):
            return {"kind": "module", "name": value.__name__}
        value = self._world.written_out(value)
        if self._world.is_user_function(value):
            return self._world.reach_function(value, reference)
        if isinstance(value, type):
            if self._world.is_user_class(value):
                return self._world.reach_class(value, reference)
            return self._world.reach_library(public_name(value) or dotted, value)
        if typing.get_origin(value) is not None and not isinstance(value, GenericAlias):
            return self._world.reach_value(value, reference)
        if isinstance(value, enum.Enum) and not self._world.is_user_class(type(value)):
            return self._world.reach_library(dotted, value)
        if callable(value) and not self._world.is_user_function(_wrapped(value)):
            name = public_name(value)
            is_function = isinstance(value, FunctionType) or hasattr(value, "__self__")
            if name is None and "." in dotted and is_function:
                name = dotted
            if name is not None:
                return self._world.reach_library(name, value)
        return self._world.reach_value(value, reference)


def unwrapped(value: Any) -> Any:
    """Returns the function below decorators that do not change what it computes."""
    while isinstance(value, FunctionType) and value.__code__.co_filename.endswith(TRANSPARENT):
        value = _wrapped(value, value)
    return value


def closure_of(function: FunctionType) -> dict[str, Any]:
    """Returns the variables that a function closes over, without those not yet bound."""
    variables = {}
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
        try:
            variables[name] = cell.cell_contents
        except ValueError:
            continue
    return variables


def _attribute(value: Any, name: str) -> Any:
    """Returns an attribute of a module, class or function, `_MISSING` if it has none."""
    try:
        return getattr(value, name)
    except Exception:
        # A module's __getattr__ and lazy imports may raise anything.
        return _MISSING


def _wrapped(value: Any, default: Any = None) -> Any:
    """Returns the function that a decorator of `functools.wraps` style was applied to."""
    return getattr(value, "__wrapped__", default)
