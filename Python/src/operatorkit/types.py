"""The type language of operator signatures, and its JSON form."""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

#: A type of the JSON schema of `module.json`, with the forms that only signatures use.
Description = dict[str, Any]


class TypeExpression:
    """Anything of the type language that is no Python class; `|` makes unions of them."""

    def __or__(self, other: object) -> UnionExpression:
        """Returns the union of this type and `other`."""
        return UnionExpression((self, other))

    def __ror__(self, other: object) -> UnionExpression:
        """Returns the union of `other` and this type."""
        return UnionExpression((other, self))


@dataclass(frozen=True)
class UnionExpression(TypeExpression):
    """A union with a member that is no Python class, such as `T | None`."""

    #: The members, in source order.
    items: tuple[object, ...]


@dataclass(frozen=True)
class Variable(TypeExpression):
    """A type variable, bound by the arguments of a call."""

    #: How signatures and documentation write it.
    name: str
    #: `type` stands for any type, `scalar` for the element type of a tensor.
    kind: str = "type"
    #: What it may be bound to; `None` when to everything of its kind.
    restriction: str | None = None


@dataclass(frozen=True)
class Parameter:
    """A parameter in a type function: its shape, its value or its type, as the function needs."""

    #: The parameter's name in the signature.
    name: str


@dataclass(frozen=True)
class Call(TypeExpression):
    """A type function applied to type variables, parameters and constants."""

    #: The function's name, as the compiler's `TypeFunctions.swift` knows it.
    function: str
    #: The arguments as written.
    arguments: tuple[object, ...]


@dataclass(frozen=True)
class TensorType(TypeExpression):
    """A tensor type: an element type and, optionally, a type function for the shape."""

    #: A NumPy scalar class, a variable or a call.
    dtype: object
    #: A call, or `None` for any shape.
    shape: object | None


class Tensor:
    """`Tensor[S]`, `Tensor[np.float32]` or `Tensor[dtype, shape]`."""

    def __class_getitem__(cls, item: object) -> TensorType:
        """Returns the tensor type that `item` describes."""
        dtype, shape = item if isinstance(item, tuple) else (item, None)
        return TensorType(dtype, shape)


@dataclass(frozen=True)
class Generic(TypeExpression):
    """A form of the kit that is applied to one or more types: `Iterable[T]`, `Constant[int]`."""

    #: The form's name in the JSON schema.
    form: str
    #: What it is applied to.
    items: tuple[object, ...]


class Opaque:
    """`Opaque["tokenizers.Tokenizer"]`: of that class; `Opaque["deque", T]` if generic."""

    def __class_getitem__(cls, item: object) -> Generic:
        """Returns the opaque type of the class called `item`, or its first member."""
        return Generic("opaque", item if isinstance(item, tuple) else (item,))


class Constant:
    """`Constant[int]`: an argument that must be known when the call is compiled."""

    def __class_getitem__(cls, item: object) -> Generic:
        """Returns the type of compile-time constants of type `item`."""
        return Generic("constant", (item,))


class Iterable:
    """`Iterable[T]`: whatever a `for` loop takes."""

    def __class_getitem__(cls, item: object) -> Generic:
        """Returns the type of iterables of `item`."""
        return Generic("iterable", (item,))


class Iterator:
    """`Iterator[T]`: a lazy result, such as that of `enumerate`."""

    def __class_getitem__(cls, item: object) -> Generic:
        """Returns the type of iterators over `item`."""
        return Generic("iterator", (item,))


class Callable:
    """`Callable[[T], U]`: a function argument."""

    def __class_getitem__(cls, item: tuple[Sequence[object], object]) -> Generic:
        """Returns the type of functions from the listed types to the last one."""
        parameters, result = item
        return Generic("function", (*parameters, result))


