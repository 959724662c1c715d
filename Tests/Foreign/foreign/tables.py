"""Calls and statements that are mined from CPython's own tests.

`self.assertEqual(f(1, 2), 3)` becomes a function that returns `f(1, 2)`; a test method that needs
nothing of its class becomes a function whose assertions are plain `assert` statements.
"""

from __future__ import annotations

import ast
import builtins
import copy
import importlib.util
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from foreign.case import Case, Suite, identifier, words
from foreign.material import MissingError

MODULES = {
    "string_tests": ("str",),
    "test_str": ("str",),
    "test_unicode": ("str",),
    "test_fstring": (),
    "test_format": (),
    "test_string": (),
    "test_bytes": ("bytes",),
    "list_tests": ("list",),
    "seq_tests": ("list", "tuple"),
    "test_list": ("list",),
    "test_tuple": ("tuple",),
    "test_dict": (),
    "test_set": ("set",),
    "test_slice": (),
    "test_range": (),
    "test_int": (),
    "test_long": (),
    "test_bool": (),
    "test_float": (),
    "test_complex": (),
    "test_strtod": (),
    "test_math": (),
    "test_cmath": (),
    "test_builtin": (),
    "test_compare": (),
    "test_contains": (),
    "test_augassign": (),
    "test_binop": (),
    "test_enumerate": (),
    "test_sort": (),
    "test_grammar": (),
    "test_opcodes": (),
    "test_patma": (),
    "test_scope": (),
    "test_named_expressions": (),
    "test_unpack": (),
    "test_unpack_ex": (),
    "test_extcall": (),
    "test_keywordonlyarg": (),
    "test_positional_only_arg": (),
    "test_listcomps": (),
    "test_setcomps": (),
    "test_dictcomps": (),
    "test_genexps": (),
    "test_generators": (),
    "test_generator_stop": (),
    "test_pep479": (),
    "test_raise": (),
    "test_exceptions": (),
    "test_exception_variations": (),
    "test_with": (),
    "test_itertools": (),
    "test_functools": (),
    "test_operator": (),
    "test_collections": (),
    "test_deque": (),
    "test_bisect": (),
    "test_heapq": (),
    "test_statistics": (),
    "test_textwrap": (),
    "test_base64": (),
    "test_binascii": (),
    "test_struct": (),
    "test_re": (),
    "test_unicodedata": (),
    "test_copy": (),
    "test_dataclasses": (),
    "test_enum": (),
}
"""The test modules, and what `self.type2test` stands for in them."""

LIBRARIES = words(
    "base64 binascii bisect cmath collections copy dataclasses enum functools heapq itertools "
    "math operator re statistics string struct textwrap typing unicodedata"
)
"""The modules whose imports are taken over."""

LOCAL_BUILTINS = words(
    "breakpoint compile eval exec exit globals help input locals memoryview open quit vars id "
    "hash __import__ __build_class__ copyright credits license"
)
"""Built-in functions that have no place in compiled code, or whose results differ by process."""

COMPARISONS: dict[str, type[ast.cmpop]] = {
    "assertEqual": ast.Eq,
    "assertNotEqual": ast.NotEq,
    "assertIs": ast.Is,
    "assertIsNot": ast.IsNot,
    "assertIn": ast.In,
    "assertNotIn": ast.NotIn,
    "assertLess": ast.Lt,
    "assertLessEqual": ast.LtE,
    "assertGreater": ast.Gt,
    "assertGreaterEqual": ast.GtE,
    "assertListEqual": ast.Eq,
    "assertTupleEqual": ast.Eq,
    "assertDictEqual": ast.Eq,
    "assertSetEqual": ast.Eq,
    "assertSequenceEqual": ast.Eq,
}
"""The assertions of `unittest` that are comparisons."""

EQUALITIES = ("assertEqual", "assertListEqual", "assertTupleEqual", "assertAlmostEqual")
"""The assertions whose first value is looked at alone."""


def suite() -> Suite:
    """Returns the suite."""
    excluded: Counter[str] = Counter()
    cases: dict[str, Case] = {}
    for module, types in MODULES.items():
        path = _path(module)
        if path is None:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imports = Imports(tree)
        for owner, method in _methods(tree):
            for variant in types or ("",):
                name = ".".join(part for part in (module, owner, method.name, variant) if part)
                for case in Method(method, name, variant, imports, excluded).cases():
                    cases.setdefault(_essence(case), case)
    return Suite("tables", "calls and methods of CPython's tests", list(cases.values()), excluded)


