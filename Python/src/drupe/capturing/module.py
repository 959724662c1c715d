"""Capture of a user's module: entries, checks, and the file that the compiler reads."""

from __future__ import annotations

import ast
import contextlib
import inspect
import typing
from collections.abc import Sequence
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from drupe.capturing.annotations import POISON, UnsupportedAnnotationError, type_of_value
from drupe.capturing.constants import UnsupportedConstantError
from drupe.capturing.diagnostics import CaptureError, Diagnostic, Diagnostics
from drupe.capturing.importing import import_file, package_root
from drupe.capturing.output import deep_recursion, write_faults, write_module
from drupe.capturing.resolution import unwrapped
from drupe.capturing.resources import Resources
from drupe.capturing.session import Session, python_version
from drupe.capturing.signatures import annotation_span
from drupe.capturing.sources import Sources, name_span
from drupe.decorator import Metadata

JSON = dict[str, Any]


def capture_module(
    file: Path,
    directory: Path,
    root: Path | None = None,
    entries: Sequence[str] = (),
    *,
    every: bool = False,
) -> Diagnostics:
    """Capture `file` into `directory`: `module.json` and resources, or `diagnostics.json`.

    Args:
        file: The Python file with the decorated functions.
        directory: Where the output goes; it is created when missing.
        root: The folder that the module is imported from; found by `__init__.py` files if `None`.
        entries: Functions to take as decorated with a plain `@compile()`.
        every: Take in every function and class of the file, decorated or not.

    Returns:
        The faults; empty iff `module.json` was written.

    """
    file = file.resolve()
    sources = Sources((root or package_root(file)).resolve())
    diagnostics = Diagnostics()
    captured: JSON | None = None
    try:
        module = import_file(file, sources)
        session = Session(sources, Resources(directory / "resources"), diagnostics)
        with deep_recursion():
            captured = (
                _captured_whole(module, session)
                if every
                else _captured(module, file, session, entries)
            )
    except CaptureError as error:
        diagnostics.report(error.diagnostic)
    if diagnostics or captured is None:
        write_faults(diagnostics, directory, sources, captured)
    else:
        write_module(captured, directory)
    return diagnostics


def entries_of(
    module: ModuleType, named: Sequence[str] = ()
) -> list[tuple[FunctionType, Metadata]]:
    """Returns the functions of a module that are decorated or `named`, in source order."""
    found = {}
    for name, value in vars(module).items():
        if not isinstance(value, FunctionType) or value.__module__ != module.__name__:
            continue
        metadata = getattr(value, "__drupe__", Metadata() if name in named else None)
        if isinstance(metadata, Metadata):
            function = unwrapped(value)
            found[id(function)] = (function, metadata)
    return sorted(found.values(), key=lambda entry: entry[0].__code__.co_firstlineno)


def _captured(module: ModuleType, file: Path, session: Session, named: Sequence[str]) -> JSON:
    """Returns the content of `module.json`."""
    entries = entries_of(module, named)
    if not entries:
        raise CaptureError(
            Diagnostic(
                code="no-decorated-function",
                message=f"'{session.sources.shown(file)}' has no function decorated with @compile",
                file=session.sources.shown(file),
                help="write 'from drupe import compile' and '@compile()' above the function",
            )
        )
    return _content(module, session, entries)


def _captured_whole(module: ModuleType, session: Session) -> JSON:
    """Returns the content of `module.json` with every function and class of the module."""
    for value in vars(module).values():
        if isinstance(value, type) and value.__module__ == module.__name__:
            session.reach_whole_class(value)
    own = [value for value in vars(module).values() if isinstance(value, FunctionType)]
    plain = [f for f in own if f.__module__ == module.__name__ and session.is_user_function(f)]
    decorated = entries_of(module)
    known = {id(function) for function, _ in decorated}
    names = [session.reach_undecorated(f) for f in map(unwrapped, plain) if id(f) not in known]
    content = _content(module, session, decorated)
    content["entries"] += [name for name in dict.fromkeys(names) if name in session.functions]
    return content


def _content(
    module: ModuleType, session: Session, entries: Sequence[tuple[FunctionType, Metadata]]
) -> JSON:
    """Returns the content of `module.json` with what `entries`, and those before, reach."""
    names = [session.add_entry(function) for function, _ in entries]
    session.run()
    callable_names = [
        name
        for name, (function, metadata) in zip(names, entries, strict=True)
        if name in session.functions
        and _finish_entry(session, session.functions[name], function, metadata)
    ]
    return {
        "schema": 1,
        "python": python_version(),
        "packages": session.packages(),
        "module": module.__name__,
        "entries": callable_names,
        "functions": dict(sorted(session.functions.items())),
        "classes": session.classes.written,
        "objects": session.objects,
        "sources": session.shown_sources(),
    }


def _finish_entry(
    session: Session, written: JSON, function: FunctionType, metadata: Metadata
) -> bool:
    """Add the decorator's metadata to an entry; `True` iff the entry can be called by name."""
    is_callable = _check_signature(session, written, function)
    examples = _examples(session, written, function, metadata.examples)
    _fill_annotations(session, written, function, examples)
    written["decorator"] = {
        "tag": metadata.tag,
        "description": metadata.description,
        "precision": metadata.precision,
        "examples": [_written_example(session, written, example) for example in examples],
    }
    return is_callable


