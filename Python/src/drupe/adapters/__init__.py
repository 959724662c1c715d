"""How captured objects of libraries become data the compiler understands.

One file per library, named for its top-level package and imported only when an object of that
package is met. Each has `TYPES`, from the public name of a type to its adapter:

    def adapt(value: Any, resources: Resources) -> dict[str, Any]: ...

    TYPES = {"tokenizers.Tokenizer": adapt}

An adapter returns the object's entry in `module.json` without "type" and "at": a "resource"
(the SHA-256 that `resources.add` returned), "properties", and for a model its "model".
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from typing import Any

from drupe.capturing.resources import Resources

Adapter = Callable[[Any, Resources], dict[str, Any]]


class AdapterError(Exception):
    """An object that cannot be compiled as it is."""

    def __init__(self, message: str, help: str) -> None:
        """Keep what is wrong and what the user can do about it."""
        super().__init__(message)
        self.message = message
        self.help = help


def adapter(type_name: str) -> Adapter | None:
    """Returns the adapter of a type by its public name, such as "tokenizers.Tokenizer"."""
    package = type_name.partition(".")[0]
    module_name = f"{__name__}.{package}"
    if not package.isidentifier() or importlib.util.find_spec(module_name) is None:
        return None
    types: dict[str, Adapter] = importlib.import_module(module_name).TYPES
    return types.get(type_name)


def supported_packages() -> list[str]:
    """Returns the packages that have adapters, sorted."""
    import pkgutil

    return sorted(module.name for module in pkgutil.iter_modules(__path__))
