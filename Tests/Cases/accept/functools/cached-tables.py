#! feature: a cached function without parameters gives the same object again
from functools import lru_cache, cache


@lru_cache(maxsize=None)
def table() -> dict[str, int]:
    print("made")
    return {c: i for i, c in enumerate("abc")}


@cache
def words() -> list[str]:
    return sorted(["b", "a"])


def main(text: str):
    return [table().get(c, -1) for c in text], table() is table(), words()


# run: main("abz")
