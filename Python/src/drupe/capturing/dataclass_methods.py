"""What `@dataclass` adds to a class, as Python source."""

from __future__ import annotations

import dataclasses
from copy import deepcopy
from dataclasses import Field
from types import FunctionType
from typing import Any

from drupe.capturing.synthesis import MISSING, Synthesis, holds_objects

COMPARISONS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def dataclass_method(kind: type, name: str, synthesis: Synthesis) -> FunctionType | None:
    """Returns the method `name` as `@dataclass` makes it, `None` if it makes no such method."""
    if not dataclasses.is_dataclass(kind):
        return None
    own = list(dataclasses.fields(kind))
    match name:
        case "__init__":
            return _initializer(kind, synthesis)
        case "__repr__":
            shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in own if f.repr)
            body = f'return f"{{type(self).__qualname__}}({shown})"'
            return synthesis.function(f"def __repr__(self):\n    {body}\n")
        case "__eq__":
            return synthesis.function(_comparison(name, "==", [f for f in own if f.compare]))
        case "__lt__" | "__le__" | "__gt__" | "__ge__":
            compared = [f for f in own if f.compare]
            return synthesis.function(_comparison(name, COMPARISONS[name], compared))
        case "__hash__":
            hashed = [f for f in own if (f.compare if f.hash is None else f.hash)]
            return synthesis.function(
                f"def __hash__(self):\n    return hash({_tuple('self', hashed)})\n"
            )
        case "__setattr__" | "__delattr__":
            return _frozen(name, synthesis)
        case "__replace__":
            return _replacement(kind, own, synthesis)
        case "__asdict__":
            items = ", ".join(f"{f.name!r}: copied(self.{f.name})" for f in own)
            return synthesis.function(
                f"def __asdict__(self):\n    return {{{items}}}\n",
                {"copied": _item_copier(name, synthesis)},
            )
        case "__astuple__":
            items = "".join(f"copied(self.{f.name}), " for f in own)
            return synthesis.function(
                f"def __astuple__(self):\n    return ({items})\n",
                {"copied": _item_copier(name, synthesis)},
            )
    return None


def _item_copier(method: str, synthesis: Synthesis) -> FunctionType:
    """Returns the function by which `asdict` and `astuple` copy the value of a field."""
    source = f"""
        def copied(value):
            if not holds_objects(value):
                return deepcopy(value)
            if hasattr(value, "{method}"):
                return value.{method}()
            if isinstance(value, list):
                return [copied(item) for item in value]
            if isinstance(value, tuple):
                return tuple([copied(item) for item in value])
            if isinstance(value, dict):
                return {{copied(key): copied(item) for key, item in value.items()}}
            return deepcopy(value)
    """
    return synthesis.function(source, {"deepcopy": deepcopy, "holds_objects": holds_objects})


def _tuple(of: str, fields: list[Field[Any]]) -> str:
    """Returns the tuple of the fields of an object."""
    return "(" + "".join(f"{of}.{f.name}, " for f in fields) + ")"


def _comparison(name: str, operator: str, fields: list[Field[Any]]) -> str:
    """Returns a comparison of objects of one class by their fields."""
    compared = f"{_tuple('self', fields)} {operator} {_tuple('other', fields)}"
    return f"""
        def {name}(self, other):
            if type(other) is type(self):
                return {compared}
            return NotImplemented
    """


def _frozen(name: str, synthesis: Synthesis) -> FunctionType:
    """Returns the method that refuses to change an object of a frozen class."""
    parameters = "self, name, value" if name == "__setattr__" else "self, name"
    done = "assign to" if name == "__setattr__" else "delete"
    source = f"""
        def {name}({parameters}):
            raise FrozenInstanceError(f"cannot {done} field {{name!r}}")
    """
    return synthesis.function(source, {"FrozenInstanceError": dataclasses.FrozenInstanceError})


def _initializer(kind: type, synthesis: Synthesis) -> FunctionType:
    """Returns `__init__`."""
    fields: list[Field[Any]] = [
        f
        for f in kind.__dataclass_fields__.values()  # type: ignore[attr-defined]
        if f._field_type is not dataclasses._FIELD_CLASSVAR  # type: ignore[attr-defined]
    ]
    names: dict[str, Any] = {}
    positional, keyword, body, variables = [], [], [], []
    is_frozen = kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    is_slotted = "__slots__" in vars(kind)
    for f in fields:
        has_factory = f.default_factory is not dataclasses.MISSING
        default = MISSING if has_factory else f.default
        if f.init:
            parameter = f.name
            if default is not dataclasses.MISSING:
                names[f"default_{f.name}"] = default
                parameter += f"=default_{f.name}"
            (keyword if f.kw_only else positional).append(parameter)
        if f._field_type is dataclasses._FIELD_INITVAR:  # type: ignore[attr-defined]
            variables.append(f.name)
            continue
        value = f.name if f.init else None
        if has_factory:
            names[f"factory_{f.name}"] = f.default_factory
            made = f"factory_{f.name}()"
            value = f"{made} if is_missing({f.name}) else {f.name}" if f.init else made
        elif not f.init and is_slotted and f.default is not dataclasses.MISSING:
            names[f"default_{f.name}"] = f.default
            value = f"default_{f.name}"
        if value is not None:
            body.append(
                f"object.__setattr__(self, {f.name!r}, {value})"
                if is_frozen
                else f"self.{f.name} = {value}"
            )
    if hasattr(kind, "__post_init__"):
        body.append(f"self.__post_init__({', '.join(variables)})")
    parameters = ["self", *positional, *(["*", *keyword] if keyword else [])]
    lines = "\n    ".join(body or ["pass"])
    return synthesis.function(f"def __init__({', '.join(parameters)}):\n    {lines}\n", names)


def _replacement(kind: type, fields: list[Field[Any]], synthesis: Synthesis) -> FunctionType:
    """Returns the method behind `dataclasses.replace`."""
    names: dict[str, Any] = {"kind": kind}
    parameters, arguments = [], []
    for f in fields:
        if not f.init:
            continue
        names[f"default_{f.name}"] = MISSING
        parameters.append(f"{f.name}=default_{f.name}")
        arguments.append(f"{f.name}=self.{f.name} if is_missing({f.name}) else {f.name}")
    head = ", ".join(["self", *(["*", *parameters] if parameters else [])])
    return synthesis.function(
        f"def __replace__({head}):\n    return kind({', '.join(arguments)})\n", names
    )
