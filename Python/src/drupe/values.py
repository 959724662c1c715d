"""Python values to and from the C values of compiled libraries."""

from __future__ import annotations

import ctypes
import sys
import types
from typing import Any

from drupe.abi import DTYPE_CODES, DTYPES, EXACT, SIBLING, Items, Kind, Record, Tensor, Text, Value
from drupe.signatures import ABSENT

INT_RANGE = range(-(2**63), 2**63)


class ArgumentWriter:
    """Writes the arguments of one call; it owns all memory that the C values point to."""

    def __init__(self) -> None:
        """Start without arguments."""
        self._kept: list[Any] = []

    def write_all(self, arguments: dict[str, Any]) -> Any:
        """Returns the arguments as an array of C values, in their order.

        Raises:
            TypeError: An argument is of a type that compiled code has no form of.
            OverflowError: An int does not fit 64 bits.

        """
        array = (Value * len(arguments))()
        for value, (name, argument) in zip(array, arguments.items(), strict=True):
            self._write(argument, value, name)
            value.flags |= EXACT
        return array

    def _write(self, argument: Any, value: Value, name: str) -> None:
        """Write one value in place."""
        content = value.content
        match argument:
            case None:
                value.kind = Kind.NONE
            case bool():
                value.kind, content.integer = Kind.BOOL, argument
            case int():
                if argument not in INT_RANGE:
                    raise OverflowError(f"the int for '{name}' does not fit 64 bits")
                value.kind, content.integer = Kind.INT, argument
            case float() if type(argument).__module__ != "numpy":
                value.kind, content.number = Kind.FLOAT, argument
            case complex() if type(argument).__module__ != "numpy":
                value.kind = Kind.COMPLEX
                content.complex.real, content.complex.imaginary = argument.real, argument.imag
            case str():
                self._write_bytes(Kind.STR, argument.encode("utf-8", "surrogatepass"), value)
            case bytes() | bytearray():
                self._write_bytes(Kind.BYTES, bytes(argument), value)
                value.flags = SIBLING if isinstance(argument, bytearray) else 0
            case list():
                self._write_items(Kind.LIST, argument, value, name)
            case tuple():
                self._write_items(Kind.TUPLE, argument, value, name)
            case set() | frozenset():
                self._write_items(Kind.SET, list(argument), value, name)
                value.flags = SIBLING if isinstance(argument, frozenset) else 0
            case dict():
                items = [part for pair in argument.items() for part in pair]
                self._write_items(Kind.DICT, items, value, name)
            case _ if argument is ABSENT:
                value.kind = Kind.ABSENT
            case _:
                self._write_array(argument, value, name)

    def _write_bytes(self, kind: Kind, data: bytes, value: Value) -> None:
        """Write text or bytes; the memory is that of the bytes object."""
        self._kept.append(data)
        value.kind = kind
        value.content.text.data = ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p)
        value.content.text.size = len(data)

    def _write_items(self, kind: Kind, items: Any, value: Value, name: str) -> None:
        """Write the items of a container."""
        array = (Value * len(items))()
        self._kept.append(array)
        for place, item in zip(array, items, strict=True):
            self._write(item, place, name)
        value.kind = kind
        value.content.items.data = ctypes.cast(array, ctypes.POINTER(Value))
        value.content.items.count = len(items)

    def _write_array(self, argument: Any, value: Value, name: str) -> None:
        """Write a NumPy array or scalar, in the memory it has."""
        numpy = sys.modules.get("numpy")
        if numpy is None or not isinstance(argument, numpy.ndarray | numpy.generic):
            raise TypeError(f"'{name}' cannot be a '{type(argument).__name__}'")
        array = numpy.asarray(argument)
        code = DTYPE_CODES.get(array.dtype.name)
        if code is None:
            raise TypeError(f"'{name}' cannot be an array of '{array.dtype}'")
        if not (array.dtype.isnative and array.flags.aligned and array.flags.writeable):
            # Compiled code may write to its arguments as the Python function may.
            array = array.astype(array.dtype.newbyteorder("="))
        integers = ctypes.c_int64 * max(array.ndim, 1)
        tensor = Tensor(
            data=array.ctypes.data,
            dtype=code,
            rank=array.ndim,
            shape=integers(*array.shape),
            strides=integers(*array.strides),
        )
        self._kept += [array, tensor]
        value.kind = Kind.TENSOR
        value.content.tensor = ctypes.pointer(tensor)


class ResultReader:
    """Reads the value of a result; arrays share its memory and keep `owner` alive."""

    def __init__(self, owner: Any) -> None:
        """Read from the memory that `owner` frees when nothing refers to it any more."""
        self._owner = owner

    def read(self, value: Value) -> Any:
        """Returns a C value as the Python value it stands for."""
        content = value.content
        match Kind(value.kind):
            case Kind.NONE | Kind.ABSENT:
                return None
            case Kind.BOOL:
                return bool(content.integer)
            case Kind.INT:
                return content.integer
            case Kind.FLOAT:
                return content.number
            case Kind.COMPLEX:
                return complex(content.complex.real, content.complex.imaginary)
            case Kind.STR:
                return text_of(content.text)
            case Kind.BYTES:
                data = _bytes(content.text)
                return bytearray(data) if value.flags & SIBLING else data
            case Kind.LIST:
                return self._all(content.items)
            case Kind.TUPLE:
                return tuple(self._all(content.items))
            case Kind.SET:
                kind = frozenset if value.flags & SIBLING else set
                return kind(self._all(content.items))
            case Kind.DICT:
                items = self._all(content.items)
                return dict(zip(items[::2], items[1::2], strict=True))
            case Kind.TENSOR:
                return self._array(content.tensor.contents)
            case Kind.RECORD:
                return self._record(content.record.contents)

    def _all(self, items: Items) -> list[Any]:
        """Returns the items of a container."""
        return [self.read(items.data[index]) for index in range(items.count)]

    def _record(self, record: Record) -> types.SimpleNamespace:
        """Returns an object as a namespace of its fields."""
        return types.SimpleNamespace(
            **{
                text_of(record.fields[index]): self.read(record.values[index])
                for index in range(record.count)
            }
        )

    def _array(self, tensor: Tensor) -> Any:
        """Returns a tensor as an array on the same memory, of rank 0 as a NumPy scalar."""
        import numpy as np

        name = DTYPES[tensor.dtype]
        if name == "bfloat16":
            raise TypeError("NumPy has no bfloat16: convert to float32 before returning")
        dtype = np.dtype(name)
        shape = tuple(tensor.shape[axis] for axis in range(tensor.rank))
        strides = tuple(tensor.strides[axis] for axis in range(tensor.rank))
        if 0 in shape:
            return np.empty(shape, dtype)
        # The memory that is reached: strides may be negative, so it may begin before `data`.
        reach = [(size - 1) * stride for size, stride in zip(shape, strides, strict=True)]
        low = sum(step for step in reach if step < 0)
        high = sum(step for step in reach if step > 0) + dtype.itemsize
        memory = (ctypes.c_uint8 * (high - low)).from_address(tensor.data + low)
        memory.owner = self._owner
        array = np.ndarray(shape, dtype, memory, -low, strides)
        return array if tensor.rank else array[()]


def text_of(text: Text) -> str:
    """Returns a C text as a string."""
    return _bytes(text).decode("utf-8", "surrogatepass")


def _bytes(text: Text) -> bytes:
    """Returns the bytes of a C text."""
    return ctypes.string_at(text.data, text.size) if text.size else b""
