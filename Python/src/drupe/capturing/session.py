"""One capture: what the entries reach, gathered into `module.json`."""

from __future__ import annotations

import ast
import importlib.metadata
import inspect
import platform
import sys
import types
from collections import deque
from pathlib import Path
from types import FunctionType
from typing import Any

from drupe.adapters import AdapterError, adapter, supported_packages
from drupe.capturing.annotations import AnnotationWriter, UnsupportedAnnotationError
from drupe.capturing.classes import (
    ClassWriter,
    UnsupportedClassError,
    class_source,
    is_transparent_library_class,
)
from drupe.capturing.constants import ConstantWriter, UnsupportedConstantError
from drupe.capturing.diagnostics import Diagnostic, Diagnostics, Note
from drupe.capturing.importing import unknown_import
from drupe.capturing.library_decorators import LibraryDecorators
from drupe.capturing.names import public_name, stable_repr, type_name
from drupe.capturing.resolution import Reference, Resolver, unwrapped
from drupe.capturing.resources import Resources
from drupe.capturing.signatures import SignatureWriter
from drupe.capturing.sources import FunctionNode, SourceFile, Sources, name_span, span
from drupe.capturing.stand_ins import is_stand_in
from drupe.capturing.standard_library import is_compiled
from drupe.capturing.syntax import SyntaxWriter, private_owner

JSON = dict[str, Any]


