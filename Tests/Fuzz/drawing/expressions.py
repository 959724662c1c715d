"""Random expressions, of the right type by construction."""

from __future__ import annotations

import random
from collections.abc import Callable

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
    Scope,
)

DEEPEST = 3
"""How deep expressions nest."""

RISK = 0.08
"""How often an expression is one that often raises."""

SEPARATORS = ["", "' '", "','", "'b', 1"]
"""What texts are split by."""

WORDS = ["''", "'q'", "'12'", "'a b'", "'xyz'", "'Ab,c'", "'\\u00e9t\\u00e9'"]
"""The texts that programs write out."""

FORMATS = ["", ":>4", ":04d", ":+d", ":x", ":,", "!r", ":<3"]
"""How integers are formatted."""


class Expressions:
    """Draws expressions from the names of a scope."""

    def __init__(self, draw: random.Random, has_lambdas: bool) -> None:
        """Draw with `draw`."""
        self.draw = draw
        self._has_lambdas = has_lambdas
        self.fresh = 0

    def name(self, prefix: str) -> str:
        """Returns a name that the program does not have yet."""
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    def expression(self, kind: str, scope: Scope, depth: int = 0) -> str:
        """Returns an expression of a type."""
        names = scope.names(kind)
        if names and (depth >= DEEPEST or self.draw.random() < 0.35):
            return self.draw.choice(names)
        if depth >= DEEPEST:
            return self.literal(kind)
        if self.draw.random() < 0.12:
            found = self.called(kind, scope, depth)
            if found:
                return found
        text = self.draw.choice(self._choices(kind, scope, depth + 1))()
        has_lambda = "lambda" in text or "key=" in text
        return self.literal(kind) if has_lambda and not self._has_lambdas else text

    def literal(self, kind: str) -> str:
        """Returns a value of a type as Python writes it."""
        draw = self.draw
        if kind == INT:
            return str(draw.randint(-5, 9))
        if kind == FLOAT:
            return draw.choice(["0.5", "-1.25", "3.0", "1e3", "0.1", "2.5"])
        if kind == BOOL:
            return draw.choice(["True", "False"])
        if kind == TEXT:
            return draw.choice(WORDS)
        if kind == PAIR:
            return f"({draw.randint(0, 9)}, {draw.choice(WORDS)})"
        if kind == INTS:
            return f"[{', '.join(str(draw.randint(-4, 9)) for _ in range(draw.randint(1, 4)))}]"
        if kind == TEXTS:
            return f"[{', '.join(draw.choice(WORDS) for _ in range(draw.randint(1, 3)))}]"
        if kind == NUMBERS:
            return f"{{{', '.join(str(draw.randint(0, 20)) for _ in range(draw.randint(1, 4)))}}}"
        if kind == COUNTS:
            return f"{{{draw.choice(WORDS)}: {draw.randint(0, 9)}, 'k': {draw.randint(0, 9)}}}"
        return f"[{self.literal(PAIR)}, {self.literal(PAIR)}]"

    def called(self, kind: str, scope: Scope, depth: int) -> str | None:
        """Returns a call of a function, a method or an attribute that gives a type, if any does."""
        choices: list[str] = []
        for f in scope.functions:
            if f.result == kind:
                arguments = [self.expression(p, scope, depth + 1) for p in f.parameters]
                choices.append(f"{f.name}({', '.join(arguments)})")
        for name, owner in scope.objects:
            if kind == INT:
                choices.append(f"{name}.step({self.expression(INT, scope, depth + 1)})")
            choices += [f"{name}.{attribute}" for attribute, t in owner.fields if t == kind]
        for g in scope.generators:
            arguments = [self.expression(p, scope, depth + 1) for p in g.parameters]
            call = f"{g.name}({', '.join(arguments)})"
            if kind == INTS:
                choices += [f"list({call})", f"[i % 7 for i in {call}]", f"sorted({call})"]
            if kind == INT:
                choices += [f"sum({call})", f"next({call}, -1)", f"max({call}, default=0)"]
            if kind == BOOL:
                choices.append(f"any(i > 2 for i in {call})")
        return self.draw.choice(choices) if choices else None

    def condition(self, scope: Scope, depth: int = 0) -> str:
        """Returns a condition: a bool, or something that has a truth."""
        if self.draw.random() < 0.2:
            kind = self.draw.choice([INT, TEXT, INTS, COUNTS])
            return self.expression(kind, scope, depth + 1)
        return self.expression(BOOL, scope, depth)

    def _choices(self, kind: str, scope: Scope, depth: int) -> list[Callable[[], str]]:
        """Returns the ways to write an expression of a type."""

        def e(wanted: str) -> str:
            return self.expression(wanted, scope, depth)

        draw = self.draw
        if draw.random() < RISK and kind in (INT, FLOAT, TEXT):
            return self._risky(kind, e)
        either = lambda: f"({e(kind)} if {self.condition(scope, depth)} else {e(kind)})"  # noqa: E731
        if kind == INT:
            return [
                lambda: f"({e(INT)} {draw.choice('+-')} {e(INT)})",
                lambda: f"({e(INT)} * {e(INT)} % 1009)",
                lambda: f"({e(INT)} {draw.choice(['//', '%'])} {draw.choice([-3, 2, 5, 7])})",
                lambda: f"({e(INT)} {draw.choice('&|^')} {e(INT)})",
                lambda: f"({e(INT)} << ({e(INT)} & 3))",
                lambda: f"({e(INT)} {draw.choice(['or', 'and'])} {e(INT)})",
                lambda: f"len({e(draw.choice([INTS, TEXT, COUNTS, NUMBERS, PAIRS]))})",
                lambda: f"sum({e(INTS)})",
                lambda: f"{e(PAIR)}[0]",
                lambda: f"{e(COUNTS)}.get({e(TEXT)}, {e(INT)})",
                lambda: f"{draw.choice(['min', 'max'])}({e(INT)}, {e(INT)})",
                lambda: f"abs({e(INT)})",
                lambda: f"({e(INTS)}[{draw.choice(['0', '-1'])}:] or [7])[0]",
                lambda: f"(xs[{draw.choice(['0', '-1'])}] if xs else 3)",
                lambda: f"round({self._small(scope)})",
                lambda: f"max({e(INTS)}, default={e(INT)})",
                lambda: f"-{e(INT)}",
                lambda: f"int({e(BOOL)})",
                lambda: f"{e(TEXT)}.find({e(TEXT)})",
                lambda: f"{e(TEXT)}.count({e(TEXT)})",
                lambda: f"sum(i * i for i in {e(INTS)})",
                lambda: f"(lambda v: v + {e(INT)})({e(INT)})",
                either,
            ]
        if kind == FLOAT:
            return [
                lambda: f"({e(FLOAT)} {draw.choice('+-*')} {e(FLOAT)})",
                lambda: f"float({e(INT)})",
                lambda: f"({e(INT)} / {draw.choice([2, 3, -8, 0.5])})",
                lambda: f"({e(FLOAT)} {draw.choice(['//', '%'])} {draw.choice([2, -1.5, 0.25])})",
                lambda: f"round({e(FLOAT)}, 2)",
                lambda: f"abs({e(FLOAT)})",
                either,
            ]
        if kind == BOOL:
            compare = draw.choice(["<", "<=", "==", "!=", ">", ">="])
            alike = draw.choice([INT, FLOAT, TEXT, INTS, PAIR])
            return [
                lambda: f"({e(alike)} {compare} {e(alike)})",
                lambda: f"({e(INT)} < {e(INT)} <= {e(INT)})",
                lambda: f"({e(INT)} {draw.choice(['in', 'not in'])} {e(INTS)})",
                lambda: f"({e(TEXT)} in {e(draw.choice([TEXT, TEXTS, COUNTS]))})",
                lambda: f"({e(INT)} in {e(NUMBERS)})",
                lambda: f"(not {self.condition(scope, depth)})",
                lambda: f"({e(BOOL)} {draw.choice(['and', 'or'])} {e(BOOL)})",
                lambda: f"any(i > {e(INT)} for i in {e(INTS)})",
                lambda: f"all(i != {e(INT)} for i in {e(INTS)})",
                lambda: f"{e(TEXT)}.startswith({e(TEXT)})",
                lambda: f"{e(TEXT)}.{draw.choice(['isdigit', 'isalpha', 'isupper'])}()",
                lambda: f"({e(COUNTS)} == {e(COUNTS)})",
            ]
        if kind == TEXT:
            return [
                lambda: f"({e(TEXT)} + {e(TEXT)})",
                lambda: f"({e(TEXT)} * ({e(INT)} % 3))",
                lambda: f"str({e(draw.choice([INT, FLOAT, BOOL, INTS, PAIR, TEXTS, COUNTS]))})",
                lambda: f"repr({e(draw.choice([TEXT, TEXTS, PAIRS, NUMBERS]))})",
                lambda: f"f'<{{{self._formatted(scope)}}}>'",
                lambda: f"('%s-%d' % ({e(TEXT)}, {e(INT)}))",
                lambda: f"'{{}}:{{!r}}'.format({e(INT)}, {e(TEXT)})",
                lambda: f"{e(TEXT)}[{e(INT)}:{e(INT)}]",
                lambda: f"{e(TEXT)}[::{draw.choice(['-1', '2'])}]",
                lambda: f"{e(TEXT)}.{draw.choice(['upper', 'title', 'strip', 'swapcase'])}()",
                lambda: f"{e(TEXT)}.replace({e(TEXT)}, {e(TEXT)})[:20]",
                lambda: f"{draw.choice(WORDS)}.join({e(TEXTS)})",
                lambda: f"','.join(str(i) for i in {e(INTS)})",
                lambda: f"{e(PAIR)}[1]",
                lambda: f"{e(TEXT)}.{draw.choice(['rjust', 'center'])}({e(INT)} % 9, '*')",
                lambda: f"chr(97 + {e(INT)} % 26)",
                either,
            ]
        if kind == INTS:
            return [
                lambda: f"[{e(INT)}, {e(INT)}]",
                lambda: f"[{e(INT)}, *{e(INTS)}][:9]",
                lambda: f"{e(INTS)}[{e(INT)}:{e(INT)}]",
                lambda: f"{e(INTS)}[::{draw.choice(['-1', '2', '-2'])}]",
                lambda: f"({e(INTS)} + {e(INTS)})[:9]",
                lambda: f"[i * 2 for i in {e(INTS)} if {e(BOOL)}]",
                lambda: f"[i + j for i in {e(INTS)}[:3] for j in {e(INTS)}[:2]]",
                lambda: f"sorted({e(draw.choice([INTS, NUMBERS]))})",
                lambda: f"sorted({e(INTS)}, key=lambda v: (v % 3, -v))",
                lambda: f"list(range({e(INT)} % 6))",
                lambda: f"list(map(lambda v: v + {e(INT)}, {e(INTS)}))",
                lambda: f"list(filter(lambda v: v > {e(INT)}, {e(INTS)}))",
                lambda: f"list({e(COUNTS)}.values())",
                lambda: f"[len(t) for t in {e(TEXTS)}]",
                lambda: f"[n for n, _ in {e(PAIRS)}]",
                lambda: f"[a - b for a, b in zip({e(INTS)}, {e(INTS)})]",
                lambda: f"list(reversed({e(INTS)}))",
                either,
            ]
        if kind == TEXTS:
            return [
                lambda: f"[{e(TEXT)}, {e(TEXT)}]",
                lambda: f"[t.upper() for t in {e(TEXTS)}]",
                lambda: f"sorted({e(TEXTS)})",
                lambda: f"sorted({e(TEXTS)}, key=len, reverse={e(BOOL)})",
                lambda: f"list({e(COUNTS)})",
                lambda: f"{e(TEXT)}.split({draw.choice(SEPARATORS)})",
                lambda: f"list({e(TEXT)})[:6]",
                lambda: f"[str(i) for i in {e(INTS)}]",
                lambda: f"({e(TEXTS)} + {e(TEXTS)})[-4:]",
            ]
        if kind == NUMBERS:
            return [
                lambda: f"set({e(INTS)})",
                lambda: f"({e(NUMBERS)} {draw.choice('|&-^')} {e(NUMBERS)})",
                lambda: f"{{i % 5 for i in {e(INTS)}}}",
            ]
        if kind == COUNTS:
            return [
                lambda: f"{{{e(TEXT)}: {e(INT)}, {e(TEXT)}: {e(INT)}}}",
                lambda: f"{{t: len(t) for t in {e(TEXTS)}}}",
                lambda: f"dict(zip({e(TEXTS)}, {e(INTS)}))",
                lambda: f"{{**{e(COUNTS)}, {e(TEXT)}: {e(INT)}}}",
                lambda: f"{{k: v for k, v in {e(COUNTS)}.items() if v > {e(INT)}}}",
            ]
        if kind == PAIR:
            return [
                lambda: f"({e(INT)}, {e(TEXT)})",
                lambda: f"({e(PAIRS)} or [(1, 'z')])[0]",
            ]
        return [
            lambda: f"[{e(PAIR)}, {e(PAIR)}]",
            lambda: f"list(enumerate({e(TEXTS)}))",
            lambda: f"[(len(t), t) for t in {e(TEXTS)}]",
            lambda: f"sorted({e(PAIRS)})",
            lambda: f"[(v, k) for k, v in {e(COUNTS)}.items()]",
        ]

    def _some(self, kind: str, scope: Scope) -> str:
        """Returns a variable of a type, or a value if there is none."""
        return self.draw.choice(scope.names(kind) or [self.literal(kind)])

    def _small(self, scope: Scope) -> str:
        """Returns a float that is not large."""
        return f"{self._some(INT, scope)} / {self.draw.choice([2, 4, 3])}"

    def _risky(self, kind: str, e: Callable[[str], str]) -> list[Callable[[], str]]:
        """Returns the ways to write an expression that often raises."""
        draw = self.draw
        if kind == INT:
            return [
                lambda: f"({e(INT)} {draw.choice(['//', '%'])} {e(INT)})",
                lambda: f"{e(INTS)}[{e(INT)}]",
                lambda: f"{e(COUNTS)}[{e(TEXT)}]",
                lambda: f"int({e(TEXT)})",
                lambda: f"int({e(FLOAT)})",
                lambda: f"{draw.choice(['min', 'max'])}({e(INTS)})",
                lambda: f"{e(INTS)}.index({e(INT)})",
                lambda: f"{e(TEXT)}.index({e(TEXT)})",
            ]
        if kind == FLOAT:
            return [
                lambda: f"({e(FLOAT)} {draw.choice(['/', '//', '%'])} {e(FLOAT)})",
                lambda: f"({e(INT)} / {e(INT)})",
                lambda: f"float({e(TEXT)})",
            ]
        return [
            lambda: f"{e(TEXT)}[{e(INT)}]",
            lambda: f"{e(TEXTS)}[{e(INT)}]",
            lambda: f"chr({e(INT)})",
        ]

    def _formatted(self, scope: Scope) -> str:
        """Returns what stands in the braces of an f-string: plain, as texts cannot nest there."""
        names = scope.names(INT)
        value = self.draw.choice(names) if names else "7"
        return value + self.draw.choice(FORMATS)
