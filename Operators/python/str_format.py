"""`str.format` with a format that is known when the function runs."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Any, Draw, Sample, V, primitive

#: What formatting raises.
FAULTS = (
    "ValueError", "IndexError", "KeyError", "TypeError", "OverflowError", "NotImplementedError",
)  # fmt: skip


@primitive("python.str.format", raises=FAULTS)
def format_(self: str, *args: Any) -> str:
    """Returns `self` with `args` in its fields."""
    return self.format(*args)


@primitive("python.str.format_named", raises=FAULTS)
def format_named(self: str, names: tuple[str, ...], values: Any, *args: Any) -> str:
    """Returns `self` with `args` and `values`, which are called `names`, in its fields."""
    return self.format(*args, **dict(zip(names, values, strict=True)))


@primitive("python.str.format_map", raises=FAULTS)
def format_map(self: str, mapping: dict[str, V]) -> str:
    """Returns `self` with the values of `mapping` in its fields."""
    return self.format_map(mapping)


@primitive("python.str.format_mapped", raises=FAULTS)
def format_mapped(self: str, mapping: dict[str, V], *args: Any) -> str:
    """Returns `self` with `args` and the values of `mapping` in its fields."""
    return self.format(*args, **mapping)


@format_.samples
def positional(draw: Draw) -> Iterator[Sample]:
    """Yields fields of all forms and each kind of fault."""
    for self in ["{} {}", "{0} {1} {0}", "{1:>5}|{0!r:*^9}", "{:{}}", "{0:{1}}", "plain", "{{}}{}",
                 "{0!s}{1!a}", "{!x}", "{", "}", "{0", "{:", "{!", "{!r", "{0!rx}", "{} {1}",
                 "{0} {}", "{} {} {}", "{5}", "{a}", "{0.real}x"[:0], "{:d}", "{0:.3}", "a}}b{{",
                 "{0:{1}{1}{1}}", "{:{:{}}}", "{ 0}", "{0:>{1}}", "é{}→{}"]:  # fmt: skip
        yield Sample(self, "é", 5)
    for self in [
        "{0[0]} {0[1]}",
        "{0[5]}",
        "{0[a]}",
        "{[0]}",
        "{0[0]x}",
        "{0[",
        "{0[]}",
        "{0[-1]}",
    ]:
        yield Sample(self, [1.5, 2])
    for self in ["{0[a]}", "{0[b]!r}", "{0[c]}", "{0[a][0]}"]:
        yield Sample(self, {"a": "x", "b": "y"})
    yield Sample("{:,} {:05.1f} {} {!r}", 1234567, 2.25, None, "it's")
    yield Sample("{:>10}", True)
    yield Sample("{:>5}", None)
    yield Sample("{0[0][1]}", ((1, 2), 3))
    yield Sample("{0[1]}", 5)


@format_named.samples
def named(draw: Draw) -> Iterator[Sample]:
    """Yields fields with names, numbers and both."""
    for self in ["{a} {b}", "{b:>{a}}", "{a}{0}", "{c}", "{} {a}", "{a[0]}", "{b[0]}"]:
        yield Sample(self, ("a", "b"), (5, "xy"), "é")


@format_mapped.samples
def mapped_with_others(draw: Draw) -> Iterator[Sample]:
    """Yields fields of a dict and of other values."""
    for self in ["{a} {} {b!r}", "{c}", "{}{}", "{0}", "x", "{a:>4}"]:
        yield Sample(self, {"a": "x", "b": "y"}, 7)
    yield Sample("{}", {"a": "x"})


@format_map.samples
def mapped(draw: Draw) -> Iterator[Sample]:
    """Yields fields of a dict, missing ones, and numbers."""
    for self in ["{a} {b!r}", "{c}", "{}", "{0}", "x", "{a:>4}"]:
        yield Sample(self, {"a": "x", "b": "y"})
