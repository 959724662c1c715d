"""Functions that decorators and metaclasses make, written out as Python source."""

from __future__ import annotations

import ast
import textwrap
from types import FunctionType
from typing import Any

from drupe.capturing.diagnostics import Span
from drupe.capturing.sources import SourceFile


class Missing:
    """The default of a parameter whose value is made anew in each call."""

    def __repr__(self) -> str:
        return "<factory>"


MISSING = Missing()


def is_missing(value: Any) -> bool:
    """`true` iff no argument was given for a parameter whose default is `MISSING`."""
    return value is MISSING


def holds_objects(value: Any) -> bool:
    """`true` iff values of the type of `value` may hold objects of classes of the program."""
    raise NotImplementedError("this is known when the program is compiled")


is_missing.__module__ = holds_objects.__module__ = "drupe"


class Synthesis:
    """Makes functions of one class from source text; they stand where the class is defined."""

    def __init__(self, kind: type, file: SourceFile | None, place: Span, world: Any) -> None:
        """Make functions of `kind`, which is defined at `place` in `file`."""
        self.kind = kind
        self._file = file
        self._place = place
        self._world = world

    def function(
        self, source: str, names: dict[str, Any] | None = None, owner: str | None = None
    ) -> FunctionType:
        """Returns the function that `source` defines, in which `names` have these values."""
        tree = ast.parse(textwrap.dedent(source))
        scope: dict[str, Any] = {
            "__name__": self.kind.__module__,
            "is_missing": is_missing,
            **(names or {}),
        }
        exec(compile(tree, "<drupe>", "exec"), scope)
        node = tree.body[0]
        assert isinstance(node, ast.FunctionDef)
        function = scope[node.name]
        function.__qualname__ = f"{owner or self.kind.__qualname__}.{node.name}"
        function.__code__ = function.__code__.replace(co_qualname=function.__qualname__)
        self._move(node)
        if self._file is not None:
            self._world.synthesize(function, self._file, node)
        return function

    def _move(self, node: ast.AST) -> None:
        """Let a node and all in it stand where the class is defined."""
        first, column, last, end = self._place
        for inner in ast.walk(node):
            if hasattr(inner, "lineno"):
                inner.lineno, inner.col_offset = first, column  # type: ignore[attr-defined]
                inner.end_lineno, inner.end_col_offset = last, end  # type: ignore[attr-defined]
