"""The type functions: how the dtype and shape of a result follow from the arguments.

Their rules are the compiler's `TypeFunctions.swift`; here they only make the expression. The name
of a parameter stands for its shape or its value; `A`, `B`, `S` stand for element types.
"""

from collections.abc import Callable

from operatorkit.types import Call

#: The types of Python numbers in `promote`, which do not widen a tensor (NEP 50).
weak_int, weak_float = int, float


def _function(name: str, description: str) -> Callable[..., Call]:
    """Returns the type function `name`, documented by `description`."""

    def apply(*arguments: object) -> Call:
        return Call(name, arguments)

    apply.__name__ = apply.__qualname__ = name
    apply.__doc__ = description
    return apply


# Of Python values.
packed = _function("packed", "The tuple type of the arguments `items`.")
repeated = _function("repeated", "The tuple type of `count` items of one type.")
starred = _function("starred", "The tuple type of items, a list of such, and items again.")
zipped = _function("zipped", "The tuple type of the items of each of `iterables`.")
paired = _function("paired", "The dict type of alternating arguments for keys and values.")

# Of the groups of regular expressions, whose types are a tuple.
group_text = _function("group_text", "The type of the text of the group with a known number.")
group_part = _function("group_part", "The type of the text of any group.")
group_texts = _function("group_texts", "The tuple type of the texts of all groups, none left out.")
found_text = _function("found_text", "The type of what `findall` makes of a match.")
powered = _function("powered", "The type of an int to the power `b`: float for a negative one.")

# Of formats of struct.
format_items = _function("format_items", "The tuple type of the values that a format says.")

# Of element types.
promote = _function("promote", "The dtype of an operation on operands of these dtypes.")
inexact = _function("inexact", "The dtype of divisions and means: float64 for integers, bool.")
floating = _function("floating", "The dtype of functions such as exp: a float that holds `S`.")
accumulated = _function("accumulated", "The dtype of sums: 64-bit for integers and bool.")
nested_dtype = _function("nested_dtype", "The dtype of an array made of the nested lists `x`.")
scalar = _function("scalar", "The Python type of one value of a dtype: bool, int or float.")
nested_list = _function("nested_list", "The type of `x.tolist()`: lists as deep as the rank of x.")

# Of shapes.
broadcast = _function("broadcast", "The shape that all of these shapes broadcast to.")
reduced = _function("reduced", "`a` without `axis` (all axes if None), or 1 long if `keepdims`.")
permuted = _function("permuted", "`a` with its axes in the order `axes`; reversed if None.")
concatenated = _function("concatenated", "The tensors `xs` joined along `axis`.")
stacked = _function("stacked", "The tensors `xs` joined along a new `axis`.")
indexed = _function("indexed", "The shape of `a[index]`.")
matmul = _function("matmul", "The shape of `a @ b`.")
reshaped = _function("reshaped", "`shape`, with one -1 for what is left of the size of `a`.")
shaped = _function("shaped", "The shape that an int, a tuple or a vector of ints is.")
nested = _function("nested", "The shape of an array made of the nested lists `x`.")
squeezed = _function("squeezed", "`a` without `axes`; without all of length 1 if None.")
unsqueezed = _function("unsqueezed", "`a` with new axes of length 1 at `axes` of the result.")
sliced = _function("sliced", "`a` with `axes` cut from `starts` to `ends` in `steps`.")
resized = _function("resized", "`a` with the length `k` along `axis`.")
gathered = _function("gathered", "`a` with the shape of `indices` in the place of `axis`.")
gathered_nd = _function("gathered_nd", "The slices of `a` that the last axis of indices names.")
projected = _function("projected", "`x` with the columns of a packed matrix as last axis.")
embedded = _function("embedded", "`ids` with the columns of a table as a new last axis.")
vector = _function("vector", "Rank 1, of a length known from the values or when it runs.")
rank = _function("rank", "Rank 1, as long as the rank of `x`.")
