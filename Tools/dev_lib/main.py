"""The command line of `Tools/dev`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable

from dev_lib import building, creating, keeping, measuring, testing
from dev_lib.console import ROOT, TaskError, say
from dev_lib.environment import variables


def main(arguments: list[str]) -> int:
    """Runs the task that `arguments` name and returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return options.task(options) or 0
    except TaskError as error:
        say(f"error: {error}")
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    """Returns the parser, with one sub-parser for each task."""
    parser = argparse.ArgumentParser(prog="Tools/dev", description=__doc__)
    tasks = parser.add_subparsers(required=True, metavar="TASK")

    def add(
        name: str, task: Callable[[argparse.Namespace], object], text: str
    ) -> argparse.ArgumentParser:
        sub = tasks.add_parser(name, help=text, description=text)
        sub.set_defaults(task=task)
        return sub

    sub = add("build", building.build, "build the compiler")
    sub.add_argument("--debug", action="store_true", help="without optimization")

    sub = add("test", testing.test, "run the tests; without a name, all that 'make test' runs")
    sub.add_argument("steps", nargs="*", metavar="STEP", help=", ".join(testing.NAMES))
    sub.add_argument("--all", action="store_true", help="also those that take long")
    sub.add_argument("--keep-going", action="store_true", default=True, help=argparse.SUPPRESS)

    sub = add("verify", testing.verify, "compare operators with their references")
    sub.add_argument("operators", nargs="*", metavar="OPERATOR")

    sub = add("fuzz", testing.fuzz, "run random inputs through the project")
    sub.add_argument("--seed", type=int, help="the seed; a random one by default")

    add("snapshots", keeping.snapshots, "record golden files again")
    sub = add("format", keeping.format_sources, "format all sources in place")
    add("lint", keeping.lint, "report what the formatters and linters would change")
    sub = add("docs", keeping.docs, "write Docs/generated")
    sub.add_argument("--check", action="store_true", help="fail if a file is not up to date")
    add("size", measuring.size, "report the sizes of source files; fail above 700 lines")
    add("bench", measuring.bench, "measure, and write Docs/generated/benchmarks.md")

    sub = add("new", creating.new, "write the files of a new operator, case or pass")
    sub.add_argument("kind", choices=["operator", "case", "pass"])
    sub.add_argument("name", help="tensor.clip, accept/strings, DeadCodeElimination")

    add("demo", building.demo, "compile the example, check it, and embed sentences from Node")
    add("check", testing.check, "all that must pass before a push: lint, size, tests")
    sub = add("shell", _shell, "run a command, or a shell, with 'drupe' and its Python on the path")
    sub.add_argument("command", nargs=argparse.REMAINDER, metavar="-- COMMAND")
    return parser


def _shell(options: argparse.Namespace) -> int:
    """Becomes the command, or a shell."""
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    command = command or [os.environ.get("SHELL", "/bin/sh")]
    env = variables()
    if not (ROOT / ".build/release/drupe").exists():
        say("'drupe' is not built yet: run 'make' for it")
    sys.stdout.flush()
    try:
        os.execvpe(command[0], command, env)
    except OSError as error:
        raise TaskError(f"'{command[0]}' does not run: {error.strerror}") from error
