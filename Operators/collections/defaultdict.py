"""collections.defaultdict and collections.OrderedDict."""

from __future__ import annotations

import collections

from operatorkit import Any, Iterable, K, Opaque, T, U, V, composite, primitive

Defaults = Opaque["collections.defaultdict", K, V]
Made = Opaque["collections.defaultdict_by", K, V, T]
Ordered = Opaque["collections.OrderedDict", K, V]


@primitive("collections.defaultdict", result="template")
def of_int(default_factory: type[int], *, _value: V = 0) -> Defaults:
    """Returns a dict whose absent keys have 0."""
    return collections.defaultdict(int)


@primitive("collections.defaultdict", result="template")
def of_float(default_factory: type[float], *, _value: V = 0.0) -> Defaults:
    """Returns a dict whose absent keys have 0.0."""
    return collections.defaultdict(float)


@primitive("collections.defaultdict", result="template")
def of_bool(default_factory: type[bool], *, _value: V = False) -> Defaults:
    """Returns a dict whose absent keys have False."""
    return collections.defaultdict(bool)


@primitive("collections.defaultdict", result="template")
def of_str(default_factory: type[str], *, _value: V = "") -> Defaults:
    """Returns a dict whose absent keys have ""."""
    return collections.defaultdict(str)


@primitive("collections.defaultdict", result="template")
def of_list(default_factory: type[list[T]]) -> Opaque["collections.defaultdict", K, list[T]]:
    """Returns a dict whose absent keys have a new list."""
    return collections.defaultdict(list)


@primitive("collections.defaultdict", result="template")
def of_set(default_factory: type[set[T]]) -> Opaque["collections.defaultdict", K, set[T]]:
    """Returns a dict whose absent keys have a new set."""
    return collections.defaultdict(set)


@primitive("collections.defaultdict", result="template")
def of_dict(default_factory: type[dict[T, U]]) -> Opaque["collections.defaultdict", K, dict[T, U]]:
    """Returns a dict whose absent keys have a new dict."""
    return collections.defaultdict(dict)


@primitive("collections.made_defaultdict", result="template")
def made_defaultdict(default_factory: T) -> Made:
    """Returns a dict whose absent keys have what a function of the program gives."""
    return collections.defaultdict(default_factory)


@composite("collections.defaultdict")
def of_function(default_factory: Any):
    """Returns a dict whose absent keys have what a function of the program gives."""
    return made_defaultdict(default_factory)


@primitive("collections.defaultdict_by.__base__", property=True)
def base_of_made(self: Made) -> dict[K, V]:
    """Returns the dict that it is."""
    return self


@primitive("collections.factory_of_defaultdict")
def factory_of_made(self: Made) -> T:
    """Returns the function that makes values."""
    return self.default_factory


@primitive("collections.defaultdict_by.copy")
def copy_made(self: Made) -> Made:
    """Returns a new dict of the same items."""
    return self.copy()


@composite("python.getitem")
def getitem_made(self: Made, key: K):
    """Returns the value of a key, which is made if it is absent."""
    if key not in self:
        make = factory_of_made(self)
        self[key] = make()
    return self.__base__[key]


@composite("collections.defaultdict")
def of_items(default_factory: Any, items: Any, /, **more: Any):
    """Returns a dict of the items, whose absent keys have what the factory gives."""
    result = collections.defaultdict(default_factory)
    result.update(items, **more)
    return result


@primitive("collections.defaultdict.__base__", property=True)
def base(self: Defaults) -> dict[K, V]:
    """Returns the dict that it is."""
    return self


@primitive("collections.defaultdict.copy")
def copy(self: Defaults) -> Defaults:
    """Returns a new dict of the same items."""
    return self.copy()


@primitive("python.getitem", raises=("RuntimeError",), mutates=("self",))
def getitem(self: Defaults, key: K) -> V:
    """Returns the value of a key, which is made if it is absent."""
    return self[key]


@primitive("collections.OrderedDict", result="template")
def empty_ordered() -> Ordered:
    """Returns a new empty dict."""
    return collections.OrderedDict()


@primitive("collections.OrderedDict", result="template")
def ordered_of_dict(items: dict[K, V]) -> Ordered:
    """Returns a new dict of the items of another."""
    return collections.OrderedDict(items)


@primitive("collections.OrderedDict", result="template", raises=("RuntimeError",))
def ordered_of_pairs(items: Iterable[tuple[K, V]]) -> Ordered:
    """Returns a new dict of pairs."""
    return collections.OrderedDict(items)


@primitive("collections.OrderedDict.__base__", property=True)
def base_of_ordered(self: Ordered) -> dict[K, V]:
    """Returns the dict that it is."""
    return self


@primitive("collections.OrderedDict.copy")
def copy_ordered(self: Ordered) -> Ordered:
    """Returns a new dict of the same items."""
    return self.copy()


@primitive(
    "collections.OrderedDict.move_to_end",
    raises=(
        "KeyError",
        "RuntimeError",
    ),
    mutates=("self",),
)
def move_to_end(self: Ordered, key: K, last: bool = True) -> None:
    """Moves a key to the end, or to the start."""
    self.move_to_end(key, last)


@primitive(
    "collections.OrderedDict.popitem",
    raises=(
        "KeyError",
        "RuntimeError",
    ),
    mutates=("self",),
)
def popitem(self: Ordered, last: bool = True) -> tuple[K, V]:
    """Removes the last key, or the first, and returns it with its value."""
    return self.popitem(last)


@primitive(
    "collections.defaultdict",
    refuses=(
        "'defaultdict' is compiled with a factory as its first argument",
        "write defaultdict(list), or with a function: defaultdict(lambda: 0.5)",
    ),
)
def of_any(*args: Any) -> None:
    """Is refused."""


@primitive("copy.copy")
def copy_of_defaultdict(x: Defaults) -> Defaults:
    """Returns a new dict of the same items."""
    return x.copy()


@primitive("copy.copy")
def copy_of_ordered(x: Ordered) -> Ordered:
    """Returns a new dict of the same items."""
    return x.copy()
