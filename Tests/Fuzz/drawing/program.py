"""Random programs: statements, nested functions, generators and classes."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from drawing.expressions import Expressions
from drawing.scope import (
    BOOL,
    COUNTS,
    FLOAT,
    INT,
    INTS,
    NUMBERS,
    PAIR,
    PAIRS,
    TEXT,
    TEXTS,
    Class,
    Function,
    Scope,
    pick_type,
)

ARGUMENTS = ("0, 5, [3, 1, 2], 'ab'", "-3, 2, [], ''", "7, -1, [0, 0, 9, -4], 'xyz 1'")
"""What each program is called with."""

CAUGHT = (
    "ZeroDivisionError",
    "IndexError",
    "(ValueError, KeyError)",
    "LookupError",
    "ArithmeticError",
    "Exception",
)
"""What handlers catch."""

FEATURES = (
    "match",
    "with",
    "finally",
    "stars",
    "walrus",
    "functions",
    "lambdas",
    "generators",
    "classes",
    "faults",
)
"""What a program may have beside the plain statements."""

OFTEN = 0.15
"""How often a program has each of these: few at once, so that each meets each."""

HELPERS = """class Guard:
    def __init__(self, name: str, swallows: bool) -> None:
        self.name = name
        self.swallows = swallows

    def __enter__(self) -> str:
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, error, traceback) -> bool:
        print("exit", self.name, kind is None)
        return self.swallows and kind is not None


class Fault(ValueError):
    def __init__(self, code: int) -> None:
        super().__init__(f"fault {code}")
        self.code = code


