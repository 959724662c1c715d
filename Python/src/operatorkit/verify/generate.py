"""The C++ text of the library that calls the kernels of one domain."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from operatorkit.operators import Operator
from operatorkit.verify.cpptypes import SCALARS, CppType, UnsupportedValueError
from operatorkit.verify.matching import Match, declared_type


@dataclass(frozen=True)
class Entry:
    """One instance of a kernel: the argument types that some samples have in common."""

    #: The overload.
    operator: Operator
    #: The types of the arguments; a class is passed as the type of its dtype.
    types: tuple[CppType | str, ...]
    #: The places of the changed arguments.
    mutated: tuple[int, ...]
    #: The type that the kernel takes as template argument or must return; empty if unknown.
    result: str

    def text(self, name: str) -> str:
        """Returns the function that reads the arguments, calls the kernel, and ends the call."""
        lines = [f"Result<None> {name}([[maybe_unused]] abi::Invocation& call) {{"]
        arguments, place = [], 0
        for kind in self.types:
            if isinstance(kind, str):
                arguments.append(f"Type<{kind}>{{}}")
                continue
            lines.append(
                f"  const {kind} a{place} = RT_PROPAGATE(verify::argument<{kind}>(call, {place}));"
            )
            arguments.append(f"a{place}")
            place += 1
        template = f"<{self.result}>" if self.operator.result == "template" else ""
        call = f"::{self.operator.symbol}{template}({', '.join(arguments)})"
        if self.result:
            lines += [
                f"  using Kernel = decltype({call});",
                f"  static_assert(std::is_same_v<verify::Returned<Kernel>::Type, {self.result}>,",
                f'                "{self.operator.name}: kernel and signature disagree '
                f'({self.operator.file.name}:{self.operator.line})");',
                f"  static_assert({'' if self.operator.raises else '!'}is_result_type<Kernel>,",
                f'                "{self.operator.name}: raises differs from the kernel '
                f'({self.operator.file.name}:{self.operator.line})");',
            ]
        changed = "".join(f", {arguments[place]}" for place in self.mutated)
        return "\n".join([*lines, f"  return verify::finish(call, {call}{changed});", "}", ""])


def entry_for(operator: Operator, matched: Match, result: object) -> Entry:
    """Returns the instance that a sample needs; `result` is the type of the oracle's result."""
    types: list[CppType | str] = []
    for value, kind in zip(matched.values, matched.types, strict=True):
        types.append(SCALARS[np.dtype(value).name] if kind is None else kind)
    try:
        declared = str(declared_type(operator.described()["return"], matched.variables))
    except UnsupportedValueError:
        declared = str(result or "") if operator.result == "template" else ""
    return Entry(operator, tuple(types), tuple(matched.mutated), declared)


@dataclass
class LibraryText:
    """The library of one domain: the instances, numbered in the order they were asked for."""

    #: The number of each instance.
    numbers: dict[Entry, int] = field(default_factory=dict)

    def number(self, entry: Entry) -> int:
        """Returns the number of `entry`, which is added if it is new."""
        return self.numbers.setdefault(entry, len(self.numbers))

    def text(self) -> str:
        """Returns the source."""
        headers = sorted({_header(entry.operator) for entry in self.numbers})
        functions = [entry.text(f"entry_{number}") for entry, number in self.numbers.items()]
        names = [f"p{i}" for i in range(max((_arity(e) for e in self.numbers), default=0) or 1)]
        listed = ", ".join(f'{{"{name}", false, false}}' for name in names)
        predictors = ",\n".join(
            f'    {{"entry_{number}", parameters, {_arity(entry)}, entry_{number}}}'
            for entry, number in self.numbers.items()
        )
        return "\n".join(
            [
                '#include "wire.hpp"',
                *(f'#include "{header}"' for header in headers),
                "namespace rt {",
                "template <typename T> inline constexpr bool is_result_type = false;",
                "template <typename T> inline constexpr bool is_result_type<Result<T>> = true;",
                "namespace {",
                *functions,
                f"const abi::Parameter parameters[] = {{{listed}}};",
                f"const abi::Predictor predictors[] = {{\n{predictors}}};",
                "}  // namespace",
                "}  // namespace rt",
                "const rt::abi::Module drupe_module = "
                f"{{rt::predictors, {len(self.numbers)}, nullptr}};",
                'extern "C" {',
                f'extern const char drupe_manifest[] = R"json({self.manifest()})json";',
                "extern const std::uint64_t drupe_manifest_size = sizeof(drupe_manifest) - 1;",
                "extern const rt::Resource drupe_resource_table[] = {{nullptr, 0}};",
                "}",
                "",
            ]
        )

    def manifest(self) -> str:
        """Returns the description by which `drupe.load` finds the functions."""
        none = {"t": "none"}
        predictors = [
            {
                "name": f"entry_{number}",
                "parameters": [
                    {"name": f"p{i}", "type": none, "required": True} for i in range(_arity(entry))
                ],
                "result": {"type": none},
            }
            for entry, number in self.numbers.items()
        ]
        # In lines, since a compiler need not take long string literals on one.
        return json.dumps({"schema": 1, "name": "verify", "predictors": predictors}, indent=0)


def _arity(entry: Entry) -> int:
    """Returns how many arguments of an instance are values."""
    return sum(not isinstance(kind, str) for kind in entry.types)


def _header(operator: Operator) -> Path:
    """Returns the kernel file as the compiler includes it."""
    file = operator.kernels["cpp"]
    if file is None:
        raise FileNotFoundError(f"{operator.name} has no C++ kernel")
    return file.relative_to(file.parents[1])
