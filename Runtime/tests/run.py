#!/usr/bin/env python3
"""Builds and runs the tests of the runtime.

    python Runtime/tests/run.py [--compiler c++] [name ...]

Names select among `headers rejected unit library`; all run by default. The unit tests are built
with the address and undefined-behaviour sanitizers. The library test builds `library/module.cpp`
as the compiler builds a library (with the system's compiler, and with `ziglang` if this Python has
it), and loads it in a C program, in this Python, and in Node. `DRUPE_MUSL` may name a directory
with a musl root (`lib`, `usr/lib`, `usr/include`), in which the library is then loaded too.
"""

import argparse
import ctypes
import importlib.util
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent
RUNTIME = TESTS.parent
INCLUDE = RUNTIME / "include"
SOURCES = sorted((RUNTIME / "src").glob("*.cpp"))
#: Sources that need a generated module.
MODULE_SOURCES = {"abi.cpp", "node.cpp", "node_arguments.cpp", "node_results.cpp", "napi.cpp"}

LANGUAGE = ["-std=c++20", "-fno-exceptions", "-fno-rtti", "-Wall", "-Wextra", "-Werror"]
SANITIZERS = ["-g", "-O1", "-fno-omit-frame-pointer", "-fsanitize=address,undefined"]
#: The flags of every library that Drupe builds.
LIBRARY = [
    "-O2",
    "-fPIC",
    "-fvisibility=hidden",
    "-fvisibility-inlines-hidden",
    "-ffunction-sections",
    "-fdata-sections",
    "-fno-stack-protector",
    "-fno-unwind-tables",
    "-fno-asynchronous-unwind-tables",
    "-ffp-contract=off",
    "-g0",
]
LINK = [
    "-shared",
    "-s",
    "--gc-sections",
    "-z",
    "now",
    "-z",
    "max-page-size=16384",
    "--hash-style=both",
    "--undefined-version",
]
#: All that a library may import: functions of any C library.
IMPORTS = {
    "_longjmp",
    "_setjmp",
    "abort",
    "bcmp",
    "calloc",
    "dlsym",
    "free",
    "malloc",
    "memchr",
    "memcmp",
    "memcpy",
    "memmove",
    "memset",
    "realloc",
    "strlen",
    "pthread_attr_destroy",
    "pthread_attr_getstack",
    "pthread_getattr_np",
    "pthread_getspecific",
    "pthread_key_create",
    "pthread_once",
    "pthread_self",
    "pthread_setspecific",
}


