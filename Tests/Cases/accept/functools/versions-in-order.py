#! feature: cmp_to_key orders versions and keeps equal ones in place
from functools import cmp_to_key


def parts(version: str) -> list[int]:
    return [int(p) for p in version.split(".")]


def compare(a: str, b: str) -> int:
    left, right = parts(a), parts(b)
    while left and left[-1] == 0:
        left.pop()
    while right and right[-1] == 0:
        right.pop()
    return (left > right) - (left < right)


def main(versions: list[str]) -> tuple[list[str], list[str], str, bool]:
    key = cmp_to_key(compare)
    return (
        sorted(versions, key=key),
        sorted(versions, key=key, reverse=True),
        min(versions, key=key),
        key(versions[0]) == key(versions[-1]),
    )


# run: main(["1.2", "1.10", "1.2.0", "1.0", "0.9.9", "1"])
