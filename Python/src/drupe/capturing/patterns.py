"""Regular expressions of the program: compiled by CPython when the program is captured."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from drupe.capturing.getters import GETTERS, as_lambda
from drupe.capturing.scopes import ImportedName, Scope, only_assignment, owner

JSON = dict[str, Any]
ValueOf = Callable[[ast.Name, list[ast.Attribute], ImportedName | None], Any]
"""Takes a name, the attributes read from it, and what an import statement of the function binds it
to; returns what CPython would find, or raises LookupError."""

FUNCTIONS = {
    function.__name__: function
    for function in (
        *(re.compile, re.match, re.fullmatch, re.search, re.findall, re.finditer),
        *(re.split, re.sub, re.subn),
    )
}
"""The functions whose first argument is a pattern."""

POSITION_OF_FLAGS = {"compile": 1, "split": 3, "sub": 4, "subn": 4}
"""Where flags stand among the arguments; third for the other functions."""

OPERATIONS = (
    "FAILURE SUCCESS ANY ANY_ALL ASSERT ASSERT_NOT AT BRANCH CATEGORY CHARSET BIGCHARSET "
    "GROUPREF GROUPREF_EXISTS IN INFO JUMP LITERAL MARK MAX_UNTIL MIN_UNTIL NOT_LITERAL NEGATE "
    "RANGE REPEAT REPEAT_ONE SUBPATTERN MIN_REPEAT_ONE ATOMIC_GROUP POSSESSIVE_REPEAT "
    "POSSESSIVE_REPEAT_ONE GROUPREF_IGNORE IN_IGNORE LITERAL_IGNORE NOT_LITERAL_IGNORE "
    "GROUPREF_LOC_IGNORE IN_LOC_IGNORE LITERAL_LOC_IGNORE NOT_LITERAL_LOC_IGNORE "
    "GROUPREF_UNI_IGNORE IN_UNI_IGNORE LITERAL_UNI_IGNORE NOT_LITERAL_UNI_IGNORE RANGE_UNI_IGNORE"
)
"""The instructions in the numbering that `Operators/re/program.hpp` knows."""

BINARY = {
    ast.Add: operator.add,
    ast.BitOr: operator.or_,
    ast.Mod: operator.mod,
    ast.Mult: operator.mul,
}
"""The operators that make patterns and flags of parts."""

TEXT_METHODS = {"join", "format", "replace", "lower", "upper", "strip"}
"""The methods of strings that do."""

HELPERS = (re.escape, map, sorted, list, tuple, reversed, str, len)
"""The functions that do."""


def written(pattern: re.Pattern[str]) -> JSON:
    """Returns a compiled pattern as CONST, without its "pattern"."""
    if " ".join(str(name) for name in _constants.OPCODES) != OPERATIONS:
        raise NotImplementedError("this Python compiles patterns to other instructions")
    flags = pattern.flags & ~re.DEBUG
    parsed = _parser.parse(pattern.pattern, flags)
    certain = _certain_groups(parsed)
    return {
        "t": "regex",
        "flags": pattern.flags,
        "code": [int(word) for word in _compiler._code(parsed, flags)],
        "groups": [group in certain for group in range(1, pattern.groups + 1)],
        "names": [
            {"name": name, "group": group}
            for name, group in sorted(pattern.groupindex.items(), key=lambda item: item[1])
        ],
    }


def _certain_groups(parsed: Any) -> set[int]:
    """Returns the groups that take part in every match of a parsed pattern."""
    certain: set[int] = set()
    for operation, value in parsed:
        name = str(operation)
        if name == "SUBPATTERN":
            certain |= _certain_groups(value[3]) | ({value[0]} if value[0] else set())
        elif name == "BRANCH":
            certain |= set.intersection(*map(_certain_groups, value[1]))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            certain |= _certain_groups(value[2]) if value[0] else set()
        elif name == "ATOMIC_GROUP":
            certain |= _certain_groups(value)
        elif name == "ASSERT":
            certain |= _certain_groups(value[1])
        elif name == "GROUPREF":
            certain.add(value)
        elif name == "GROUPREF_EXISTS" and value[2]:
            certain |= _certain_groups(value[1]) & _certain_groups(value[2])
    return certain


class NotConstantError(Exception):
    """An expression whose value is not known before the program runs."""


class PatternCalls:
    """Puts compiled patterns in the place of constant ones in calls of `re`."""

    def __init__(self, value_of: ValueOf) -> None:
        """Ask `value_of` for names that are not local."""
        self._value_of = value_of
        # The assignments that are evaluated now: one that needs itself has no value.
        self._open: list[ast.expr] = []

    def rewritten(self, call: ast.Call, scopes: list[Scope]) -> ast.expr:
        """Returns the call with its pattern compiled and without flags, if both are constant.

        What becomes of `re.compile` is the pattern itself; of `operator.itemgetter` and its like,
        a lambda.
        """
        getter = self.getter(call, scopes)
        if getter is not None:
            return as_lambda(getter, call)
        name = self._function(call, scopes)
        if name is None:
            return call
        position = POSITION_OF_FLAGS.get(name, 2)
        flags = next((k.value for k in call.keywords if k.arg == "flags"), None)
        arguments, keywords = list(call.args), [k for k in call.keywords if k.arg != "flags"]
        if flags is None and len(arguments) > position:
            flags = arguments.pop(position)
        first = next((k.value for k in keywords if k.arg == "pattern"), None)
        if first is None and arguments and not isinstance(arguments[0], ast.Starred):
            first = arguments.pop(0)
        if first is None:
            return call
        try:
            pattern = self._value(first, scopes, {})
            bits = 0 if flags is None else self._value(flags, scopes, {})
            if not isinstance(pattern, str):
                return call
            compiled = ast.copy_location(ast.Constant(re.compile(pattern, bits)), first)
        except (NotConstantError, LookupError, TypeError, ValueError, re.error):
            return call
        if name == "compile":
            return ast.copy_location(compiled, call)
        rest = [k for k in keywords if k.arg != "pattern"]
        return ast.copy_location(ast.Call(call.func, [compiled, *arguments], rest), call)

    def getter(self, call: ast.Call, scopes: list[Scope]) -> Any:
        """Returns which of `GETTERS` is called, `None` if it is another function."""
        if not isinstance(call.func, ast.Name | ast.Attribute):
            return None
        try:
            function = self._value(call.func, scopes, {})
        except (NotConstantError, LookupError, AttributeError):
            return None
        return next((getter for getter in GETTERS if function is getter), None)

    def _function(self, call: ast.Call, scopes: list[Scope]) -> str | None:
        """Returns which function of `re` is called, `None` if it is another one."""
        name = call.func.attr if isinstance(call.func, ast.Attribute) else None
        if isinstance(call.func, ast.Name):
            name = call.func.id
        if name not in FUNCTIONS and not isinstance(call.func, ast.Name):
            return None
        try:
            function = self._value(call.func, scopes, {})
        except (NotConstantError, LookupError, AttributeError):
            return None
        found = getattr(function, "__name__", None)
        return found if FUNCTIONS.get(found) is function else None

    def _value(self, node: ast.expr, scopes: list[Scope], local: dict[str, Any]) -> Any:
        """Returns the value of an expression made of constants, operators and a few functions.

        Raises:
            NotConstantError: It has other parts.

        """
        match node:
            case ast.Constant():
                return node.value
            case ast.Name() | ast.Attribute():
                return self._named(node, scopes, local)
            case ast.BinOp() if type(node.op) in BINARY:
                left, right = (self._value(n, scopes, local) for n in (node.left, node.right))
                return BINARY[type(node.op)](left, right)
            case ast.JoinedStr():
                return "".join(self._part(part, scopes, local) for part in node.values)
            case ast.List() | ast.Tuple():
                return [self._value(item, scopes, local) for item in node.elts]
            case ast.GeneratorExp() | ast.ListComp():
                return list(self._comprehended(node, scopes, local))
            case ast.Call(keywords=[]):
                arguments = [self._value(argument, scopes, local) for argument in node.args]
                return self._function_value(node.func, scopes, local)(*arguments)
        raise NotConstantError

    def _named(
        self, node: ast.Name | ast.Attribute, scopes: list[Scope], local: dict[str, Any]
    ) -> Any:
        """Returns what a name, or an attribute of one, means."""
        attributes: list[ast.Attribute] = []
        root: ast.expr = node
        while isinstance(root, ast.Attribute):
            attributes.insert(0, root)
            root = root.value
        if not isinstance(root, ast.Name):
            raise NotConstantError
        if root.id in local:
            value = local[root.id]
        else:
            scope = owner(root.id, scopes)
            imported = scope.imports.get(root.id) if scope else None
            if scope is None or imported is not None:
                return self._value_of(root, attributes, imported)
            assigned = only_assignment(root.id, scope)
            if assigned is None or any(assigned is other for other in self._open):
                raise NotConstantError
            self._open.append(assigned)
            try:
                value = self._value(assigned, scopes[: scopes.index(scope) + 1], {})
            finally:
                self._open.pop()
        if attributes:
            raise NotConstantError
        return value

    def _part(self, part: ast.expr, scopes: list[Scope], local: dict[str, Any]) -> str:
        """Returns a part of an f-string."""
        if not isinstance(part, ast.FormattedValue):
            return str(self._value(part, scopes, local))
        if part.conversion != -1 or part.format_spec is not None:
            raise NotConstantError
        return str(self._value(part.value, scopes, local))

    def _comprehended(
        self, node: ast.GeneratorExp | ast.ListComp, scopes: list[Scope], local: dict[str, Any]
    ) -> Iterator[Any]:
        """Yields the items of a comprehension of one loop."""
        loop = node.generators[0]
        if len(node.generators) > 1 or loop.ifs or not isinstance(loop.target, ast.Name):
            raise NotConstantError
        for item in self._value(loop.iter, scopes, local):
            yield self._value(node.elt, scopes, {**local, loop.target.id: item})

    def _function_value(
        self, node: ast.expr, scopes: list[Scope], local: dict[str, Any]
    ) -> Callable[..., Any]:
        """Returns a function that changes nothing."""
        if isinstance(node, ast.Attribute) and node.attr in TEXT_METHODS:
            try:
                receiver = self._value(node.value, scopes, local)
            except NotConstantError:
                receiver = None
            if isinstance(receiver, str):
                method: Callable[..., Any] = getattr(receiver, node.attr)
                return method
        function: Callable[..., Any] = self._value(node, scopes, local)
        if not any(function is helper for helper in HELPERS):
            raise NotConstantError
        return function
