"""The signature of a captured function: its evaluated annotations and default values."""

from __future__ import annotations

import inspect
from types import FunctionType
from typing import Any

from drupe.capturing.annotations import (
    POISON,
    AnnotationWriter,
    UnsupportedAnnotationError,
    evaluated,
)
from drupe.capturing.constants import ConstantWriter, UnsupportedConstantError
from drupe.capturing.diagnostics import Diagnostic, Diagnostics, Span
from drupe.capturing.resolution import closure_of
from drupe.capturing.scopes import arguments_of
from drupe.capturing.sources import FunctionNode, SourceFile, span

JSON = dict[str, Any]


class SignatureWriter:
    """Writes what is around a function's tree: types, parameter metadata and defaults."""

    def __init__(
        self,
        function: FunctionType,
        file: SourceFile,
        node: FunctionNode,
        types: AnnotationWriter,
        constants: ConstantWriter,
    ) -> None:
        """Write for `function`, which is defined by `node` in `file`."""
        self._function, self._file, self._node = function, file, node
        self._types, self._constants = types, constants
        self._parameters = inspect.signature(function, follow_wrapped=False).parameters

    def annotations(self, diagnostics: Diagnostics | None) -> tuple[JSON, JSON]:
        """Returns the annotations as TYPE and the `Parameter` metadata, by parameter.

        Annotations without a TYPE are reported, or taken for absent when `diagnostics` is `None`:
        only entries need them, since helpers are typed by their calls.
        """
        names = [*self._parameters, "return"]
        written: JSON = dict.fromkeys(names)
        metadata: JSON = dict.fromkeys(names)
        given = self._function.__annotations__
        own = {name: given[name] for name in names if name in given}
        scope, closure = self._function.__globals__, closure_of(self._function)
        for name, value in evaluated(own, scope, closure):
            try:
                if isinstance(value, Exception):
                    raise _failed(value, name)
                written[name] = self._types.write(value)
                metadata[name] = self._types.parameter(value)
            except UnsupportedAnnotationError as error:
                if diagnostics is not None:
                    diagnostics.report(self._unsupported(error, name))
                    written[name] = None if name == "return" else dict(POISON)
        return written, metadata

    def defaults(self, diagnostics: Diagnostics) -> JSON:
        """Returns the default values by parameter."""
        written: JSON = {}
        for parameter in self._parameters.values():
            if parameter.default is inspect.Parameter.empty:
                continue
            try:
                written[parameter.name] = self._constants.write(parameter.default)
            except UnsupportedConstantError:
                diagnostics.report(
                    Diagnostic(
                        code="unsupported-default",
                        message=f"the default value of '{parameter.name}' is not a plain constant",
                        label=f"this is a '{type(parameter.default).__name__}'",
                        file=self._file.shown,
                        at=default_span(self._node, parameter.name),
                        help="make the default None and choose the value inside the function",
                    )
                )
        return written

    def _unsupported(self, error: UnsupportedAnnotationError, name: str) -> Diagnostic:
        """Returns the fault of an annotation that the compiler has no type for."""
        what = "the result" if name == "return" else f"'{name}'"
        return Diagnostic(
            code="unsupported-annotation",
            message=error.message,
            label=f"this is the type of {what}",
            file=self._file.shown,
            at=annotation_span(self._node, name),
            help=error.help,
        )


def _failed(error: Exception, name: str) -> UnsupportedAnnotationError:
    """Returns the fault of an annotation whose evaluation raises."""
    what = "the result" if name == "return" else f"'{name}'"
    return UnsupportedAnnotationError(
        f"the annotation of {what} raises {type(error).__name__}: {error}",
        "import or define the names that the annotation uses at module level",
    )


def annotation_span(node: FunctionNode, name: str) -> Span | None:
    """Returns where a parameter's annotation is, or the result's for "return"."""
    if name == "return":
        returns = getattr(node, "returns", None)
        return span(returns) if returns else None
    for argument in arguments_of(node.args):
        if argument.arg == name:
            return span(argument.annotation or argument)
    return None


def default_span(node: FunctionNode, name: str) -> Span | None:
    """Returns where a parameter's default value is."""
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    pairs = [
        *zip(reversed(positional), reversed(arguments.defaults), strict=False),
        *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
    ]
    for argument, default in pairs:
        if argument.arg == name and default is not None:
            return span(default)
    return None
