"""Helpers that every test may use."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from drupe.capturing.module import capture_module


class Captured:
    """The outcome of one capture: the module's content, or the faults."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        good, bad = directory / "module.json", directory / "diagnostics.json"
        self.module: dict[str, Any] = json.loads(good.read_text()) if good.exists() else {}
        self.faults: list[dict[str, Any]] = json.loads(bad.read_text()) if bad.exists() else []

    @property
    def codes(self) -> list[str]:
        return [fault["code"] for fault in self.faults]

    def function(self, name: str) -> dict[str, Any]:
        return self.module["functions"][name]

    def resolved(self, name: str) -> dict[str, dict[str, Any]]:
        """What the names and attribute chains of a function resolve to, by their text."""
        found: dict[str, dict[str, Any]] = {}
        _collect(self.function(name)["ast"], found)
        return found


def text_of(node: dict[str, Any]) -> str:
    if node["node"] == "Attribute":
        return f"{text_of(node['value'])}.{node['attr']}"
    return node.get("id", "?")


def _collect(value: Any, found: dict[str, dict[str, Any]]) -> None:
    if isinstance(value, list):
        for item in value:
            _collect(item, found)
    elif isinstance(value, dict):
        if "resolved" in value:
            found[text_of(value)] = value["resolved"]
        for key, item in value.items():
            if key != "resolved":
                _collect(item, found)


@pytest.fixture
def capture(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Captured]:
    """Capture source text; further modules come as keyword arguments, `helpers="..."`.

    `data` has further files of any kind by name.
    """
    count = 0

    def run(source: str, data: dict[str, bytes] | None = None, **files: str) -> Captured:
        nonlocal count
        count += 1
        folder = tmp_path / f"case{count}"
        folder.mkdir()
        for name, text in {"main": source, **files}.items():
            (folder / f"{name}.py").write_text(dedent(text), encoding="utf-8")
        for name, content in (data or {}).items():
            (folder / name).write_bytes(content)
        before, path = set(sys.modules), list(sys.path)
        try:
            capture_module(folder / "main.py", folder / "out")
        finally:
            sys.path[:] = path
            for name in set(sys.modules) - before:
                file = getattr(sys.modules[name], "__file__", None)
                if file and Path(file).is_relative_to(tmp_path):
                    del sys.modules[name]
        return Captured(folder / "out")

    return run
