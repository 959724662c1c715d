#! feature: dicts of objects that refer to each other
from __future__ import annotations


class City:
    def __init__(self, name: str) -> None:
        self.name = name
        self.roads: list[Road] = []


class Road:
    def __init__(self, to: City, km: int) -> None:
        self.to = to
        self.km = km


def main(roads: list[tuple[str, str, int]], start: str) -> dict[str, int]:
    cities: dict[str, City] = {}
    for a, b, km in roads:
        for name in (a, b):
            if name not in cities:
                cities[name] = City(name)
        cities[a].roads.append(Road(cities[b], km))
        cities[b].roads.append(Road(cities[a], km))
    best = {start: 0}
    queue = [cities[start]] if start in cities else []
    while queue:
        city = queue.pop(0)
        for road in city.roads:
            km = best[city.name] + road.km
            if road.to.name not in best or km < best[road.to.name]:
                best[road.to.name] = km
                queue.append(road.to)
    return best


# run: main([("a", "b", 4), ("b", "c", 1), ("a", "c", 7)], "a")
# run: main([], "z")
