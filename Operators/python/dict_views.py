"""The views that the `keys`, `values` and `items` of a dict give; they follow the dict."""

from __future__ import annotations

from collections.abc import Iterator as Yields

from operatorkit import Any, Draw, Iterable, Iterator, K, Opaque, Sample, T, V, primitive

#: The views.
Keys = Opaque["python.DictKeys", K, V]
Values = Opaque["python.DictValues", K, V]
Items = Opaque["python.DictItems", K, V]

#: Views of dicts with values of another type.
OtherKeys = Opaque["python.DictKeys", K, T]
OtherItems = Opaque["python.DictItems", K, T]


@primitive("python.dict.keys")
def keys(self: dict[K, V]) -> Keys:
    """Returns a view of the keys."""
    return self.keys()


@primitive("python.dict.values")
def values(self: dict[K, V]) -> Values:
    """Returns a view of the values."""
    return self.values()


@primitive("python.dict.items")
def items(self: dict[K, V]) -> Items:
    """Returns a view of the pairs of key and value."""
    return self.items()


@primitive("python.DictKeys.__iter__")
def iterate_keys(self: Keys) -> Iterator[K]:
    """Returns an iterator over the items."""
    return iter(self)


@primitive("python.len")
def len_keys(a: Keys) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.contains")
def contains_keys(a: Keys, item: Any) -> bool:
    """Returns whether `item` is one of the items."""
    return item in a


@primitive("python.reversed")
def reversed_keys(sequence: Keys) -> Iterator[K]:
    """Returns the items from the last to the first."""
    return reversed(sequence)


@primitive("python.DictValues.__iter__")
def iterate_values(self: Values) -> Iterator[V]:
    """Returns an iterator over the items."""
    return iter(self)


@primitive("python.len")
def len_values(a: Values) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.contains")
def contains_values(a: Values, item: Any) -> bool:
    """Returns whether `item` is one of the items."""
    return item in a


@primitive("python.reversed")
def reversed_values(sequence: Values) -> Iterator[V]:
    """Returns the items from the last to the first."""
    return reversed(sequence)


@primitive("python.DictItems.__iter__")
def iterate_items(self: Items) -> Iterator[tuple[K, V]]:
    """Returns an iterator over the items."""
    return iter(self)


@primitive("python.len")
def len_items(a: Items) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.contains")
def contains_items(a: Items, item: Any) -> bool:
    """Returns whether `item` is one of the items."""
    return item in a


@primitive("python.reversed")
def reversed_items(sequence: Items) -> Iterator[tuple[K, V]]:
    """Returns the items from the last to the first."""
    return reversed(sequence)


@primitive("python.reversed")
def reversed_dict(sequence: dict[K, V]) -> Iterator[K]:
    """Returns the keys from the last to the first."""
    return reversed(sequence)


@primitive("python.and", raises=("Exception",))
def and_keys(a: Keys, b: Iterable[K]) -> set[K]:
    """Returns a new set of the items of both."""
    return a & b


@primitive("python.and", raises=("Exception",))
def and_set_keys(a: set[K], b: Keys) -> set[K]:
    """Returns a new set of the items of both."""
    return a & b


@primitive("python.or", raises=("Exception",))
def or_keys(a: Keys, b: Iterable[K]) -> set[K]:
    """Returns a new set of the items of either."""
    return a | b


@primitive("python.or", raises=("Exception",))
def or_set_keys(a: set[K], b: Keys) -> set[K]:
    """Returns a new set of the items of either."""
    return a | b


@primitive("python.sub", raises=("Exception",))
def sub_keys(a: Keys, b: Iterable[K]) -> set[K]:
    """Returns a new set of the items of `a` that are not in `b`."""
    return a - b


@primitive("python.sub", raises=("Exception",))
def sub_set_keys(a: set[K], b: Keys) -> set[K]:
    """Returns a new set of the items of `a` that are not in `b`."""
    return a - b


@primitive("python.xor", raises=("Exception",))
def xor_keys(a: Keys, b: Iterable[K]) -> set[K]:
    """Returns a new set of the items of one only."""
    return a ^ b


