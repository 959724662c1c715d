"""Compiles random programs and compares them with CPython: value, exception and output.

    python Tests/Fuzz/programs.py [--seed N] [--count N] [--keep FILE]

The programs are made of integers, strings, lists and all control flow that is compiled. The seed
is `$DRUPE_FUZZ_SEED`, 1 by default; one seed always gives the same programs.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARGUMENTS = ["(0, 5, [3, 1, 2], 'ab')", "(-3, 2, [], '')", "(7, -1, [0, 0, 9, -4], 'xyz 1')"]
"""What each program is called with."""

CAUGHT = ("ZeroDivisionError", "IndexError", "(ValueError, KeyError)", "LookupError", "Exception")


class Program:
    """Writes one random function; statements and expressions are typed by construction."""

    def __init__(self, name: str, draw: random.Random) -> None:
        """Write the function `name` with the choices of `draw`."""
        self._draw = draw
        self._name = name
        self._lines: list[str] = []
        self._ints, self._texts, self._lists = ["a", "b"], ["s"], ["xs"]
        self._loops = 0
        self._handlers = 0
        self._guards = 0

    def write(self) -> str:
        """Returns the text of the function."""
        self._line(0, "@compile()")
        parameters = "a: int, b: int, xs: list[int], s: str"
        self._line(0, f"def {self._name}({parameters}) -> tuple[int, str, list[int]]:")
        for _ in range(self._draw.randint(3, 7)):
            self._statement(1, 0)
        self._line(1, f"return {self._int(1)}, {self._text(1)}, {self._list(1)}")
        return "\n".join(self._lines) + "\n"

    def _line(self, depth: int, text: str) -> None:
        self._lines.append("    " * depth + text)

    # Expressions.

    def _int(self, depth: int) -> str:
        """Returns an expression of type int."""
        pick, draw = self._draw.random(), self._draw
        if depth > 3 or pick < 0.4:
            return draw.choice([*self._ints, str(draw.randint(-5, 9))])
        choices: list[Callable[[], str]] = [
            lambda: f"({self._int(depth + 1)} + {self._int(depth + 1)})",
            lambda: f"({self._int(depth + 1)} - {self._int(depth + 1)})",
            lambda: f"({self._int(depth + 1)} * {self._int(depth + 1)} % 1009)",
            lambda: f"({self._int(depth + 1)} // {self._int(depth + 1)})",
            lambda: f"({self._int(depth + 1)} % {self._int(depth + 1)})",
            lambda: f"len({self._list(depth + 1)})",
            lambda: f"len({self._text(depth + 1)})",
            lambda: f"sum({self._list(depth + 1)})",
            lambda: f"{self._list(depth + 1)}[{self._int(depth + 1)}]",
            lambda: f"({self._int(depth + 1)} if {self._bool(depth + 1)} else {self._int(depth)})",
            lambda: f"({self._int(depth + 1)} or {self._int(depth + 1)})",
            lambda: f"({self._int(depth + 1)} and {self._int(depth + 1)})",
            lambda: f"int({self._text(depth + 1)})",
            lambda: f"min({self._int(depth + 1)}, {self._int(depth + 1)})",
            lambda: f"int({self._bool(depth + 1)})",
        ]
        return draw.choice(choices)()

    def _bool(self, depth: int) -> str:
        """Returns an expression of type bool."""
        comparison = self._draw.choice(["<", "<=", "==", "!=", ">", ">="])
        choices: list[Callable[[], str]] = [
            lambda: f"{self._int(depth + 1)} {comparison} {self._int(depth + 1)}",
            lambda: f"{self._int(depth + 1)} < {self._int(depth + 1)} <= {self._int(depth + 1)}",
            lambda: f"not {self._int(depth + 1)}",
            lambda: f"{self._int(depth + 1)} in {self._list(depth + 1)}",
            lambda: f"{self._text(depth + 1)} in {self._text(depth + 1)}",
            lambda: f"({self._bool(depth + 1)} and {self._bool(depth + 1)})",
            lambda: f"({self._bool(depth + 1)} or {self._bool(depth + 1)})",
            lambda: f"any(i > {self._int(depth + 1)} for i in {self._list(depth + 1)})",
            lambda: f"all(i != {self._int(depth + 1)} for i in {self._list(depth + 1)})",
        ]
        return f"({self._draw.choice(choices[: 4 if depth > 2 else None])()})"

    def _text(self, depth: int) -> str:
        """Returns an expression of type str."""
        if depth > 3 or self._draw.random() < 0.45:
            return self._draw.choice([*self._texts, "'q'", "''", "'12'"])
        choices: list[Callable[[], str]] = [
            lambda: f"({self._text(depth + 1)} + {self._text(depth + 1)})",
            lambda: f"str({self._int(depth + 1)})",
            lambda: f'f"{{{self._int(4)}}}-{{{self._int(4)}:>3}}"',
            lambda: f"{self._text(depth + 1)}[{self._int(depth + 1)}:]",
            lambda: f"{self._text(depth + 1)}[:{self._int(depth + 1)}].upper()",
            lambda: f"','.join(str(i) for i in {self._list(depth + 1)})",
            lambda: f"repr({self._list(depth + 1)})",
        ]
        return self._draw.choice(choices)()

    def _list(self, depth: int) -> str:
        """Returns an expression of type list[int]."""
        if depth > 3 or self._draw.random() < 0.5:
            return self._draw.choice(self._lists)
        condition = f" if {self._bool(depth + 1)}" if self._draw.random() < 0.5 else ""
        choices: list[Callable[[], str]] = [
            lambda: f"[{self._int(depth + 1)}, {self._int(depth + 1)}]",
            lambda: f"{self._list(depth + 1)}[{self._int(depth + 1)}:{self._int(depth + 1)}]",
            lambda: f"[i * 2 for i in {self._list(depth + 1)}{condition}]",
            lambda: f"({self._list(depth + 1)} + {self._list(depth + 1)})[:9]",
            lambda: f"[{self._int(depth + 1)}, *{self._list(depth + 1)}][:9]",
            lambda: f"sorted({self._list(depth + 1)})",
            lambda: f"list(range({self._int(depth + 1)} % 6))",
        ]
        return self._draw.choice(choices)()

    # Statements.

    def _block(self, depth: int, nesting: int) -> None:
        for _ in range(self._draw.randint(1, 3)):
            self._statement(depth, nesting)

    def _statement(self, depth: int, nesting: int) -> None:
        """Writes one statement."""
        simple = [self._assign, self._assign, self._augment, self._append, self._print, self._leave]
        compound = [self._if, self._for, self._while, self._try]
        choices = simple if nesting > 2 else simple + compound * 2
        self._draw.choice(choices)(depth, nesting)

    def _assign(self, depth: int, _: int) -> None:
        draw = self._draw
        kind = draw.randrange(5)
        if kind <= 1:
            name, value = f"n{draw.randrange(4)}", self._int(0)
            names = self._ints
        elif kind == 2:
            name, value, names = f"t{draw.randrange(2)}", self._text(0), self._texts
        elif kind == 3:
            name, value, names = f"ys{draw.randrange(2)}", self._list(0), self._lists
        else:
            self._line(depth, f"a, b = {self._int(1)}, {self._int(1)}")
            return
        self._line(depth, f"{name} = {value}")
        if name not in names:
            names.append(name)

    def _augment(self, depth: int, _: int) -> None:
        operator = self._draw.choice(["+=", "-=", "//=", "%="])
        self._line(depth, f"{self._draw.choice(self._ints)} {operator} {self._int(2)}")

    def _append(self, depth: int, _: int) -> None:
        name = self._draw.choice(self._lists)
        if self._draw.random() < 0.5:
            self._line(depth, f"if len({name}) < 12:")
            self._line(depth + 1, f"{name}.append({self._int(2)})")
        else:
            self._line(depth, f"{name}[{self._int(3)}] = {self._int(2)}")

    def _print(self, depth: int, _: int) -> None:
        self._line(depth, f"print({self._int(2)}, {self._text(2)})")

    def _leave(self, depth: int, _: int) -> None:
        """Writes a statement behind which control does not go on, under a condition."""
        choices = [f"return {self._int(2)}, {self._text(2)}, {self._list(2)}"]
        choices.append(f"raise ValueError({self._text(2)})")
        if self._loops:
            choices += ["break", "continue"] * 2
        if self._handlers:
            choices.append("raise")
        self._line(depth, f"if {self._bool(1)}:")
        self._line(depth + 1, self._draw.choice(choices))

    def _if(self, depth: int, nesting: int) -> None:
        self._line(depth, f"if {self._bool(0)}:")
        self._block(depth + 1, nesting + 1)
        if self._draw.random() < 0.3:
            self._line(depth, f"elif {self._bool(0)}:")
            self._block(depth + 1, nesting + 1)
        if self._draw.random() < 0.6:
            self._line(depth, "else:")
            self._block(depth + 1, nesting + 1)

    def _for(self, depth: int, nesting: int) -> None:
        name = f"n{self._draw.randrange(4)}"
        items = self._draw.choice([f"range({self._int(2)} % 5)", f"{self._list(1)}[:5]"])
        if self._draw.random() < 0.3:
            self._line(depth, f"for a, {name} in enumerate({items}):")
        else:
            self._line(depth, f"for {name} in {items}:")
        if name not in self._ints:
            self._ints.append(name)
        self._loop(depth, nesting)

    def _while(self, depth: int, nesting: int) -> None:
        self._guards += 1
        guard = f"guard{self._guards}"
        self._line(depth, f"{guard} = 0")
        self._line(depth, f"while {guard} < 6 and {self._bool(1)}:")
        self._line(depth + 1, f"{guard} += 1")
        self._loop(depth, nesting)

    def _loop(self, depth: int, nesting: int) -> None:
        """Writes the body of a loop, and sometimes its `else`."""
        handlers, self._handlers = self._handlers, 0
        self._loops += 1
        self._block(depth + 1, nesting + 1)
        self._loops -= 1
        self._handlers = handlers
        if self._draw.random() < 0.3:
            self._line(depth, "else:")
            self._block(depth + 1, nesting + 1)

    def _try(self, depth: int, nesting: int) -> None:
        self._line(depth, "try:")
        known = len(self._ints), len(self._texts), len(self._lists)
        self._block(depth + 1, nesting + 1)
        # What the body made for the first time may not exist in the handlers, which is refused.
        made = self._ints[known[0] :], self._texts[known[1] :], self._lists[known[2] :]
        del self._ints[known[0] :], self._texts[known[1] :], self._lists[known[2] :]
        name = self._draw.random() < 0.3
        self._line(depth, f"except {self._draw.choice(CAUGHT)}{' as error' if name else ''}:")
        for variable in made[0]:
            self._line(depth + 1, f"{variable} = {self._draw.randint(0, 9)}")
        for variable in made[1]:
            self._line(depth + 1, f"{variable} = 'made'")
        for variable in made[2]:
            self._line(depth + 1, f"{variable} = [0]")
        self._handlers += 1
        if name:
            self._line(depth + 1, "print(str(error))")
        self._block(depth + 1, nesting + 1)
        self._handlers -= 1
        self._ints += [v for v in made[0] if v not in self._ints]
        self._texts += [v for v in made[1] if v not in self._texts]
        self._lists += [v for v in made[2] if v not in self._lists]


def programs(seed: int, count: int) -> str:
    """Returns a module with `count` random functions and the lines that run them."""
    draw = random.Random(seed)
    text = "#! feature: random programs\nfrom drupe import compile\n"
    for n in range(count):
        text += "\n\n" + Program(f"program{n}", draw).write()
    runs = [f"# run: program{n}{arguments}" for n in range(count) for arguments in ARGUMENTS]
    return text + "\n\n" + "\n".join(runs) + "\n"


def check(file: Path) -> tuple[int, list[str]]:
    """Compiles and runs `file`; returns the number of runs that agree, and what is wrong."""
    drupe = os.environ.get("DRUPE", "drupe")
    library = file.with_suffix(".so")
    compiled = subprocess.run(
        [drupe, "compile", str(file), "--python", sys.executable, "-o", str(library)],
        capture_output=True,
        text=True,
    )
    if compiled.returncode:
        return 0, [compiled.stdout + compiled.stderr]
    report = file.with_suffix(".json")
    path = os.pathsep.join([str(ROOT / "Python/src"), os.environ.get("PYTHONPATH", "")])
    subprocess.run(
        [sys.executable, "-m", "drupe.casebatch", "--json", str(report), f"{file}={library}"],
        env={**os.environ, "PYTHONPATH": path},
    )
    [case] = json.loads(report.read_text())["cases"]
    wrong = [
        f"{run.get('run', 'the program')}: {run.get('reason')}"
        for run in case["runs"]
        if not run["agrees"]
    ]
    return len(case["runs"]) - len(wrong), wrong


def main() -> int:
    """Runs the command; returns its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("DRUPE_FUZZ_SEED", "1")))
    parser.add_argument("--count", type=int, default=40, help="how many programs")
    parser.add_argument("--keep", type=Path, help="write the programs to this file too")
    options = parser.parse_args()
    text = programs(options.seed, options.count)
    if options.keep:
        options.keep.write_text(text)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "programs.py"
        file.write_text(text)
        passed, wrong = check(file)
    for problem in wrong:
        print(f"seed {options.seed}: {problem}")
    print(f"{passed} passed, {len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