"""
"""What stands above each program: a context manager and an exception."""


class Program:
    """Writes one random function and what it defines."""

    def __init__(self, name: str, seed: str) -> None:
        """Write the function `name` with the choices that `seed` decides."""
        self._draw = random.Random(seed)
        self._features = {f for f in FEATURES if self._draw.random() < OFTEN}
        self._expressions = Expressions(self._draw, "lambdas" in self._features)
        self._name = name
        self._lines: list[str] = []
        self._above: list[str] = []
        self._depth = 1
        self._loops = 0
        self._handlers = 0
        self._finals = 0
        self._returns: str | None = None
        self._budget = self._draw.randint(8, 26)

    def write(self) -> str:
        """Returns the text of the module."""
        scope = Scope(
            {INT: ["a", "b"], INTS: ["xs"], TEXT: ["s"]}, assignable=["a", "b", "xs", "s"]
        )
        if "classes" in self._features:
            self._class(scope)
        while self._budget > 0:
            self._statement(scope, 0)
        values = [self._e(INT, scope), self._e(TEXT, scope), self._e(INTS, scope)]
        self._line(f"return {', '.join(values)}")
        header = f"def {self._name}(a: int, b: int, xs: list[int], s: str):"
        above = "".join(f"{line}\n" for line in self._above)
        text = "".join(f"{line}\n" for line in self._lines)
        uses = text + above
        helpers = HELPERS if "Guard(" in uses or "Fault" in uses else ""
        imports = "from dataclasses import dataclass\n" if "@dataclass" in above else ""
        return (
            f"from drupe import compile\n{imports}\n\n{helpers}{above}@compile()\n{header}\n{text}"
        )

    # Pieces.

    def _e(self, kind: str, scope: Scope) -> str:
        return self._expressions.expression(kind, scope)

    def _line(self, text: str) -> None:
        self._lines.append("    " * self._depth + text)

    @contextmanager
    def _indented(self) -> Iterator[None]:
        self._depth += 1
        yield
        self._depth -= 1

    def _block(self, scope: Scope, nesting: int) -> None:
        """Writes one to three statements, indented."""
        with self._indented():
            before = len(self._lines)
            for _ in range(self._draw.randint(1, 3)):
                self._statement(scope, nesting + 1)
            if len(self._lines) == before:
                self._line("pass")

    def _statement(self, scope: Scope, nesting: int) -> None:
        """Writes one statement."""
        self._budget -= 1
        simple: list[Callable[[Scope, int], None]] = [
            self._assign,
            self._assign,
            self._augment,
            self._change,
            self._print,
            self._leave,
        ]
        compound = [self._if, self._for, self._while, self._try]
        optional = {"match": self._match, "with": self._with}
        if nesting == 0:
            optional["functions"] = self._function
            optional["generators"] = self._generator
            optional["lambdas"] = self._lambda
            optional["classes"] = self._object
        compound += [write for feature, write in optional.items() if feature in self._features]
        choices = simple if nesting > 2 or self._budget < 0 else simple + compound
        self._draw.choice(choices)(scope, nesting)

    # Simple statements.

    def _assign(self, scope: Scope, _: int) -> None:
        draw = self._draw
        pick = draw.random()
        if pick < 0.1 and len(scope.own(INT)) > 1:
            x, y = draw.sample(scope.own(INT), 2)
            self._line(f"{x}, {y} = {self._e(INT, scope)}, {self._e(INT, scope)}")
        elif pick < 0.16 and "stars" in self._features:
            first, rest = self._expressions.name("n"), self._expressions.name("ys")
            self._line(f"{first}, *{rest} = {self._e(INTS, scope)}")
            scope.add(INT, first)
            scope.add(INTS, rest)
        elif pick < 0.22:
            number, text = self._expressions.name("n"), self._expressions.name("t")
            self._line(f"{number}, {text} = {self._e(PAIR, scope)}")
            scope.add(INT, number)
            scope.add(TEXT, text)
        else:
            kind = pick_type(draw)
            value = self._e(kind, scope)
            own = scope.own(kind)
            name = draw.choice(own) if own and draw.random() < 0.6 else self._expressions.name("v")
            self._line(f"{name} = {value}")
            scope.add(kind, name)

    def _augment(self, scope: Scope, _: int) -> None:
        kind = self._draw.choice([INT, INT, TEXT, INTS, FLOAT, NUMBERS])
        names = scope.own(kind)
        if not names:
            return
        operators = {
            INT: ["+=", "-=", "//=", "%=", "^=", "|="],
            FLOAT: ["+=", "-=", "*=", "/="],
            TEXT: ["+="],
            INTS: ["+="],
            NUMBERS: ["|=", "&=", "-="],
        }
        value = self._e(kind, scope)
        value = f"({value})[:4]" if kind in (TEXT, INTS) else value
        self._line(f"{self._draw.choice(names)} {self._draw.choice(operators[kind])} {value}")

    def _change(self, scope: Scope, _: int) -> None:
        """Changes a container."""
        kind = self._draw.choice([INTS, INTS, COUNTS, TEXTS, NUMBERS])
        names = scope.names(kind)
        if not names:
            return
        x, draw = self._draw.choice(names), self._draw
        number, text = self._e(INT, scope), self._e(TEXT, scope)
        ways = {
            INTS: [
                f"{x}[{number}] = {self._e(INT, scope)}",
                f"{x}[{number}:{self._e(INT, scope)}] = {self._e(INTS, scope)}[:3]",
                f"{x}.insert({number}, {self._e(INT, scope)})",
                f"{x}.pop()",
                f"{x}.pop({number})",
                f"{x}.remove({number})",
                f"{x}.sort(reverse={self._e(BOOL, scope)})",
                f"{x}.reverse()",
                f"{x}.extend({self._e(INTS, scope)}[:3])",
                f"del {x}[{number}]",
                f"{x}.append({number})",
            ],
            TEXTS: [f"{x}.append({text})", f"{x}[{number}] = {text}", f"{x}.sort(key=len)"],
            COUNTS: [
                f"{x}[{text}] = {number}",
                f"{x}[{text}] = {x}.get({text}, 0) + 1",
                f"del {x}[{text}]",
                f"{x}.setdefault({text}, {number})",
                f"{x}.pop({text}, None)",
                f"{x}.update({self._e(COUNTS, scope)})",
            ],
            NUMBERS: [f"{x}.add({number})", f"{x}.discard({number})", f"{x}.remove({number})"],
        }
        way = draw.choice(ways[kind])
        if (
            way.startswith((f"{x}[", f"del {x}", f"{x}.pop(", f"{x}.remove"))
            and draw.random() < 0.8
        ):
            self._line(f"if len({x}) > 2:")
            way = "    " + way
        self._line(way)

    def _print(self, scope: Scope, _: int) -> None:
        kinds = [pick_type(self._draw) for _ in range(self._draw.randint(1, 3))]
        self._line(f"print({', '.join(self._e(kind, scope) for kind in kinds)})")

    def _leave(self, scope: Scope, _: int) -> None:
        """Writes a statement behind which control does not go on, under a condition."""
        if self._returns is None:
            values = [self._e(INT, scope), self._e(TEXT, scope), self._e(INTS, scope)]
            choices = [f"return {', '.join(values)}"]
        elif self._returns:
            choices = [f"return {self._e(self._returns, scope)}"]
        else:
            choices = ["return"]
        choices.append(f"raise ValueError({self._e(TEXT, scope)})")
        if "faults" in self._features:
            choices.append(f"raise Fault({self._e(INT, scope)})")
        if self._loops:
            choices += ["break", "continue"] * 2
        if self._handlers:
            choices += ["raise", "raise KeyError('again')"]
        self._line(f"if {self._expressions.condition(scope)}:")
        with self._indented():
            self._line(self._draw.choice(choices))

    # Compound statements.

    def _if(self, scope: Scope, nesting: int) -> None:
        if "walrus" in self._features and self._draw.random() < 0.3:
            name = self._expressions.name("w")
            self._line(f"if ({name} := {self._e(INT, scope)}) > {self._e(INT, scope)}:")
            scope.add(INT, name)
        else:
            self._line(f"if {self._expressions.condition(scope)}:")
        self._block(scope.enter(), nesting)
        if self._draw.random() < 0.3:
            self._line(f"elif {self._expressions.condition(scope)}:")
            self._block(scope.enter(), nesting)
        if self._draw.random() < 0.6:
            self._line("else:")
            self._block(scope.enter(), nesting)

    def _for(self, scope: Scope, nesting: int) -> None:
        inner = scope.enter()
        pick, name = self._draw.randrange(7), self._expressions.name("i")
        other = self._expressions.name("j")
        if pick == 0:
            self._line(f"for {name} in range({self._e(INT, scope)} % 5):")
            inner.add(INT, name)
        elif pick == 1:
            self._line(f"for {name}, {other} in enumerate({self._e(TEXTS, scope)}[:4]):")
            inner.add(INT, name)
            inner.add(TEXT, other)
        elif pick == 2:
            self._line(f"for {name}, {other} in {self._e(COUNTS, scope)}.items():")
            inner.add(TEXT, name)
            inner.add(INT, other)
        elif pick == 3:
            self._line(f"for {name}, {other} in {self._e(PAIRS, scope)}[:4]:")
            inner.add(INT, name)
            inner.add(TEXT, other)
        elif pick == 4:
            self._line(f"for {name} in {self._e(TEXT, scope)}[:6]:")
            inner.add(TEXT, name)
        elif pick == 5 and scope.generators:
            g = self._draw.choice(scope.generators)
            arguments = ", ".join(self._e(p, scope) for p in g.parameters)
            self._line(f"for {name} in {g.name}({arguments}):")
            inner.add(INT, name)
        else:
            self._line(f"for {name} in {self._e(INTS, scope)}[:5]:")
            inner.add(INT, name)
        self._loop(inner, nesting)

    def _while(self, scope: Scope, nesting: int) -> None:
        guard = self._expressions.name("guard")
        self._line(f"{guard} = 0")
        self._line(f"while {guard} < 6 and {self._expressions.condition(scope)}:")
        with self._indented():
            self._line(f"{guard} += 1")
        self._loop(scope.enter(), nesting)

    def _loop(self, scope: Scope, nesting: int) -> None:
        """Writes the body of a loop, and sometimes its `else`."""
        self._loops += 1
        self._block(scope, nesting)
        self._loops -= 1
        if self._draw.random() < 0.25:
            self._line("else:")
            self._block(scope.enter(), nesting)

    def _try(self, scope: Scope, nesting: int) -> None:
        self._line("try:")
        self._block(scope.enter(), nesting)
        has_finally = "finally" in self._features and self._draw.random() < 0.6
        if not has_finally or self._draw.random() < 0.6:
            named = self._draw.random() < 0.4
            caught = self._draw.choice(CAUGHT)
            if "faults" in self._features and self._draw.random() < 0.4:
                caught = "Fault"
            self._line(f"except {caught}{' as error' if named else ''}:")
            self._handlers += 1
            if named:
                with self._indented():
                    shown = self._draw.choice(["type(error).__name__, error", "str(error)"])
                    self._line(f"print({shown})")
            self._block(scope.enter(), nesting)
            self._handlers -= 1
            if self._draw.random() < 0.3:
                self._line("else:")
                self._block(scope.enter(), nesting)
        if has_finally:
            self._line("finally:")
            self._block(scope.enter(), nesting)

    def _with(self, scope: Scope, nesting: int) -> None:
        name = self._expressions.name("t")
        self._line(f"with Guard({self._e(TEXT, scope)}, {self._e(BOOL, scope)}) as {name}:")
        inner = scope.enter()
        inner.add(TEXT, name)
        self._block(inner, nesting)

    def _match(self, scope: Scope, nesting: int) -> None:
        if self._draw.random() < 0.5:
            self._line(f"match {self._e(INT, scope)}:")
            patterns = ["0", "1 | 2", f"n if n > {self._e(INT, scope)}", "-1"]
        else:
            self._line(f"match {self._e(INTS, scope)}:")
            patterns = ["[]", "[0, *_]", "[p, q]", "[p, *r] if p > 1"]
        with self._indented():
            for pattern in self._draw.sample(patterns, self._draw.randint(1, 3)):
                self._line(f"case {pattern}:")
                self._block(scope.enter(), nesting)
            if self._draw.random() < 0.7:
                self._line("case _:")
                self._block(scope.enter(), nesting)

    # Definitions.

    @contextmanager
    def _body(self, returns: str) -> Iterator[None]:
        """Keeps what only holds in the body of a function."""
        kept = self._loops, self._handlers, self._returns
        self._loops = self._handlers = 0
        self._returns = returns
        with self._indented():
            yield
        self._loops, self._handlers, self._returns = kept

    def _function(self, scope: Scope, _: int) -> None:
        """Defines a function that reads, and sometimes changes, the variables around it."""
        name, result = self._expressions.name("f"), self._draw.choice([INT, TEXT, INTS, BOOL])
        kinds = [pick_type(self._draw) for _ in range(self._draw.randint(0, 2))]
        names = [self._expressions.name("p") for _ in kinds]
        inner = scope.enter()
        changed = [v for v in scope.own(INT) if self._draw.random() < 0.25]
        inner.assignable = []
        for kind, parameter in zip(kinds, names, strict=True):
            inner.add(kind, parameter)
        self._line(f"def {name}({', '.join(names)}):")
        with self._body(result):
            if changed:
                self._line(f"nonlocal {', '.join(changed)}")
                inner.assignable += changed
            for _ in range(self._draw.randint(1, 3)):
                self._statement(inner, 1)
            self._line(f"return {self._e(result, inner)}")
        scope.functions.append(Function(name, tuple(kinds), result))

    def _generator(self, scope: Scope, _: int) -> None:
        """Defines a generator of integers."""
        name, count = self._expressions.name("g"), self._expressions.name("p")
        inner = scope.enter()
        inner.assignable = []
        inner.add(INT, count)
        self._line(f"def {name}({count}):")
        with self._body(""):
            self._line(f"yield {self._e(INT, inner)}")
            item = self._expressions.name("i")
            self._line(f"for {item} in range({count} % 4):")
            looped = inner.enter()
            looped.add(INT, item)
            self._loops += 1
            with self._indented():
                self._statement(looped, 2)
                self._line(f"yield {self._e(INT, looped)}")
            self._loops -= 1
            if self._draw.random() < 0.4:
                self._line(f"yield from {self._e(INTS, inner)}")
            self._statement(inner, 2)
        scope.generators.append(Function(name, (INT,), INT))

    def _lambda(self, scope: Scope, _: int) -> None:
        """Stores a lambda in a variable."""
        name, parameter = self._expressions.name("f"), self._expressions.name("p")
        inner = scope.enter()
        inner.add(INT, parameter)
        result = self._draw.choice([INT, TEXT, BOOL])
        self._line(f"{name} = lambda {parameter}: {self._e(result, inner)}")
        scope.functions.append(Function(name, (INT,), result))

    def _class(self, scope: Scope) -> None:
        """Defines a class above the function."""
        number = self._expressions.name("")
        name, is_data = f"{self._name}_Class{number}", self._draw.random() < 0.5
        fields = [("x", INT), ("label", TEXT), ("items", INTS)][: self._draw.randint(1, 3)]
        lines = ["@dataclass"] if is_data else []
        lines.append(f"class {name}:")
        if is_data:
            lines += [f"    {field}: {kind}" for field, kind in fields]
        else:
            parameters = ", ".join(f"{field}: {kind}" for field, kind in fields)
            lines.append(f"    def __init__(self, {parameters}) -> None:")
            lines += [f"        self.{field} = {field}" for field, _ in fields]
        inner = Scope({INT: ["n", "self.x"]})
        lines += ["", "    def step(self, n: int) -> int:"]
        lines.append(f"        self.x += {self._e(INT, inner)}")
        lines.append(f"        return {self._e(INT, inner)}")
        self._above += [*lines, "", ""]
        scope.classes.append(Class(name, tuple(fields)))

    def _object(self, scope: Scope, _: int) -> None:
        """Makes an instance of a class."""
        if not scope.classes:
            return
        owner = self._draw.choice(scope.classes)
        name = self._expressions.name("o")
        values = ", ".join(self._e(kind, scope) for _, kind in owner.fields)
        self._line(f"{name} = {owner.name}({values})")
        scope.objects.append((name, owner))
