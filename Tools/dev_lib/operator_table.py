"""Prints the table of operators, which `Tools/dev docs` writes to Docs/generated/operators.md.

It runs in the environment of the project, since it imports the specifications.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from operatorkit.library import load

ROOT = Path(__file__).resolve().parents[2]

HEAD = """# Operators

What compiled code can call, written by `Tools/dev docs` from the specifications in `Operators/`.
*C++* is where a kernel is; a *composite* is compiled from its Python body and needs none. *Samples*
are those that `Tools/dev verify` compares with the library of that name, or with the reference.
"""


def signature(operator: object) -> str:
    """Returns the parameters and the result as the specification has them."""
    text = str(operator.signature).replace("|", "\\|")
    return f"`{text.replace(chr(39), '')}`"


def rows(operators: list) -> Iterator[str]:
    """Returns the lines of the table of one domain."""
    yield "| operator | signature | C++ | raises | tolerance | samples |"
    yield "|---|---|---|---|---|---|"
    for operator in operators:
        kernel = operator.kernels.get("cpp")
        place = f"`{Path(kernel).name}`" if kernel else operator.kind
        raises = ", ".join(operator.raises)
        samples = len(operator.drawn()) or ""
        yield (
            f"| {operator.name} | {signature(operator)} | {place} | {raises} "
            f"| {operator.tolerance} | {samples} |"
        )


def main() -> None:
    """Prints the document."""
    operators = load(ROOT / "Operators")
    names = {operator.name for operator in operators}
    print(HEAD)
    print(f"{len(names)} operators with {len(operators)} signatures.")
    for domain, group in groupby(operators, key=lambda operator: operator.domain):
        print(f"\n## {domain}\n")
        print("\n".join(rows(list(group))))


if __name__ == "__main__":
    main()
