"""`python -m operatorkit.verify [NAME...]`: check operators, or families and domains by prefix."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict

from operatorkit.library import default_root, load
from operatorkit.verify.build import BuildError
from operatorkit.verify.checking import Report, check


def main(arguments: list[str]) -> int:
    """Checks the operators that `arguments` name, all if none."""
    parser = argparse.ArgumentParser(prog="operatorkit.verify", description=__doc__)
    parser.add_argument("names", nargs="*", help="operators or prefixes: python.str, numpy.clip")
    options = parser.parse_args(arguments)
    root = default_root().resolve()
    operators = [
        operator
        for operator in load(root)
        if not options.names
        or any(operator.name == n or operator.name.startswith(f"{n}.") for n in options.names)
    ]
    if not operators:
        print(f"no operator is called {' or '.join(options.names)}", file=sys.stderr)
        return 1
    try:
        reports = check(operators, root)
    except BuildError as error:
        print(f"the kernels do not compile: {error}", file=sys.stderr)
        print("0 passed, 1 failed")
        return 1
    return show(reports)


def show(reports: list[Report]) -> int:
    """Prints a line for each operator, the failures, and the closing line."""
    by_name: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_name[report.operator.name].append(report)
    print(f"{'operator':42} {'overloads':>9} {'in C++':>7} {'passed':>7} {'failed':>7}")
    for name, group in by_name.items():
        failed = sum(len(report.failures) for report in group)
        compiled = sum(report.compiled for report in group)
        passed = sum(report.passed for report in group)
        print(f"{name:42} {len(group):9} {compiled:7} {passed:7} {failed:7}")
        for reason in sorted(set().union(*(report.skipped for report in group))):
            print(f"  not in C++: {reason}")
    for report in reports:
        for failure in report.failures:
            print(f"\n{failure}")
    passed = sum(report.passed for report in reports)
    failed = sum(len(report.failures) for report in reports)
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
