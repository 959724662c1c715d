"""The C++ types of Python values, as the compiler would choose them."""

from __future__ import annotations

import types
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

#: C++ names of the element types of tensors.
SCALARS = {
    "bool": "bool",
    "int8": "std::int8_t",
    "int16": "std::int16_t",
    "int32": "std::int32_t",
    "int64": "std::int64_t",
    "uint8": "std::uint8_t",
    "uint16": "std::uint16_t",
    "uint32": "std::uint32_t",
    "uint64": "std::uint64_t",
    "float16": "Half",
    "float32": "float",
    "float64": "double",
}

#: C++ names of the types without parameters.
PLAIN = {
    "never": "std::int64_t",
    "none": "None",
    "bool": "bool",
    "int": "std::int64_t",
    "float": "double",
    "complex": "Complex",
    "str": "Str",
    "bytes": "Bytes",
    "bytearray": "ByteArray",
    "slice": "Slice",
    "ellipsis": "Ellipsis",
    "range": "Range",
}

#: C++ names of the templates.
TEMPLATES = {
    "list": "List",
    "set": "Set",
    "frozenset": "FrozenSet",
    "dict": "Dict",
    "tuple": "Tuple",
    "sequence": "VarTuple",
    "optional": "std::optional",
    "union": "Union",
}


@dataclass(frozen=True)
class CppType:
    """A type: a plain one, a template with items, or a tensor or an element of a dtype."""

    #: A key of `PLAIN` or `TEMPLATES`, or `tensor` or `element`.
    form: str
    #: The items of a template.
    items: tuple[CppType, ...] = ()
    #: The dtype of a tensor or an element.
    dtype: str = ""

    def __str__(self) -> str:
        """Returns the type as C++ writes it inside of `namespace rt`."""
        if self.form == "tensor":
            return f"Tensor<{SCALARS[self.dtype]}>"
        if self.form == "element":
            return SCALARS[self.dtype]
        if self.form in PLAIN:
            return PLAIN[self.form]
        return f"{TEMPLATES[self.form]}<{', '.join(map(str, self.items))}>"


NEVER, NONE = CppType("never"), CppType("none")


class UnsupportedValueError(Exception):
    """A value that the C interface cannot carry, such as a function."""


def type_of(value: Any) -> CppType:
    """Returns the type that the compiler would give `value`."""
    match value:
        case None:
            return NONE
        case bool() | int() | float() | complex() | str() | bytes() | bytearray() if not isinstance(
            value, np.generic
        ):
            return CppType(type(value).__name__)
        case slice():
            return CppType("slice")
        case range():
            return CppType("range")
        case types.EllipsisType():
            return CppType("ellipsis")
        case list() | set() | frozenset():
            return CppType(type(value).__name__, (joined(map(type_of, value)),))
        case dict():
            keys, values = joined(map(type_of, value)), joined(map(type_of, value.values()))
            return CppType("dict", (keys, values))
        case tuple():
            return CppType("tuple", tuple(map(type_of, value)))
        case np.ndarray() | np.generic() if value.dtype.name in SCALARS:
            return CppType("tensor", dtype=value.dtype.name)
    raise UnsupportedValueError(f"a '{type(value).__name__}' cannot be passed to a kernel")


def joined(members: Iterable[CppType]) -> CppType:
    """Returns the type of a value that is one of `members`."""
    result = NEVER
    for member in members:
        result = join(result, member)
    return result


def join(a: CppType, b: CppType) -> CppType:
    """Returns the type of a value that is an `a` or a `b`."""
    if a in (b, NEVER):
        return b
    if b == NEVER:
        return a
    if (
        a.form == b.form
        and a.form in ("list", "set", "frozenset", "dict", "tuple")
        and len(a.items) == len(b.items)
    ):
        items = tuple(map(join, a.items, b.items))
        if a.form == "tuple" or all(
            x in (y, NEVER) or y == NEVER for x, y in zip(a.items, b.items, strict=True)
        ):
            return CppType(a.form, items)
    optional = NONE in (a, b) or "optional" in (a.form, b.form)
    members: list[CppType] = []
    for side in (a, b):
        inner = side.items[0] if side.form == "optional" else side
        for member in inner.items if inner.form == "union" else (inner,):
            if member != NONE and member not in members:
                members.append(member)
    whole = members[0] if len(members) == 1 else CppType("union", tuple(members))
    return CppType("optional", (whole,)) if optional else whole


def item_type(iterable: CppType) -> CppType:
    """Returns the type of the items of an iterable of the given type."""
    match iterable.form:
        case "str":
            return CppType("str")
        case "bytes" | "bytearray" | "range":
            return CppType("int")
        case "tuple":
            return joined(iterable.items)
        case "tensor":
            return iterable
    return iterable.items[0] if iterable.items else NEVER
