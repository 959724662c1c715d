#! feature: views of dicts are equal to sets and frozensets of the same items
from drupe import compile


@compile()
def main(table: dict[int, int]) -> list[bool]:
    keys = table.keys()
    return [
        keys == {1, 2},
        {1, 2} == keys,
        keys == frozenset([1, 2]),
        frozenset([1, 2]) == keys,
        keys != frozenset([1]),
        table.items() == frozenset([(1, 5), (2, 6)]),
        keys == {1.0, 2.0},
    ]


# run: main({1: 5, 2: 6})
# run: main({})