class Counts:
    """The numbers of checks that held and that did not."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def expect(self, condition: bool, message: str) -> None:
        """Counts a check, and prints the one that failed."""
        self.passed += condition
        self.failed += not condition
        if not condition:
            print(message)

    def add(self, name: str, run: subprocess.CompletedProcess) -> None:
        """Adds the counts that a test program prints in its last line."""
        lines = run.stdout.splitlines()
        match = re.fullmatch(r"(\d+) passed, (\d+) failed", lines[-1] if lines else "")
        print(f"{name}: {match[0] if match else 'ended early'}")
        for line in (lines[:-1] if match else lines) + run.stderr.splitlines()[:40]:
            print(f"  {line}")
        self.passed += int(match[1]) if match else 0
        self.failed += int(match[2]) if match else 1
        if match and run.returncode != (int(match[2]) > 0):
            self.expect(False, f"{name}: exit code {run.returncode}")


def run(command: list, **options: object) -> subprocess.CompletedProcess:
    """Runs a command and returns its output as text."""
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, errors="replace", **options
    )


def build(command: list) -> None:
    """Runs a compiler that must succeed."""
    result = run(command)
    if result.returncode:
        print(" ".join(map(str, command)), result.stdout, result.stderr, sep="\n")
        sys.exit("a test does not compile")


def test_headers(compiler: str, counts: Counts) -> None:
    """Checks that every header stands alone, is ASCII and not too long."""
    headers = sorted((INCLUDE / "drupe").iterdir())
    for header in headers:
        text = f'#include "drupe/{header.name}"\n'
        language = ["-std=c11", "-x", "c"] if header.suffix == ".h" else [*LANGUAGE, "-x", "c++"]
        result = run([compiler, *language, "-I", INCLUDE, "-fsyntax-only", "-"], input=text)
        counts.expect(
            result.returncode == 0, f"{header.name} does not stand alone\n{result.stderr}"
        )
    for file in [*headers, *SOURCES, *(RUNTIME / "src").glob("*.hpp")]:
        text = file.read_bytes()
        counts.expect(text.isascii(), f"{file.name} is not ASCII")
        if b"Do not edit" not in text[:100]:
            counts.expect(text.count(b"\n") < 400, f"{file.name} has 400 lines or more")


def test_rejected(compiler: str, counts: Counts) -> None:
    """Checks that the programs in `rejected` do not compile, for the reason that they state."""
    for program in sorted((TESTS / "rejected").glob("*.cpp")):
        expected = program.read_text().splitlines()[0].removeprefix("// expected: ")
        result = run([compiler, *LANGUAGE, "-I", INCLUDE, "-fsyntax-only", program])
        counts.expect(result.returncode != 0, f"{program.name} compiles")
        counts.expect(expected in result.stderr, f"{program.name}: no '{expected}' in its errors")


def test_units(compiler: str, folder: Path, counts: Counts) -> None:
    """Builds and runs the unit tests with sanitizers."""
    flags = [*LANGUAGE, *SANITIZERS, "-I", INCLUDE, "-I", TESTS]
    objects = []
    for source in SOURCES:
        if source.name not in MODULE_SOURCES:
            objects.append(folder / f"{source.name}.o")
            build([compiler, *flags, "-c", source, "-o", objects[-1]])
    for test in sorted(TESTS.glob("*_test.cpp")):
        program = folder / test.stem
        build([compiler, *flags, test, *objects, "-o", program])
        oracle = TESTS / f"{test.stem.removesuffix('_test')}_oracle.py"
        questions = run([sys.executable, oracle]).stdout if oracle.exists() else ""
        counts.add(test.stem, run([program], input=questions))


def write_resources(folder: Path) -> None:
    """Writes the files that `library/resources.S` includes."""
    (folder / "manifest.json").write_text(json.dumps({"schema": 1, "name": "test"}))
    (folder / "resource.bin").write_bytes(struct.pack("<4f", 0.5, 1.5, 2.5, 3.5))


def build_library(compiler: list, linker: list, flags: list, folder: Path) -> Path:
    """Returns the test library, built with the given commands in `folder`."""
    folder.mkdir()
    write_resources(folder)
    objects = []
    # GCC 12 does not see which member of a union is alive, in std::variant and in rt::Result.
    is_clang = "clang" in run([*compiler, "--version"]).stdout
    quiet = [] if is_clang else ["-Wno-maybe-uninitialized", "-Wno-array-bounds"]
    language = [*LANGUAGE, *quiet, "-I", INCLUDE]
    for source in [*SOURCES, TESTS / "library" / "module.cpp"]:
        objects.append(folder / f"{source.name}.o")
        build([*compiler, *flags, *language, "-c", source, "-o", objects[-1]])
    objects.append(folder / "resources.o")
    target = [flag for flag in flags if "target" in flag or "linux" in flag]
    assembly = TESTS / "library" / "resources.S"
    build([*compiler, *target, "-I", folder, "-c", assembly, "-o", objects[-1]])
    library = folder / "test.so"
    build([*linker, *objects, "-o", library])
    return library


def check_symbols(library: Path, counts: Counts) -> None:
    """Checks what a library exports, imports and needs."""
    if not shutil.which("readelf"):
        return
    symbols = run(["readelf", "--dyn-syms", "--wide", library]).stdout.splitlines()
    fields = [line.split() for line in symbols if len(line.split()) == 8]
    exported = {f[7].split("@")[0] for f in fields if f[4] == "GLOBAL" and f[6].isdigit()}
    imported = {f[7].split("@")[0] for f in fields if f[4] in ("GLOBAL", "WEAK") and f[6] == "UND"}
    expected = {"drupe_query", "napi_register_module_v1"}
    counts.expect(exported == expected, f"{library}: exports {sorted(exported)}")
    counts.expect(imported <= IMPORTS, f"{library}: imports {sorted(imported - IMPORTS)}")
    dynamic = run(["readelf", "--dynamic", library]).stdout
    counts.expect("NEEDED" not in dynamic, f"{library}: needs another library")


def load_in_python(library: Path, counts: Counts) -> None:
    """Checks that this Python can load the library and ask for its functions."""
    query = ctypes.CDLL(str(library)).drupe_query
    query.restype = ctypes.POINTER(ctypes.c_uint32)
    counts.expect(query(1)[0] == 1 and not query(2), f"{library}: drupe_query fails in Python")


def load_in_musl(root: Path, library: Path, folder: Path, counts: Counts) -> None:
    """Loads the library in a program of musl."""
    libraries = root / "usr/lib/x86_64-linux-musl"
    loader = root / "lib/ld-musl-x86_64.so.1"
    program = folder / "host_musl"
    headers = ["-nostdinc", "-isystem", root / "usr/include/x86_64-linux-musl", "-I", INCLUDE]
    build(
        [
            "cc",
            "-nostdlib",
            "-no-pie",
            "-fno-stack-protector",
            "-D_GNU_SOURCE",
            *headers,
            libraries / "crt1.o",
            libraries / "crti.o",
            TESTS / "host_test.c",
            loader,
            libraries / "crtn.o",
            f"-Wl,-dynamic-linker,{loader}",
            "-o",
            program,
        ]
    )
    counts.add("host_test in musl", run([program, library]))


def test_library(compiler: str, folder: Path, counts: Counts) -> None:
    """Builds the test library and loads it in its hosts."""
    exports = f"--version-script={RUNTIME / 'exports.map'}"
    link = [compiler, "-shared", "-nostdlib", f"-Wl,{exports},--gc-sections,-z,now,-s"]
    libraries = {"system": build_library([compiler], link, LIBRARY, folder / "system")}
    if importlib.util.find_spec("ziglang"):
        zig = [sys.executable, "-m", "ziglang"]
        flags = ["-target", "x86_64-linux-musl", *LIBRARY]
        link = [*zig, "ld.lld", *LINK, exports]
        libraries["zig"] = build_library([*zig, "c++"], link, flags, folder / "zig")
    host = ["cc", "-std=c11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-I", INCLUDE]
    build([*host, TESTS / "host_test.c", "-o", folder / "host", "-ldl", "-pthread"])
    for name, library in libraries.items():
        check_symbols(library, counts)
        load_in_python(library, counts)
        counts.add(f"host_test ({name})", run([folder / "host", library]))
        if node := shutil.which("node"):
            counts.add(f"node_test ({name})", run([node, TESTS / "node_test.js", library]))
    if "DRUPE_MUSL" in os.environ and "zig" in libraries:
        load_in_musl(Path(os.environ["DRUPE_MUSL"]), libraries["zig"], folder, counts)
    flags = ["-fPIC", *SANITIZERS]
    link = [compiler, "-shared", *SANITIZERS]
    library = build_library([compiler], link, flags, folder / "sanitized")
    build(
        [
            *host,
            *SANITIZERS,
            TESTS / "host_test.c",
            "-o",
            folder / "checked_host",
            "-ldl",
            "-pthread",
        ]
    )
    environment = os.environ | {"ASAN_OPTIONS": "allocator_may_return_null=1"}
    checked = run([folder / "checked_host", library, "unlimited"], env=environment)
    counts.add("host_test (sanitized)", checked)


def main() -> int:
    """Runs the selected tests; returns the exit code."""
    parser = argparse.ArgumentParser(description="Builds and runs the tests of the runtime.")
    parser.add_argument("--compiler", default="c++", help="a C++20 compiler with sanitizers")
    parser.add_argument("names", nargs="*", metavar="name", help="headers rejected unit library")
    options = parser.parse_args()
    counts = Counts()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        tests = {
            "headers": lambda: test_headers(options.compiler, counts),
            "rejected": lambda: test_rejected(options.compiler, counts),
            "unit": lambda: test_units(options.compiler, folder, counts),
            "library": lambda: test_library(options.compiler, folder, counts),
        }
        if unknown := set(options.names) - set(tests):
            parser.error(f"there is no test {', '.join(sorted(unknown))}")
        for name in options.names or tests:
            tests[name]()
    print(f"{counts.passed} passed, {counts.failed} failed")
    return 1 if counts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
