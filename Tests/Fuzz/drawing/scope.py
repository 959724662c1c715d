"""The names that a random program can use at a place."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

INT, FLOAT, TEXT, BOOL = "int", "float", "str", "bool"
INTS, TEXTS, PAIRS = "list[int]", "list[str]", "list[tuple[int, str]]"
COUNTS, NUMBERS, PAIR = "dict[str, int]", "set[int]", "tuple[int, str]"
TYPES = (INT, FLOAT, TEXT, BOOL, INTS, TEXTS, PAIRS, COUNTS, NUMBERS, PAIR)
"""The types of the values that programs compute with."""


@dataclass(frozen=True)
class Function:
    """A function that a program has defined."""

    name: str
    parameters: tuple[str, ...]
    result: str


@dataclass(frozen=True)
class Class:
    """A class that a program has defined; each has the method `step(int) -> int`."""

    name: str
    fields: tuple[tuple[str, str], ...]


@dataclass
class Scope:
    """Variables by type, functions, generators and classes; `enter` makes a copy for a block."""

    variables: dict[str, list[str]] = field(default_factory=dict)
    functions: list[Function] = field(default_factory=list)
    generators: list[Function] = field(default_factory=list)
    """Functions whose results are iterators of `result`."""
    classes: list[Class] = field(default_factory=list)
    objects: list[tuple[str, Class]] = field(default_factory=list)
    """Variables that hold instances."""
    assignable: list[str] = field(default_factory=list)
    """The variables that this function may assign."""

    def enter(self) -> Scope:
        """Returns a copy, in which a block can add names that are not there behind it."""
        return Scope(
            {kind: list(names) for kind, names in self.variables.items()},
            list(self.functions),
            list(self.generators),
            list(self.classes),
            list(self.objects),
            list(self.assignable),
        )

    def names(self, kind: str) -> list[str]:
        """Returns the variables of a type."""
        return self.variables.get(kind, [])

    def add(self, kind: str, name: str) -> None:
        """Note that `name` has the type `kind`."""
        names = self.variables.setdefault(kind, [])
        if name not in names:
            names.append(name)
        if name not in self.assignable:
            self.assignable.append(name)

    def own(self, kind: str) -> list[str]:
        """Returns the variables of a type that may be assigned."""
        return [name for name in self.names(kind) if name in self.assignable]


def pick_type(draw: random.Random) -> str:
    """Returns a type, the simple ones more often."""
    return draw.choice([INT, INT, TEXT, BOOL, FLOAT, INTS, INTS, TEXTS, *TYPES])