class Session:
    """Takes in functions and all they reach; the result is in `functions`, `objects`, `sources`."""

    def __init__(self, sources: Sources, resources: Resources, diagnostics: Diagnostics) -> None:
        """Start with nothing reached."""
        self.functions: dict[str, JSON] = {}
        self.objects: list[JSON] = []
        self.diagnostics = diagnostics
        self.sources = sources
        self.annotations = AnnotationWriter(
            lambda value: self.constants.write(value), self._class_index
        )
        self.constants = ConstantWriter(
            resources, self._type_or_none, self._function_or_none, self._class_index
        )
        self.classes = ClassWriter(self)
        self._decorators = LibraryDecorators(self)
        self._resources = resources
        self._owners: dict[int, int] = {}
        self._synthetic: dict[int, tuple[FunctionType, SourceFile, FunctionNode]] = {}
        self._ids: dict[int, tuple[Any, str]] = {}
        self._object_indices: dict[int, tuple[Any, int]] = {}
        self._pending: deque[tuple[str, FunctionType]] = deque()
        self._entries: set[int] = set()
        self._packages: set[str] = set()
        self._shown_sources: dict[str, str] = {}

    # What resolution asks (see `World`).

    def is_user_function(self, value: Any) -> bool:
        """`true` iff the value is a Python function of the user's code."""
        if not isinstance(value, FunctionType):
            return False
        if self.is_synthetic(value) or is_stand_in(value):
            return True
        file = value.__code__.co_filename
        if file.startswith("<"):
            file = value.__globals__.get("__file__")  # Made by exec in this module.
        return self.sources.is_user_file(file) or is_compiled(value)

    def is_user_class(self, value: type) -> bool:
        """`true` iff the class is compiled from its source."""
        if is_transparent_library_class(value) or is_stand_in(value):
            return True
        module = sys.modules.get(value.__module__)
        file = getattr(module, "__file__", None)
        return self.sources.is_user_file(file) or is_compiled(value)

    def is_synthetic(self, value: FunctionType) -> bool:
        """`true` iff the function was made by the capture."""
        return id(value) in self._synthetic

    def written_out(self, value: Any) -> Any:
        """Returns what stands in the place of a function that a library's decorator made."""
        return self._decorators.written_out(unwrapped(value))

    def operator_name(self, value: Any) -> str | None:
        """Returns the operator that an operator spec defines; user code has none."""
        return None

    def reach_function(self, value: FunctionType, reference: Reference) -> JSON:
        """Take in a user function; it is written when the queue comes to it."""
        if self.source_of(value) is None:
            self.diagnostics.report(_source_not_available(value, reference))
        return {"kind": "function", "name": self._function_id(value)}

    def reach_library(self, name: str, value: Any) -> JSON:
        """Record a library function or class."""
        self._reach_package(name)
        return {"kind": "library", "name": name}

    def reach_class(self, value: type, reference: Reference) -> JSON:
        """Take in a user class; it is written when the queue comes to it."""
        try:
            index = self.classes.reach(value)
        except UnsupportedClassError as error:
            return {
                "kind": "unsupported",
                "type": "class",
                "repr": value.__qualname__,
                "help": error.help,
            }
        name = f"{value.__module__}:{value.__qualname__}"
        return {"kind": "class", "name": name, "index": index}

    def reach_value(self, value: Any, reference: Reference) -> JSON:
        """Take in a value: a plain constant, or an object that an adapter understands."""
        if isinstance(value, types.MethodType | types.BuiltinMethodType):
            return self._unsupported(value, "call the method on the object, inside the function")
        if value is NotImplemented:
            return {"kind": "library", "name": "python.NotImplemented"}
        if self.is_user_function(getattr(value, "__wrapped__", None)):
            return self._unsupported(value, "call the function without this decorator")
        try:
            return {"kind": "constant", "value": self.constants.write(value)}
        except UnsupportedConstantError as error:
            if error.value is not value:
                help = f"build it inside the function, or keep only plain values in it: {error}"
                return self._unsupported(value, help)
        return self._reach_object(value, reference)

    def report_unknown_import(self, name: str, file: SourceFile, node: ast.expr) -> None:
        """Report an import statement inside a function that finds no module."""
        place = span(node)
        self.diagnostics.report(unknown_import(name, file.shown, place, (), self.sources))

    # Functions.

    def add_entry(self, function: FunctionType) -> str:
        """Take in a decorated function, whose annotations must be complete; returns its id."""
        self._entries.add(id(function))
        if self.source_of(function) is None:
            self.diagnostics.report(_source_not_available(function, None))
        return self._function_id(function)

    def reach_undecorated(self, function: FunctionType) -> str:
        """Take in a function that is not decorated; returns its id."""
        return self._function_id(function)

    def reach_whole_class(self, value: type) -> None:
        """Take in a class of the module that is captured, whether or not it is used."""
        if not self.is_user_class(value):
            return
        try:
            self.classes.reach(value)
        except UnsupportedClassError as error:
            file, node = class_source(value, self.sources)
            self.diagnostics.report(
                Diagnostic(
                    code="unsupported-class",
                    message=error.message,
                    file=file.shown if file else None,
                    at=span(node) if node else None,
                    help=error.help,
                )
            )

    def run(self) -> None:
        """Write every function and class that is reached, in the order in which they are met."""
        while self._pending or self.classes.write_next():
            if not self._pending:
                continue
            identifier, function = self._pending.popleft()
            written = self.write_function(function)
            if written is not None:
                self.functions[identifier] = written

    def write_function(self, function: FunctionType) -> JSON | None:
        """Returns FUNCTION, `None` when its source is not available."""
        found = self.source_of(function)
        if found is None:
            return None
        file, node = found
        self._shown_sources[file.shown] = file.text
        if isinstance(node, ast.AsyncFunctionDef):
            self.diagnostics.report(_coroutine(file, node))
        resolver = Resolver(self, function, file)
        writer = SyntaxWriter(
            resolver.resolve, self.constants.write, resolver.value_of, private_owner(function)
        )
        signature = SignatureWriter(function, file, node, self.annotations, self.constants)
        faults = self.diagnostics if id(function) in self._entries else None
        types_, parameters = signature.annotations(faults)
        return {
            "name": function.__name__,
            "module": function.__module__,
            "file": file.shown,
            "doc": inspect.getdoc(function),
            "decorator": None,
            "class": self._owners.get(id(function)),
            "ast": writer.write(node),
            "annotations": types_,
            "parameters": parameters,
            "defaults": signature.defaults(self.diagnostics),
        }

    def source_of(self, function: FunctionType) -> tuple[SourceFile, FunctionNode] | None:
        """Returns the file and the definition of a function, `None` when either is missing."""
        made = self._synthetic.get(id(function))
        if made is not None:
            return made[1], made[2]
        path = function.__code__.co_filename
        if path.startswith("<frozen "):
            path = function.__globals__.get("__file__") or path
        file = self.sources.file(Path(path))
        node = file and file.function(function.__code__)
        return (file, node) if file and node else None

    def method_id(self, function: FunctionType, owner: int) -> str:
        """Take in a function of the class `owner`; returns its id."""
        self._owners[id(function)] = owner
        return self._function_id(function)

    def synthesize(self, function: FunctionType, file: SourceFile, node: FunctionNode) -> None:
        """Let `function` be defined by `node`, which was made for it, in `file`."""
        self._synthetic[id(function)] = (function, file, node)

    def _class_index(self, value: type) -> int | None:
        """Returns the index of a user class, `None` for others."""
        if not self.is_user_class(value):
            return None
        try:
            return self.classes.reach(value)
        except UnsupportedClassError:
            return None

    def _function_id(self, function: FunctionType) -> str:
        """Returns a function's id, such as "helpers:clean"; new ones join the queue."""
        known = self._ids.get(id(function))
        if known is not None:
            return known[1]
        base = f"{function.__module__}:{function.__code__.co_qualname}"
        taken = {identifier for _, identifier in self._ids.values()}
        identifier, count = base, 1
        while identifier in taken:
            count += 1
            identifier = f"{base}#{count}"
        self._ids[id(function)] = (function, identifier)
        self._pending.append((identifier, function))
        return identifier

    # Captured objects.

    def _reach_object(self, value: Any, reference: Reference) -> JSON:
        """Take in an object through the adapter of its library."""
        known = self._object_indices.get(id(value))
        if known is not None:
            return {"kind": "object", "index": known[1]}
        name = type_name(type(value))
        adapt = adapter(name)
        if adapt is None:
            return self._unsupported(value, self._help_for(value))
        defined = reference.file.assignment(reference.name)
        place = (defined and span(defined)) or span(reference.node)
        try:
            adapted = adapt(value, self._resources)
        except AdapterError as error:
            self.diagnostics.report(
                Diagnostic(
                    code="captured-object-unsupported",
                    message=f"'{reference.name}' cannot be compiled: {error.message}",
                    label=f"this is a '{name}'",
                    file=reference.file.shown,
                    at=place,
                    notes=(Note("it is used here", reference.file.shown, span(reference.node)),),
                    help=error.help,
                )
            )
            return {"kind": "poison"}
        index = len(self.objects)
        self._object_indices[id(value)] = (value, index)
        at = {
            "file": reference.file.shown,
            "line": place[0] if place else None,
            "name": reference.name,
        }
        self.objects.append({"type": name, "at": at, **adapted})
        self._reach_package(name)
        return {"kind": "object", "index": index}

    def _unsupported(self, value: Any, help: str) -> JSON:
        """Returns RESOLVED of an object that nobody can adapt; the compiler reports it if used."""
        kind = type(value)
        return {
            "kind": "unsupported",
            "type": kind.__qualname__ if kind.__module__ == "builtins" else type_name(kind),
            "repr": stable_repr(value),
            "help": help,
        }

    def _help_for(self, value: Any) -> str:
        """Returns what to do about an object without an adapter."""
        package = type(value).__module__.partition(".")[0]
        if self.is_user_class(type(value)):
            return "pass its plain values to the function instead of the object"
        if package in supported_packages():
            return f"objects of this type of '{package}' cannot be captured yet"
        known = " and ".join(supported_packages())
        return f"compute what is needed from it at module level (objects of {known} are captured)"

    # What goes into the file.

    def packages(self) -> dict[str, str]:
        """Returns the versions of the packages that were reached, by import name."""
        versions = {}
        for package in sorted(self._packages):
            version = package_version(package)
            if version is not None:
                versions[package] = version
        return versions

    def shown_sources(self) -> dict[str, str]:
        """Returns the text of every source file that a captured function comes from."""
        return dict(sorted(self._shown_sources.items()))

    def _reach_package(self, name: str) -> None:
        """Note the package of a library name."""
        package = name.partition(".")[0]
        if package != "python" and package not in sys.stdlib_module_names:
            self._packages.add(package)

    def _function_or_none(self, value: Any) -> JSON | None:
        """Returns a function inside of a captured value as CONST, `None` for what is none."""
        value = self.written_out(value)
        if self.is_user_function(value):
            if self.source_of(value) is None:
                return None
            return {"t": "function", "name": self._function_id(value)}
        if self.is_user_function(getattr(value, "__wrapped__", None)):
            return None
        name = self.operator_name(value) or public_name(value)
        if name is None:
            return None
        self._reach_package(name)
        return {"t": "library", "name": name}

    def _type_or_none(self, value: Any) -> JSON | None:
        """Returns a type object as TYPE, `None` when there is no such TYPE."""
        try:
            return self.annotations.write(value)
        except UnsupportedAnnotationError:
            return None


def package_version(package: str) -> str | None:
    """Returns the installed version of a package by its import name, `None` if unknown."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        names = importlib.metadata.packages_distributions().get(package)
        return importlib.metadata.version(names[0]) if names else None


def python_version() -> str:
    """Returns the version of the interpreter, such as "3.11.7"."""
    return platform.python_version()


def _coroutine(file: SourceFile, node: ast.AsyncFunctionDef) -> Diagnostic:
    """Returns the fault of a function whose calls need an event loop."""
    return Diagnostic(
        code="unsupported-syntax",
        message=f"'{node.name}' is an 'async def', whose calls need an event loop",
        file=file.shown,
        at=name_span(node, file.text),
        help="write a plain 'def', and call it from the asynchronous code of the application",
    )


def _source_not_available(function: FunctionType, reference: Reference | None) -> Diagnostic:
    """Returns the fault of a function that has no source text, made by `exec` for example."""
    return Diagnostic(
        code="source-not-available",
        message=f"the source of '{function.__qualname__}' is not available",
        file=reference.file.shown if reference else None,
        at=span(reference.node) if reference else None,
        help="define the function in a file; functions made by exec or eval cannot be compiled",
    )
