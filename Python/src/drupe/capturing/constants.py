"""Python values as CONST: exact types and bits, containers with their identity."""

from __future__ import annotations

import base64
import builtins
import enum
import functools
import json
import re
import sys
from collections.abc import Callable
from types import GenericAlias
from typing import Any

from drupe.capturing import patterns
from drupe.capturing.enum_members import fields_of
from drupe.capturing.names import slots_of
from drupe.capturing.resources import Resources
from drupe.capturing.stand_ins import stand_in, stand_in_object
from drupe.capturing.synthesis import MISSING
from drupe.capturing.version_info import version_info

JSON = dict[str, Any]

SCALARS_WITH_STABLE_HASH = (int, float, bool, type(None))
"""Types whose set order does not change from run to run; others are sorted."""

MAX_DEPTH = 1000
"""How deep containers may be nested."""


class UnsupportedConstantError(Exception):
    """A value that has no CONST form; `value` is the part that has none."""

    def __init__(self, value: Any, reason: str) -> None:
        """Keep the culprit and why it cannot be written."""
        super().__init__(reason)
        self.value = value
        self.reason = reason


class ConstantWriter:
    """Writes CONST; knows the mutable containers it has written, so that sharing is kept."""

    def __init__(
        self,
        resources: Resources,
        write_type: Any,
        write_function: Any = lambda value: None,
        class_index: Callable[[type], int | None] = lambda kind: None,
    ) -> None:
        """Store array bytes in `resources`.

        `write_type` writes a type object as TYPE; `write_function` writes a function of the user's
        or of a library as CONST. Both return `None` for what they do not know, as `class_index`
        does, which gives the index of a class of the user's.
        """
        self._class_index = class_index
        self._resources = resources
        self._function_writer = write_function
        self._type_writer = write_type
        self._written: dict[int, tuple[Any, JSON]] = {}
        self._open: set[int] = set()
        self._version = version_info(*sys.version_info)
        self._next_id = 0

    def write(self, value: Any) -> JSON:
        """Returns a value as CONST.

        Raises:
            UnsupportedConstantError: The value, or a part of it, is not a plain constant.

        """
        value = stand_in(value)
        if isinstance(value, type):
            return self._write_class(value)
        writer = getattr(self, f"_write_{type(value).__name__}", None)
        is_plain = type(value).__module__ == "builtins" and not callable(value)
        if writer is not None and is_plain:
            return writer(value)
        if value is MISSING:
            return {"t": "unbound"}
        if value is sys.version_info:
            return self.write(self._version)
        if type(value) is functools.partial:
            return self._write_partial(value)
        if callable(value) and (isinstance(value, GenericAlias) or not _is_typing(value)):
            function: JSON | None = self._function_writer(value)
            if function is not None:
                return function
        if isinstance(value, re.Pattern):
            return self._write_pattern(value)
        numpy = sys.modules.get("numpy")
        if numpy is not None:
            if type(value) is numpy.ndarray:
                return self._shared(value, lambda: self._tensor(value))
            if isinstance(value, numpy.generic):
                return {**self._tensor(numpy.asarray(value)), "scalar": True}
            if isinstance(value, numpy.dtype):
                return {"t": "dtype", "v": self._dtype_name(value)}
        if _is_typing(value):
            return self._write_type_object(value)
        known = stand_in_object(value)
        index = self._class_index(type(known))
        if index is not None:
            return self._instance(known, index)
        raise UnsupportedConstantError(value, f"a '{type(value).__name__}' is not a plain constant")

    def try_write(self, value: Any) -> JSON | None:
        """Returns a value as CONST, `None` when it has no such form."""
        try:
            return self.write(value)
        except UnsupportedConstantError:
            return None

    def _write_NoneType(self, value: None) -> JSON:  # noqa: N802
        return {"t": "none"}

    def _write_bool(self, value: bool) -> JSON:
        return {"t": "bool", "v": value}

    def _write_int(self, value: int) -> JSON:
        return {"t": "int", "v": _decimal(value)}

    def _write_float(self, value: float) -> JSON:
        return {"t": "float", "v": value.hex()}

    def _write_complex(self, value: complex) -> JSON:
        return {"t": "complex", "re": value.real.hex(), "im": value.imag.hex()}

    def _write_str(self, value: str) -> JSON:
        try:
            value.encode()
        except UnicodeEncodeError:
            data = value.encode("utf-8", "surrogatepass")
            return {"t": "str", "utf8": base64.b64encode(data).decode()}
        return {"t": "str", "v": value}

    def _write_bytes(self, value: bytes) -> JSON:
        return {"t": "bytes", "v": base64.b64encode(value).decode()}

    def _write_ellipsis(self, value: Any) -> JSON:
        return {"t": "ellipsis"}

    def _write_range(self, value: range) -> JSON:
        parts = (value.start, value.stop, value.step)
        if not all(-(2**63) <= part < 2**63 for part in parts):
            raise UnsupportedConstantError(value, "the bounds of the range do not fit 64 bits")
        return {"t": "range", "v": [self._write_int(part) for part in parts]}

    def _write_tuple(self, value: tuple[Any, ...]) -> JSON:
        return {"t": "tuple", "v": [self.write(item) for item in value]}

    def _write_list(self, value: list[Any]) -> JSON:
        return self._shared(value, lambda: {"t": "list", "v": [self.write(v) for v in value]})

    def _write_set(self, value: set[Any]) -> JSON:
        return self._shared(value, lambda: {"t": "set", "v": self._elements(value)})

    def _write_frozenset(self, value: frozenset[Any]) -> JSON:
        return {"t": "frozenset", "v": self._elements(value)}

    def _write_dict(self, value: dict[Any, Any]) -> JSON:
        def pairs() -> JSON:
            return {"t": "dict", "v": [[self.write(k), self.write(v)] for k, v in value.items()]}

        return self._shared(value, pairs)

    def _write_pattern(self, value: re.Pattern[Any]) -> JSON:
        if not isinstance(value.pattern, str):
            raise UnsupportedConstantError(value, "a pattern over bytes is not supported")
        return {**patterns.written(value), "pattern": self.write(value.pattern)}

    def _write_partial(self, value: functools.partial[Any]) -> JSON:
        return {
            "t": "partial",
            "callable": self.write(value.func),
            "args": [self.write(argument) for argument in value.args],
            "keywords": [[name, self.write(v)] for name, v in value.keywords.items()],
        }

    def _write_class(self, value: type) -> JSON:
        """Returns a class: an exception of Python's by its name, others as the type of objects."""
        if issubclass(value, BaseException) and getattr(builtins, value.__name__, None) is value:
            return {"t": "library", "name": f"python.{value.__name__}"}
        return self._write_type_object(value)

    def _write_type_object(self, value: Any) -> JSON:
        written = self._type_writer(value)
        if written is None:
            raise UnsupportedConstantError(value, f"the type '{value!r}' is not supported")
        return {"t": "type", "v": written}

    def _instance(self, value: Any, index: int) -> JSON:
        """Returns an object of a class of the user's: its fields, and an "id" of its own."""
        if isinstance(value, BaseException | dict):
            raise UnsupportedConstantError(value, "it is an exception or a dict")
        if isinstance(value, enum.Enum):
            fields = fields_of(value)
        elif isinstance(value, tuple):
            fields = value._asdict()  # type: ignore[attr-defined]
        else:
            slots = {
                name: getattr(value, name)
                for name in slots_of(type(value)) or ()
                if hasattr(value, name)
            }
            fields = slots | getattr(value, "__dict__", {})

        def written() -> JSON:
            items = [[name, self.write(item)] for name, item in fields.items()]
            return {"t": "instance", "class": index, "fields": items}

        result = self._shared(value, written)
        return result if "id" in result else self._shared(value, written)

    def _elements(self, values: set[Any] | frozenset[Any]) -> list[JSON]:
        """Returns a set's elements in an order that does not change from run to run."""
        written = [self.write(value) for value in values]
        if all(type(value) in SCALARS_WITH_STABLE_HASH for value in values):
            return written
        return sorted(written, key=lambda item: json.dumps(item, sort_keys=True))

    def _tensor(self, array: Any) -> JSON:
        """Returns a NumPy array: C order, little endian, in a resource."""
        import numpy as np

        name = self._dtype_name(array.dtype)
        little = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False)
        return {
            "t": "tensor",
            "dtype": name,
            "shape": list(array.shape),
            "resource": self._resources.add(little.tobytes()),
        }

    def _dtype_name(self, dtype: Any) -> str:
        """Returns the name of a numeric dtype, whatever its byte order."""
        if dtype.kind not in "biufc" or dtype.itemsize > 16 or dtype.name == "longdouble":
            raise UnsupportedConstantError(dtype, f"arrays of '{dtype}' are not supported")
        return dtype.name

    def _shared(self, value: Any, write: Any) -> JSON:
        """Returns a mutable container; a second visit gives both the same "id"."""
        key = id(value)
        if key in self._open:
            raise UnsupportedConstantError(value, "it contains itself")
        if len(self._open) > MAX_DEPTH:
            raise UnsupportedConstantError(value, "it is nested too deeply")
        known = self._written.get(key)
        if known is not None:
            first = known[1]
            if "id" not in first:
                first["id"] = self._next_id
                self._next_id += 1
            return dict(first)
        self._open.add(key)
        try:
            written: JSON = write()
        finally:
            self._open.discard(key)
        # Keeping the value alive keeps its id() from being given to another one.
        self._written[key] = (value, written)
        return written


def _decimal(value: int) -> str:
    """Returns an int of any size in decimal; the interpreter limits `str` to 4300 digits."""
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return str(value)
    finally:
        sys.set_int_max_str_digits(limit)


def _is_typing(value: Any) -> bool:
    """`true` iff the value is a type expression such as `list[int]` or `int | None`."""
    import types
    import typing

    return isinstance(value, types.GenericAlias | types.UnionType) or (
        typing.get_origin(value) is not None
    )
