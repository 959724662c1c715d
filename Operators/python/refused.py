"""Built-in functions that need a running interpreter."""

from __future__ import annotations

from operatorkit import Any, primitive

NAMES = (
    "'{}' is about the variables of a running interpreter",
    "use the variables by their names, or a dict for what is looked up by a text",
)
CODE = (
    "'{}' runs code that only the running program knows",
    "write the code in a function, or choose between functions by 'if'",
)


def _said(about: tuple[str, str], name: str) -> tuple[str, str]:
    """Returns the message and the help for the function `name`."""
    return (about[0].format(name + "()"), about[1])


@primitive("python.globals", refuses=_said(NAMES, "globals"))
def globals_() -> None:
    """Is refused."""


@primitive("python.locals", refuses=_said(NAMES, "locals"))
def locals_() -> None:
    """Is refused."""


@primitive("python.vars", refuses=_said(NAMES, "vars"))
def vars_(*args: Any) -> None:
    """Is refused."""


@primitive("python.eval", refuses=_said(CODE, "eval"))
def eval_(*args: Any) -> None:
    """Is refused."""


@primitive("python.exec", refuses=_said(CODE, "exec"))
def exec_(*args: Any) -> None:
    """Is refused."""
