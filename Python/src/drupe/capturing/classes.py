"""Classes of the user's: their members, bases and fields, as the compiler reads them."""

from __future__ import annotations

import ast
import dataclasses
import enum
import functools
import sys
from collections import deque
from pathlib import Path
from types import FunctionType, GetSetDescriptorType, MemberDescriptorType
from typing import Any, Protocol

from drupe.capturing.annotations import UnsupportedAnnotationError, evaluated
from drupe.capturing.cached_properties import cached_property_functions
from drupe.capturing.constants import UnsupportedConstantError
from drupe.capturing.dataclass_methods import dataclass_method
from drupe.capturing.enum_members import enum_functions, is_internal
from drupe.capturing.named_tuples import (
    is_named_tuple,
    is_typed_dict,
    named_tuple_functions,
    typed_dict_constructor,
)
from drupe.capturing.names import TRANSPARENT_BASES, slots_of
from drupe.capturing.sources import SourceFile, Sources, span
from drupe.capturing.stand_ins import stand_in
from drupe.capturing.synthesis import Synthesis
from drupe.capturing.version_info import version_info

JSON = dict[str, Any]

IGNORED_MEMBERS = {
    "__abstractmethods__",
    "__annotations__",
    "__class_getitem__",
    "__dataclass_fields__",
    "__dataclass_params__",
    "__dict__",
    "__doc__",
    "__init_subclass__",
    "__module__",
    "__orig_bases__",
    "__parameters__",
    "__qualname__",
    "__slots__",
    "__static_attributes__",
    "__firstlineno__",
    "__subclasshook__",
    "__weakref__",
    "_abc_impl",
    "_is_protocol",
    "_is_runtime_protocol",
}
"""What CPython keeps in a class for itself."""

KNOWN_METACLASSES = {
    "builtins.type",
    "abc.ABCMeta",
    "enum.EnumType",
    "typing._ProtocolMeta",
    "typing._TypedDictMeta",
}
"""Metaclasses that make plain classes."""


class UnsupportedClassError(Exception):
    """A class that cannot be compiled, and what to do instead."""

    def __init__(self, message: str, help: str) -> None:
        """Keep what is wrong and what to write instead."""
        super().__init__(message)
        self.message = message
        self.help = help


class World(Protocol):
    """What the writing of classes asks of the capture."""

    sources: Sources
    annotations: Any
    constants: Any

    def is_user_class(self, value: type) -> bool:
        """`true` iff the class is compiled from its source."""

    def is_user_function(self, value: Any) -> bool:
        """`true` iff the value is a Python function of the user's code."""

    def is_synthetic(self, value: FunctionType) -> bool:
        """`true` iff the function was made by the capture."""

    def written_out(self, value: Any) -> Any:
        """Returns what stands in the place of a function that a library's decorator made."""

    def source_of(self, function: FunctionType) -> Any:
        """Returns the file and the definition of a function, `None` when either is missing."""

    def method_id(self, function: FunctionType, owner: int) -> str:
        """Take in a function of the class `owner`; returns its id."""

    def synthesize(self, function: FunctionType, file: SourceFile, node: Any) -> None:
        """Let `function` be defined by `node`, which was made for it, in `file`."""


