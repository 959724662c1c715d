#! feature: isinstance() with the abstract classes of collections.abc, unions and object
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set, Sized


class Box:
    def __init__(self, items: list[int]) -> None:
        self.items = items

    def __iter__(self) -> Iterator[int]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


Number = int | float


def kinds(value: object) -> list[str]:
    found = ["number"] if isinstance(value, Number) else []
    for name, is_one in (
        ("callable", isinstance(value, Callable)),
        ("iterable", isinstance(value, Iterable)),
        ("mapping", isinstance(value, Mapping)),
        ("sequence", isinstance(value, Sequence)),
        ("set", isinstance(value, Set)),
        ("sized", isinstance(value, Sized)),
        ("class", isinstance(value, type)),
        ("object", isinstance(value, object)),
    ):
        if is_one:
            found.append(name)
    return found


def longest(value: int | str | list[int]) -> int:
    return len(value) if isinstance(value, Sized) else value


def main(n: int) -> list[list[str]]:
    shown = [
        kinds(n),
        kinds(n / 2),
        kinds("a"),
        kinds([n]),
        kinds({n: 1}),
        kinds({n}),
        kinds((1, "a")),
    ]
    shown += [kinds(Box([n])), kinds(Box), kinds(longest), kinds(None), kinds(range(n))]
    assert longest(n) == n and longest("abc" * n) == 3 * n and longest([1]) == 1
    try:
        isinstance(n, 2)
    except TypeError as error:
        shown.append([str(error)])
    return shown


# run: main(3)
