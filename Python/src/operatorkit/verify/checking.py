"""Checking operators: the body and the kernel of each sample against the oracle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from operatorkit.operators import Operator
from operatorkit.sampling import Sample
from operatorkit.verify.build import build
from operatorkit.verify.compare import agree, limited
from operatorkit.verify.cpptypes import CppType, UnsupportedValueError, type_of
from operatorkit.verify.generate import LibraryText, entry_for
from operatorkit.verify.matching import match
from operatorkit.verify.oracle import Outcome, expected, run


@dataclass
class Report:
    """What checking one overload gave."""

    #: The overload.
    operator: Operator
    #: The number of comparisons that agreed.
    passed: int = 0
    #: The comparisons that did not, as text.
    failures: list[str] = field(default_factory=list)
    #: The number of samples that ran in C++.
    compiled: int = 0
    #: Why samples did not run in C++.
    skipped: set[str] = field(default_factory=set)

    def compare(self, what: str, sample: Sample, actual: Outcome, wanted: Outcome) -> None:
        """Counts a comparison."""
        if agree(actual, wanted, self.operator.tolerance):
            self.passed += 1
        else:
            call = f"{self.operator.name}{sample!r}"
            shown = call if len(call) <= 300 else call[:297] + "..."
            self.failures.append(f"{what} {shown}\n    gives    {actual}\n    expected {wanted}")


@dataclass
class _Pending:
    """A sample that waits for the library to be compiled."""

    #: Where its comparison counts.
    report: Report
    #: Fresh arguments, for the kernel.
    sample: Sample
    #: What the kernel must give.
    wanted: Outcome


def check(operators: Iterable[Operator], root: Path) -> list[Report]:
    """Checks every overload of `operators` that has samples; those without get an empty report."""
    reports: list[Report] = []
    pending: dict[str, list[_Pending]] = {}
    for operator in operators:
        report = Report(operator)
        reports.append(report)
        for oracle, body, kernel in zip(*(operator.drawn() for _ in range(3)), strict=True):
            wanted, given = expected(operator, oracle, body)
            report.compare("the body of", kernel, given, wanted)
            if operator.kernels["cpp"] is not None:
                waiting = _Pending(report, kernel, limited(wanted))
                pending.setdefault(operator.domain, []).append(waiting)
    for waiting in pending.values():
        _check_kernels(waiting, root)
    return reports


def _check_kernels(waiting: list[_Pending], root: Path) -> None:
    """Compiles the kernels of one domain and runs the samples that wait for them."""
    from drupe import load

    text = LibraryText()
    calls: list[tuple[_Pending, int, list[Any]]] = []
    results = _result_types(waiting)
    for each in waiting:
        operator = each.report.operator
        try:
            matched = match(operator, each.sample)
            key = (id(operator), str(matched.types), str(matched.variables))
            known = results.get(key) if each.wanted.raised else type_of(each.wanted.value)
            entry = entry_for(operator, matched, known)
        except UnsupportedValueError as reason:
            each.report.skipped.add(str(reason))
            continue
        if operator.result == "template" and not entry.result:
            each.report.skipped.add("no sample of these types has a result")
            continue
        places = zip(matched.values, matched.types, strict=True)
        values = [_wired(value, kind) for value, kind in places if kind]
        calls.append((each, text.number(entry), values))
    if not calls:
        return
    library = load(build(text.text(), root))
    for each, number, values in calls:
        each.report.compiled += 1
        actual = _run_kernel(library[f"entry_{number}"], each.report.operator, values)
        each.report.compare("the kernel of", each.sample, actual, each.wanted)


def _result_types(waiting: list[_Pending]) -> dict[tuple[int, str, str], Any]:
    """Returns the types of the results by overload and argument types, where the oracle has one."""
    found: dict[tuple[int, str, str], Any] = {}
    for each in waiting:
        operator = each.report.operator
        try:
            matched = match(operator, each.sample)
            key = (id(operator), str(matched.types), str(matched.variables))
            if not each.wanted.raised:
                found.setdefault(key, type_of(each.wanted.value))
        except UnsupportedValueError:
            continue
    return found


def _wired(value: Any, kind: CppType | None = None) -> Any:
    """Returns an argument as the C interface carries it; one element of a tensor as a number."""
    if kind and "element" in (kind.form, *(item.form for item in kind.items)):
        return value.item() if isinstance(value, np.generic) else value
    if isinstance(value, slice | range):
        return (value.start, value.stop, value.step)
    if value is Ellipsis:
        return None
    if isinstance(value, tuple):
        return tuple(map(_wired, value))
    return value


def _run_kernel(entry: Any, operator: Operator, values: list[Any]) -> Outcome:
    """Returns what the kernel gives."""
    outcome = run(lambda *_: entry(*values), _Plain(operator), Sample())
    if not outcome.raised:
        value, *mutated = outcome.value
        outcome.value, outcome.mutated = value, tuple(mutated)
    return outcome


class _Plain:
    """An operator as `run` sees it when the call is already made up."""

    mutates = ()

    def __init__(self, operator: Operator) -> None:
        """Stands for `operator`."""
        self.function = lambda: None

    def described(self) -> dict[str, Any]:
        """Returns no annotations: the result is a value."""
        return {}
