"""What `NamedTuple`, `namedtuple` and `TypedDict` make of a class, as Python source."""

from __future__ import annotations

from types import FunctionType
from typing import Any

from drupe.capturing.synthesis import MISSING, Synthesis


def is_named_tuple(kind: type) -> bool:
    """`true` iff the class itself was made by `NamedTuple` or `namedtuple`."""
    return kind.__bases__ == (tuple,) and isinstance(vars(kind).get("_fields"), tuple)


def is_typed_dict(kind: type) -> bool:
    """`true` iff the class is a `TypedDict`."""
    return type(kind).__name__ == "_TypedDictMeta"


def named_tuple_functions(kind: Any, synthesis: Synthesis) -> dict[str, FunctionType]:
    """Returns the methods of a named tuple, by name."""
    fields: tuple[str, ...] = kind._fields
    names: dict[str, Any] = {"kind": kind}
    parameters = []
    for name in fields:
        if name in kind._field_defaults:
            names[f"default_{name}"] = kind._field_defaults[name]
            parameters.append(f"{name}=default_{name}")
        else:
            parameters.append(name)
    stores = [f"object.__setattr__(self, {name!r}, {name})" for name in fields]
    items = "".join(f"self.{name}, " for name in fields)
    shown = ", ".join(f"{name}={{self.{name}!r}}" for name in fields)
    pairs = ", ".join(f"{name!r}: self.{name}" for name in fields)
    sources = {
        "__init__": f"def __init__({', '.join(['self', *parameters])}):\n    "
        + "\n    ".join(stores or ["pass"]),
        "__view__": f"def __view__(self):\n    return ({items})\n",
        "__repr__": f'def __repr__(self):\n    return f"{{type(self).__name__}}({shown})"\n',
        "_asdict": f"def _asdict(self):\n    return {{{pairs}}}\n",
        "__setattr__": "def __setattr__(self, name, value):\n"
        '    raise AttributeError("can\'t set attribute")\n',
        "type._make": f"def _make(iterable):\n    {''.join(f'{n}, ' for n in fields)} = iterable\n"
        f"    return kind({', '.join(fields)})\n",
    }
    made = {name: synthesis.function(source, names) for name, source in sources.items()}
    made["_replace"] = _replacement(fields, kind, synthesis)
    return made


def typed_dict_constructor(kind: Any, synthesis: Synthesis) -> FunctionType:
    """Returns the function that makes a dict of the keys of a `TypedDict`."""
    names = [*kind.__annotations__]
    pairs = ", ".join(f"{name!r}: {name}" for name in names)
    head = ", ".join(["*", *names]) if names else ""
    return synthesis.function(f"def make({head}):\n    return {{{pairs}}}\n")


def _replacement(fields: tuple[str, ...], kind: Any, synthesis: Synthesis) -> FunctionType:
    """Returns the method `_replace`."""
    parameters = "".join(f", {name}=missing" for name in fields)
    arguments = ", ".join(f"self.{n} if is_missing({n}) else {n}" for n in fields)
    star = ", *" if fields else ""
    return synthesis.function(
        f"def _replace(self{star}{parameters}):\n    return kind({arguments})\n",
        {"kind": kind, "missing": MISSING},
    )
