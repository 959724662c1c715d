"""Signatures of compiled functions, as their manifest describes them."""

from __future__ import annotations

import base64
import inspect
import keyword
from collections.abc import Callable
from typing import Any, Literal, Optional, Union

JSON = dict[str, Any]


class Absent:
    """The argument that a call leaves out although its default is known only to the library."""

    def __repr__(self) -> str:
        return "..."


ABSENT = Absent()
PLAIN = {
    "none": None,
    "bool": bool,
    "int": int,
    "float": float,
    "complex": complex,
    "str": str,
    "bytes": bytes,
    "bytearray": bytearray,
}
"""Types that stand alone."""


def signature_of(predictor: JSON) -> inspect.Signature:
    """Returns the signature of a predictor: the original's names, types and defaults."""
    parameters = [
        inspect.Parameter(
            entry["name"],
            inspect.Parameter.KEYWORD_ONLY
            if entry.get("keyword_only")
            else inspect.Parameter.POSITIONAL_OR_KEYWORD,
            default=_default(entry),
            annotation=annotation_of(entry["type"]),
        )
        for entry in predictor["parameters"]
    ]
    return inspect.Signature(
        parameters, return_annotation=annotation_of(predictor["result"]["type"])
    )


def binder(name: str, signature: inspect.Signature) -> Callable[..., tuple[Any, ...]]:
    """Returns a function that sorts the arguments of a call into a tuple by parameter.

    It is a Python function with the same signature, so that calls that do not fit raise the very
    errors that the original function raises. Arguments that are left out are `ABSENT`.
    """
    names = list(signature.parameters)
    for identifier in [name, *names]:
        if not identifier.isidentifier() or keyword.iskeyword(identifier):
            raise ValueError(f"'{identifier}' is not the name of a function or parameter")
    parameters: list[str] = []
    for parameter in signature.parameters.values():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and "*" not in parameters:
            parameters.append("*")
        optional = parameter.default is not inspect.Parameter.empty
        parameters.append(f"{parameter.name}=__absent__" if optional else parameter.name)
    values = "".join(f"{parameter}, " for parameter in names)
    scope: dict[str, Any] = {"__absent__": ABSENT}
    exec(f"def {name}({', '.join(parameters)}):\n    return ({values})\n", scope)
    return scope[name]


def annotation_of(written: JSON) -> Any:
    """Returns a TYPE as an annotation."""
    match written["t"]:
        case plain if plain in PLAIN:
            return PLAIN[plain]
        case "list":
            return list[annotation_of(written["of"])]
        case "set":
            return set[annotation_of(written["of"])]
        case "frozenset":
            return frozenset[annotation_of(written["of"])]
        case "dict":
            return dict[annotation_of(written["key"]), annotation_of(written["value"])]
        case "tuple" if "items" in written:
            return tuple[tuple(annotation_of(item) for item in written["items"])]  # type: ignore[misc]
        case "tuple":
            return tuple[annotation_of(written["of"]), ...]
        case "optional":
            return Optional[annotation_of(written["of"])]  # noqa: UP045
        case "union":
            return Union[tuple(annotation_of(item) for item in written["items"])]  # noqa: UP007
        case "literal":
            return Literal[tuple(value_of(value) for value in written["values"])]
        case "tensor":
            return _tensor(written)
        case "opaque" | "record":
            return written.get("name", Any)
    return Any


def value_of(constant: JSON) -> Any:
    """Returns a CONST as a value.

    Raises:
        ValueError: It is of a kind that stays in the library, such as an array.

    """
    match constant["t"]:
        case "none":
            return None
        case "ellipsis":
            return ...
        case "bool":
            return bool(constant["v"])
        case "int":
            return int(constant["v"])
        case "float":
            return float.fromhex(constant["v"])
        case "complex":
            return complex(float.fromhex(constant["re"]), float.fromhex(constant["im"]))
        case "str" if "utf8" in constant:
            return base64.b64decode(constant["utf8"]).decode("utf-8", "surrogatepass")
        case "str":
            return constant["v"]
        case "bytes":
            return base64.b64decode(constant["v"])
        case "list":
            return [value_of(item) for item in constant["v"]]
        case "tuple":
            return tuple(value_of(item) for item in constant["v"])
        case "set":
            return {value_of(item) for item in constant["v"]}
        case "frozenset":
            return frozenset(value_of(item) for item in constant["v"])
        case "dict":
            return {value_of(key): value_of(value) for key, value in constant["v"]}
        case "range":
            return range(*(value_of(part) for part in constant["v"]))
        case kind:
            raise ValueError(f"a constant of kind '{kind}' stays in the library")


def _default(entry: JSON) -> Any:
    """Returns the default value of a parameter, `empty` when an argument is required."""
    if entry.get("required", True):
        return inspect.Parameter.empty
    try:
        return value_of(entry["default"])
    except (KeyError, ValueError):
        return ABSENT


def _tensor(written: JSON) -> Any:
    """Returns an array type: with its dtype when NumPy is there and the dtype is known."""
    if written.get("shape") == [] and isinstance(written.get("dtype"), str):
        return f"numpy.{written['dtype']}"
    return "numpy.ndarray"
