"""Annotations as TYPE: what Python's own evaluation of them says."""

from __future__ import annotations

import collections
import collections.abc
import sys
import types
import typing
from collections.abc import Callable
from typing import Annotated, Any, ForwardRef, Literal

from drupe.adapters import supported_packages
from drupe.capturing.constants import UnsupportedConstantError
from drupe.capturing.named_tuples import is_typed_dict
from drupe.capturing.names import type_name
from drupe.capturing.stand_ins import stand_in
from drupe.parameter import Parameter

JSON = dict[str, Any]
ANY: JSON = {"t": "any"}
POISON: JSON = {"t": "poison"}
"""The type of what has a fault that was reported: the compiler says nothing about its uses."""

PLAIN: dict[Any, JSON] = {
    None: {"t": "none"},
    type(None): {"t": "none"},
    bool: {"t": "bool"},
    int: {"t": "int"},
    float: {"t": "float"},
    complex: {"t": "complex"},
    str: {"t": "str"},
    bytes: {"t": "bytes"},
    bytearray: {"t": "bytearray"},
    range: {"t": "range"},
    object: ANY,
    Any: ANY,
}
"""Types that stand alone."""

LISTS = (list, collections.abc.Sequence, collections.abc.MutableSequence)
ITERATORS = (collections.abc.Iterator, collections.abc.Generator)
ITERABLES = (collections.abc.Iterable, collections.abc.Collection)
DICTS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)
GENERICS = {
    collections.deque: 1,
    collections.Counter: 1,
    collections.defaultdict: 2,
    collections.OrderedDict: 2,
}
"""Generic classes of libraries, with the number of their arguments."""
SETS = (set, collections.abc.Set, collections.abc.MutableSet)


class UnsupportedAnnotationError(Exception):
    """An annotation without a TYPE form."""

    def __init__(self, message: str, help: str) -> None:
        """Keep what is wrong and what to write instead."""
        super().__init__(message)
        self.message = message
        self.help = help


class AnnotationWriter:
    """Writes evaluated annotations as TYPE."""

    def __init__(
        self,
        write_constant: Callable[[Any], JSON],
        class_index: Callable[[type], int | None] = lambda kind: None,
    ) -> None:
        """Write the values of `Literal` with `write_constant`, user classes by `class_index`."""
        self._write_constant = write_constant
        self._class_index = class_index

    def write(self, annotation: Any) -> JSON:
        """Returns an evaluated annotation as TYPE.

        Raises:
            UnsupportedAnnotationError: The compiler has no such type.

        """
        try:
            plain = PLAIN.get(annotation)
        except TypeError:
            plain = None
        if plain is not None:
            return dict(plain)
        if isinstance(annotation, typing.NewType):
            return self.write(annotation.__supertype__)
        origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
        if origin is Annotated:
            return self.write(arguments[0])
        if origin in (typing.Union, types.UnionType):
            return self._union(arguments)
        if origin is Literal:
            return self._literal(arguments)
        if origin is tuple:
            return self._tuple(arguments)
        if isinstance(origin or annotation, type):
            return self._class(origin or annotation, arguments)
        if isinstance(annotation, typing.TypeVar):
            return {"t": "variable", "name": annotation.__name__}
        raise UnsupportedAnnotationError(
            f"the type '{_shown(annotation)}' is not supported",
            "use bool, int, float, str, bytes, list, tuple, dict, set, Literal or numpy.ndarray",
        )

    def parameter(self, annotation: Any) -> JSON | None:
        """Returns the `Parameter` inside an `Annotated`, `None` when there is none."""
        if typing.get_origin(annotation) is not Annotated:
            return None
        for extra in annotation.__metadata__:
            if isinstance(extra, Parameter):
                return extra.to_json()
            if isinstance(extra, type) and issubclass(extra, Parameter):
                return extra().to_json()
        return None

    def _literal(self, values: tuple[Any, ...]) -> JSON:
        """Returns a choice of constants."""
        try:
            return {"t": "literal", "values": [self._write_constant(value) for value in values]}
        except UnsupportedConstantError as error:
            raise UnsupportedAnnotationError(
                f"'Literal' cannot hold {error.value!r}", "use str, int, bool or None in it"
            ) from error

    def _union(self, members: tuple[Any, ...]) -> JSON:
        """Returns `X | Y`; with `None` among them, an optional."""
        rest = [member for member in members if member not in (None, type(None))]
        items = [self.write(member) for member in rest]
        union = items[0] if len(items) == 1 else {"t": "union", "items": items}
        return {"t": "optional", "of": union} if len(rest) < len(members) else union

    def _class(self, kind: type, arguments: tuple[Any, ...]) -> JSON:
        """Returns a class, with its type arguments."""
        kind = stand_in(kind)
        if kind is tuple:
            return {"t": "tuple", "of": dict(ANY)}
        if kind in ITERATORS:
            return {"t": "iterator", "of": self._argument(arguments, 0)}
        if kind in LISTS or kind in ITERABLES:
            return {"t": "list", "of": self._argument(arguments, 0)}
        if kind in DICTS:
            key, value = self._argument(arguments, 0), self._argument(arguments, 1)
            return {"t": "dict", "key": key, "value": value}
        if kind is frozenset:
            return {"t": "frozenset", "of": self._argument(arguments, 0)}
        if kind in SETS:
            return {"t": "set", "of": self._argument(arguments, 0)}
        if kind in GENERICS:
            count = GENERICS[kind]
            listed = [self._argument(arguments, index) for index in range(count)]
            return {"t": "opaque", "name": type_name(kind), "arguments": listed}
        if kind is type:
            return {"t": "type", "of": self._argument(arguments, 0)}
        if is_typed_dict(kind):
            return self._typed_dict(kind)
        index = self._class_index(kind)
        if index is not None:
            return {"t": "instance", "class": index, "name": kind.__qualname__}
        tensor = self._numpy(kind, arguments) or self._torch(kind)
        if tensor is not None:
            return tensor
        return self._library_class(kind)

    def _argument(self, arguments: tuple[Any, ...], index: int) -> JSON:
        """Returns a type argument; one that was left out may be anything."""
        return self.write(arguments[index]) if index < len(arguments) else dict(ANY)

    def _tuple(self, arguments: tuple[Any, ...]) -> JSON:
        """Returns a tuple of given items, or of any number of one type."""
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return {"t": "tuple", "of": self.write(arguments[0])}
        return {"t": "tuple", "items": [self.write(item) for item in arguments]}

    def _numpy(self, kind: type, arguments: tuple[Any, ...]) -> JSON | None:
        """Returns an array or scalar type of NumPy, `None` for other classes."""
        numpy = sys.modules.get("numpy")
        if numpy is None or not issubclass(kind, numpy.ndarray | numpy.generic | numpy.dtype):
            return None
        if issubclass(kind, numpy.generic):
            return {"t": "tensor", "dtype": _dtype(kind), "shape": [], "surface": "numpy"}
        if issubclass(kind, numpy.dtype):
            return {"t": "opaque", "name": "numpy.dtype"}
        shape, dtype = None, None
        if len(arguments) == 2:
            shape = self._shape(arguments[0])
            scalar = typing.get_args(arguments[1])
            dtype = _dtype(scalar[0]) if scalar else None
        return {"t": "tensor", "dtype": dtype, "shape": shape, "surface": "numpy"}

    def _shape(self, annotation: Any) -> list[Any] | None:
        """Returns `tuple[int, Literal[3]]` as `[null, 3]`, `None` when the rank is open."""
        dimensions = typing.get_args(annotation)
        if typing.get_origin(annotation) is not tuple or Ellipsis in dimensions:
            return None
        return [
            typing.get_args(item)[0] if typing.get_origin(item) is Literal else None
            for item in dimensions
        ]

    def _torch(self, kind: type) -> JSON | None:
        """Returns the tensor type of torch, `None` for other classes."""
        torch = sys.modules.get("torch")
        if torch is None or not issubclass(kind, torch.Tensor):
            return None
        return {"t": "tensor", "dtype": None, "shape": None, "surface": "torch"}

    def _typed_dict(self, kind: Any) -> JSON:
        """Returns a `TypedDict` as a dict with the types of all of its values."""
        hints = typing.get_type_hints(kind)
        value = self.write(typing.Union[tuple(hints.values())]) if hints else dict(ANY)  # noqa: UP007
        return {"t": "dict", "key": {"t": "str"}, "value": value}

    def _library_class(self, kind: type) -> JSON:
        """Returns a class that libraries define, such as `PIL.Image.Image`."""
        name = type_name(kind)
        if name.partition(".")[0] in {"PIL", *supported_packages()}:
            return {"t": "opaque", "name": name}
        raise UnsupportedAnnotationError(
            f"the type '{kind.__name__}' is not supported",
            "use bool, int, float, str, bytes, list, tuple, dict, set, Literal or numpy.ndarray",
        )