def _check_signature(session: Session, written: JSON, function: FunctionType) -> bool:
    """Report entries that nobody can call by name: lambdas, and `*args` or `**kwargs`."""
    file, node = session.source_of(function) or (None, None)
    if file is None or node is None:
        return True
    at = name_span(node, file.text)
    if function.__code__.co_name == "<lambda>":
        session.diagnostics.report(
            Diagnostic(
                code="lambda-decorated",
                message="@compile is applied to a lambda, which has no name to call it by",
                file=file.shown,
                at=at,
                help="write a function with 'def' and decorate it",
            )
        )
        return False
    if function.__code__.co_name != function.__name__:
        session.diagnostics.report(
            Diagnostic(
                code="decorator-order",
                message=f"another decorator wraps '{function.__name__}'",
                label="this function is called instead",
                file=file.shown,
                at=at,
                help="call the helper inside the function instead of decorating with it",
            )
        )
        return False
    for argument in (node.args.vararg, node.args.kwarg):
        if argument is not None:
            session.diagnostics.report(
                Diagnostic(
                    code="unsupported-parameter",
                    message=f"'{function.__name__}' takes any number of arguments, "
                    f"as '{argument.arg}'",
                    file=file.shown,
                    at=annotation_span(node, argument.arg),
                    help="name each parameter, or take a list or a dict",
                )
            )
            written["annotations"][argument.arg] = dict(POISON)
    return True


def _examples(
    session: Session, written: JSON, function: FunctionType, examples: Sequence[Any]
) -> list[dict[str, Any]]:
    """Returns the examples as arguments by parameter name; reports those that do not fit."""
    signature = inspect.signature(function, follow_wrapped=False)
    bound = []
    for number, example in enumerate(examples, 1):
        try:
            call = (
                signature.bind(**example) if isinstance(example, dict) else signature.bind(*example)
            )
        except TypeError as error:
            _report_example(session, written, function, f"example {number} does not fit: {error}")
            continue
        bound.append(dict(call.arguments))
    return bound


def _written_example(session: Session, written: JSON, example: dict[str, Any]) -> JSON:
    """Returns an example as CONST by parameter name."""
    result = {}
    for name, value in example.items():
        try:
            result[name] = session.constants.write(value)
        except UnsupportedConstantError as error:
            message = f"the example for '{name}' is not a plain value: {error.reason}"
            _report_example(session, written, None, message)
    return result


def _report_example(
    session: Session, written: JSON, function: FunctionType | None, message: str
) -> None:
    """Report an example that cannot be used."""
    session.diagnostics.report(
        Diagnostic(
            code="unsupported-example",
            message=f"'{written['name']}': {message}",
            file=written["file"],
            at=tuple(written["ast"]["at"][:2] * 2)
            if function is None
            else _place(session, function),
            help="give a dict by parameter name or a tuple by position, of plain values and arrays",
        )
    )


def _place(session: Session, function: FunctionType) -> Any:
    """Returns where a function's name is."""
    file, node = session.source_of(function) or (None, None)
    return name_span(node, file.text) if file and node else None


def _types_of(values: list[Any]) -> list[Any]:
    """Returns the types of those `values` that say one; an empty list does not."""
    types = []
    for value in values:
        with contextlib.suppress(UnsupportedAnnotationError):
            types.append(type_of_value(value))
    return types


def _fill_annotations(
    session: Session, written: JSON, function: FunctionType, examples: list[dict[str, Any]]
) -> None:
    """Take the types of parameters without annotation from examples and defaults, or report them.

    A default of None alone says nothing; beside examples it says that None may be given.
    """
    file, node = session.source_of(function) or (None, None)
    wrapped = function.__code__.co_name != function.__name__
    if file is None or isinstance(node, ast.Lambda | None) or wrapped:
        return
    skipped = {a.arg for a in (node.args.vararg, node.args.kwarg) if a}
    parameters = inspect.signature(function, follow_wrapped=False).parameters
    for name in written["annotations"]:
        if name == "return" or name in function.__annotations__ or name in skipped:
            continue
        values = [example[name] for example in examples if name in example]
        default = parameters[name].default
        if default is not inspect.Parameter.empty and (values or default is not None):
            values.append(default)
        types = _types_of(values)
        if types:
            annotation = typing.Union[tuple(types)]  # noqa: UP007
            written["annotations"][name] = session.annotations.write(annotation)
            continue
        session.diagnostics.report(
            Diagnostic(
                code="missing-annotation",
                message=f"the parameter '{name}' of '{function.__name__}' has no type annotation",
                file=file.shown,
                at=annotation_span(node, name),
                help=f"annotate it, as in '{name}: str', or give examples: "
                f"@compile(examples=[{{{name!r}: ...}}])",
            )
        )
        written["annotations"][name] = dict(POISON)
