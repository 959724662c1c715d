"""Importing the user's module from its path, with faults told in the user's terms."""

from __future__ import annotations

import difflib
import importlib
import importlib.metadata
import importlib.util
import sys
import traceback
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType, TracebackType

from drupe.capturing.diagnostics import CaptureError, Diagnostic, Note, Span
from drupe.capturing.sources import Sources, decoded


def package_root(path: Path) -> Path:
    """Returns the folder to import a file from: the first one upwards without `__init__.py`."""
    folder = path.parent
    while (folder / "__init__.py").is_file() and folder.parent != folder:
        folder = folder.parent
    return folder


def module_name(path: Path, root: Path) -> str:
    """Returns the name under which a file below `root` is imported."""
    parts = list(path.relative_to(root).with_suffix("").parts)
    if parts[-1] == "__init__" and len(parts) > 1:
        parts.pop()
    return ".".join(parts)


def import_file(path: Path, sources: Sources) -> ModuleType:
    """Import a module from its file; what it prints goes to standard error.

    Raises:
        CaptureError: The file cannot be read, is not Python, or raises while it is imported.

    """
    code = _compiled(path, sources)
    name = module_name(path, sources.root)
    _check_name_is_free(name, path, sources)
    if str(sources.root) not in sys.path:
        sys.path.insert(0, str(sources.root))
    specification = importlib.util.spec_from_file_location(name, path)
    if specification is None:
        raise CaptureError(_unreadable(path, sources, "its name does not end in .py"))
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    try:
        with redirect_stdout(sys.stderr):
            if "." in name:
                importlib.import_module(name.rpartition(".")[0])
            exec(code, module.__dict__)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        sys.modules.pop(name, None)
        raise CaptureError(import_fault(error, path, sources)) from error
    return module


def _compiled(path: Path, sources: Sources) -> object:
    """Returns the code of a file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CaptureError(_unreadable(path, sources, reason)) from error
    try:
        return compile(decoded(data), str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        raise CaptureError(_syntax_fault(error, sources.shown(path))) from error
    except ValueError as error:
        raise CaptureError(_unreadable(path, sources, str(error))) from error
    except (RecursionError, MemoryError) as error:
        raise CaptureError(_unreadable(path, sources, "it is nested too deeply")) from error


def _check_name_is_free(name: str, path: Path, sources: Sources) -> None:
    """Refuse a file whose module name belongs to a module that is loaded already."""
    loaded = sys.modules.get(name)
    if loaded is None:
        return
    file = getattr(loaded, "__file__", None)
    if file is not None and Path(file).resolve() == path.resolve():
        sys.modules.pop(name)
        return
    raise CaptureError(
        Diagnostic(
            code="module-name-taken",
            message=f"the file has the name of the module '{name}', which Python uses itself",
            file=sources.shown(path),
            help="give the file another name",
        )
    )


def _unreadable(path: Path, sources: Sources, reason: str) -> Diagnostic:
    """Returns the fault of a file that cannot be read."""
    return Diagnostic(
        code="unreadable-file",
        message=f"'{sources.shown(path)}' cannot be read: {reason}",
        file=sources.shown(path),
        help="give the path of a Python file",
    )


def _syntax_fault(error: SyntaxError, shown: str) -> Diagnostic:
    """Returns the fault of a file that is not Python."""
    line = error.lineno or 1
    text = error.text or ""
    column = len(text[: max((error.offset or 1) - 1, 0)].encode())
    end_line = error.end_lineno or line
    end = len(text[: max((error.end_offset or 0) - 1, 0)].encode()) if end_line == line else column
    return Diagnostic(
        code="syntax-error",
        message=f"this is not Python: {error.msg}",
        file=shown,
        at=(line, column, line, max(end, column + 1)),
        help="correct the syntax; 'python -m py_compile' shows the same fault",
    )


def import_fault(error: BaseException, path: Path, sources: Sources) -> Diagnostic:
    """Returns the fault of a module that raised while it was imported."""
    if isinstance(error, SyntaxError) and error.filename and error.filename != str(path):
        return _syntax_fault(error, sources.shown(Path(error.filename)))
    frames = _user_frames(error.__traceback__, sources)
    file, at = frames[-1] if frames else (sources.shown(path), None)
    notes = tuple(
        Note("it is imported or called here", outer, place) for outer, place in frames[:-1][::-1]
    )
    if isinstance(error, ModuleNotFoundError) and error.name:
        return unknown_import(error.name, file, at, notes, sources)
    help = "a module is imported when it is compiled: make 'import' of it succeed first"
    if isinstance(error, ImportError) and error.name == path.stem:
        help = f"give the file another name: it hides the module '{path.stem}'"
    text = str(error).strip()
    raised = f"{type(error).__name__}: {text}" if text else type(error).__name__
    return Diagnostic(
        code="import-failed",
        message=f"the module raises {raised}",
        label="raised here",
        file=file,
        at=at,
        notes=notes,
        help=help,
    )


def unknown_import(
    name: str, file: str, at: Span | None, notes: tuple[Note, ...], sources: Sources
) -> Diagnostic:
    """Returns the fault of an import of a module that is not installed."""
    top = name.partition(".")[0]
    near = difflib.get_close_matches(top, _importable_names(sources.root), n=1, cutoff=0.75)
    help = f"install the package that provides '{top}' into this environment"
    if near and near[0] != top:
        help = f"did you mean '{near[0]}'? otherwise {help}"
    return Diagnostic(
        code="unknown-import",
        message=f"there is no module named '{name}'",
        label="imported here",
        file=file,
        at=at,
        notes=notes,
        help=help,
    )


def _importable_names(root: Path) -> list[str]:
    """Returns the modules that could have been meant: installed, standard, or beside the file."""
    beside = {item.stem for item in root.iterdir() if item.suffix == ".py" or item.is_dir()}
    installed = set(importlib.metadata.packages_distributions())
    names = {name for name in beside | installed if name.isidentifier()}
    return sorted(names | set(sys.stdlib_module_names))


def _user_frames(trace: TracebackType | None, sources: Sources) -> list[tuple[str, Span]]:
    """Returns the places in the user's files that a traceback goes through, outermost first."""
    frames = []
    for frame in traceback.extract_tb(trace):
        if not sources.is_user_file(frame.filename) or frame.lineno is None:
            continue
        at = (frame.lineno, 0, frame.lineno, 0)
        if frame.colno is not None and frame.end_colno is not None:
            at = (frame.lineno, frame.colno, frame.end_lineno or frame.lineno, frame.end_colno)
        frames.append((sources.shown(Path(frame.filename)), at))
    return frames
