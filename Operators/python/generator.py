"""The methods of generators."""

from __future__ import annotations

from operatorkit import Any, Iterator, Opaque, T, primitive


@primitive("python.generator.send", raises=("Exception",), mutates=("self",))
def send(self: Iterator[T], value: Any) -> T:
    """Goes on with `value` as the result of `yield`; returns the next item."""
    return self.send(value)


@primitive("python.generator.throw", raises=("Exception",), mutates=("self",))
def throw(self: Iterator[T], exception: Opaque["python.BaseException"]) -> T:
    """Raises `exception` at the `yield`; returns the next item."""
    return self.throw(exception)


@primitive("python.generator.close", raises=("Exception",), mutates=("self",))
def close(self: Iterator[T]) -> None:
    """Raises GeneratorExit at the `yield`, so that the generator ends."""
    self.close()


@primitive("python.generator.__next__", raises=("Exception",), mutates=("self",))
def advance(self: Iterator[T]) -> T:
    """Returns the next item."""
    return next(self)


@primitive("python.check_not_sent", raises=("AttributeError",))
def check_not_sent(sent: Any, items: Any) -> None:
    """Raises AttributeError for what is sent to `yield from` of items that are no generator."""
    if sent is not None:
        iter(items).send(sent)
