"""What `enum` makes of a class, as Python source and constants."""

from __future__ import annotations

import enum
from types import FunctionType
from typing import Any

from drupe.capturing.synthesis import Synthesis


def new_object(kind: type) -> Any:
    """Stands for the making of an object none of whose fields is assigned."""
    raise NotImplementedError


new_object.__module__ = "drupe"


def is_internal(name: str) -> bool:
    """`true` iff a name of an enumeration is one of those that `enum` keeps for itself."""
    own = {"__new__", "__objclass__", "_generate_next_value_", "_missing_", "__reduce_ex__"}
    if name == "_missing_":
        return False
    return name in own or (name.startswith("_") and not name.startswith("__"))


def fields_of(member: enum.Enum) -> dict[str, Any]:
    """Returns the attributes of a member that compiled code can read."""
    hidden = {"_sort_order_", "__objclass__", "_inverted_", "_boundary_"}
    return {name: value for name, value in vars(member).items() if name not in hidden}


def enum_functions(kind: type[enum.Enum], synthesis: Synthesis) -> dict[str, FunctionType]:
    """Returns the methods of an enumeration that its own code does not define, by name.

    Those that begin with `type.` are called on the class.
    """
    sources = {
        "name": "def name(self):\n    return self._name_\n",
        "value": "def value(self):\n    return self._value_\n",
        "type.__call__": _lookup(kind),
        "type.__getitem__": """
            def lookup(name):
                for member_name, member in kind.__members__.items():
                    if member_name == name:
                        return member
                raise KeyError(name)
        """,
        "type.__contains__": "def contains(member):\n    return isinstance(member, kind)\n",
    }
    if issubclass(kind, enum.Flag):
        sources |= _flag_methods(kind)
    plain = next(base for base in kind.__mro__ if base.__module__ == "enum")
    has_value = plain in (enum.IntEnum, enum.StrEnum, enum.IntFlag)
    if issubclass(kind, int | str | float):
        sources["__view__"] = "def __view__(self):\n    return self._value_\n"
    own = {name for base in kind.__mro__ if base.__module__ != "enum" for name in vars(base)}
    if "__repr__" not in _own(kind):
        sources.setdefault(
            "__repr__",
            "def __repr__(self):\n"
            '    return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"\n',
        )
    if "__str__" not in _own(kind):
        shown = "str(self._value_)" if has_value else 'f"{type(self).__name__}.{self._name_}"'
        if "__str__" not in sources:
            sources["__str__"] = f"def __str__(self):\n    return {shown}\n"
        if has_value or not issubclass(kind, int | str | float):
            value = "self._value_" if has_value else "str(self)"
            sources["__format__"] = (
                f"def __format__(self, spec):\n    return format({value}, spec)\n"
            )
    if "__hash__" not in own and not issubclass(kind, int | str | float):
        sources["__hash__"] = "def __hash__(self):\n    return hash(self._name_)\n"
    names = {"kind": kind, "new_object": new_object}
    return {name: synthesis.function(text, names) for name, text in sources.items()}


def _own(kind: type) -> set[str]:
    """Returns what the classes of the user's define among the bases of an enumeration."""
    return {
        name
        for base in kind.__mro__
        if base.__module__ not in {"enum", "builtins"}
        for name, value in vars(base).items()
        if isinstance(value, FunctionType) and value.__module__ != "enum"
    }


def _lookup(kind: type[enum.Enum]) -> str:
    """Returns the function that finds a member by its value."""
    missing = ""
    if isinstance(vars(kind).get("_missing_"), classmethod):
        missing = """
                found = kind._missing_(value)
                if found is not None:
                    return found
        """
    if issubclass(kind, enum.Flag):
        return """
            def lookup(value):
                if isinstance(value, kind):
                    return value
                for member in kind.__all__:
                    if member._value_ == value:
                        return member
                rest = value
                for member in kind:
                    rest = rest & ~member._value_
                if rest != 0:
                    raise ValueError(f"{value!r} is not a valid {kind.__qualname__}")
                result = new_object(kind)
                text = ""
                for member in kind:
                    if value & member._value_ == member._value_:
                        text = text + "|" + member._name_ if text else member._name_
                object.__setattr__(result, "_name_", text if text else None)
                object.__setattr__(result, "_value_", value)
                return result
        """
    return f"""
            def lookup(value):
                if isinstance(value, kind):
                    return value
                for member in kind.__all__:
                    if member._value_ == value:
                        return member
                {missing.strip()}
                raise ValueError(f"{{value!r}} is not a valid {{kind.__qualname__}}")
    """


def _flag_methods(kind: type[enum.Flag]) -> dict[str, str]:
    """Returns the operators of flags."""
    is_int = issubclass(kind, int)
    result = {
        "__bool__": "def __bool__(self):\n    return self._value_ != 0\n",
        "__eq__": "def __eq__(self, other):\n"
        "    return isinstance(other, kind) and self._value_ == other._value_\n",
        "__hash__": "def __hash__(self):\n    return hash(self._value_)\n",
        "__contains__": "def __contains__(self, other):\n"
        "    return other._value_ & self._value_ == other._value_\n",
        "__invert__": """
            def __invert__(self):
                every = 0
                for member in kind:
                    every = every | member._value_
                return kind(every & ~self._value_)
        """,
        "__iter__": """
            def __iter__(self):
                return iter([m for m in kind if m._value_ & self._value_ == m._value_])
        """,
        "__len__": """
            def __len__(self):
                return len([m for m in kind if m._value_ & self._value_ == m._value_])
        """,
        "__repr__": """
            def __repr__(self):
                if self._name_ is None:
                    return f"<{type(self).__name__}: {self._value_!r}>"
                return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"
        """,
    }
    if not is_int:
        result["__str__"] = """
            def __str__(self):
                if self._name_ is None:
                    return f"{type(self).__name__}({self._value_!r})"
                return f"{type(self).__name__}.{self._name_}"
        """
    for name, operator in {"or": "|", "and": "&", "xor": "^"}.items():
        result[f"__{name}__"] = f"""
            def __{name}__(self, other):
                if isinstance(other, kind):
                    return kind(self._value_ {operator} other._value_)
                return NotImplemented
        """
    return result
