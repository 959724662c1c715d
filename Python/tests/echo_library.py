"""A small C library with the interface of compiled ones, for tests of what loads them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

INCLUDE = Path(__file__).parents[2] / "Runtime" / "include"
COMPILER = shutil.which("cc")

needs_compiler = pytest.mark.skipif(
    COMPILER is None or not (INCLUDE / "drupe" / "drupe.h").exists(), reason="needs a C compiler"
)

ANY = {"t": "any"}
STR = {"t": "str"}


def parameter(name: str, written: dict[str, Any], **extra: Any) -> dict[str, Any]:
    return {"name": name, "type": written, "required": "default" not in extra, **extra}


def predictor(
    name: str, *parameters: dict[str, Any], result: dict[str, Any] = ANY
) -> dict[str, Any]:
    return {
        "name": name,
        "tag": f"@me/{name}",
        "description": f"The predictor {name}.",
        "parameters": list(parameters),
        "result": {"type": result},
    }


MANIFEST = {
    "schema": 1,
    "name": "@me/echo",
    "predictors": [
        predictor("echo", parameter("value", ANY)),
        predictor("fail", parameter("kind", STR), parameter("message", STR)),
        predictor(
            "shout",
            parameter("text", {"t": "list", "of": STR}),
            parameter(
                "task",
                {"t": "literal", "values": [{"t": "str", "v": "a"}, {"t": "str", "v": "b"}]},
                default={"t": "str", "v": "a"},
                keyword_only=True,
            ),
            result={"t": "bool"},
        ),
        predictor("alive"),
        predictor("crash"),
        predictor("hang"),
    ],
}


def build(folder: Path, manifest: dict[str, Any]) -> Path:
    source = Path(__file__).parent / "data" / "echo.c"
    (folder / "echo.json.h").write_text(json.dumps(json.dumps(manifest)))
    library = folder / "echo.so"
    command = [COMPILER, "-shared", "-fPIC", f"-I{INCLUDE}", f"-I{folder}", str(source)]
    subprocess.run([*command, "-o", str(library)], check=True)
    return library
