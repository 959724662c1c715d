"""Writing the first version of an operator, a case or a pass."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from dev_lib.console import ROOT, TaskError, say

SPECIFICATION = '''"""{operator}: what it does, as a fragment."""

from __future__ import annotations

import numpy as np
from operatorkit import Draw, Sample, Tensor, primitive
from operatorkit.types import S


@primitive("{operator}")
def {function}(a: Tensor[S]) -> Tensor[S, a]:
    """Say what the result is, and what happens at the edges."""
    return np.array(a)


@{function}.samples
def samples(draw: Draw):
    """Cover empty, one element, not contiguous, and special values."""
    yield Sample(draw.tensor(shape=(2, 3)))
'''

KERNEL = """#pragma once

#include <drupe/tensor.hpp>

namespace rt::{domain} {{

/// Says what the result is.
template <typename T>
Tensor<T> {function}(const Tensor<T>& a) {{
  return a.map([](T x) {{ return x; }});
}}

}}  // namespace rt::{domain}
"""

CASE = """#! feature: {feature}
from drupe import compile


@compile
def main(x: int) -> int:
    return x


# run: main(1)
"""

PASS = """import IR
import Source

/// Says what it does to the module, and why.
struct {name}: Pass {{

  let name = "{kebab}"
  let requires = Stage.typed
  let establishes = Stage.typed

  func run(on module: inout Module, context: inout PassContext) {{
  }}

}}
"""


def new(options: argparse.Namespace) -> None:
    """Writes the files of a new operator, case or pass."""
    {"operator": _operator, "case": _case, "pass": _pass}[options.kind](options.name)


def _write(file: Path, text: str) -> None:
    """Writes a new file."""
    if file.exists():
        raise TaskError(f"{file.relative_to(ROOT)} is there already")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    say(f"wrote {file.relative_to(ROOT)}")


def _operator(name: str) -> None:
    """Writes specification, reference, sample and kernel of a primitive operator."""
    if not re.fullmatch(r"[a-z_]\w*(\.\w+)+", name):
        raise TaskError(f"'{name}' is no name of an operator: 'domain.name', as in 'tensor.clip'")
    domain, *rest = name.split(".")
    function = "_".join(rest)
    words = {"operator": name, "domain": domain, "function": function}
    _write(ROOT / f"Operators/{domain}/{function}.py", SPECIFICATION.format(**words))
    _write(ROOT / f"Operators/{domain}/{function}.hpp", KERNEL.format(**words))
    say(f"now write them, and run 'Tools/dev verify {name}'")


def _case(name: str) -> None:
    """Writes a case, such as `accept/strings/split`."""
    if not re.fullmatch(r"(accept|reject|differ)(/[\w-]+){1,2}", name):
        raise TaskError(f"'{name}' is no name of a case: 'accept/strings/split', 'reject/lambda'")
    feature = name.split("/")[-1].replace("-", " ")
    _write(ROOT / f"Tests/Cases/{name}.py", CASE.format(feature=feature))


def _pass(name: str) -> None:
    """Writes a pass."""
    if not re.fullmatch(r"[A-Z]\w*", name):
        raise TaskError(f"'{name}' is no name of a Swift type, as in 'DeadValues'")
    kebab = re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
    _write(ROOT / f"Sources/Passes/{name}.swift", PASS.format(name=name, kebab=kebab))
    say("now name it in Sources/Passes/Pipeline.swift")
