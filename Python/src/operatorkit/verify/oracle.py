"""The oracle of an operator: the library function that it is named after."""

from __future__ import annotations

import builtins
import contextlib
import importlib
import io
import operator as syntax
import warnings
from collections.abc import Callable, ValuesView
from dataclasses import dataclass
from typing import Any

from operatorkit.operators import Operator
from operatorkit.sampling import Sample
from operatorkit.verify.matching import bound_arguments

#: The sequences and views that leave a library as lists.
LISTED = (range, ValuesView)

#: The functions of Python's syntax that the module `operator` has under another name.
SYNTAX = {
    "and": syntax.and_, "or": syntax.or_, "not": syntax.not_, "is": syntax.is_,
    "add": syntax.add, "sub": syntax.sub, "mul": syntax.mul, "truediv": syntax.truediv,
    "floordiv": syntax.floordiv, "mod": syntax.mod, "matmul": syntax.matmul,
    "lshift": syntax.lshift, "rshift": syntax.rshift, "xor": syntax.xor, "neg": syntax.neg,
    "pos": syntax.pos, "invert": syntax.invert, "eq": syntax.eq, "ne": syntax.ne, "lt": syntax.lt,
    "le": syntax.le, "gt": syntax.gt, "ge": syntax.ge, "is_not": syntax.is_not,
    "contains": syntax.contains, "truth": syntax.truth, "getitem": syntax.getitem,
    "setitem": syntax.setitem, "delitem": syntax.delitem, "iadd": syntax.iadd,
    "imul": syntax.imul, "ior": syntax.ior,
}  # fmt: skip


@dataclass
class Outcome:
    """What a call gave: a value with the changed arguments, or an exception; and its output."""

    #: The result; that of an iterator as a list.
    value: Any = None
    #: The arguments that the operator changes, after the call.
    mutated: tuple[Any, ...] = ()
    #: The name of the exception's type; empty if none was raised.
    raised: str = ""
    #: The text of the exception.
    text: str = ""
    #: What was printed.
    printed: str = ""

    def __str__(self) -> str:
        """Returns the outcome as a report shows it."""
        if self.raised:
            return f"{self.raised}: {self.text}"
        shown = repr(self.value)
        if self.mutated:
            shown += f", changed {', '.join(map(repr, self.mutated))}"
        if self.printed:
            shown += f", printed {self.printed!r}"
        return shown if len(shown) <= 300 else shown[:297] + "..."


def oracle_of(operator: Operator) -> Callable[..., Any] | None:
    """Returns the library function of the operator's name, or None if there is none."""
    name = operator.oracle or operator.name
    domain, _, rest = name.partition(".")
    if domain == "python":
        if rest in SYNTAX:
            return SYNTAX[rest]
        found: Any = builtins
    else:
        try:
            found = importlib.import_module(domain)
        except ImportError:
            return None
    for part in rest.split("."):
        found = getattr(found, part, None)
        if found is None:
            return None
    member = rest.rpartition(".")[2]
    if operator.property:
        return lambda self: getattr(self, member)
    if name.startswith("numpy.ndarray."):
        # By name on the receiver, since a scalar has the same methods.
        return lambda self, *arguments, **keywords: getattr(self, member)(*arguments, **keywords)
    return found if callable(found) else None


def run(function: Callable[..., Any], operator: Operator, sample: Sample) -> Outcome:
    """Calls `function` with a sample of `operator`."""
    outcome = Outcome()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            value = function(*sample.arguments, **sample.keywords)
            outcome.value = list(value) if is_lazy(operator) or isinstance(value, LISTED) else value
        except Exception as error:
            outcome.raised, outcome.text = type(error).__name__, str(error)
    arguments = bound_arguments(operator, sample).arguments
    outcome.mutated = tuple(arguments[name] for name in operator.mutates)
    outcome.printed = printed.getvalue()
    return outcome


def is_lazy(operator: Operator) -> bool:
    """Returns whether the operator gives an iterator."""
    return operator.described().get("return", {}).get("t") == "iterator"


def expected(operator: Operator, sample: Sample, reference: Sample) -> tuple[Outcome, Outcome]:
    """Returns what the oracle gives for `sample`, and the body for `reference`, its equal.

    Without an oracle, the body is its own. Where the result of the oracle is an int beyond 64 bits,
    or of a type that the body refuses by an exception of its own, the body decides.
    """
    body = run(operator.function, operator, reference)
    oracle = oracle_of(operator)
    if oracle is None:
        return body, body
    outcome = run(oracle, operator, sample)
    if not outcome.raised and body.raised == "ValueError" and not _fits(operator, outcome):
        return body, body
    return outcome, body


def _fits(operator: Operator, outcome: Outcome) -> bool:
    """Returns whether the oracle's result is of the type that the operator declares."""
    declared = operator.described().get("return", {}).get("t")
    return declared == type(outcome.value).__name__
