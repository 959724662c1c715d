"""Exceptions as values."""

from __future__ import annotations

from typing import Any

from operatorkit import Opaque, primitive


@primitive("python.BaseException.args", property=True, raises=("NotImplementedError",))
def args(
    self: Opaque["python.BaseException"],
) -> tuple[bool | float | int | str | None, ...]:
    """Returns what the exception was made with; only numbers and texts are kept."""
    return self.args


@primitive("python.BaseException.__cause__", property=True)
def cause(self: Opaque["python.BaseException"]) -> Opaque["python.BaseException"] | None:
    """Returns the exception from which this one was raised."""
    return self.__cause__


@primitive(
    "python.BaseException.errno", property=True, raises=("AttributeError", "NotImplementedError")
)
def errno(self: Opaque["python.BaseException"]) -> int | None:
    """Returns the number of an error of the operating system."""
    return self.errno


@primitive(
    "python.BaseException.strerror", property=True, raises=("AttributeError", "NotImplementedError")
)
def strerror(self: Opaque["python.BaseException"]) -> str | None:
    """Returns the text of an error of the operating system."""
    return self.strerror


@primitive("python.BaseException.value", property=True, raises=("AttributeError",))
def value(
    self: Opaque["python.BaseException"],
) -> bool | float | int | str | None:
    """Returns what a generator returned, or None."""
    return self.value


@primitive("python.BaseException.code", property=True, raises=("AttributeError",))
def code(
    self: Opaque["python.BaseException"],
) -> bool | float | int | str | None:
    """Returns what `SystemExit` was made with."""
    return self.code


@primitive(
    "python.BaseException.msg", property=True, raises=("AttributeError", "NotImplementedError")
)
def msg(self: Opaque["python.BaseException"]) -> str:
    """Returns the fault that `json.loads` found."""
    return self.msg


@primitive(
    "python.BaseException.doc", property=True, raises=("AttributeError", "NotImplementedError")
)
def doc(self: Opaque["python.BaseException"]) -> str:
    """Returns the text that is no JSON."""
    return self.doc


@primitive(
    "python.BaseException.pos", property=True, raises=("AttributeError", "NotImplementedError")
)
def pos(self: Opaque["python.BaseException"]) -> int:
    """Returns the code point of the text at which the fault is."""
    return self.pos


@primitive(
    "python.BaseException.lineno", property=True, raises=("AttributeError", "NotImplementedError")
)
def lineno(self: Opaque["python.BaseException"]) -> int:
    """Returns the line of the fault, from 1."""
    return self.lineno


@primitive(
    "python.BaseException.colno", property=True, raises=("AttributeError", "NotImplementedError")
)
def colno(self: Opaque["python.BaseException"]) -> int:
    """Returns the column of the fault, from 1."""
    return self.colno


@primitive(
    "python.BaseException.encoding", property=True, raises=("AttributeError", "NotImplementedError")
)
def encoding(self: Opaque["python.BaseException"]) -> str:
    """Returns the encoding that cannot write or read."""
    return self.encoding


@primitive(
    "python.BaseException.reason", property=True, raises=("AttributeError", "NotImplementedError")
)
def reason(self: Opaque["python.BaseException"]) -> str:
    """Returns why it cannot."""
    return self.reason


@primitive(
    "python.BaseException.start", property=True, raises=("AttributeError", "NotImplementedError")
)
def start(self: Opaque["python.BaseException"]) -> int:
    """Returns where what cannot be written or read begins."""
    return self.start


@primitive(
    "python.BaseException.end", property=True, raises=("AttributeError", "NotImplementedError")
)
def end(self: Opaque["python.BaseException"]) -> int:
    """Returns where what cannot be written or read ends."""
    return self.end


@primitive("python.BaseException.__class__", property=True)
def exception_class(
    self: Opaque["python.BaseException"],
) -> Opaque["python.ExceptionClass"]:
    """Returns the class of the exception."""
    return self.__class__


@primitive("python.type")
def type_of(x: Opaque["python.BaseException"]) -> Opaque["python.ExceptionClass"]:
    """Returns the class of an exception."""
    return type(x)


@primitive("python.ExceptionClass.__name__", property=True)
def name(self: Opaque["python.ExceptionClass"]) -> str:
    """Returns the name of the class."""
    return self.__name__


@primitive("python.ExceptionClass.__qualname__", property=True)
def qualified_name(self: Opaque["python.ExceptionClass"]) -> str:
    """Returns the name of the class."""
    return self.__qualname__


@primitive("python.ExceptionClass.__call__")
def make(self: Opaque["python.ExceptionClass"], *values: Any) -> Opaque["python.BaseException"]:
    """Returns a new exception of the class."""
    return self(*values)


@primitive("python.is_exception")
def is_exception(
    x: Opaque["python.BaseException"], wanted: Opaque["python.ExceptionClass"]
) -> bool:
    """Returns whether the exception is of the class, or of one that derives from it."""
    return isinstance(x, wanted)


@primitive("python.raised_from")
def raised_from(
    x: Opaque["python.BaseException"], cause: Opaque["python.BaseException"]
) -> Opaque["python.BaseException"]:
    """Returns `x` with the exception from which it is raised."""
    x.__cause__ = cause
    return x


@primitive("python.raised_from")
def raised_from_class(
    x: Opaque["python.BaseException"], cause: Opaque["python.ExceptionClass"]
) -> Opaque["python.BaseException"]:
    """Returns `x` with a new exception from which it is raised."""
    x.__cause__ = cause()
    return x


@primitive("python.raised_from")
def raised_from_none(
    x: Opaque["python.BaseException"], cause: None
) -> Opaque["python.BaseException"]:
    """Returns `x`, which is raised from nothing."""
    x.__cause__ = None
    return x
