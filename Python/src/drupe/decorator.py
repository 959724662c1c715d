"""The `@compile` decorator."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FunctionType
from typing import Any, TypeVar, overload

Function = TypeVar("Function", bound=Callable[..., Any])

OPTIONS = ("tag", "description", "examples", "precision")
PRECISIONS = ("exact", "float32", "bfloat16", "int8")


@dataclass(frozen=True)
class Metadata:
    """What `@compile` recorded about a function, as its `__drupe__` attribute."""

    tag: str | None = None
    """The name under which clients ask for the function, such as "@me/embed"."""
    description: str | None = None
    """One sentence about the function; its docstring serves when this is absent."""
    precision: str | None = None
    """How precisely models compute: one of `PRECISIONS`; absent means as captured."""
    examples: tuple[Any, ...] = ()
    """Arguments of sample calls: a dict by parameter name or a tuple by position each."""


@overload
def compile(function: Function, /) -> Function: ...
@overload
def compile(
    *,
    tag: str | None = None,
    description: str | None = None,
    examples: Sequence[Any] = (),
    precision: str | None = None,
) -> Callable[[Function], Function]: ...
def compile(function: Any = None, /, **options: Any) -> Any:
    """Mark a function for compilation; it stays the ordinary Python function it was.

    Args:
        function: The function, when the decorator is written without parentheses.
        **options: `tag`, the name clients use; `description`, one sentence; `examples`, a list
            of sample calls (a dict by parameter name or a tuple by position each); `precision`,
            one of "exact", "float32", "bfloat16", "int8".

    Returns:
        The same function, with its metadata in `__drupe__`.

    Raises:
        TypeError: An option is unknown or has the wrong type, or something that is not a
            function is decorated.
        ValueError: The precision is unknown.

    """
    metadata = _metadata(options)

    def mark(target: Any) -> Any:
        if not isinstance(target, FunctionType):
            raise TypeError(
                f"@compile decorates functions, not {_article(type(target).__name__)} object"
            )
        target.__drupe__ = metadata  # type: ignore[attr-defined]
        return target

    return mark if function is None else mark(function)


def _metadata(options: dict[str, Any]) -> Metadata:
    """Returns the checked options."""
    for name in options:
        if name not in OPTIONS:
            near = difflib.get_close_matches(name, OPTIONS, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            known = ", ".join(repr(option) for option in OPTIONS)
            raise TypeError(
                f"compile() got an unexpected keyword argument {name!r}{hint} (known: {known})"
            )
    for name in ("tag", "description", "precision"):
        value = options.get(name)
        if value is not None and not isinstance(value, str):
            raise TypeError(f"compile() argument {name!r} is a str, not {type(value).__name__}")
    precision = options.get("precision")
    if precision is not None and precision not in PRECISIONS:
        known = ", ".join(repr(name) for name in PRECISIONS)
        raise ValueError(f"compile() argument 'precision' is {precision!r}; it is one of {known}")
    examples = options.get("examples") or ()
    if not isinstance(examples, list | tuple):
        raise TypeError("compile() argument 'examples' is a list of sample calls")
    for example in examples:
        if not isinstance(example, dict | tuple):
            raise TypeError(
                "compile() argument 'examples' holds dicts by parameter name or tuples by position"
            )
    return Metadata(
        tag=options.get("tag"),
        description=options.get("description"),
        precision=precision,
        examples=tuple(examples),
    )


def _article(noun: str) -> str:
    """Returns the noun in single quotes after "a" or "an"."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} '{noun}'"
