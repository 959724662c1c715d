"""Functions of functions: `functools`."""

from __future__ import annotations

from operatorkit import Any, Callable, Iterable, T, composite


@composite("functools.reduce")
def reduce(function: Callable[[T, T], T], iterable: Iterable[T]):
    """Returns what `function` makes of the items from left to right."""
    items = list(iterable)
    if not items:
        raise TypeError("reduce() of empty iterable with no initial value")
    value = items[0]
    for index in range(1, len(items)):
        value = function(value, items[index])
    return value


@composite("functools.reduce")
def reduce_from(function: Callable[[Any, T], Any], iterable: Iterable[T], initial: Any, /):
    """Returns what `function` makes of `initial` and the items from left to right."""
    value = initial
    for item in iterable:
        value = function(value, item)
    return value


@composite("functools.wraps")
def wraps(wrapped: Any):
    """Returns a decorator that lets a function look like `wrapped`, and changes nothing else."""
    return lambda function: function


@composite("functools.update_wrapper")
def update_wrapper(wrapper: Any, wrapped: Any):
    """Returns `wrapper`."""
    return wrapper