class ClassWriter:
    """Takes in classes; each gets the index under which it stands in "classes"."""

    def __init__(self, world: World) -> None:
        """Start with no class."""
        self.written: list[JSON] = []
        self._world = world
        self._indices: dict[int, tuple[type, int]] = {}
        self._pending: deque[tuple[type, int]] = deque()

    def reach(self, kind: type) -> int:
        """Returns the index of a class; new ones are written when the queue comes to them.

        Raises:
            UnsupportedClassError: The class cannot be compiled.

        """
        known = self._indices.get(id(kind))
        if known is not None:
            return known[1]
        check_bases(kind, self._world)
        index = len(self.written)
        self._indices[id(kind)] = (kind, index)
        self.written.append({})
        self._pending.append((kind, index))
        return index

    def write_next(self) -> bool:
        """Write the next class that was reached; `false` iff there is none."""
        if not self._pending:
            return False
        kind, index = self._pending.popleft()
        self.written[index] = self._class(kind, index)
        return True

    def _class(self, kind: type, index: int) -> JSON:
        """Returns CLASS."""
        bases = [base for base in kind.__mro__ if self._world.is_user_class(base)]
        file, node = class_source(kind, self._world.sources)
        at = (node and span(node)) or (1, 0, 1, 0)
        synthesis = Synthesis(kind, file, (at[0], at[1], at[0], at[1] + 1), self._world)
        return {
            "name": kind.__qualname__,
            "module": kind.__module__,
            "file": file.shown if file else "<class>",
            "at": list(at),
            "order": [self.reach(base) for base in bases],
            "builtin": builtin_base(kind, self._world),
            "members": self._members(kind, index, synthesis),
            "fields": self._fields(kind),
            "abstract": sorted(getattr(kind, "__abstractmethods__", ())),
            "slots": slots_of(kind),
        }

    def _members(self, kind: type, index: int, synthesis: Synthesis) -> JSON:
        """Returns what the class itself defines, by name."""
        members: JSON = {}
        if is_typed_dict(kind):
            function = typed_dict_constructor(kind, synthesis)
            return {"type.__call__": self._method("static", function, index)}
        if issubclass(kind, enum.Enum):
            members = self._enum_members(kind, index, synthesis)
        elif is_named_tuple(kind):
            for name, function in named_tuple_functions(kind, synthesis).items():
                is_static = name.startswith("type.")
                members[name.removeprefix("type.")] = self._method(
                    "static" if is_static else "method", function, index
                )
        for name, value in vars(kind).items():
            if name in IGNORED_MEMBERS or name in members or self._is_made(kind, name, value):
                continue
            members[name] = self._member(kind, name, value, index, synthesis)
        if dataclasses.is_dataclass(kind) and "__dataclass_fields__" in vars(kind):
            for name in ("__replace__", "__asdict__", "__astuple__"):
                function = dataclass_method(kind, name, synthesis)
                members[name] = self._method("method", function, index)
        return members

    def _enum_members(self, kind: type[enum.Enum], index: int, synthesis: Synthesis) -> JSON:
        """Returns what `enum` adds to a class: its members, and the functions that find them."""
        write = self._world.constants.write
        members: JSON = {
            name: {"kind": "attribute", "value": write(member)}
            for name, member in kind.__members__.items()
        }
        every = list(dict.fromkeys(kind.__members__.values()))
        constants = {
            "type.__iter__": list(kind),
            "__all__": every,
            "__members__": dict(kind.__members__),
        }
        for name, value in constants.items():
            members[name] = {"kind": "attribute", "value": write(value)}
        for name, function in enum_functions(kind, synthesis).items():
            if name in ("name", "value"):
                getter = self._world.method_id(function, index)
                members[name] = {"kind": "property", "getter": getter, "setter": None}
            else:
                is_static = name.startswith("type.")
                members[name] = self._method("static" if is_static else "method", function, index)
        return members

    def _is_made(self, kind: type, name: str, value: Any) -> bool:
        """`true` iff CPython or a decorator made a member, which is written in another way."""
        if isinstance(value, MemberDescriptorType | GetSetDescriptorType):
            return True
        if issubclass(kind, enum.Enum) and (is_internal(name) or name in kind.__members__):
            return True
        if getattr(value, "__module__", None) == "typing":
            return True
        if is_named_tuple(kind):
            function = value.fget if isinstance(value, property) else value
            function = getattr(function, "__func__", function)
            return name != "_fields" and not self._world.is_user_function(function)
        return False

    def _member(self, kind: type, name: str, value: Any, index: int, synthesis: Synthesis) -> JSON:
        """Returns MEMBER."""
        value = stand_in(value) if isinstance(value, FunctionType) else value
        match value:
            case staticmethod():
                return self._function_member("static", value.__func__, index)
            case classmethod():
                return self._function_member("class", value.__func__, index)
            case property():
                return self._property(value, index)
            case functools.cached_property():
                return self._cached_property(value, index, synthesis)
            case FunctionType():
                value = self._world.written_out(value)
                is_synthetic = self._world.is_synthetic(value)
                is_made = value.__code__.co_filename.startswith("<") and not is_synthetic
                if is_made or not self._world.is_user_function(value):
                    made = dataclass_method(kind, name, synthesis)
                    value = made or (None if is_made else value)
                if value is None or self._world.source_of(value) is None:
                    return unsupported(f"the source of '{name}' is not available")
                return self._method("method", value, index)
        try:
            return {"kind": "attribute", "value": self._world.constants.write(value)}
        except UnsupportedConstantError as error:
            return unsupported(str(error.reason))

    def _function_member(self, kind: str, function: Any, index: int) -> JSON:
        """Returns MEMBER for a function without the object."""
        if not isinstance(function, FunctionType):
            return unsupported("it is no plain function")
        return self._method(kind, function, index)

    def _method(self, kind: str, function: FunctionType, index: int) -> JSON:
        """Returns MEMBER for a function."""
        return {"kind": kind, "function": self._world.method_id(function, index)}

    def _property(self, value: property, index: int) -> JSON:
        """Returns MEMBER for a property."""
        if not isinstance(value.fget, FunctionType):
            return unsupported("the property has no getter")
        setter = value.fset if isinstance(value.fset, FunctionType) else None
        return {
            "kind": "property",
            "getter": self._world.method_id(value.fget, index),
            "setter": setter and self._world.method_id(setter, index),
        }

    def _cached_property(
        self, value: functools.cached_property[Any], index: int, synthesis: Synthesis
    ) -> JSON:
        """Returns MEMBER for a property that is computed when it is first read."""
        if not isinstance(value.func, FunctionType):
            return unsupported("it is no plain function")
        getter, setter = cached_property_functions(value, synthesis)
        return {
            "kind": "property",
            "getter": self._world.method_id(getter, index),
            "setter": self._world.method_id(setter, index),
        }

    def _fields(self, kind: type) -> list[JSON]:
        """Returns the annotated attributes of the class and its bases, those of bases first."""
        fields: dict[str, JSON] = {}
        for base in reversed(kind.__mro__):
            if not self._world.is_user_class(base):
                continue
            module = sys.modules.get(base.__module__)
            scope = vars(module) if module else {}
            own = vars(base).get("__annotations__", {})
            for name, value in evaluated(own, scope, {base.__name__: base}):
                fields[name] = {"name": name, "type": self._annotation(value)}
        return list(fields.values())

    def _annotation(self, value: Any) -> JSON | None:
        """Returns an annotation as TYPE, `None` when it says nothing."""
        if isinstance(value, Exception):
            return None
        try:
            return self._world.annotations.write(value)
        except UnsupportedAnnotationError:
            return None


