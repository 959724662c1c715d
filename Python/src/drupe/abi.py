"""The C interface of compiled libraries, `drupe.h`, as ctypes declarations."""

from __future__ import annotations

import ctypes
import enum
from ctypes import CFUNCTYPE, POINTER, c_double, c_int64, c_uint32, c_uint64, c_void_p

ABI_VERSION = 1


class Kind(enum.IntEnum):
    """What a `Value` holds."""

    NONE = 0
    BOOL = 1
    INT = 2
    FLOAT = 3
    COMPLEX = 4
    STR = 5
    BYTES = 6
    LIST = 7
    TUPLE = 8
    DICT = 9
    SET = 10
    TENSOR = 11
    RECORD = 12
    ABSENT = 13


DTYPES = {
    1: "bool",
    2: "int8",
    3: "int16",
    4: "int32",
    5: "int64",
    6: "uint8",
    7: "uint16",
    8: "uint32",
    9: "uint64",
    10: "float16",
    11: "bfloat16",
    12: "float32",
    13: "float64",
}
"""Element types of tensors by their codes."""
DTYPE_CODES = {name: code for code, name in DTYPES.items()}


class Text(ctypes.Structure):
    """`drupe_text`: UTF-8 text (lone surrogates as three bytes) or bytes, with their size."""

    _fields_ = (("data", c_void_p), ("size", c_uint64))


class Tensor(ctypes.Structure):
    """`drupe_tensor`: memory with an element type, a shape and strides in bytes."""

    _fields_ = (
        ("data", c_void_p),
        ("dtype", c_uint32),
        ("rank", c_uint32),
        ("shape", POINTER(c_int64)),
        ("strides", POINTER(c_int64)),
    )


class Value(ctypes.Structure):
    """`drupe_value`: a Python value, 24 bytes."""


class Items(ctypes.Structure):
    """`drupe_items`: the items of a container; the keys and values of a dict alternate."""

    _fields_ = (("data", POINTER(Value)), ("count", c_uint64))


class Record(ctypes.Structure):
    """`drupe_record`: an object with named fields."""

    _fields_ = (
        ("name", Text),
        ("fields", POINTER(Text)),
        ("values", POINTER(Value)),
        ("count", c_uint64),
    )


class _Complex(ctypes.Structure):
    """A complex number."""

    _fields_ = (("real", c_double), ("imaginary", c_double))


class _Content(ctypes.Union):
    """The union in a value."""

    _fields_ = (
        ("integer", c_int64),
        ("number", c_double),
        ("complex", _Complex),
        ("text", Text),
        ("items", Items),
        ("tensor", POINTER(Tensor)),
        ("record", POINTER(Record)),
    )


EXACT = 1
"""The flag of an argument whose bool, int and float are told apart, as Python's are."""
SIBLING = 2
"""The flag of a set that is a frozenset, and of bytes that are a bytearray."""

Value._fields_ = (("kind", c_uint32), ("flags", c_uint32), ("content", _Content))


class Site(ctypes.Structure):
    """`drupe_site`: a place in the Python source that an exception passed."""

    _fields_ = (("file", Text), ("function", Text), ("line", c_uint32), ("reserved", c_uint32))


class Error(ctypes.Structure):
    """`drupe_error`: a Python exception, its places with the most recent call last."""

    _fields_ = (
        ("type", Text),
        ("message", Text),
        ("sites", POINTER(Site)),
        ("site_count", c_uint64),
    )


PrintSink = CFUNCTYPE(None, c_void_p, c_void_p, c_uint64)
"""Receives what the program prints: a context, the text and its size."""


class Api(ctypes.Structure):
    """`drupe_api`: the functions of a library."""

    _fields_ = (
        ("abi_version", c_uint32),
        ("struct_size", c_uint32),
        ("manifest", CFUNCTYPE(c_void_p, POINTER(c_uint64))),
        ("predictor_count", CFUNCTYPE(c_uint32)),
        ("session_create", CFUNCTYPE(c_void_p)),
        ("session_destroy", CFUNCTYPE(None, c_void_p)),
        ("call", CFUNCTYPE(c_void_p, c_void_p, c_uint32, POINTER(Value), c_uint64)),
        ("error", CFUNCTYPE(POINTER(Error), c_void_p)),
        ("value", CFUNCTYPE(POINTER(Value), c_void_p)),
        ("release", CFUNCTYPE(None, c_void_p)),
        ("tokens", CFUNCTYPE(c_uint64, c_void_p)),
        ("set_print_sink", CFUNCTYPE(None, c_void_p, PrintSink, c_void_p)),
    )