@primitive("python.xor", raises=("Exception",))
def xor_set_keys(a: set[K], b: Keys) -> set[K]:
    """Returns a new set of the items of one only."""
    return a ^ b


@primitive("python.and", raises=("Exception",))
def and_items(a: Items, b: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
    """Returns a new set of the items of both."""
    return a & b


@primitive("python.and", raises=("Exception",))
def and_set_items(a: set[tuple[K, V]], b: Items) -> set[tuple[K, V]]:
    """Returns a new set of the items of both."""
    return a & b


@primitive("python.or", raises=("Exception",))
def or_items(a: Items, b: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
    """Returns a new set of the items of either."""
    return a | b


@primitive("python.or", raises=("Exception",))
def or_set_items(a: set[tuple[K, V]], b: Items) -> set[tuple[K, V]]:
    """Returns a new set of the items of either."""
    return a | b


@primitive("python.sub", raises=("Exception",))
def sub_items(a: Items, b: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
    """Returns a new set of the items of `a` that are not in `b`."""
    return a - b


@primitive("python.sub", raises=("Exception",))
def sub_set_items(a: set[tuple[K, V]], b: Items) -> set[tuple[K, V]]:
    """Returns a new set of the items of `a` that are not in `b`."""
    return a - b


@primitive("python.xor", raises=("Exception",))
def xor_items(a: Items, b: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
    """Returns a new set of the items of one only."""
    return a ^ b


@primitive("python.xor", raises=("Exception",))
def xor_set_items(a: set[tuple[K, V]], b: Items) -> set[tuple[K, V]]:
    """Returns a new set of the items of one only."""
    return a ^ b


@primitive("python.le")
def le_keys(a: Keys, b: OtherKeys) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.le")
def le_keys_set(a: Keys, b: set[K]) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.le")
def le_set_keys(a: set[K], b: Keys) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.le")
def le_items(a: Items, b: OtherItems) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.le")
def le_items_set(a: Items, b: set[tuple[K, V]]) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.le")
def le_set_items(a: set[tuple[K, V]], b: Items) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.lt")
def lt_keys(a: Keys, b: OtherKeys) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.lt")
def lt_keys_set(a: Keys, b: set[K]) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.lt")
def lt_set_keys(a: set[K], b: Keys) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.lt")
def lt_items(a: Items, b: OtherItems) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.lt")
def lt_items_set(a: Items, b: set[tuple[K, V]]) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.lt")
def lt_set_items(a: set[tuple[K, V]], b: Items) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.ge")
def ge_keys(a: Keys, b: OtherKeys) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.ge")
def ge_keys_set(a: Keys, b: set[K]) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.ge")
def ge_set_keys(a: set[K], b: Keys) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.ge")
def ge_items(a: Items, b: OtherItems) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.ge")
def ge_items_set(a: Items, b: set[tuple[K, V]]) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.ge")
def ge_set_items(a: set[tuple[K, V]], b: Items) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.gt")
def gt_keys(a: Keys, b: OtherKeys) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.gt")
def gt_keys_set(a: Keys, b: set[K]) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.gt")
def gt_set_keys(a: set[K], b: Keys) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.gt")
def gt_items(a: Items, b: OtherItems) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.gt")
def gt_items_set(a: Items, b: set[tuple[K, V]]) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.gt")
def gt_set_items(a: set[tuple[K, V]], b: Items) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.DictKeys.isdisjoint", raises=("Exception",))
def isdisjoint_keys(self: Keys, items: Iterable[K]) -> bool:
    """Returns whether no item of `items` is one of the view's."""
    return self.isdisjoint(items)


@primitive("python.DictItems.isdisjoint", raises=("Exception",))
def isdisjoint_items(self: Items, items: Iterable[tuple[K, V]]) -> bool:
    """Returns whether no item of `items` is one of the view's."""
    return self.isdisjoint(items)


@keys.samples
@values.samples
@items.samples
@reversed_dict.samples
def dicts(draw: Draw) -> Yields[Sample]:
    """Yields an empty dict and one out of alphabetical order."""
    yield Sample({"z": 1, "a": 2, "m": 3})
    yield Sample({})
    yield Sample({(1, "a"): [1]})