def is_transparent_library_class(kind: type) -> bool:
    """`true` iff a class of CPython's library is compiled like one of the user's."""
    return kind in (dataclasses.FrozenInstanceError, version_info)


def unsupported(reason: str) -> JSON:
    """Returns MEMBER for what cannot be compiled; the compiler reports it if it is used."""
    return {"kind": "unsupported", "reason": reason}


def check_bases(kind: type, world: World) -> None:
    """Check that the compiler knows what the class derives from.

    Raises:
        UnsupportedClassError: One of the bases is a class of a library.

    """
    metaclass = type(kind)
    if f"{metaclass.__module__}.{metaclass.__qualname__}" not in KNOWN_METACLASSES:
        raise UnsupportedClassError(
            f"the class '{kind.__qualname__}' has the metaclass '{metaclass.__qualname__}'",
            "write a plain class, whose metaclass is 'type'",
        )
    if issubclass(kind, OSError | UnicodeError | SyntaxError | ImportError):
        raise UnsupportedClassError(
            f"'{kind.__qualname__}' derives from a class of exceptions with texts of its own",
            "derive from Exception, ValueError, RuntimeError or another plain class of exceptions",
        )
    is_enum = issubclass(kind, enum.Enum)
    for base in kind.__mro__[1:]:
        known = f"{base.__module__}.{base.__qualname__}" in TRANSPARENT_BASES
        if known or world.is_user_class(base) or issubclass(base, BaseException):
            continue
        if is_enum and (base.__module__ == "enum" or base in (int, str, float)):
            continue
        if base is tuple and any(is_named_tuple(c) for c in kind.__mro__):
            continue
        if base is dict and is_typed_dict(kind):
            continue
        raise UnsupportedClassError(
            f"the class '{kind.__qualname__}' derives from '{base.__qualname__}'",
            "derive from classes of your own, or keep an object of that class in an attribute",
        )


def builtin_base(kind: type, world: World) -> str | None:
    """Returns the built-in class at the root of a class, `None` for `object`."""
    for base in kind.__mro__:
        if base.__module__ == "builtins" and base is not object:
            return f"python.{base.__qualname__}"
    return None


def class_source(kind: type, sources: Sources) -> tuple[SourceFile | None, ast.ClassDef | None]:
    """Returns the file and the definition of a class, as far as they can be found."""
    module = sys.modules.get(kind.__module__)
    name = getattr(module, "__file__", None)
    file = sources.file(Path(name)) if name else None
    if file is None:
        return None, None
    body: list[ast.stmt] = file.tree.body
    found: ast.ClassDef | None = None
    for part in kind.__qualname__.split("."):
        matches = [
            node for node in _statements(body) if isinstance(node, ast.ClassDef | ast.FunctionDef)
        ]
        node = next((n for n in reversed(matches) if n.name == part), None)
        if node is None:
            continue
        body = node.body
        found = node if isinstance(node, ast.ClassDef) else found
    return file, found


def _statements(body: list[ast.stmt]) -> list[ast.stmt]:
    """Returns the statements of a body, with those inside of `if` and `try`."""
    result = []
    for statement in body:
        result.append(statement)
        if isinstance(statement, ast.If | ast.Try):
            result += _statements([*statement.body, *statement.orelse])
    return result
