"""Prints the page of the Python that compiles, which `Tools/dev docs` writes to python.md.

It runs in the environment of the project, since it imports the specifications of operators.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from operatorkit.library import load

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "Tests/Cases"
LINKS = "../../Tests/Cases"

HEAD = """# Python that compiles

Written by `Tools/dev docs` from the cases in `Tests/Cases`. Each line is the feature of a program
that is compiled in the tests and whose results, exceptions and output agree with CPython's, with a
link to it. `drupe explain` says more about what is refused, `drupe coverage FILE` about your files.
"""

OWNERS = ("str", "bytes", "bytearray", "list", "tuple", "dict", "set", "frozenset", "int", "float")
"""The built-in types whose methods are listed."""


@dataclass(frozen=True)
class Case:
    """A program of `Tests/Cases`."""

    kind: str
    topic: str
    name: str
    text: str

    @property
    def feature(self) -> str:
        """What the program shows."""
        match = re.search(r"^#!.*?\bfeature: (.+)$", self.text, re.MULTILINE)
        return match[1].strip() if match else self.name.replace("-", " ")

    @property
    def link(self) -> str:
        """Where the program is, for a link of this page."""
        return f"{LINKS}/{self.kind}/{self.topic + '/' if self.topic else ''}{self.name}.py"


def cases(kind: str) -> list[Case]:
    """Returns the cases of a kind, by topic and name."""
    found = []
    for file in sorted((CASES / kind).rglob("*.py")):
        topic = file.parent.relative_to(CASES / kind).as_posix()
        text = file.read_text(encoding="utf-8")
        found.append(Case(kind, "" if topic == "." else topic, file.stem, text))
    return sorted(found, key=lambda case: (case.topic, case.name))


def uses(case: Case) -> Iterator[str]:
    """Yields the library functions that a case uses: `len`, `math.sqrt`, `.split` for a method."""
    tree = ast.parse(case.text)
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update({a.asname or a.name: a.name for a in node.names})
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update({a.asname or a.name: f"{node.module}.{a.name}" for a in node.names})
    own = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    own |= {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}
    own |= {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and "." in names.get(node.id, ""):
            yield names[node.id]
        elif isinstance(node, ast.Name) and hasattr(builtins, node.id) and node.id not in own:
            yield node.id
        elif isinstance(node, ast.Attribute):
            dotted = ast.unparse(node)
            root = dotted.partition(".")[0]
            if root in names and re.fullmatch(r"[\w.]+", dotted):
                yield names[root] + dotted[len(root) :]
            else:
                yield f".{node.attr}"


def linked(pairs: dict[str, Case]) -> str:
    """Returns names as links to the cases that use them."""
    return ", ".join(f"[`{name}`]({case.link})" for name, case in sorted(pairs.items()))


def library_lines(accepted: list[Case]) -> Iterator[str]:
    """Yields the library functions that cases use, by module, each with one case."""
    users: dict[str, list[Case]] = defaultdict(list)
    for case in accepted:
        for name in dict.fromkeys(uses(case)):
            users[name].append(case)
    modules: dict[str, dict[str, Case]] = defaultdict(dict)
    for name, found in users.items():
        module, _, function = name.rpartition(".")
        if module:
            modules[module][function] = found[0]
    plain = {name: found[0] for name, found in users.items() if "." not in name}
    functions = {name: case for name, case in plain.items() if not is_exception(name)}
    yield f"- **built-in functions**: {linked(functions)}"
    exceptions = {name: case for name, case in plain.items() if is_exception(name)}
    yield f"- **exceptions**: {linked(exceptions)}"
    for owner, methods in methods_by_owner(users).items():
        yield f"- **methods of `{owner}`**: {linked(methods)}"
    for module in sorted(modules):
        yield f"- **`{module}`**: {linked(modules[module])}"


def methods_by_owner(users: dict[str, list[Case]]) -> dict[str, dict[str, Case]]:
    """Returns the methods of each built-in type with a case of its topic.

    The text of a case does not say whose method it calls; the topic does, or that no other type
    has a method of that name.
    """
    operators = {operator.name for operator in load(ROOT / "Operators")}
    owners: dict[str, set[str]] = defaultdict(set)
    for name in operators:
        module, _, method = name.rpartition(".")
        if module.startswith("python.") and module.count(".") == 1:
            owners[method].add(module.partition(".")[2])
    found: dict[str, dict[str, Case]] = defaultdict(dict)
    for owner in OWNERS:
        for method, homes in owners.items():
            if owner not in homes:
                continue
            for case in users.get(f".{method}", ()):
                if case.topic.startswith(owner) or len(homes) == 1:
                    found[owner].setdefault(method, case)
    return found


def is_exception(name: str) -> bool:
    """`True` iff a built-in name is that of an exception."""
    value = getattr(builtins, name)
    return isinstance(value, type) and issubclass(value, BaseException)


def refused_lines(rejected: list[Case]) -> Iterator[str]:
    """Yields what is refused, with its codes."""
    for case in rejected:
        codes = list(dict.fromkeys(re.findall(r"# error: \[([a-z0-9-]+)\]", case.text)))
        links = ", ".join(f"[{code}](../diagnostics/{code}.md)" for code in codes)
        yield f"- [{case.feature}]({case.link}): {links}"


def main() -> None:
    """Prints the page."""
    accepted, rejected, differing = cases("accept"), cases("reject"), cases("differ")
    print(HEAD)
    print(
        f"{len(accepted)} programs agree with CPython, {len(rejected)} are refused, and "
        f"{len(differing)} show the documented differences."
    )
    print("\n## The language\n")
    topics: dict[str, list[Case]] = defaultdict(list)
    for case in accepted:
        topics[case.topic or "others"].append(case)
    for topic, group in sorted(topics.items()):
        print(f"### {topic.replace('-', ' ')}\n")
        print("\n".join(f"- [{case.feature}]({case.link})" for case in group), end="\n\n")
    print("## The library\n\nEach function has a link to one program that uses it.\n")
    print("\n".join(library_lines(accepted)))
    print("\n## What is refused\n")
    print("\n".join(refused_lines(rejected)))
    print("\n## Where compiled code differs from CPython\n")
    print("\n".join(f"- [{case.feature}]({case.link})" for case in differing))


if __name__ == "__main__":
    main()
