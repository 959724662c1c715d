"""Source files of the user's code: their text, their tree, and where a function is in them."""

from __future__ import annotations

import ast
import contextlib
import io
import site
import sysconfig
import tokenize
from functools import cache, cached_property
from pathlib import Path
from types import CodeType

from drupe.capturing.diagnostics import Span

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class SourceFile:
    """One Python file: decoded text, syntax tree, and the path that diagnostics show."""

    def __init__(self, path: Path, shown: str) -> None:
        """Read and parse `path`.

        Raises:
            OSError: The file cannot be read.
            SyntaxError: It is not Python, or not text in its encoding.

        """
        self.path = path
        self.shown = shown
        self.text = decoded(path.read_bytes())
        self.tree = ast.parse(self.text, filename=str(path))

    def function(self, code: CodeType) -> FunctionNode | None:
        """Returns the definition that `code` was compiled from."""
        if code.co_name == "<lambda>":
            return self._lambda(code)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
                if node.name == code.co_name and code.co_firstlineno in (first, node.lineno):
                    return node
        return None

    def _lambda(self, code: CodeType) -> ast.Lambda | None:
        """Returns the lambda whose body has exactly the positions of the code."""
        positions = [
            (line, column)
            for line, _, column, _ in code.co_positions()
            if line is not None and column is not None and line >= code.co_firstlineno
        ]
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Lambda) or node.lineno != code.co_firstlineno:
                continue
            end = (node.body.end_lineno, node.body.end_col_offset)
            inside = [p for p in positions if _start(node.body) <= p < end]
            if inside and max(inside) == max(positions) and _same_parameters(node, code):
                return node
        return None

    def assignment(self, name: str) -> ast.stmt | None:
        """Returns the last statement of the module that binds a global name."""
        found = None
        for statement in ast.walk(self.tree):
            if isinstance(
                statement, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.With | ast.For
            ):
                names = {
                    node.id
                    for node in ast.walk(statement)
                    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
                }
                if name in names and (found is None or found.lineno <= statement.lineno):
                    found = statement
        return found

    def imported_name(self, name: str) -> str | None:
        """Returns the dotted name that an import statement of the module binds to `name`."""
        return self._imports.get(name)

    @cached_property
    def _imports(self) -> dict[str, str]:
        """The dotted names that import statements bind, by the names that they bind."""
        found = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                for alias in node.names:
                    found[alias.asname or alias.name] = f"{node.module}.{alias.name}"
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    top = alias.name.partition(".")[0]
                    found[alias.asname or top] = alias.name if alias.asname else top
        return found


class Sources:
    """The source files met so far, and which code counts as the user's."""

    def __init__(self, root: Path) -> None:
        """Take `root`, the folder that the entry module is imported from."""
        self.root = root
        self._files: dict[Path, SourceFile | None] = {}
        self._shown: dict[str, Path] = {}

    def shown(self, path: Path) -> str:
        """Returns a path as diagnostics show it: relative to cwd, else to the root's folder."""
        resolved = path.resolve()
        shown = resolved.name
        for base in (self.root, Path.cwd().resolve()):
            if resolved.is_relative_to(base):
                shown = resolved.relative_to(base).as_posix()
        self._shown[shown] = resolved
        return shown

    def texts(self, shown: set[str]) -> dict[str, str]:
        """Returns the texts of files by their shown paths, without those that are not text."""
        texts = {}
        for name in sorted(shown & self._shown.keys()):
            with contextlib.suppress(OSError, SyntaxError):
                texts[name] = decoded(self._shown[name].read_bytes())
        return texts

    def file(self, path: Path) -> SourceFile | None:
        """Returns the parsed file, `None` when it cannot be read or is not Python."""
        path = path.resolve()
        if path not in self._files:
            try:
                self._files[path] = SourceFile(path, self.shown(path))
            except (OSError, SyntaxError, ValueError):
                self._files[path] = None
        return self._files[path]

    def is_user_file(self, filename: str | None) -> bool:
        """`true` iff the file is the user's: below the root, or in no library folder."""
        if not filename or filename.startswith("<"):
            return False
        path = Path(filename).resolve()
        if any(path.is_relative_to(own) for own in _own_folders()):
            return False
        if path.is_relative_to(self.root):
            inside = path.relative_to(self.root).parts
            return not {"site-packages", "dist-packages"} & set(inside)
        if {"site-packages", "dist-packages"} & set(path.parts):
            return False
        return not any(path.is_relative_to(library) for library in _library_folders())


def decoded(data: bytes) -> str:
    """Returns source text by the encoding that its bytes declare, as the interpreter does.

    Raises:
        SyntaxError: The encoding is unknown or the bytes do not fit it.

    """
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    try:
        with io.TextIOWrapper(io.BytesIO(data), encoding, newline=None) as reader:
            return reader.read()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise SyntaxError(f"the text is not {encoding}", (None, line, 1, None)) from error


def span(node: ast.AST) -> Span | None:
    """Returns where a node is, `None` for nodes that have no place of their own."""
    if not hasattr(node, "lineno"):
        return None
    return (
        node.lineno,
        node.col_offset,  # type: ignore[attr-defined]
        node.end_lineno,  # type: ignore[attr-defined]
        node.end_col_offset,  # type: ignore[attr-defined]
    )


def name_span(node: FunctionNode, text: str) -> Span:
    """Returns where the name of a definition is, for a caret below it."""
    if isinstance(node, ast.Lambda):
        return (node.lineno, node.col_offset, node.lineno, node.col_offset + len("lambda"))
    line = text.split("\n")[node.lineno - 1].encode()
    start = line.find(node.name.encode(), node.col_offset)
    start = node.col_offset if start < 0 else start
    return (node.lineno, start, node.lineno, start + len(node.name.encode()))


def _start(node: ast.expr) -> tuple[int, int]:
    """Returns where an expression begins."""
    return (node.lineno, node.col_offset)


def _same_parameters(node: ast.Lambda, code: CodeType) -> bool:
    """`true` iff the lambda takes the parameters that the code takes."""
    arguments = node.args
    names = [a.arg for a in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]]
    count = code.co_argcount + code.co_kwonlyargcount
    return names == list(code.co_varnames[:count])


@cache
def _own_folders() -> tuple[Path, ...]:
    """Returns the folders of this package and of the operator kit beside it."""
    package = Path(__file__).resolve().parent.parent
    return (package, package.parent / "operatorkit")


@cache
def _library_folders() -> tuple[Path, ...]:
    """Returns the folders of the standard library and of installed packages."""
    paths = sysconfig.get_paths()
    names = [paths[key] for key in ("stdlib", "platstdlib", "purelib", "platlib") if key in paths]
    names += site.getsitepackages() if hasattr(site, "getsitepackages") else []
    names.append(site.getusersitepackages())
    return tuple(Path(name).resolve() for name in names)
