"""Calls with `*xs` and `**xs` of which only the running program knows what they hold."""

from __future__ import annotations

from operatorkit import Any, Iterable, K, Ordered, T, U, V, composite, primitive


@composite("python.call.too_many")
def too_many(function: str, least: int, most: int, count: int):
    """Raise `TypeError` as `function` takes no more than `most` positional arguments."""
    takes = f"{most}" if least == most else f"from {least} to {most}"
    plural = "" if least == most and most == 1 else "s"
    were = "was" if count == 1 else "were"
    raise TypeError(
        f"{function}() takes {takes} positional argument{plural} but {count} {were} given"
    )


@composite("python.call.missing")
def missing(function: str, names: tuple[str, ...]):
    """Raise `TypeError` as the arguments `names` of `function` are missing."""
    shown = [repr(name) for name in names]
    text = shown[0]
    if len(shown) > 1:
        comma = "," if len(shown) > 2 else ""
        text = ", ".join(shown[:-1]) + comma + " and " + shown[-1]
    plural = "s" if len(names) > 1 else ""
    raise TypeError(
        f"{function}() missing {len(names)} required positional argument{plural}: {text}"
    )


@composite("python.call.check_keywords")
def check_keywords(
    given: dict[str, T], names: tuple[str, ...], required: tuple[str, ...], function: str
):
    """Raise `TypeError` unless the arguments `given` are some of `names`, with all `required`."""
    for name in given:
        if name not in names:
            raise TypeError(f"{function}() got an unexpected keyword argument '{name}'")
    absent = [name for name in required if name not in given]
    if absent:
        missing(function, tuple(absent))


@composite("python.call.all_keywords")
def all_keywords(
    first: Any, others: dict[str, T], taken: tuple[str, ...], module: str, function: str
):
    """Returns the items of `first` and `others`, none of which may be twice or in `taken`."""
    for name in others:
        if name in taken:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
        if name in first:
            raise TypeError(
                f"{module}.{function}() got multiple values for keyword argument '{name}'"
            )
    return {**first, **others}


@primitive("python.call.memo", result="template")
def memo(function: int) -> dict[K, V]:
    """Returns the results that a cached function has given in this call of the library."""
    return {}


@composite("python.print.starred")
def print_starred(values: Iterable[Any], *, sep: str = " ", end: str = "\n"):
    """Print `values` with `sep` between and `end` behind."""
    print(sep.join([str(value) for value in values]), end=end)


@composite("python.min.starred")
def min_starred(values: Iterable[Ordered]):
    """Returns the smallest of two or more arguments."""
    items = list(values)
    if len(items) == 0:
        raise TypeError("min expected at least 1 argument, got 0")
    if len(items) == 1:
        raise TypeError("a single argument of min is not iterable")
    return min(items)


@composite("python.max.starred")
def max_starred(values: Iterable[Ordered]):
    """Returns the largest of two or more arguments."""
    items = list(values)
    if len(items) == 0:
        raise TypeError("max expected at least 1 argument, got 0")
    if len(items) == 1:
        raise TypeError("a single argument of max is not iterable")
    return max(items)


@composite("python.min")
def min_of_text(iterable: str, *, default: str):
    """Returns the smallest character, or `default` if there is none."""
    return min(iterable) if iterable else default


@composite("python.max")
def max_of_text(iterable: str, *, default: str):
    """Returns the largest character, or `default` if there is none."""
    return max(iterable) if iterable else default


@composite("python.zip.starred")
def zip_starred(rows: Iterable[T]):
    """Returns tuples of the first items of all `rows`, of the second ones, and so on."""
    lists = [list(row) for row in rows]
    columns = []
    if lists:
        for index in range(min([len(row) for row in lists])):
            columns.append(tuple([row[index] for row in lists]))
    return iter(columns)


@composite("python.zip.columns")
def two_columns(rows: Iterable[tuple[T, U]], count: int):
    """Returns the two columns of `rows`, to be assigned to so many names."""
    pairs = list(rows)
    check_columns(len(pairs), 2, count)
    return tuple([pair[0] for pair in pairs]), tuple([pair[1] for pair in pairs])


@composite("python.zip.columns")
def three_columns(rows: Iterable[tuple[T, U, V]], count: int):
    """Returns the three columns of `rows`, to be assigned to so many names."""
    triples = list(rows)
    check_columns(len(triples), 3, count)
    return (
        tuple([triple[0] for triple in triples]),
        tuple([triple[1] for triple in triples]),
        tuple([triple[2] for triple in triples]),
    )


@composite("python.zip.columns")
def columns_of_lists(rows: Iterable[list[T]], count: int):
    """Returns the columns of `rows`, to be assigned to so many names."""
    return list(zip(*rows))


@composite("python.zip.columns")
def columns_of_tuples(rows: Iterable[tuple[T, ...]], count: int):
    """Returns the columns of `rows`, to be assigned to so many names."""
    return list(zip(*rows))


@composite("python.zip.columns")
def columns_of_texts(rows: Iterable[str], count: int):
    """Returns the columns of `rows`, to be assigned to so many names."""
    return list(zip(*rows))


@composite("python.zip.check_columns")
def check_columns(rows: int, width: int, count: int):
    """Raise `ValueError` unless as many columns are there as names."""
    if rows == 0:
        raise ValueError(f"not enough values to unpack (expected {count}, got 0)")
    if width < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {width})")
    if width > count:
        raise ValueError(f"too many values to unpack (expected {count})")
