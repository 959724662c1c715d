"""Functions that get something of their argument: `itemgetter`, `attrgetter`, `methodcaller`."""

from __future__ import annotations

from operatorkit import Any, composite


@composite("operator.itemgetter")
def itemgetter(item: Any):
    """Returns a function that returns `value[item]`."""
    return lambda value: value[item]


@composite("operator.itemgetter")
def itemgetter_two(item: Any, second: Any):
    """Returns a function that returns two items of its argument."""
    return lambda value: (value[item], value[second])


@composite("operator.itemgetter")
def itemgetter_three(item: Any, second: Any, third: Any):
    """Returns a function that returns three items of its argument."""
    return lambda value: (value[item], value[second], value[third])


@composite("operator.attrgetter")
def attrgetter(attribute: Any):
    """Returns a function that returns an attribute of its argument."""
    return lambda value: getattr(value, attribute)


@composite("operator.attrgetter")
def attrgetter_two(attribute: Any, second: Any):
    """Returns a function that returns two attributes of its argument."""
    return lambda value: (getattr(value, attribute), getattr(value, second))
