#! feature: a map of rooms, walked by breadth first
from collections import deque
from dataclasses import dataclass, field
from enum import Enum


class Direction(Enum):
    NORTH = (0, -1)
    EAST = (1, 0)
    SOUTH = (0, 1)
    WEST = (-1, 0)


@dataclass
class World:
    rows: list[str]
    seen: set[tuple[int, int]] = field(default_factory=set)

    def open(self, x: int, y: int) -> bool:
        return 0 <= y < len(self.rows) and 0 <= x < len(self.rows[y]) and self.rows[y][x] != "#"

    def route(self, start: tuple[int, int], goal: tuple[int, int]) -> list[str] | None:
        queue: deque[tuple[tuple[int, int], list[str]]] = deque([(start, [])])
        self.seen = {start}
        while queue:
            (x, y), steps = queue.popleft()
            if (x, y) == goal:
                return steps
            for direction in Direction:
                dx, dy = direction.value
                place = (x + dx, y + dy)
                if place not in self.seen and self.open(*place):
                    self.seen.add(place)
                    queue.append((place, [*steps, direction.name]))
        return None


def main(rows: list[str]) -> tuple[list[str] | None, int]:
    world = World(rows)
    route = world.route((0, 0), (len(rows[0]) - 1, len(rows) - 1))
    return route, len(world.seen)


# run: main(["..#", "#..", "#.."])
# run: main([".#", "#."])
