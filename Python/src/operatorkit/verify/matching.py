"""Matching the arguments of a sample with a signature: the C++ types that the kernel is given."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from operatorkit.operators import Operator
from operatorkit.sampling import Sample
from operatorkit.types import Description
from operatorkit.verify.cpptypes import (
    NEVER,
    PLAIN,
    CppType,
    UnsupportedValueError,
    item_type,
    join,
    joined,
    type_of,
)


@dataclass
class Match:
    """The arguments of a call of a kernel, in the order of its parameters."""

    #: The values, defaults filled in and variadic ones spread.
    values: list[Any] = field(default_factory=list)
    #: Their types; None where an argument is a class, which is passed as a type.
    types: list[CppType | None] = field(default_factory=list)
    #: The places of the arguments that the operator changes.
    mutated: list[int] = field(default_factory=list)
    #: What the type variables stand for; a scalar variable for a tensor.
    variables: dict[str, CppType] = field(default_factory=dict)


def bound_arguments(operator: Operator, sample: Sample) -> inspect.BoundArguments:
    """Returns the arguments of `sample` by parameter, with defaults."""
    bound = inspect.signature(operator.function).bind(*sample.arguments, **sample.keywords)
    bound.apply_defaults()
    return bound


def match(operator: Operator, sample: Sample) -> Match:
    """Returns how the kernel of `operator` is called for `sample`."""
    described = operator.described()
    result = Match()
    places: list[tuple[str, Any, Description]] = []
    for parameter in operator.parameters:
        value = bound_arguments(operator, sample).arguments[parameter.name]
        spread = value if parameter.kind is inspect.Parameter.VAR_POSITIONAL else (value,)
        places += [(parameter.name, each, described[parameter.name]) for each in spread]
    for _, value, annotation in places:
        collect(result.variables, annotation, value)
    for index, (name, value, annotation) in enumerate(places):
        result.values.append(value)
        result.types.append(
            None
            if annotation["t"] == "type"
            else argument_type(annotation, value, result.variables)
        )
        if name in operator.mutates:
            result.mutated.append(index)
    return result


def collect(variables: dict[str, CppType], annotation: Description, value: Any) -> None:
    """Widens what the type variables of `annotation` stand for by what `value` says."""
    match annotation["t"]:
        case "variable" if annotation["kind"] == "type":
            _widen(variables, annotation, type_of(value))
        case "variable":
            _widen(variables, annotation, CppType("tensor", dtype=np.asarray(value).dtype.name))
        case "tensor" if isinstance(annotation["dtype"], dict):
            if isinstance(value, np.ndarray | np.generic):
                collect(variables, annotation["dtype"], value)
        case "type":
            dtype = np.dtype(value).name
            _widen(variables, annotation["of"], CppType("tensor", dtype=dtype))
        case "list" | "set" | "frozenset" | "tuple" if "of" in annotation:
            for item in value:
                collect(variables, annotation["of"], item)
        case "tuple":
            for item, part in zip(annotation["items"], value, strict=True):
                collect(variables, item, part)
        case "dict":
            for key, held in value.items():
                collect(variables, annotation["key"], key)
                collect(variables, annotation["value"], held)
        case "iterable" | "iterator":
            _collect_type(variables, annotation["of"], item_type(type_of(value)))
        case "optional" if value is not None:
            collect(variables, annotation["of"], value)
        case "constant":
            collect(variables, annotation["of"], value)


def _widen(variables: dict[str, CppType], variable: Description, by: CppType) -> None:
    """Lets a variable stand for `by` too."""
    name = variable["name"]
    if variable["kind"] == "scalar" and name in variables:
        return
    variables[name] = join(variables.get(name, NEVER), by)


def _collect_type(variables: dict[str, CppType], annotation: Description, item: CppType) -> None:
    """Widens the variables of `annotation` by items of a type."""
    if annotation["t"] == "variable":
        _widen(variables, annotation, item)
    elif annotation["t"] == "tuple" and "items" in annotation:
        for part, of in zip(annotation["items"], item.items, strict=False):
            _collect_type(variables, part, of)
    elif annotation["t"] == "list" and item.items:
        _collect_type(variables, annotation["of"], item.items[0])


def argument_type(annotation: Description, value: Any, variables: dict[str, CppType]) -> CppType:
    """Returns the type that an argument is passed as."""
    match annotation["t"]:
        case "any" | "iterable" | "iterator":
            return type_of(value)
        case "tuple" if annotation.get("of") == {"t": "any"}:
            return type_of(value)
        case "opaque" | "function":
            raise UnsupportedValueError(f"a parameter of type '{annotation['t']}' cannot be passed")
        case "constant":
            return argument_type(annotation["of"], value, variables)
        case "list" | "set" | "frozenset" if annotation["of"]["t"] == "any":
            return type_of(value)
    return declared_type(annotation, variables)


def declared_type(annotation: Description, variables: dict[str, CppType]) -> CppType:
    """Returns the type that `annotation` describes once its variables are known.

    Raises:
        UnsupportedValueError: The type follows from a type function.
    """

    def inner(part: Description) -> CppType:
        return declared_type(part, variables)

    match annotation["t"]:
        case plain if plain in PLAIN:
            return CppType(plain)
        case "variable" if annotation["kind"] == "scalar":
            return CppType("element", dtype=variables[annotation["name"]].dtype)
        case "variable":
            return variables.get(annotation["name"], NEVER)
        case "list" | "set" | "frozenset" | "optional":
            return CppType(annotation["t"], (inner(annotation["of"]),))
        case "tuple" if "of" in annotation:
            return CppType("sequence", (inner(annotation["of"]),))
        case "tuple":
            return CppType("tuple", tuple(map(inner, annotation["items"])))
        case "dict":
            return CppType("dict", (inner(annotation["key"]), inner(annotation["value"])))
        case "union":
            return joined(map(inner, annotation["items"]))
        case "tensor" if isinstance(annotation["dtype"], str):
            return CppType("tensor", dtype=annotation["dtype"])
        case "tensor" if annotation["dtype"]["t"] == "variable":
            return variables[annotation["dtype"]["name"]]
    raise UnsupportedValueError(f"the type '{annotation['t']}' follows from a type function")