#: Python classes with a form of their own in the JSON schema.
_PLAIN: dict[object, str] = {
    None: "none",
    type(None): "none",
    bool: "bool",
    int: "int",
    float: "float",
    complex: "complex",
    str: "str",
    bytes: "bytes",
    bytearray: "bytearray",
    range: "range",
    slice: "slice",
    types.EllipsisType: "ellipsis",
    Any: "any",
}


def describe(annotation: object) -> Description:
    """Returns the JSON form of an evaluated `annotation`."""
    if annotation is None or (isinstance(annotation, typing.Hashable) and annotation in _PLAIN):
        return {"t": _PLAIN[annotation]}
    match annotation:
        case Variable(name, kind, restriction):
            described: Description = {"t": "variable", "name": name, "kind": kind}
            return described | ({"restriction": restriction} if restriction else {})
        case Call(function, arguments):
            return {
                "t": "call",
                "function": function,
                "arguments": [_describe_argument(argument) for argument in arguments],
            }
        case TensorType(dtype, shape):
            return {
                "t": "tensor",
                "dtype": _describe_dtype(dtype),
                "shape": None if shape is None else _describe_argument(shape),
            }
        case Generic("opaque", (name,)):
            return {"t": "opaque", "name": name}
        case Generic("opaque", (name, *arguments)):
            return {
                "t": "opaque",
                "name": name,
                "arguments": [describe(argument) for argument in arguments],
            }
        case Generic("function", (*parameters, result)):
            listed = [describe(parameter) for parameter in parameters]
            return {"t": "function", "parameters": listed, "result": describe(result)}
        case Generic(form, (item,)):
            return {"t": form, "of": describe(item)}
        case UnionExpression(items):
            return _describe_union(items)
        case type() if issubclass(annotation, np.generic):
            return {"t": "tensor", "dtype": np.dtype(annotation).name, "shape": []}
    return _describe_alias(annotation)


def _describe_alias(annotation: object) -> Description:
    """Returns the JSON form of `list[T]`, `int | None` and their like."""
    origin, items = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _describe_union(items)
    if origin is tuple and len(items) == 2 and items[1] is Ellipsis:
        return {"t": "tuple", "of": describe(items[0])}
    if origin is tuple:
        return {"t": "tuple", "items": [describe(item) for item in items]}
    if origin is dict:
        return {"t": "dict", "key": describe(items[0]), "value": describe(items[1])}
    if origin in (list, set, frozenset, type):
        return {"t": origin.__name__, "of": describe(items[0])}
    raise TypeError(f"{annotation!r} is no type of operator signatures")


def _describe_union(items: Sequence[object]) -> Description:
    """Returns an optional if there is one member besides `None`, else a union."""
    members = [item for item in _flattened(items) if item not in (None, type(None))]
    described = [describe(member) for member in members]
    joined = described[0] if len(described) == 1 else {"t": "union", "items": described}
    return {"t": "optional", "of": joined} if len(members) < len(_flattened(items)) else joined


def _flattened(items: Sequence[object]) -> list[object]:
    """Returns the members of a union with those of nested unions in place."""
    flat: list[object] = []
    for item in items:
        if isinstance(item, UnionExpression):
            flat += _flattened(item.items)
        elif typing.get_origin(item) in (typing.Union, types.UnionType):
            flat += _flattened(typing.get_args(item))
        else:
            flat.append(item)
    return flat


def _describe_dtype(dtype: object) -> str | Description:
    """Returns a dtype's name, or the form of the variable or call that stands for it."""
    if isinstance(dtype, (Variable, Call)):
        return describe(dtype)
    return "bool" if dtype is bool else np.dtype(dtype).name


def _describe_argument(argument: object) -> Description:
    """Returns the form of one argument of a type function."""
    if isinstance(argument, Parameter):
        return {"t": "parameter", "name": argument.name}
    if isinstance(argument, (bool, int, str)):
        return {"t": "literal", "value": argument}
    if isinstance(argument, type) and issubclass(argument, np.generic):
        return {"t": "dtype", "v": np.dtype(argument).name}
    return describe(argument)