def evaluated(annotations: dict[str, Any], scope: dict[str, Any], local: dict[str, Any]) -> Any:
    """Yields each annotation by name with its value, or with the exception it raised.

    Strings (also those of `from __future__ import annotations`) are evaluated in `scope`, the
    function's globals, and `local`, the variables it closes over.
    """
    for name, annotation in annotations.items():
        holder = types.SimpleNamespace(__annotations__={name: annotation})
        try:
            hints = typing.get_type_hints(holder, scope, local, include_extras=True)
        except Exception as error:
            yield name, error
        else:
            yield name, hints[name]


def type_of_value(value: Any) -> Any:
    """Returns the annotation that fits an example value; `None` stands for `type(None)`.

    Raises:
        UnsupportedAnnotationError: No annotation of the compiler's fits the value.

    """
    if isinstance(value, bool | int | float | complex | str | bytes | type(None)):
        return type(value)
    if isinstance(value, list | set | frozenset) and value:
        return list[_join(value)] if isinstance(value, list) else set[_join(value)]  # type: ignore[misc]
    if isinstance(value, tuple):
        return tuple[tuple(type_of_value(item) for item in value)]  # type: ignore[misc]
    if isinstance(value, dict) and value:
        return dict[_join(value.keys()), _join(value.values())]  # type: ignore[misc]
    numpy = sys.modules.get("numpy")
    if numpy is not None and isinstance(value, numpy.generic):
        return type(value)
    if numpy is not None and isinstance(value, numpy.ndarray):
        return numpy.ndarray[tuple[Any, ...], numpy.dtype[value.dtype.type]]
    raise UnsupportedAnnotationError(
        f"no type follows from the example {value!r}", "annotate the parameter"
    )


def _join(values: Any) -> Any:
    """Returns the annotation that fits all of the values."""
    return typing.Union[tuple(type_of_value(value) for value in values)]  # noqa: UP007


def _dtype(scalar: Any) -> str | None:
    """Returns the dtype name of a NumPy scalar type, `None` for an abstract one or `Any`."""
    import numpy

    if not isinstance(scalar, type) or not issubclass(scalar, numpy.generic):
        return None
    try:
        return numpy.dtype(scalar).name if scalar().dtype.kind in "biufc" else None
    except (TypeError, ValueError):
        return None


def _shown(annotation: Any) -> str:
    """Returns an annotation as the user would write it."""
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    name = getattr(annotation, "__name__", None)
    return name if isinstance(name, str) and not typing.get_args(annotation) else repr(annotation)
