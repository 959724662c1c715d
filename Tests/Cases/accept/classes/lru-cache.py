#! feature: a cache of linked entries and a dict of them
from __future__ import annotations


class Entry:
    def __init__(self, key: str, value: int) -> None:
        self.key = key
        self.value = value
        self.older: Entry | None = None
        self.newer: Entry | None = None


class Cache:
    def __init__(self, size: int) -> None:
        self.size = size
        self.entries: dict[str, Entry] = {}
        self.order: list[str] = []

    def get(self, key: str) -> int:
        entry = self.entries.get(key)
        if entry is None:
            return -1
        self.order.remove(key)
        self.order.append(key)
        return entry.value

    def put(self, key: str, value: int) -> None:
        if key in self.entries:
            self.order.remove(key)
        elif len(self.order) == self.size:
            oldest = self.order.pop(0)
            del self.entries[oldest]
        self.entries[key] = Entry(key, value)
        self.order.append(key)


def main(keys: list[str]) -> tuple[list[int], list[str]]:
    cache = Cache(2)
    out = []
    for i, key in enumerate(keys):
        out.append(cache.get(key))
        cache.put(key, i)
    return out, cache.order


# run: main(["a", "b", "a", "c", "b"])
# run: main([])
