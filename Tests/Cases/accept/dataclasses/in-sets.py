#! feature: data classes with eq and frozen are hashed by their fields
from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    row: int
    column: int

    def neighbours(self) -> list["Cell"]:
        return [
            Cell(self.row + dr, self.column + dc)
            for dr in (-1, 0, 1)
            for dc in (-1, 0, 1)
            if dr or dc
        ]


def step(alive: set[Cell]) -> set[Cell]:
    counts: dict[Cell, int] = {}
    for cell in alive:
        for n in cell.neighbours():
            counts[n] = counts.get(n, 0) + 1
    return {cell for cell, k in counts.items() if k == 3 or (k == 2 and cell in alive)}


def main(rows: list[str], steps: int) -> list[tuple[int, int]]:
    alive = {Cell(r, c) for r, row in enumerate(rows) for c, x in enumerate(row) if x == "#"}
    for _ in range(steps):
        alive = step(alive)
    return sorted([(cell.row, cell.column) for cell in alive])


# run: main(["###"], 1)
# run: main(["##", "##"], 3)
# run: main([], 1)