def _path(module: str) -> Path | None:
    """Returns the file of a test module; `None` if this Python has none of that name."""
    specification = importlib.util.find_spec("test")
    if specification is None or not specification.submodule_search_locations:
        raise MissingError(
            "this Python has no 'test' package (on Debian: apt-get install libpython3.11-testsuite)"
        )
    path = Path(next(iter(specification.submodule_search_locations))) / f"{module}.py"
    return path if path.exists() else None


def _essence(case: Case) -> str:
    """Returns the text of a case without its name, which tells whether two are the same."""
    return case.text.replace(case.identifier, "")


def _methods(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yields the test methods with the names of their classes."""
    for node in tree.body:
        for statement in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(statement, ast.FunctionDef) and statement.name.startswith("test"):
                yield node.name, statement  # type: ignore[union-attr]


class Imports:
    """The names that a test module imports from libraries we know."""

    def __init__(self, tree: ast.Module) -> None:
        """Read the imports at the top of `tree`."""
        self._lines: dict[str, str] = {}
        for node in tree.body:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    self._add(alias.name, alias.asname or alias.name, f"import {_written(alias)}")
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for alias in node.names:
                    line = f"from {node.module} import {_written(alias)}"
                    self._add(node.module, alias.asname or alias.name, line)

    def _add(self, library: str, name: str, line: str) -> None:
        """Notes that `line` binds `name`, if the library is one we know."""
        if library in LIBRARIES and name != "*":
            self._lines[name] = line

    def __contains__(self, name: str) -> bool:
        """Whether `name` is imported."""
        return name in self._lines

    def lines(self, names: set[str]) -> list[str]:
        """Returns the lines that bind `names`."""
        return sorted({self._lines[name] for name in names if name in self._lines})


def _written(alias: ast.alias) -> str:
    """Returns an imported name as an import writes it."""
    return f"{alias.name} as {alias.asname}" if alias.asname else alias.name


class NotPlainError(Exception):
    """A piece of a test that needs more than plain Python."""


class Method:
    """A test method, and the cases that it gives."""

    def __init__(
        self,
        node: ast.FunctionDef,
        name: str,
        variant: str,
        imports: Imports,
        excluded: Counter[str],
    ) -> None:
        """Mine `node` with `variant` for `self.type2test`."""
        self._node, self._name, self._variant = node, name, variant
        self._imports, self._excluded = imports, excluded

    def cases(self) -> Iterator[Case]:
        """Yields a case for each assertion, or one for the whole method."""
        if self._node.decorator_list:
            self._excluded["test methods with decorators"] += 1
            return
        simple = (ast.Assign, ast.Expr, ast.Import, ast.ImportFrom, ast.Delete)
        if all(isinstance(s, simple) for s in self._node.body):
            yield from self._calls()
        else:
            yield from self._whole()

    def _whole(self) -> Iterator[Case]:
        """Yields the case that is the method itself."""
        try:
            body = [Plain(self._variant).visit(copy.deepcopy(s)) for s in self._node.body]
            yield self._case(self._name, [s for s in body if s is not None], set())
        except NotPlainError:
            self._excluded["test methods that need their class or module"] += 1

    def _calls(self) -> Iterator[Case]:
        """Yields a case for each assertion of a constant expression."""
        known: dict[str, ast.expr] = {}
        number = 0
        for statement in self._node.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    try:
                        known[name] = self._closed(value, known)
                    except NotPlainError:
                        known.pop(name, None)
                case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="self")))):
                    for expression in _expressions(statement.value):
                        try:
                            closed = self._closed(expression, known)
                            if _is_literal(closed):
                                continue
                            number += 1
                            body: list[ast.stmt] = [ast.Return(closed)]
                            yield self._case(f"{self._name}.{number}", body, set())
                        except NotPlainError:
                            self._excluded["assertions that need their class or module"] += 1
                case _:
                    # Whatever else a statement does, the values known so far may be changed by it.
                    known.clear()

    def _closed(self, expression: ast.expr, known: dict[str, ast.expr]) -> ast.expr:
        """Returns an expression without names of the method; raises if it has others."""
        closed = Plain(self._variant, known).visit(copy.deepcopy(expression))
        self._check(closed)
        return closed

    def _case(self, name: str, body: list[ast.stmt], bound: set[str]) -> Case:
        """Returns the case with this body; raises if it uses names that are not there."""
        own = identifier(name)
        function = ast.parse(f"@compile()\ndef {own}(): ...").body[0]
        assert isinstance(function, ast.FunctionDef)
        function.body = body or [ast.Pass()]
        used = self._check(function)
        lines = ["from drupe import compile", *self._imports.lines(used)]
        text = "\n".join(lines) + "\n\n\n" + ast.unparse(ast.fix_missing_locations(function))
        return Case(name, text, (f"{own}()",), packs=True)

    def _check(self, node: ast.AST) -> set[str]:
        """Returns the names that `node` reads; raises if one is neither bound nor known."""
        used, bound = set(), {"compile"}
        for inner in ast.walk(node):
            match inner:
                case ast.Name(id=name, ctx=ast.Load()):
                    used.add(name)
                case ast.Name(id=name):
                    bound.add(name)
                case ast.arg(arg=name):
                    bound.add(name)
                case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                    bound.add(name)
                case ast.ExceptHandler(name=str(name)):
                    bound.add(name)
                case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                    bound.add(name)
                case ast.MatchMapping(rest=str(name)):
                    bound.add(name)
                case ast.Import() | ast.ImportFrom() | ast.Await() | ast.AsyncFunctionDef():
                    raise NotPlainError
                case ast.Global():
                    raise NotPlainError
        free = used - bound
        for name in free:
            if name in LOCAL_BUILTINS or not (name in self._imports or hasattr(builtins, name)):
                raise NotPlainError
        return free


class Plain(ast.NodeTransformer):
    """Replaces what a test method takes from its class, and the names whose values are known."""

    def __init__(self, variant: str, known: dict[str, ast.expr] | None = None) -> None:
        """Replace `self.type2test` by `variant`, and the names in `known`."""
        self._variant, self._known = variant, known or {}

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        """Makes an assertion of `unittest` an `assert`."""
        call = node.value
        match call:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name), args=args):
                arguments = [self.visit(argument) for argument in args]
                return _assertion(name, arguments)
        self.generic_visit(node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """Replaces `self.type2test`; refuses what else is taken from `self`."""
        if isinstance(node.value, ast.Name) and node.value.id == "self":
            if node.attr in ("type2test", "thetype") and self._variant:
                return ast.Name(self._variant, ast.Load())
            raise NotPlainError
        if node.attr.startswith("_") and not node.attr.endswith("__"):
            raise NotPlainError
        self.generic_visit(node)
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Replaces a name whose value is known."""
        if node.id == "self":
            raise NotPlainError
        return copy.deepcopy(self._known.get(node.id, node))


def _assertion(name: str, arguments: list[ast.expr]) -> ast.stmt:
    """Returns the `assert` that an assertion of `unittest` means."""
    if name in COMPARISONS and len(arguments) >= 2:
        test: ast.expr = ast.Compare(arguments[0], [COMPARISONS[name]()], [arguments[1]])
    elif name in ("assertTrue", "assertFalse") and arguments:
        test = arguments[0]
        test = ast.UnaryOp(ast.Not(), test) if name == "assertFalse" else test
    elif name in ("assertIsNone", "assertIsNotNone") and arguments:
        operator = ast.Is() if name == "assertIsNone" else ast.IsNot()
        test = ast.Compare(arguments[0], [operator], [ast.Constant(None)])
    elif name == "assertIsInstance" and len(arguments) >= 2:
        test = ast.Call(ast.Name("isinstance", ast.Load()), arguments[:2], [])
    elif name == "fail":
        test = ast.Constant(False)
    else:
        raise NotPlainError
    return ast.Assert(test)


def _expressions(call: ast.expr) -> Iterator[ast.expr]:
    """Yields the expressions that an assertion looks at."""
    assert isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
    arguments = call.args
    if any(isinstance(argument, ast.Starred) for argument in arguments):
        return
    match call.func.attr, arguments:
        case name, [first, second, *_] if name in EQUALITIES:
            yield second if _is_literal(first) else first
        case name, [first, second, *_] if name in COMPARISONS:
            yield ast.Compare(first, [COMPARISONS[name]()], [second])
        case "assertTrue" | "assertFalse" | "assertIsNone" | "assertIsNotNone", [first, *_]:
            yield first
        case "assertRaises", [_, function, *rest]:
            yield ast.Call(function, rest, call.keywords)
        case "checkequal", [_, value, ast.Constant(value=str(method)), *rest]:
            yield ast.Call(ast.Attribute(value, method, ast.Load()), rest, call.keywords)
        case "checkraises", [_, value, ast.Constant(value=str(method)), *rest]:
            yield ast.Call(ast.Attribute(value, method, ast.Load()), rest, [])


def _is_literal(expression: ast.expr) -> bool:
    """Whether an expression is written out as a value, so that there is nothing to compute."""
    try:
        ast.literal_eval(expression)
    except ValueError:
        return False
    return True
