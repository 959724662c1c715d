"""What `functools.cached_property` makes of a method, as Python source."""

from __future__ import annotations

import functools
from types import FunctionType
from typing import Any

from drupe.capturing.synthesis import Synthesis

GETTER = """
def {name}(self):
    try:
        return self._cached_{name}
    except AttributeError:
        pass
    self._cached_{name} = compute(self)
    return self._cached_{name}
"""
"""Reads the value, which is computed when it is read first."""

SETTER = """
def set_{name}(self, value):
    self._cached_{name} = value
"""
"""Keeps another value."""


def cached_property_functions(
    value: functools.cached_property[Any], synthesis: Synthesis
) -> tuple[FunctionType, FunctionType]:
    """Returns the functions that read and set a cached property."""
    name = value.attrname
    names = {"compute": value.func}
    getter = synthesis.function(GETTER.format(name=name), names)
    return getter, synthesis.function(SETTER.format(name=name))
