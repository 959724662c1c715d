"""The recorded capture of a small module; `python tests/test_golden.py` records it anew."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import pytest

from drupe.capturing.module import capture_module

GOLDEN = Path(__file__).parent / "golden"


def captured(folder: Path) -> str:
    """The capture of `golden/greet.py`, with one line per node and without Python's version."""
    faults = capture_module(GOLDEN / "greet.py", folder)
    assert not faults
    module = json.loads((folder / "module.json").read_text())
    return _text({**module, "python": None, "sources": sorted(module["sources"])}) + "\n"


def _text(value: object, indent: str = "") -> str:
    """JSON in which what fits a line is on one line."""
    line = json.dumps(value)
    if len(indent) + len(line) <= 100 or not isinstance(value, dict | list):
        return line
    inner = indent + "  "
    if isinstance(value, dict):
        items = [f"{json.dumps(key)}: {_text(item, inner)}" for key, item in value.items()]
    else:
        items = [_text(item, inner) for item in value]
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    return f"{opening}\n{inner}" + f",\n{inner}".join(items) + f"\n{indent}{closing}"


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="places in f-strings changed in 3.12")
def test_the_capture_is_as_recorded(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(GOLDEN)
    assert captured(tmp_path) == (GOLDEN / "greet.json").read_text()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        (GOLDEN / "greet.json").write_text(captured(Path(folder)))
