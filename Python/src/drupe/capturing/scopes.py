"""Which names of a function are its own: Python's scoping rules over a syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True)
class ImportedName:
    """What an import statement inside a function binds: a module, or an attribute of one."""

    module: str
    attribute: str | None = None
    level: int = 0
    """How many packages up a relative import starts."""


@dataclass
class Scope:
    """The names that one function, comprehension or class body binds."""

    node: ast.AST
    names: set[str] = field(default_factory=set)
    imports: dict[str, ImportedName] = field(default_factory=dict)
    """Names that only import statements bind, and always to the same thing."""
    module_names: set[str] = field(default_factory=set)
    """Names declared `global`: they skip every enclosing function."""

    @property
    def is_class(self) -> bool:
        """`true` iff only the body itself sees the names, not the functions inside it."""
        return isinstance(self.node, ast.ClassDef)


def scope_of(node: ast.AST) -> Scope:
    """Returns the scope that a function, lambda, comprehension or class opens."""
    scope = Scope(node)
    if isinstance(node, COMPREHENSIONS):
        for generator in node.generators:
            scope.names.update(_targets(generator.target))
        return scope
    outer: set[str] = set()
    imported: dict[str, set[ImportedName]] = {}
    if isinstance(node, FUNCTIONS):
        scope.names.update(argument.arg for argument in arguments_of(node.args))
    for inner in _own_nodes(node):
        if isinstance(inner, ast.Global):
            scope.module_names.update(inner.names)
        elif isinstance(inner, ast.Nonlocal):
            outer.update(inner.names)
        elif isinstance(inner, ast.Import | ast.ImportFrom):
            for name, target in imported_names(inner):
                imported.setdefault(name, set()).add(target)
        else:
            scope.names.update(_bound(inner))
    scope.imports = {
        name: next(iter(targets))
        for name, targets in imported.items()
        if len(targets) == 1 and name not in scope.names | scope.module_names | outer
    }
    scope.names |= imported.keys()
    scope.names -= scope.module_names | outer
    return scope


def owner(name: str, scopes: list[Scope]) -> Scope | None:
    """Returns which of `scopes` a name belongs to when the innermost uses it, if any."""
    for depth, scope in enumerate(reversed(scopes)):
        if scope.is_class and depth > 0:
            continue
        if name in scope.module_names:
            return None
        if name in scope.names:
            return scope
    return None


def only_assignment(name: str, scope: Scope) -> ast.expr | None:
    """Returns the value that a function's variable always has, if one assignment alone binds it."""
    if not isinstance(scope.node, FUNCTIONS):
        return None
    if any(argument.arg == name for argument in arguments_of(scope.node.args)):
        return None
    nodes = list(_own_nodes(scope.node))
    if sum(bound == name for node in nodes for bound in _bound(node)) != 1:
        return None
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=target)]) if target == name:
                return node.value
            case ast.AnnAssign(target=ast.Name(id=target)) if target == name:
                return node.value
    return None


def imported_names(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, ImportedName]]:
    """Yields the names that an import statement binds, and to what."""
    for alias in node.names:
        if isinstance(node, ast.ImportFrom):
            target = ImportedName(node.module or "", alias.name, node.level)
            yield alias.asname or alias.name, target
        elif alias.asname:
            yield alias.asname, ImportedName(alias.name)
        else:
            top = alias.name.partition(".")[0]
            yield top, ImportedName(top)


def arguments_of(arguments: ast.arguments) -> Iterator[ast.arg]:
    """Yields every parameter, in the order of the signature."""
    yield from arguments.posonlyargs
    yield from arguments.args
    if arguments.vararg:
        yield arguments.vararg
    yield from arguments.kwonlyargs
    if arguments.kwarg:
        yield arguments.kwarg


def body_of(node: ast.AST) -> list[ast.AST]:
    """Returns the parts of a function or class that are evaluated in its own scope."""
    if isinstance(node, ast.Lambda):
        return [node.body]
    return list(getattr(node, "body", []))


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """Yields the nodes that bind in `scope`: not the insides of functions and classes in it."""
    pending = body_of(scope)
    while pending:
        node = pending.pop()
        yield node
        pending.extend(_evaluated_here(node))


def _evaluated_here(node: ast.AST) -> Iterator[ast.AST]:
    """Yields the children of a node that are evaluated in the scope the node is in."""
    if isinstance(node, FUNCTIONS):
        yield from getattr(node, "decorator_list", [])
        yield from node.args.defaults
        yield from (default for default in node.args.kw_defaults if default)
        for argument in arguments_of(node.args):
            if argument.annotation:
                yield argument.annotation
        if getattr(node, "returns", None):
            yield node.returns
    elif isinstance(node, ast.ClassDef):
        yield from [*node.decorator_list, *node.bases, *node.keywords]
    elif isinstance(node, COMPREHENSIONS):
        # Only `:=` binds outside a comprehension; its own targets do not.
        own = set().union(*(_nodes(generator.target) for generator in node.generators))
        yield from (
            inner
            for inner in _walk_comprehension(node)
            if inner not in own and isinstance(inner, ast.NamedExpr | ast.Lambda)
        )
    else:
        yield from ast.iter_child_nodes(node)


def _walk_comprehension(node: ast.AST) -> Iterator[ast.AST]:
    """Yields the nodes of a comprehension, without the insides of lambdas."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, ast.Lambda):
            yield from _walk_comprehension(child)


def _nodes(target: ast.expr) -> set[ast.AST]:
    """Returns a target and all it consists of."""
    return set(ast.walk(target))


def _targets(target: ast.expr) -> Iterator[str]:
    """Yields the names that an assignment target binds."""
    for node in ast.walk(target):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _bound(node: ast.AST) -> Iterator[str]:
    """Yields the names that a node itself binds."""
    match node:
        case ast.Name(ctx=ast.Store() | ast.Del()):
            yield node.id
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
        case ast.ExceptHandler(name=str(name)):
            yield name
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name
        case ast.MatchMapping(rest=str(name)):
            yield name
