"""What a suite gives: programs with the calls that are compared, and how each came out."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import Any, Literal

Verdict = Literal["same", "refused", "wrong"]


@dataclass(frozen=True)
class Case:
    """A program and the calls of it that are compared."""

    name: str
    """The name within the suite, such as `run-lists/testListSum`."""
    text: str
    """The module; its functions named like `identifier` are compiled."""
    runs: tuple[str, ...]
    """Python expressions that call these functions."""
    files: tuple[tuple[str, str], ...] = ()
    """Further modules, by file name; their names begin with `identifier`."""
    packs: bool = False
    """Whether the text can share a file with others of its kind."""

    @property
    def identifier(self) -> str:
        """The name as a Python identifier; no other case has the same."""
        return identifier(self.name)

    @property
    def key(self) -> str:
        """A digest of all that the case is made of."""
        return hashlib.sha256(repr((self.text, self.runs, self.files)).encode()).hexdigest()[:24]


def identifier(name: str) -> str:
    """Returns a Python identifier for the case `name`."""
    plain = re.sub(r"\W+", "_", name)
    return f"case_{plain}_{hashlib.sha256(name.encode()).hexdigest()[:4]}"


@dataclass
class Reason:
    """Why a case is refused or wrong."""

    code: str
    """The code of the diagnostic, or the kind of fault."""
    message: str
    """The first message, or what differs."""

    def to_json(self) -> list[str]:
        """The reason for the cache."""
        return [self.code, self.message]


@dataclass
class Result:
    """How a case came out."""

    verdict: Verdict
    reasons: list[Reason] = field(default_factory=list)
    """All reasons, the first one first."""

    def to_json(self) -> dict[str, Any]:
        """The result for the cache."""
        return {"verdict": self.verdict, "reasons": [r.to_json() for r in self.reasons]}

    @staticmethod
    def from_json(json: dict[str, Any]) -> Result:
        """Returns the result that `to_json` wrote."""
        return Result(json["verdict"], [Reason(*reason) for reason in json["reasons"]])


@dataclass
class Suite:
    """The cases of one origin."""

    name: str
    title: str
    """What the cases are, for people."""
    cases: list[Case]
    excluded: dict[str, int]
    """How many programs each rule leaves out."""


def words(text: str) -> tuple[str, ...]:
    """Returns the words of a text, as lists of names are written."""
    return tuple(text.split())
