"""Operators: spec functions with their names, signatures, effects and samples."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from operatorkit.sampling import Draw, Sample
from operatorkit.types import Description, Parameter, describe

#: A function that yields the samples of an operator.
SampleFunction = Callable[[Draw], Iterator[Sample]]

#: C++ words that no function can be called; kernels of such names end in `_`.
_RESERVED = frozenset(
    [
        "and",
        "and_eq",
        "bitand",
        "bitor",
        "bool",
        "break",
        "case",
        "char",
        "class",
        "compl",
        "const",
        "continue",
        "default",
        "delete",
        "do",
        "double",
        "else",
        "enum",
        "explicit",
        "export",
        "extern",
        "false",
        "float",
        "for",
        "friend",
        "goto",
        "if",
        "inline",
        "int",
        "long",
        "mutable",
        "namespace",
        "new",
        "not",
        "not_eq",
        "operator",
        "or",
        "or_eq",
        "private",
        "protected",
        "public",
        "register",
        "requires",
        "return",
        "short",
        "signed",
        "sizeof",
        "static",
        "struct",
        "switch",
        "template",
        "this",
        "throw",
        "true",
        "try",
        "typedef",
        "typeid",
        "typename",
        "union",
        "unsigned",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
        "xor",
        "xor_eq",
    ]
)


class Operator:
    """One overload of an operator: a spec function and what is declared about it.

    Calling it runs the function's body: the reference of a primitive, the definition of a
    composite.
    """

    def __init__(self, function: Callable[..., Any], name: str, kind: str, **declared: Any) -> None:
        """Wraps `function` as an overload of the operator `name`."""
        functools.update_wrapper(self, function)
        self.function = function
        #: The canonical name: `python.str.split`.
        self.name = name
        #: `primitive` or `composite`.
        self.kind = kind
        #: The exceptions it may raise.
        self.raises: tuple[str, ...] = tuple(declared.get("raises", ()))
        #: The parameters whose values it changes.
        self.mutates: tuple[str, ...] = tuple(declared.get("mutates", ()))
        #: Whether equal arguments may give different results.
        self.random: bool = declared.get("random", False)
        #: Whether it reads or writes anything outside the program.
        self.io: bool = declared.get("io", False)
        #: Whether it is read as an attribute, without a call.
        self.property: bool = declared.get("property", False)
        #: `template` if the kernel's first template argument is the result type.
        self.result: str | None = declared.get("result")
        #: The accuracy of the kernel: `exact`, `ulp(n)`, `close` or `approximate`.
        self.tolerance: str = declared.get("tolerance", "exact")
        #: The name of the library function that it is checked against, if not its own.
        self.oracle: str | None = declared.get("oracle")
        #: The message and the help of the diagnostic for calls of this overload, if it is there
        #: only to say why such a call cannot be compiled.
        self.refuses: tuple[str, str] | None = declared.get("refuses")
        self._samples: SampleFunction | None = None

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Runs the body on `arguments`."""
        return self.function(*arguments, **keywords)

    def __repr__(self) -> str:
        """Returns the operator as documentation shows it."""
        return f"<{self.kind} {self.name}{self.signature}>"

    def samples(self, function: SampleFunction) -> SampleFunction:
        """Declares `function` as the one that yields the samples of this overload."""
        self._samples = function
        return function

    def drawn(self, seed: int = 0) -> list[Sample]:
        """Returns fresh samples, equal for equal seeds; none if the operator declares none."""
        return [] if self._samples is None else list(self._samples(Draw(seed)))

    @property
    def domain(self) -> str:
        """The folder of the library that it belongs to: `python`, `numpy`, `tensor`."""
        return self.file.parent.name

    @property
    def file(self) -> Path:
        """The spec file."""
        return Path(self.function.__code__.co_filename)

    @property
    def line(self) -> int:
        """The line of the spec file where the spec function begins, decorators included."""
        return self.function.__code__.co_firstlineno

    @property
    def kernels(self) -> dict[str, Path | None]:
        """The kernel file of each language; None where the language has none."""
        if self.kind == "composite":
            return {"cpp": None, "rs": None}
        files = {"cpp": self.file.with_suffix(".hpp"), "rs": self.file.with_suffix(".rs")}
        return {language: file if file.exists() else None for language, file in files.items()}

    @property
    def symbol(self) -> str:
        """The qualified C++ name of the kernel: `rt::python::str_split`."""
        namespace, _, name = self.name.partition(".")
        name = name.replace(".", "_")
        return "::".join(["rt", *(n + "_" * (n in _RESERVED) for n in (namespace, name))])

    @property
    def parameters(self) -> list[inspect.Parameter]:
        """The parameters of the spec function."""
        return list(inspect.signature(self.function).parameters.values())

    @property
    def signature(self) -> str:
        """The signature as the spec file writes it."""
        return str(inspect.signature(self.function)).replace("'", "")

    @functools.cached_property
    def annotations(self) -> dict[str, object]:
        """The evaluated annotations, with parameters' names in them as `Parameter` values."""
        names: dict[str, object] = {
            parameter.name: Parameter(parameter.name) for parameter in self.parameters
        }
        return {
            key: eval(text, self.function.__globals__, names) if isinstance(text, str) else text
            for key, text in self.function.__annotations__.items()
        }

    def described(self) -> dict[str, Description]:
        """Returns the JSON form of each annotation; the result's key is `return`."""
        return {key: describe(annotation) for key, annotation in self.annotations.items()}


#: Every operator whose spec file has been imported, in the order of their definition.
registered: list[Operator] = []


def primitive(name: str, **declared: Any) -> Callable[[Callable[..., Any]], Operator]:
    """Declares an operator with kernels; the body of the function is its reference.

    Keywords: `raises`, `mutates`, `random`, `io`, `property`, `result`, `tolerance`, `oracle`,
    `refuses`, as the attributes of `Operator`.
    """
    return functools.partial(_register, name, "primitive", declared)


def composite(name: str, **declared: Any) -> Callable[[Callable[..., Any]], Operator]:
    """Declares an operator without kernels; the body of the function is compiled."""
    return functools.partial(_register, name, "composite", declared)


def _register(
    name: str, kind: str, declared: dict[str, Any], function: Callable[..., Any]
) -> Operator:
    """Returns `function` as a registered operator."""
    known = {
        *("raises", "mutates", "random", "io", "property", "result", "tolerance", "oracle"),
        "refuses",
    }
    if unknown := declared.keys() - known:
        raise TypeError(f"operators have no '{unknown.pop()}' ({name})")
    operator = Operator(function, name, kind, **declared)
    registered.append(operator)
    return operator
