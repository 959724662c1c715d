"""Capture of the operator library: the spec files below `Operators/` as one file."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drupe.capturing.diagnostics import CaptureError, Diagnostic, Diagnostics
from drupe.capturing.importing import import_fault
from drupe.capturing.output import encoded, write_faults
from drupe.capturing.resources import Resources, write_atomically
from drupe.capturing.session import Session
from drupe.capturing.sources import Sources

if TYPE_CHECKING:
    from operatorkit import Operator

JSON = dict[str, Any]


class OperatorSession(Session):
    """A capture in which spec functions stand for the operators that they define."""

    def operator_name(self, value: Any) -> str | None:
        """Returns the name of an operator when the value is its spec function."""
        from operatorkit import Operator

        return value.name if isinstance(value, Operator) else None


def capture_operators(root: Path, out: Path) -> Diagnostics:
    """Capture every spec file below `root` into the file `out`.

    Array constants of composite operators go to `resources/` beside `out`. After faults, which are
    returned and printed, `diagnostics.json` is written beside it instead.
    """
    root = root.resolve()
    sources = Sources(root.parent)
    diagnostics = Diagnostics()
    session = OperatorSession(sources, Resources(out.parent / "resources"), diagnostics)
    captured: JSON = {}
    try:
        captured = _captured(root, session)
    except CaptureError as error:
        diagnostics.report(error.diagnostic)
    if diagnostics:
        for fault in diagnostics.to_json():
            place = f"{fault['file']}:{fault['at'][0]}: " if fault["at"] else ""
            print(f"{place}{fault['message']} [{fault['code']}]", file=sys.stderr)
        write_faults(diagnostics, out.parent, sources)
        return diagnostics
    write_atomically(out, encoded(captured))
    return diagnostics


def _captured(root: Path, session: Session) -> JSON:
    """Returns the content of `operators.json`."""
    operators = _load(root, session)
    written = [_operator(operator, session) for operator in operators]
    session.run()
    return {
        "schema": 1,
        "operators": sorted(
            written, key=lambda entry: (entry["name"], entry["file"], entry["line"])
        ),
        "functions": dict(sorted(session.functions.items())),
        "classes": session.classes.written,
        "objects": session.objects,
        "sources": session.shown_sources(),
    }


def _load(root: Path, session: Session) -> list[Operator]:
    """Returns the operators of all spec files."""
    try:
        from operatorkit.library import load
    except ImportError as error:
        raise CaptureError(
            Diagnostic(
                code="unknown-import",
                message=f"the operator kit cannot be imported: {error}",
                help="put the folder Python/src on PYTHONPATH",
            )
        ) from error
    try:
        with redirect_stdout(sys.stderr):
            return load(root)
    except Exception as error:
        raise CaptureError(import_fault(error, root, session.sources)) from error


def _operator(operator: Operator, session: Session) -> JSON:
    """Returns one overload of an operator."""
    function = session.write_function(operator.function)
    if function is not None:
        names = list(function["annotations"])
        function["annotations"] = dict.fromkeys(names) | operator.described()
    return {
        "name": operator.name,
        "kind": operator.kind,
        "file": session.sources.shown(operator.file),
        "line": operator.line,
        "function": function,
        "raises": list(operator.raises),
        "mutates": list(operator.mutates),
        "property": operator.property,
        "random": operator.random,
        "io": operator.io,
        "result": operator.result,
        "tolerance": operator.tolerance,
        "refuses": None if operator.refuses is None else list(operator.refuses),
        "kernels": {
            language: None if path is None else session.sources.shown(Path(path))
            for language, path in operator.kernels.items()
        },
    }
