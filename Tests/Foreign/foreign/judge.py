"""Compiling and running cases: each becomes same, refused or wrong."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from foreign.case import Case, Reason, Result
from foreign.compiler import Answer, answers, build

PACK = 40
"""How many cases that can share a file do so."""

BATCH = 30
"""How many files go into one library at most."""

CROWD = 120
"""After how many cases a library takes no further file."""

SECONDS = 60
"""How long CPython and the library may take together for a call."""

REFUSALS = {
    "does not fit in 64 bits": "an integer of more than 64 bits",
    "a negative power of an int is a float": "an int to a negative power",
    "unknown encoding": "a codec that is not there",
    "unknown error handler name": "a codec that is not there",
    "compiled exceptions keep only": "a value of an exception that is no number or text",
    "cannot be changed by compiled code": "a change of a list, dict or set of a module",
}
"""What exceptions say with which compiled code refuses to go on, and what that is."""

Done = Callable[[Case, Result], None]
JSON = dict[str, Any]


class Judge:
    """Judges cases in a folder of its own."""

    def __init__(self, folder: Path, done: Done) -> None:
        """Work in `folder`; `done` is told each result."""
        self._folder = folder
        self._done = done
        self._batches = 0

    def judge(self, cases: Sequence[Case]) -> None:
        """Judges all cases."""
        single = [case for case in cases if not case.packs]
        packed = [case for case in cases if case.packs]
        packs = [Pack((case,)) for case in single]
        packs += [Pack(tuple(packed[i : i + PACK])) for i in range(0, len(packed), PACK)]
        accepted: list[Pack] = []
        while packs:
            again: list[Pack] = []
            by_file = {pack.write(self._folder): pack for pack in packs}
            for file, answer in answers(list(by_file), self._folder):
                self._sort(by_file[file], answer, accepted, again)
            packs = again
        accepted.sort(key=lambda pack: pack.cases[0].name)
        batch: list[Pack] = []
        for pack in accepted:
            batch.append(pack)
            if len(batch) == BATCH or sum(len(p.cases) for p in batch) > CROWD:
                self._run(batch)
                batch = []
        if batch:
            self._run(batch)

    def _sort(self, pack: Pack, answer: Answer, accepted: list[Pack], again: list[Pack]) -> None:
        """Notes what the compiler says of a file."""
        errors = [d for d in answer.diagnostics if d["severity"] == "error"]
        if answer.code == 0:
            accepted.append(pack)
        elif len(pack.cases) == 1:
            self._done(pack.cases[0], _refusal(answer.code, errors))
        elif answer.code == 1 and (blamed := pack.blamed(errors)):
            for case, own in blamed:
                self._done(case, _refusal(1, own))
            refused = {case.name for case, _ in blamed}
            rest = tuple(case for case in pack.cases if case.name not in refused)
            if rest:
                again.append(Pack(rest))
        else:
            again += [Pack((case,)) for case in pack.cases]

    def _run(self, packs: list[Pack]) -> None:
        """Makes one library of files that are accepted, and runs it."""
        self._batches += 1
        name = f"batch_{os.getpid()}_{self._batches}"
        file, library = self._folder / f"{name}.py", self._folder / f"{name}.so"
        file.write_text(_combined(packs))
        code, found = build(file, library, 120 + 10 * len(packs))
        blamed = [pack for pack in packs if _is_blamed(pack, found)]
        if code == 0:
            self._compare(packs, library)
            library.unlink()
        elif blamed and len(packs) > 1:
            for pack in blamed:
                self._run([pack])
            if rest := [pack for pack in packs if pack not in blamed]:
                self._run(rest)
        elif len(packs) > 1:
            middle = len(packs) // 2
            self._run(packs[:middle])
            self._run(packs[middle:])
        elif len(packs[0].cases) > 1:
            for part in packs[0].parts(found):
                part.write(self._folder)
                self._run([part])
        else:
            message = next((_first_line(d) for d in found), "no message")
            kind = "hang" if code == -2 else "C++ error" if code == 3 else "late refusal"
            self._done(packs[0].cases[0], Result("wrong", [Reason(kind, message)]))

    def _compare(self, packs: list[Pack], library: Path) -> None:
        """Runs a library and CPython."""
        report = library.with_suffix(".json")
        pairs = [f"{pack.path(self._folder)}={library}" for pack in packs]
        command = [sys.executable, "-m", "drupe.casebatch", "--timeout", str(SECONDS)]
        subprocess.run([*command, "--json", str(report), *pairs], stderr=subprocess.DEVNULL)
        entries = json.loads(report.read_text())["cases"]
        for pack, entry in zip(packs, entries, strict=True):
            runs = iter(entry["runs"])
            for case in pack.cases:
                own = list(itertools.islice(runs, len(case.runs)))
                self._done(case, _outcome(own, entry.get("fault")))
        report.unlink()


class Pack:
    """Cases that share a file."""

    def __init__(self, cases: tuple[Case, ...]) -> None:
        """Put `cases` into one file."""
        self.cases = cases

    def path(self, folder: Path) -> Path:
        """Returns the file."""
        first = self.cases[0].identifier
        name = first if len(self.cases) == 1 else f"pack_{len(self.cases)}_{first}"
        return folder / f"{name}.py"

    def write(self, folder: Path) -> Path:
        """Writes the file and those that it imports; returns its path."""
        path = self.path(folder)
        runs = [f"# run: {run}" for case in self.cases for run in case.runs]
        texts = [case.text for case in self.cases]
        path.write_text("\n\n".join([*texts, "\n".join(runs)]) + "\n")
        for case in self.cases:
            for name, text in case.files:
                (folder / name).write_text(text)
        return path

    def blamed(self, errors: Iterable[JSON]) -> list[tuple[Case, list[JSON]]]:
        """Returns the cases that errors of this very file lie in, with these."""
        line, found = 1, []
        name = self.path(Path()).name
        errors = [d for d in errors if Path(d["file"] or "").name == name]
        for case in self.cases:
            end = line + case.text.count("\n") + 2
            own = [d for d in errors if d["at"] and line <= d["at"][0] < end]
            if own:
                found.append((case, own))
            line = end
        return found

    def parts(self, errors: list[JSON]) -> list[Pack]:
        """Returns files with the cases that errors lie in and with the others; halves, if none."""
        names = {case.name for case, _ in self.blamed(errors)}
        if not names or len(names) == len(self.cases):
            return self.halves()
        split = ([c for c in self.cases if (c.name in names) is is_in] for is_in in (True, False))
        return [Pack(tuple(cases)) for cases in split]

    def halves(self) -> list[Pack]:
        """Returns two files with half the cases each."""
        middle = len(self.cases) // 2
        return [Pack(self.cases[:middle]), Pack(self.cases[middle:])]


def _combined(packs: Sequence[Pack]) -> str:
    """Returns a module whose entries are those of all files."""
    lines = ["from drupe import compile"]
    for pack in packs:
        stem = pack.path(Path()).stem
        for case in pack.cases:
            lines.append(f"from {stem} import {case.identifier}")
    names = [case.identifier for pack in packs for case in pack.cases]
    lines.append(f"for function in ({''.join(f'{name}, ' for name in names)}):")
    lines.append("    function.__module__ = __name__")
    lines.append("    compile()(function)")
    return "\n".join(lines) + "\n"


def _is_blamed(pack: Pack, errors: list[JSON]) -> bool:
    """Whether errors lie in the files of a pack."""
    stem = pack.path(Path()).stem
    own = {f"{stem}.py"} | {name for case in pack.cases for name, _ in case.files}
    return any(Path(d["file"] or "").name in own for d in errors)


def _refusal(code: int, errors: list[JSON]) -> Result:
    """Returns the result of a case that gave no C++."""
    if code == 1:
        return Result("refused", [Reason(d["code"], d["message"]) for d in errors])
    kind = {-1: "compiler crash", -2: "compiler hang"}.get(code, "internal error")
    reasons = [Reason(kind, _first_line(d)) for d in errors] or [Reason(kind, "no message")]
    return Result("wrong", reasons)


def _first_line(diagnostic: JSON) -> str:
    """Returns the message of a diagnostic with the first line of what it quotes."""
    notes = [note["message"].strip().splitlines()[0] for note in diagnostic["notes"][:1]]
    return ": ".join([diagnostic["message"], *notes])


def _outcome(runs: list[JSON], fault: str | None) -> Result:
    """Returns the result of a case that was run."""
    if fault or not runs:
        return Result("wrong", [Reason("crash", fault or "an earlier case ended the process")])
    for run in runs:
        if run["agrees"]:
            continue
        expected, actual = run.get("expected", {}), run.get("actual", {})
        # The program may catch the exception, and then print it.
        said, wanted = (
            side.get("message", "") + side.get("printed", "") for side in (actual, expected)
        )
        for text, what in REFUSALS.items():
            if text in said and text not in wanted:
                return Result("refused", [Reason("refused-when-run", what)])
        if "raised" in expected and expected["raised"] == actual.get("raised"):
            continue
        if "fault" in run:
            kind = "hang" if "does not end" in run["fault"] else "crash"
            return Result("wrong", [Reason(kind, f"{run['run']}: {run['fault']}")])
        return Result("wrong", [Reason("other result", f"{run['run']}: {run['reason']}")])
    return Result("same")
